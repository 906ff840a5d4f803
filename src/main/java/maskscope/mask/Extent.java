package maskscope.mask;

/// How large a mask is: pixels across and down, and slices (1 for a picture).
public record Extent(int width, int height, int depth) {

    public Extent {
        if (width < 1 || height < 1 || depth < 1) {
            throw new IllegalArgumentException("a mask of " + width + " × " + height + " × " + depth + " has no pixel");
        }
    }

    /// Width and height as a user reads them: `512 × 400 pixels`. They are what a file says, and may be no size at all.
    static String size(long width, long height) {
        return width + " × " + height + " pixels";
    }

    public long pixels() {
        return (long) width * height * depth;
    }

    /// How many slices lie across a side: 0 is x, 1 is y, 2 is z.
    public int along(int side) {
        return switch (side) {
            case 0 -> width;
            case 1 -> height;
            case 2 -> depth;
            default -> throw new IllegalArgumentException("there are three sides, and " + side + " is none");
        };
    }

    /// As a user reads it: `512 × 400 pixels`, `30 slices of 512 × 400 pixels`.
    public String text() {
        String slice = size(width, height);
        return depth == 1 ? slice : depth + " slices of " + slice;
    }
}
