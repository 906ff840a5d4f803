package maskscope.file;

import java.util.Arrays;
import maskscope.mask.Extent;
import maskscope.mask.Turn;

/// Grids of samples with a sign, and of samples that a file scales.
public final class Grids {

    private Grids() {}

    public static ByteGrid signedBytes(int width, int height, int depth, byte[] samples) {
        double[] numbers = new double[256];
        Arrays.setAll(numbers, k -> (byte) k);
        return new ByteGrid(width, height, depth, samples, numbers);
    }

    public static ShortGrid signedShorts(int width, int height, int depth, short[] samples) {
        double[] numbers = new double[65_536];
        Arrays.setAll(numbers, k -> (short) k);
        return new ShortGrid(width, height, depth, samples, numbers);
    }

    /// The same numbers in the order of another grid, whose sides run as those of `turn`.
    public static Grid turned(Grid grid, Turn turn) {
        if (turn.equals(Turn.NONE)) {
            return grid;
        }
        Turn.Steps steps = turn.steps(grid.extent());
        Extent size = steps.size();
        int pixels = grid.pixels();
        return switch (grid) {
            case ByteGrid bytes -> {
                byte[] samples = new byte[pixels];
                steps.each((from, to) -> samples[to] = bytes.samples()[from]);
                yield new ByteGrid(size.width(), size.height(), size.depth(), samples, bytes.numbers());
            }
            case ShortGrid shorts -> {
                short[] samples = new short[pixels];
                steps.each((from, to) -> samples[to] = shorts.samples()[from]);
                yield new ShortGrid(size.width(), size.height(), size.depth(), samples, shorts.numbers());
            }
            case FloatGrid floats -> {
                float[] samples = new float[pixels];
                steps.each((from, to) -> samples[to] = floats.samples()[from]);
                yield new FloatGrid(size.width(), size.height(), size.depth(), samples);
            }
            case DoubleGrid doubles -> {
                double[] samples = new double[pixels];
                steps.each((from, to) -> samples[to] = doubles.samples()[from]);
                yield new DoubleGrid(size.width(), size.height(), size.depth(), samples);
            }
        };
    }

    /// The same numbers as bytes where there are at most 256 different ones: half the memory, and a table of two byte
    /// grids is the quickest to build.
    public static Grid narrowed(Grid grid, Survey survey) {
        if (!(grid instanceof ShortGrid wide) || !survey.few() || survey.numbers().length > 256) {
            return grid;
        }
        byte[] codeOf = new byte[65_536];
        for (int k = 0; k < codeOf.length; k++) {
            codeOf[k] = (byte) Math.max(0, Arrays.binarySearch(survey.numbers(), wide.numbers()[k] + 0.0));
        }
        byte[] samples = new byte[wide.samples().length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = codeOf[wide.samples()[i] & 0xffff];
        }
        return new ByteGrid(wide.width(), wide.height(), wide.depth(), samples, Arrays.copyOf(survey.numbers(), 256));
    }
}
