package maskscope.view;

/// A pixel of the mask pair, counted from the top left corner.
record PixelPoint(int x, int y) {}
