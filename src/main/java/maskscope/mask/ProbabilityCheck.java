package maskscope.mask;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/// Counts the numbers that are no probabilities and tells what they look like.
final class ProbabilityCheck {

    /// What rounding may leave beyond 0 and 1.
    private static final double ROUNDING = 1e-3;

    private int notNumbers;
    private int infinite;
    private int outside;

    /// Takes a number that is not in [0, 1].
    void note(double value) {
        if (Double.isNaN(value)) {
            notNumbers++;
        } else if (Double.isInfinite(value)) {
            infinite++;
        } else {
            outside++;
        }
    }

    /// Refuses the array of `count` numbers if any was noted.
    void refuse(Path file, int count, IntToDoubleFunction number) throws BadInput {
        if (notNumbers + infinite + outside == 0) {
            return;
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double value = number.applyAsDouble(i);
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        List<String> found = new ArrayList<>();
        if (notNumbers > 0) {
            found.add(notNumbers + " not a number (NaN)");
        }
        if (infinite > 0) {
            found.add(infinite + " infinite");
        }
        if (outside > 0) {
            found.add(outside + " outside 0 to 1");
        }
        String range = least > greatest ? "" : String.format(Locale.ROOT, " (range seen: %.4g to %.4g)", least, greatest);
        throw new BadInput(file, "of " + count + " values, " + String.join(", ", found) + range, remedy(least, greatest));
    }

    private String remedy(double least, double greatest) {
        if (outside == 0) {
            return "find where they come from, or replace them before saving (numpy.nan_to_num)";
        }
        if (least >= -ROUNDING && greatest <= 1 + ROUNDING) {
            return "this looks like rounding: clip the values to 0 to 1 before saving (numpy.clip)";
        }
        if (least < 0) {
            return "these look like logits: save the sigmoid of them";
        }
        if (greatest <= 255) {
            return "these look like grey values: divide them by 255 before saving";
        }
        return "scale them to 0 to 1 before saving";
    }
}
