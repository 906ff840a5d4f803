package maskscope.mask;

/// One slice of a volume: across which side it lies (0 is x, 1 is y, 2 is z) and its number along that side, from 0, as
/// the file counts.
public record Slice(int side, int index) {

    public Slice {
        if (side < 0 || side > 2 || index < 0) {
            throw new IllegalArgumentException("there is no slice " + index + " across side " + side);
        }
    }

    /// The side as everybody calls it, whatever is known of a body: `x`, `y` or `z`.
    public String axis() {
        return axis(side);
    }

    static String axis(int side) {
        return String.valueOf("xyz".charAt(side));
    }
}
