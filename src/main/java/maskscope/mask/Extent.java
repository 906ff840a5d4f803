package maskscope.mask;

import maskscope.text.Message;

/// How large a mask is: pixels across and down, and slices (1 for a picture).
public record Extent(int width, int height, int depth) {

    public Extent {
        if (width < 1 || height < 1 || depth < 1) {
            throw new IllegalArgumentException("a mask of " + width + " × " + height + " × " + depth + " has no pixel");
        }
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
    public Message text() {
        return depth == 1 ? size(width, height) : size(width, height, depth);
    }

    /// A picture's sides as a header has them, which may be none.
    public static Message size(long width, long height) {
        return Message.of("mask.size", width, height);
    }

    /// The same for a volume, also one of a single slice.
    public static Message size(long width, long height, long depth) {
        return Message.of("mask.size-of-slices", width, height, depth);
    }
}
