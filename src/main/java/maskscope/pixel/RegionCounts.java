package maskscope.pixel;

/// Counts the pixels of a table for each region by itself: objects, the band along a border, whatever a plane of labels says.
/// The whole pair is read once, however many regions there are.
///
/// Where the table's rows are exact the regions are counted over the table's own rows. Where they are bins, each region has
/// rows of its own that hold the means of *its* pixels, so that its sums of t, p and t·p are exact, as those of the pair are.
///
/// A stroke changes some pixels' rows; a [TableEdit] that is given these counts keeps them up to date. To be used by one
/// thread; what [#counts] returns is a value.
public final class RegionCounts {

    /// The label of a pixel that belongs to no region.
    public static final int NO_REGION = -1;

    private final int[] label;
    private final int regions;
    private final Cells cells = new Cells();
    private PairRows rows;

    /// @param table whose pixels are counted
    /// @param label for each pixel its region, 0 to `regions` - 1, or [#NO_REGION]; not copied, and not to be changed any more
    /// @param regions how many there are, 1 or more
    /// @throws IllegalArgumentException if there is not one label for each pixel, or a label is no region
    public RegionCounts(PixelTable table, int[] label, int regions) {
        if (label.length != table.pixels()) {
            throw new IllegalArgumentException(label.length + " labels for " + table.pixels() + " pixels");
        }
        this.label = label;
        this.regions = regions;
        this.rows = table.counts().rows();
        int leftOut = table.leftOutRow().orElse(-1);
        int[] codes = new int[Values.BLOCK];
        for (int from = 0; from < label.length; from += codes.length) {
            int length = Math.min(codes.length, label.length - from);
            table.codes().copy(from, 1, length, codes, 0);
            for (int i = 0; i < length; i++) {
                int region = label[from + i];
                if (region < NO_REGION || region >= regions) {
                    throw new IllegalArgumentException("there are " + regions + " regions, and " + region + " is none of them");
                }
                if (region != NO_REGION && codes[i] != leftOut) {
                    cells.add(region, codes[i], 1, table.truthAt(from + i, codes[i]), table.predictionAt(from + i, codes[i]));
                }
            }
        }
    }

    /// Takes a pixel out of a row of its region, or puts it into one.
    ///
    /// @param n 1 or -1
    void add(int pixel, int row, int n, double t, double p) {
        if (label[pixel] != NO_REGION) {
            cells.add(label[pixel], row, n, t, p);
        }
    }

    /// Tells which rows the table has now.
    void over(PairRows changed) {
        rows = changed;
    }

    /// A column for each region, in the order of their labels.
    public PairCounts counts() {
        return rows.exact() ? cells.counts(rows, regions) : cells.countsOfMeans(rows, regions);
    }
}
