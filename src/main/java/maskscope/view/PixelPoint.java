package maskscope.view;

/// A pixel of the picture, counted from its top left corner.
record PixelPoint(int x, int y) {}
