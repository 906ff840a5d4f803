package maskscope.file;

import java.util.Arrays;

/// What numbers a grid holds: which and how many of each where they are few, their range, and those that are no numbers.
///
/// Infinities and NaN are counted apart and are not among the distinct numbers.
///
/// @param pixels number of pixels
/// @param numbers the distinct finite numbers, ascending; empty when there are more than [#FEW]
/// @param counts how many pixels hold each of them
/// @param few whether `numbers` holds all that there are
/// @param least the least finite number; NaN when there is none
/// @param greatest the greatest finite number; NaN when there is none
/// @param whole whether every finite number is whole
/// @param outside how many finite numbers lie outside [0, 1]
/// @param gaps how many pixels hold no number (NaN)
/// @param infinite how many pixels hold an infinity
public record Survey(
        long pixels,
        double[] numbers,
        long[] counts,
        boolean few,
        double least,
        double greatest,
        boolean whole,
        long outside,
        long gaps,
        long infinite) {

    /// More distinct numbers than this are not listed.
    public static final int FEW = 1024;

    public static Survey of(Grid grid) {
        return switch (grid) {
            case ByteGrid bytes -> Census.ofCodes(Census.count(bytes.samples()), bytes.numbers());
            case ShortGrid shorts -> Census.ofCodes(Census.count(shorts.samples()), shorts.numbers());
            case FloatGrid floats -> Census.of(floats.samples());
            case DoubleGrid doubles -> Census.of(doubles.samples());
        };
    }

    /// Of a grid as if the pixels that hold `left` held no number.
    public static Survey besides(Grid grid, double left) {
        return Census.besides(grid, left);
    }

    public boolean has(double number) {
        return at(number) >= 0;
    }

    /// How many pixels hold `number`, where the numbers are few.
    public long count(double number) {
        int at = at(number);
        return at < 0 ? 0 : counts[at];
    }

    /// Adding 0.0 makes the two zeros one, as they are among the numbers.
    private int at(double number) {
        return Arrays.binarySearch(numbers, number + 0.0);
    }
}
