package maskscope.pixel;

/// Bins of the predicted probability on a scale like the logit's: fine relative to p near 0 and relative to 1 - p near
/// 1, which is where logarithms change fastest. Exact 0 and exact 1 have bins of their own.
///
/// The bin is read off the bits of min(p, 1 - p) as a float: its exponent and the first bits of its mantissa. Between
/// 1/32 and 31/32, where Focal's power is steep, there are four times as many steps; nearer than 2^-13 to an end,
/// where a logarithm is large and a relative error of it small, a quarter.
///
/// One bit more halves the width, and the error of a loss, which is of second order because a row holds the mean p of
/// its pixels, falls to a quarter. With 8 bits a binary truth has at most 29,196 rows, and all losses stay within 1e-6
/// relative of their value over the pixels (γ from 0 to 5; shown by a test).
///
/// Which bits decide is the same for all p, so the step of every such pattern is worked out once and looked up.
final class Binning {

    /// Zones of exponents of min(p, 1 - p), farthest from one half first. Below 2^-31 nothing tells two probabilities
    /// apart: the logarithms are clipped far above it.
    private static final int COARSE_FROM = -31;
    private static final int MIDDLE_FROM = -13;
    private static final int FINE_FROM = -5;
    private static final int HALF = -1;

    /// Of the mantissa in the middle zone.
    private final int bits;
    private final int bins;

    /// The step of each pattern of exponent and first bits of the mantissa, from the exponent below the scale on.
    private final char[] stepOf;

    private Binning(int bits) {
        this.bits = bits;
        this.bins = 2 * side();
        this.stepOf = new char[(HALF - COARSE_FROM + 1 << finest()) + 1];
        for (int i = 0; i < stepOf.length; i++) {
            stepOf[i] = (char) step(firstPattern() + i << 23 - finest());
        }
    }

    /// The finest binning of at most `bins` bins.
    static Binning atMost(int bins) {
        Binning binning = new Binning(2);
        while (binning.bits < 12) {
            Binning finer = new Binning(binning.bits + 1);
            if (finer.bins > bins) {
                break;
            }
            binning = finer;
        }
        return binning;
    }

    /// Bits of the mantissa in the zone around one half.
    private int finest() {
        return bits + 2;
    }

    private int firstPattern() {
        return 127 + COARSE_FROM - 1 << finest();
    }

    /// Bins on either side of one half: an exact 0, what is nearer to 0 than the scale begins, the steps, one half.
    private int side() {
        return fineBegin() + (HALF - FINE_FROM << finest()) + 1;
    }

    private int middleBegin() {
        return 2 + (MIDDLE_FROM - COARSE_FROM << bits - 2);
    }

    private int fineBegin() {
        return middleBegin() + (FINE_FROM - MIDDLE_FROM << bits);
    }

    int bins() {
        return bins;
    }

    /// The bin of `p`, 0 to [#bins] - 1, growing with p.
    int of(double p) {
        double distance = Math.min(p, 1 - p);
        if (distance == 0) {
            return p == 0 ? 0 : bins - 1;
        }
        int pattern = (Float.floatToRawIntBits((float) distance) >>> 23 - finest()) - firstPattern();
        int step = stepOf[Math.max(0, pattern)];
        return p <= 0.5 ? step : bins - 1 - step;
    }

    /// The step of a distance above 0 from its bits as a float.
    private int step(int raw) {
        int exponent = (raw >>> 23) - 127;
        if (exponent < COARSE_FROM) {
            return 1;
        }
        if (exponent < MIDDLE_FROM) {
            return 2 + steps(raw, COARSE_FROM, bits - 2);
        }
        if (exponent < FINE_FROM) {
            return middleBegin() + steps(raw, MIDDLE_FROM, bits);
        }
        return fineBegin() + steps(raw, FINE_FROM, finest());
    }

    private static int steps(int raw, int fromExponent, int mantissaBits) {
        return (raw >>> 23 - mantissaBits) - (127 + fromExponent << mantissaBits);
    }
}
