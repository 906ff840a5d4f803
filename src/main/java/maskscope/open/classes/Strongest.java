package maskscope.open.classes;

import java.util.Arrays;
import java.util.stream.IntStream;
import maskscope.file.Grid;

/// Which channel is strongest at each sampled pixel, of channels that come one after another.
///
/// Numbers may be logits or probabilities of classes of which each pixel has one: then it has the strongest, however weak. They
/// may as well be masks, or probabilities, of classes that may lie one over the other or be nowhere: then a pixel has the last
/// class that is likelier than not, and perhaps none.
final class Strongest {

    private static final double LIKELY = 0.5;
    /// How far from 1 the sum of probabilities may be that were kept in a byte each.
    private static final double ROUNDING = 0.05;

    private final Sampling sampling;
    private final float[] greatest;
    private final float[] sum;
    private final short[] places;
    private float least;
    private float most;

    Strongest(Sampling sampling) {
        this.sampling = sampling;
        greatest = new float[sampling.length()];
        sum = new float[greatest.length];
        places = new short[greatest.length];
        Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
        Arrays.fill(places, (short) -1);
    }

    void take(int place, Grid channel) {
        for (int k = 0; k < greatest.length; k++) {
            float number = (float) channel.number(sampling.index(k));
            if (number > greatest[k] || number == greatest[k] && number > 0) {
                greatest[k] = number;
                places[k] = (short) place;
            }
            sum[k] += number;
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
    }

    Sampling sampling() {
        return sampling;
    }

    /// The place of each pixel's channel; below 0 where it has none.
    short[] places() {
        boolean logits = least < 0;
        float one = most > 1 ? most : 1;
        boolean exclusive = logits
                || IntStream.range(0, sum.length).allMatch(k -> Math.abs(sum[k] / one - 1) <= ROUNDING);
        short[] all = places.clone();
        for (int k = 0; k < all.length; k++) {
            all[k] = exclusive || greatest[k] / one >= LIKELY ? all[k] : -1;
        }
        return all;
    }
}
