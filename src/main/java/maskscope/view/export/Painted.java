package maskscope.view.export;

import java.awt.Graphics2D;

/// A part of a chart that can be painted again elsewhere than on the screen: with lines where the screen has pixels.
public interface Painted {

    /// Paints what is seen, in units of the part itself, its upper left corner at (0, 0).
    void paint(Graphics2D graphics);
}
