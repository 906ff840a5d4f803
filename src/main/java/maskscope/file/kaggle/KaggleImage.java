package maskscope.file.kaggle;

import maskscope.mask.Extent;

/// One image of a table.
///
/// @param name what the table calls it, and never nothing
/// @param width in pixels; 0 where the table does not say
/// @param height in pixels; 0 where the table does not say
record KaggleImage(String name, long width, long height) {

    boolean sized() {
        return width != 0;
    }

    boolean is(Extent extent) {
        return width == extent.width() && height == extent.height() && extent.depth() == 1;
    }
}
