package maskscope.file;

import java.util.Arrays;
import java.util.stream.IntStream;
import maskscope.mask.NumberSet;

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

    /// Of a grid as if the pixels that hold one of `left` held no number.
    public static Survey besides(Grid grid, NumberSet left) {
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

    /// The same without the numbers of `left`, where the numbers are few.
    public Survey without(NumberSet left) {
        int[] stay = IntStream.range(0, numbers.length).filter(k -> !left.has(numbers[k])).toArray();
        if (!few || stay.length == numbers.length) {
            return this;
        }
        double[] rest = Arrays.stream(stay).mapToDouble(k -> numbers[k]).toArray();
        long[] held = Arrays.stream(stay).mapToLong(k -> counts[k]).toArray();
        long gone = Arrays.stream(counts).sum() - Arrays.stream(held).sum();
        long beyond = IntStream.range(0, rest.length).filter(k -> rest[k] < 0 || rest[k] > 1).mapToLong(k -> held[k]).sum();
        return new Survey(pixels, rest, held, true, rest.length == 0 ? Double.NaN : rest[0],
                rest.length == 0 ? Double.NaN : rest[rest.length - 1],
                Arrays.stream(rest).allMatch(number -> number == Math.rint(number)), beyond, gaps + gone, infinite);
    }

    /// Adding 0.0 makes the two zeros one, as they are among the numbers.
    private int at(double number) {
        return Arrays.binarySearch(numbers, number + 0.0);
    }
}
