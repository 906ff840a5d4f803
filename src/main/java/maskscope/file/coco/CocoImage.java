package maskscope.file.coco;

import maskscope.mask.Extent;

/// One image of an annotation file.
///
/// @param key its id, as text; empty when annotations name no image
/// @param name what a user calls it: its file name, or else its id, and never nothing
/// @param width in pixels; 0 when the file does not say
/// @param height in pixels; 0 when the file does not say
/// @param listed whether `images` has it; an image may also be known from its annotations alone
record CocoImage(String key, String name, long width, long height, boolean listed) {

    CocoImage {
        name = !name.isEmpty() ? name : !key.isEmpty() ? key : "no name";
    }

    boolean sized() {
        return width != 0 || height != 0;
    }

    boolean is(Extent extent) {
        return width == extent.width() && height == extent.height() && extent.depth() == 1;
    }

    CocoImage withSize(long w, long h) {
        return new CocoImage(key, name, w, h, listed);
    }

    CocoImage withName(String other) {
        return new CocoImage(key, other, width, height, listed);
    }
}
