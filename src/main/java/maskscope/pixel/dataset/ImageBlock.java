package maskscope.pixel.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.pixel.PairCounts;

/// Up to 1,024 images that follow each other in a data set: their counts, and what each adds up to. An image has the same place
/// in every array.
///
/// Images of 8 bits over a hard truth have their counts over [Levels]; others have rows of their own and count 0 in each level.
/// Immutable, but for arrays that are handed out and not to be changed: any number of threads may read it.
public final class ImageBlock {

    /// Images of a full block.
    public static final int IMAGES = LevelBlock.IMAGES;

    private final Columns columns;
    private final Optional<LevelBlock> levels;
    private final PairCounts[] own;
    private final int[] places;

    /// What the images add up to, see [ImageSums], by quantity: the sums of a million images are not a million objects.
    record Columns(double[] pixels, double[] tp, double[] fp, double[] fn, double[] tn, long[] leftOut) {

        Columns(int images) {
            this(new double[images], new double[images], new double[images], new double[images], new double[images],
                    new long[images]);
        }

        void set(int image, ImageSums sums) {
            pixels[image] = sums.pixels();
            tp[image] = sums.tp();
            fp[image] = sums.fp();
            fn[image] = sums.fn();
            tn[image] = sums.tn();
            leftOut[image] = sums.leftOut();
        }

        Columns first(int images) {
            return new Columns(
                    Arrays.copyOf(pixels, images), Arrays.copyOf(tp, images), Arrays.copyOf(fp, images),
                    Arrays.copyOf(fn, images), Arrays.copyOf(tn, images), Arrays.copyOf(leftOut, images));
        }
    }

    /// The arrays are given away.
    ///
    /// @param levels empty where all images have rows of their own
    /// @param own the counts of images that have rows of their own; null for the others
    ImageBlock(Columns columns, Optional<LevelBlock> levels, PairCounts[] own) {
        this.columns = columns;
        this.levels = levels;
        this.own = own;
        this.places = IntStream.range(0, own.length).filter(image -> own[image] != null).toArray();
    }

    /// How many images it has, 1 to [#IMAGES].
    public int images() {
        return own.length;
    }

    /// Where the images stand that have rows of their own, ascending.
    public int[] places() {
        return places.clone();
    }

    /// The counts of an image by itself, as one column: over its own rows, or over [Levels#PAIRS].
    public PairCounts counts(int image) {
        if (own[image] != null) {
            return own[image];
        }
        long[] counts = new long[Levels.ROWS];
        Arrays.setAll(counts, row -> levels.orElseThrow().count(row, image));
        return PairCounts.ofOne(Levels.PAIRS, counts);
    }

    public ImageSums sums(int image) {
        return new ImageSums((long) columns.pixels[image], columns.tp[image], columns.fp[image], columns.fn[image],
                columns.tn[image], columns.leftOut[image]);
    }

    /// The pixels of each image; not to be changed, as the following.
    public double[] pixels() {
        return columns.pixels;
    }

    public double[] tp() {
        return columns.tp;
    }

    public double[] fp() {
        return columns.fp;
    }

    public double[] fn() {
        return columns.fn;
    }

    public double[] tn() {
        return columns.tn;
    }

    /// Adds the sum over all levels of weight × count to the sum of each image. Images with rows of their own are left as they
    /// are.
    ///
    /// @param weights for each row of [Levels], finite
    public void addWeighted(double[] weights, double[] sums) {
        levels.ifPresent(all -> all.add(weights, sums));
    }

    /// Adds to each image's count those of its pixels that have one truth and a level from `from` to `to` (exclusive). Images
    /// with rows of their own are left as they are.
    public void addCounts(int truth, int from, int to, int[] counts) {
        levels.ifPresent(all -> all.add(truth * Levels.OF_PREDICTION + from, truth * Levels.OF_PREDICTION + to, counts));
    }
}
