package maskscope.file.volume;

import java.nio.ByteBuffer;
import maskscope.file.ByteGrid;
import maskscope.file.DoubleGrid;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.file.Grids;
import maskscope.file.ShortGrid;
import maskscope.file.WideIntegers;

/// Collects the numbers of a volume in pieces as they come from the file, in the smallest kind that holds them, and makes a
/// grid of them.
///
/// 8- and 16-bit samples stay as they are, and a file's scaling goes into the grid's table; others are scaled one by
/// one, if at all. Pieces are taken in bulk, as inflating must stay the slowest step.
sealed interface VolumeSamples {

    /// Takes the samples in `data`, whose byte order is the file's, as those from the `first` on.
    void take(ByteBuffer data, int first);

    Grid grid();

    /// A collector for `depth` slices, whose number of pixels is known to fit an array.
    static VolumeSamples of(VolumeShape shape, int depth) {
        int width = (int) shape.width();
        int height = (int) shape.height();
        int count = width * height * depth;
        return switch (shape.type()) {
            case UINT8, INT8 -> new Bytes(shape, depth, new byte[count]);
            case UINT16, INT16 -> new Shorts(shape, depth, new short[count]);
            case UINT32, INT32, UINT64, INT64 -> new Integers(shape, new WideIntegers(width, height, depth));
            case FLOAT32 -> new Floats(shape, depth, new float[count]);
            case FLOAT64 -> new Doubles(shape, depth, new double[count]);
        };
    }

    private static double[] numbers(VolumeShape shape, double[] plain) {
        for (int k = 0; k < plain.length; k++) {
            plain[k] = shape.number(plain[k]);
        }
        return plain;
    }

    /// 8-bit integers.
    record Bytes(VolumeShape shape, int depth, byte[] samples) implements VolumeSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            data.get(samples, first, data.remaining());
        }

        @Override
        public Grid grid() {
            int width = (int) shape.width();
            int height = (int) shape.height();
            ByteGrid grid = shape.type() == VolumeType.INT8
                    ? Grids.signedBytes(width, height, depth, samples)
                    : ByteGrid.unsigned(width, height, depth, samples);
            return shape.scaled() ? new ByteGrid(width, height, depth, samples, numbers(shape, grid.numbers())) : grid;
        }
    }

    /// 16-bit integers.
    record Shorts(VolumeShape shape, int depth, short[] samples) implements VolumeSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            data.asShortBuffer().get(samples, first, data.remaining() / Short.BYTES);
        }

        @Override
        public Grid grid() {
            int width = (int) shape.width();
            int height = (int) shape.height();
            ShortGrid grid = shape.type() == VolumeType.INT16
                    ? Grids.signedShorts(width, height, depth, samples)
                    : ShortGrid.unsigned(width, height, depth, samples);
            return shape.scaled() ? new ShortGrid(width, height, depth, samples, numbers(shape, grid.numbers())) : grid;
        }
    }

    /// 32- and 64-bit integers.
    record Integers(VolumeShape shape, WideIntegers integers) implements VolumeSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            for (int at = first; data.hasRemaining(); at++) {
                integers.put(at, shape.number(next(data)));
            }
        }

        private double next(ByteBuffer data) {
            return switch (shape.type()) {
                case INT32 -> data.getInt();
                case UINT32 -> data.getInt() & 0xffff_ffffL;
                case INT64 -> data.getLong();
                default -> unsigned(data.getLong());
            };
        }

        /// Half of it, the bit that falls off kept for the rounding, and doubled again.
        private static double unsigned(long bits) {
            return bits >= 0 ? bits : (bits >>> 1 | bits & 1) * 2.0;
        }

        @Override
        public Grid grid() {
            return integers.grid();
        }
    }

    /// 32-bit floats.
    record Floats(VolumeShape shape, int depth, float[] samples) implements VolumeSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            int count = data.remaining() / Float.BYTES;
            data.asFloatBuffer().get(samples, first, count);
            for (int i = first; shape.scaled() && i < first + count; i++) {
                samples[i] = (float) shape.number(samples[i]);
            }
        }

        @Override
        public Grid grid() {
            return new FloatGrid((int) shape.width(), (int) shape.height(), depth, samples);
        }
    }

    /// 64-bit floats.
    record Doubles(VolumeShape shape, int depth, double[] samples) implements VolumeSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            int count = data.remaining() / Double.BYTES;
            data.asDoubleBuffer().get(samples, first, count);
            for (int i = first; shape.scaled() && i < first + count; i++) {
                samples[i] = shape.number(samples[i]);
            }
        }

        @Override
        public Grid grid() {
            return new DoubleGrid((int) shape.width(), (int) shape.height(), depth, samples);
        }
    }
}
