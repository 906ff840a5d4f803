package maskscope.view.picture;

/// A pixel of the picture, counted from its top left corner.
public record PixelPoint(int x, int y) {}
