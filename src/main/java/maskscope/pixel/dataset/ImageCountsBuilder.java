package maskscope.pixel.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PairRows;
import maskscope.pixel.PixelTable;

/// Collects the counts of images into [ImageCounts], image by image, from any number of threads. What is there so far can be
/// had at any time, so that the first images are shown while others are still counted; full blocks are shared by all that was
/// handed out.
///
/// An image whose rows are all [Levels] goes into the matrix. Any other (a float map, a soft truth, a table of bins) keeps its
/// own rows and is never rounded to levels.
public final class ImageCountsBuilder {

    private static final int FULL = ImageBlock.IMAGES;

    private final ReentrantLock adding = new ReentrantLock();
    private final List<ImageBlock> full = new ArrayList<>();
    private final ImageBlock.Columns columns = new ImageBlock.Columns(FULL);
    private final PairCounts[] own = new PairCounts[FULL];
    private final List<int[]> beyond = new ArrayList<>();

    /// Counts of the block that is not full yet, with room for a full one; made for its first image that has levels.
    private int[][] packed;
    private int size;

    /// Adds a whole table, and returns the image's number.
    public int add(PixelTable table) {
        return add(table.counts(), 0, table.pixels() - table.counts().pixels(0));
    }

    /// Adds a column, and returns the image's number.
    ///
    /// @param leftOut how many pixels of the image are in no count
    /// @throws IllegalArgumentException if the column counts 2^31 pixels or more
    public int add(PairCounts counts, int column, long leftOut) {
        if (counts.pixels(column) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an image of " + counts.pixels(column) + " pixels");
        }
        Optional<int[]> levels = levels(counts, column);
        if (levels.isPresent()) {
            return add(levels.get(), leftOut);
        }
        ImageSums sums = sums(counts, column, leftOut);
        adding.lock();
        try {
            own[size] = counts.column(column);
            return added(sums);
        } finally {
            adding.unlock();
        }
    }

    /// Adds an image by its counts over [Levels], and returns its number. The array stays the caller's.
    ///
    /// @throws IllegalArgumentException if they are not one count of 0 or more for each row
    public int add(int[] levels, long leftOut) {
        if (levels.length != Levels.ROWS || Arrays.stream(levels).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("not a count of 0 or more for each of " + Levels.ROWS + " rows");
        }
        ImageSums sums = sums(levels, leftOut);
        adding.lock();
        try {
            packed = packed == null ? LevelBlock.room(FULL) : packed;
            for (int row = 0; row < levels.length; row++) {
                int rest = LevelBlock.put(packed, FULL, row, size, levels[row]);
                if (rest > 0) {
                    beyond.add(new int[] {row, size, rest});
                }
            }
            return added(sums);
        } finally {
            adding.unlock();
        }
    }

    /// The counts by level; empty where a row is no level.
    private static Optional<int[]> levels(PairCounts counts, int column) {
        PairRows rows = counts.rows();
        int[] levels = new int[Levels.ROWS];
        boolean[] other = {!rows.exact()};
        counts.each(column, (row, count) -> {
            OptionalInt level = Levels.row(rows.truth(row), rows.prediction(row));
            level.ifPresentOrElse(at -> levels[at] += (int) count, () -> other[0] = true);
        });
        return other[0] ? Optional.empty() : Optional.of(levels);
    }

    /// Whole numbers until the end, so that nothing is lost in adding up.
    private static ImageSums sums(int[] levels, long leftOut) {
        long[] pixels = new long[2];
        long[] predicted = new long[2];
        for (int row = 0; row < levels.length; row++) {
            int truth = row / Levels.OF_PREDICTION;
            pixels[truth] += levels[row];
            predicted[truth] += (long) levels[row] * (row % Levels.OF_PREDICTION);
        }
        long largest = Levels.OF_PREDICTION - 1;
        if (pixels[0] + pixels[1] > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an image of " + (pixels[0] + pixels[1]) + " pixels");
        }
        return new ImageSums(
                pixels[0] + pixels[1],
                (double) predicted[1] / largest,
                (double) predicted[0] / largest,
                (double) (pixels[1] * largest - predicted[1]) / largest,
                (double) (pixels[0] * largest - predicted[0]) / largest,
                leftOut);
    }

    private static ImageSums sums(PairCounts counts, int column, long leftOut) {
        PairRows rows = counts.rows();
        double[] sums = new double[4];
        counts.each(column, (row, count) -> {
            double overlap = rows.overlap(row);
            sums[0] += count * overlap;
            sums[1] += count * (rows.prediction(row) - overlap);
            sums[2] += count * (rows.truth(row) - overlap);
            sums[3] += count * (1 - rows.truth(row) - rows.prediction(row) + overlap);
        });
        return new ImageSums(counts.pixels(column), sums[0], sums[1], sums[2], sums[3], leftOut);
    }

    private int added(ImageSums sums) {
        columns.set(size++, sums);
        int number = full.size() * FULL + size - 1;
        if (size == FULL) {
            full.add(block());
            size = 0;
            packed = null;
            beyond.clear();
            Arrays.fill(own, null);
        }
        return number;
    }

    private ImageBlock block() {
        Optional<LevelBlock> levels = Optional.ofNullable(packed)
                .map(room -> new LevelBlock(narrow(room), size, beyond.toArray(int[][]::new)));
        return new ImageBlock(columns.first(size), levels, Arrays.copyOf(own, size));
    }

    /// A full block takes the room itself, for another is made; one that still grows takes a copy of what is in use.
    private int[][] narrow(int[][] room) {
        return size == FULL ? room : LevelBlock.narrowed(room, FULL, size);
    }

    /// All images that have been added so far.
    public ImageCounts counts() {
        adding.lock();
        try {
            List<ImageBlock> blocks = new ArrayList<>(full);
            if (size > 0) {
                blocks.add(block());
            }
            return new ImageCounts(blocks);
        } finally {
            adding.unlock();
        }
    }
}
