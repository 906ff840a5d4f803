package maskscope.view.surface;

import maskscope.loss.surface.ParameterAxis;
import maskscope.text.Numbers;

/// Values along an axis as they are told: with the digits that tell its steps apart.
final class SurfaceNumbers {

    private static final int DIGITS = 4;
    private static final int DIGITS_OF_FACTORS = 3;

    private SurfaceNumbers() {}

    static String of(ParameterAxis axis, double value) {
        return brief(value, axis.logarithmic() ? DIGITS_OF_FACTORS : DIGITS);
    }

    /// Of so many digits those that say something.
    static String brief(double value, int digits) {
        return Numbers.typeset(Numbers.shortest(Double.parseDouble(Numbers.significant(value, digits))));
    }
}
