package maskscope.view.picture;

import javafx.scene.input.KeyCode;

/// A pixel of the picture, counted from its top left corner.
public record PixelPoint(int x, int y) {

    /// The pixel `by` pixels further the way of an arrow key, or the last one there.
    PixelPoint moved(KeyCode arrow, int by, int width, int height) {
        int across = arrow == KeyCode.LEFT ? -by : arrow == KeyCode.RIGHT ? by : 0;
        int down = arrow == KeyCode.UP ? -by : arrow == KeyCode.DOWN ? by : 0;
        return new PixelPoint(Math.clamp(x + across, 0, width - 1), Math.clamp(y + down, 0, height - 1));
    }
}
