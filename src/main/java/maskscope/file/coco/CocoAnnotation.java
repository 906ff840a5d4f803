package maskscope.file.coco;

/// One object of one image, without its outline.
///
/// @param ordinal its place among the annotations of the file, from 0
/// @param image the id of its image; empty when it names none
/// @param category the id of its class; empty when it names none
/// @param score how sure a network was; NaN for ground truth, which has none
/// @param crowd whether it outlines a crowd and no single object
/// @param outline what its outline says of itself
/// @param panoptic whether its outlines lie in a picture of their own
record CocoAnnotation(int ordinal, String image, String category, double score, boolean crowd, CocoOutline outline,
        boolean panoptic) {

    boolean scored() {
        return !Double.isNaN(score);
    }
}
