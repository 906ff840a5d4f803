package maskscope.pixel;

/// How many pixels of each row of a table lie within a mask.
public final class RowsWithin {

    private RowsWithin() {}

    /// By row; pixels that are left out are in none.
    public static long[] of(PixelTable table, CutMask mask) {
        long[] counts = new long[table.rows()];
        for (int word = 0; word < mask.words(); word++) {
            for (long left = mask.word(word); left != 0; left &= left - 1) {
                counts[table.codes().at((word << 6) + Long.numberOfTrailingZeros(left))]++;
            }
        }
        table.leftOutRow().ifPresent(row -> counts[row] = 0);
        return counts;
    }
}
