package maskscope.loss.dataset;

import java.util.List;
import java.util.Map;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.pixel.dataset.Cores;

/// The losses of all images of a data set at one setting. A value: what moves later makes others, and those that did not move are
/// shared.
public final class ImageLosses {

    private final Settings settings;
    private final List<Loss> losses;
    private final int images;
    private final boolean exactly;
    private final Map<String, LossColumn> columns;

    /// @param exactly whether nothing may have been interpolated
    /// @param columns by the key of a loss
    ImageLosses(Settings settings, List<Loss> losses, int images, boolean exactly, Map<String, LossColumn> columns) {
        this.settings = settings;
        this.losses = losses;
        this.images = images;
        this.exactly = exactly;
        this.columns = Map.copyOf(columns);
    }

    public Settings settings() {
        return settings;
    }

    /// In the order in which they are shown.
    public List<Loss> losses() {
        return losses;
    }

    /// How many images there are, 0 or more.
    public int images() {
        return images;
    }

    /// The loss of an image; NaN where it is undefined or the convention has none, for which [DatasetEngine#report] has the
    /// reason.
    public double of(Loss loss, int image) {
        return column(loss).value(image);
    }

    /// The same of all images, gathered anew.
    public double[] of(Loss loss) {
        double[] all = new double[images];
        int from = 0;
        for (double[] block : column(loss).values()) {
            System.arraycopy(block, 0, all, from, block.length);
            from += block.length;
        }
        return all;
    }

    /// Whether a loss is as it was at another setting because nothing that it takes has moved: what shows it need not change.
    public boolean isAsIn(ImageLosses other, Loss loss) {
        return column(loss) == other.column(loss);
    }

    /// Whether a loss is as exact as that of each image alone, and not interpolated between values of γ.
    public boolean exact(Loss loss) {
        return column(loss).exact();
    }

    /// How often a loss lies where between its least and its largest value, in even bins.
    ///
    /// @param bins how many, 1 or more
    public Distribution distribution(Loss loss, int bins, Cores cores) {
        LossColumn column = column(loss);
        return Distribution.of(column.values(), bins, column.least(), column.most(), cores);
    }

    /// Whether it was asked for exactly.
    boolean exactly() {
        return exactly;
    }

    LossColumn column(Loss loss) {
        return columns.get(loss.key());
    }
}
