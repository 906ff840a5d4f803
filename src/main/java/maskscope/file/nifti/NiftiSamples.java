package maskscope.file.nifti;

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
/// 8- and 16-bit samples stay as they are, and the header's scaling goes into the grid's table; others are scaled one by
/// one, if at all. Pieces are taken in bulk, as inflating must stay the slowest step.
sealed interface NiftiSamples {

    /// Takes the samples in `data`, whose byte order is the file's, as those from the `first` on.
    void take(ByteBuffer data, int first);

    Grid grid();

    /// A collector for `depth` slices, whose number of pixels is known to fit an array.
    static NiftiSamples of(NiftiHeader header, int depth) {
        int width = (int) header.width();
        int height = (int) header.height();
        int count = width * height * depth;
        return switch (header.type()) {
            case UINT8, INT8 -> new Bytes(header, depth, new byte[count]);
            case UINT16, INT16 -> new Shorts(header, depth, new short[count]);
            case UINT32, INT32, UINT64, INT64 -> new Integers(header, new WideIntegers(width, height, depth));
            case FLOAT32 -> new Floats(header, depth, new float[count]);
            case FLOAT64 -> new Doubles(header, depth, new double[count]);
        };
    }

    private static double[] numbers(NiftiHeader header, double[] plain) {
        for (int k = 0; k < plain.length; k++) {
            plain[k] = header.number(plain[k]);
        }
        return plain;
    }

    /// 8-bit integers.
    record Bytes(NiftiHeader header, int depth, byte[] samples) implements NiftiSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            data.get(samples, first, data.remaining());
        }

        @Override
        public Grid grid() {
            int width = (int) header.width();
            int height = (int) header.height();
            ByteGrid grid = header.type() == NiftiType.INT8
                    ? Grids.signedBytes(width, height, depth, samples)
                    : ByteGrid.unsigned(width, height, depth, samples);
            return header.scaled() ? new ByteGrid(width, height, depth, samples, numbers(header, grid.numbers())) : grid;
        }
    }

    /// 16-bit integers.
    record Shorts(NiftiHeader header, int depth, short[] samples) implements NiftiSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            data.asShortBuffer().get(samples, first, data.remaining() / Short.BYTES);
        }

        @Override
        public Grid grid() {
            int width = (int) header.width();
            int height = (int) header.height();
            ShortGrid grid = header.type() == NiftiType.INT16
                    ? Grids.signedShorts(width, height, depth, samples)
                    : ShortGrid.unsigned(width, height, depth, samples);
            return header.scaled() ? new ShortGrid(width, height, depth, samples, numbers(header, grid.numbers())) : grid;
        }
    }

    /// 32- and 64-bit integers.
    record Integers(NiftiHeader header, WideIntegers integers) implements NiftiSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            for (int at = first; data.hasRemaining(); at++) {
                integers.put(at, header.number(next(data)));
            }
        }

        private double next(ByteBuffer data) {
            return switch (header.type()) {
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
    record Floats(NiftiHeader header, int depth, float[] samples) implements NiftiSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            int count = data.remaining() / Float.BYTES;
            data.asFloatBuffer().get(samples, first, count);
            for (int i = first; header.scaled() && i < first + count; i++) {
                samples[i] = (float) header.number(samples[i]);
            }
        }

        @Override
        public Grid grid() {
            return new FloatGrid((int) header.width(), (int) header.height(), depth, samples);
        }
    }

    /// 64-bit floats.
    record Doubles(NiftiHeader header, int depth, double[] samples) implements NiftiSamples {

        @Override
        public void take(ByteBuffer data, int first) {
            int count = data.remaining() / Double.BYTES;
            data.asDoubleBuffer().get(samples, first, count);
            for (int i = first; header.scaled() && i < first + count; i++) {
                samples[i] = header.number(samples[i]);
            }
        }

        @Override
        public Grid grid() {
            return new DoubleGrid((int) header.width(), (int) header.height(), depth, samples);
        }
    }
}
