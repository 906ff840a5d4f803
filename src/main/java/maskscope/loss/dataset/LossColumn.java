package maskscope.loss.dataset;

import java.util.Arrays;
import maskscope.pixel.dataset.ImageBlock;

/// One loss of all images, with what its mean takes: sums by block, so that a mean under any policy costs a look at each block,
/// and is the same whichever thread was faster.
///
/// Values are kept as the formulas hand them out, in an array for each block: to gather them in one for a million images takes
/// longer than to compute them, and few who look at a loss look at all of it.
///
/// @param values by block, then by image; NaN where the loss is undefined
/// @param exact whether none of them was interpolated
/// @param blocks what is known of each block's values
record LossColumn(double[][] values, boolean exact, Part[] blocks) {

    /// Some images' values.
    ///
    /// @param sum of the defined ones
    /// @param defined how many they are
    /// @param undefined how many have no value
    record Share(double sum, int defined, int undefined) {

        static final Share NOTHING = new Share(0, 0, 0);

        Share plus(Share other) {
            return new Share(sum + other.sum, defined + other.defined, undefined + other.undefined);
        }
    }

    /// A block's values.
    ///
    /// @param objects of images whose truth has an object
    /// @param empty of the others
    /// @param least infinite where no value is defined, as `most`
    record Part(Share objects, Share empty, double least, double most) {

        static Part of(double[] values, BlockSums block) {
            double[] sum = new double[2];
            int[] defined = new int[2];
            int[] undefined = new int[2];
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int image = 0; image < values.length; image++) {
                double value = values[image];
                int which = block.emptyTruth(image) ? 1 : 0;
                if (Double.isNaN(value)) {
                    undefined[which]++;
                } else {
                    sum[which] += value;
                    defined[which]++;
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
            return new Part(
                    new Share(sum[0], defined[0], undefined[0]), new Share(sum[1], defined[1], undefined[1]), least, most);
        }
    }

    double value(int image) {
        return values[image / ImageBlock.IMAGES][image % ImageBlock.IMAGES];
    }

    Share objects() {
        return Arrays.stream(blocks).map(Part::objects).reduce(Share.NOTHING, Share::plus);
    }

    Share empty() {
        return Arrays.stream(blocks).map(Part::empty).reduce(Share.NOTHING, Share::plus);
    }

    double least() {
        return Arrays.stream(blocks).mapToDouble(Part::least).min().orElse(Double.NaN);
    }

    double most() {
        return Arrays.stream(blocks).mapToDouble(Part::most).max().orElse(Double.NaN);
    }
}
