package maskscope.view.report;

import java.util.function.Function;
import javafx.scene.paint.Color;
import maskscope.paper.Ink;
import maskscope.view.look.Theme;

/// Colours of the window as inks.
final class Inks {

    private Inks() {}

    /// A colour that both themes have.
    static Ink of(Function<Theme, Color> colour) {
        return new Ink(rgb(colour.apply(Theme.LIGHT)), rgb(colour.apply(Theme.DARK)));
    }

    static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
