package maskscope.file.tiff;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import maskscope.file.ByteGrid;
import maskscope.file.DoubleGrid;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.file.Grids;
import maskscope.file.ShortGrid;
import maskscope.file.WideIntegers;

/// Gathers the decoded samples of pages of one kind in the smallest type that holds them.
///
/// Pages lie one after another. Where a page has several channels, one of them is kept or all, side by side. Of a page
/// that is only looked at, every `step`-th row and column is kept.
abstract class TiffSamples {

    final int width;
    final int height;
    final int depth;
    /// The one channel that is kept, or -1.
    private final int channel;
    final int kept;
    private final int step;

    private TiffSamples(TiffPage page, int rows, int depth, int channel, int step) {
        this.width = Math.ceilDiv(page.width(), step);
        this.height = Math.ceilDiv(rows, step);
        this.depth = depth;
        this.channel = channel;
        this.kept = channel < 0 ? page.samples() : 1;
        this.step = step;
    }

    /// For the upper `rows` rows of `depth` pages; all channels are kept of integers of 8 and 16 bits only.
    static TiffSamples of(TiffPage page, int rows, int depth, int channel, int step) {
        boolean whole = page.numbers() != TiffPage.Kind.FLOAT;
        return switch (page.bits()) {
            case 16 -> whole ? new Shorts(page, rows, depth, channel, step) : new Floats(page, rows, depth, channel, step);
            case 32 -> whole ? new Wide(page, rows, depth, channel, step) : new Floats(page, rows, depth, channel, step);
            case 64 -> whole ? new Widest(page, rows, depth, channel, step) : new Doubles(page, rows, depth, channel, step);
            default -> new Bytes(page, rows, depth, channel, step);
        };
    }

    boolean keeps(int plane) {
        return channel < 0 || channel == plane;
    }

    /// Takes the rows of a band of the `slice`-th page.
    final void take(TiffBand band, Raster rows, int slice) {
        for (int k = 0; k < kept; k++) {
            int wanted = channel < 0 ? k : channel;
            if (band.page().planar() && band.plane() != wanted) {
                continue;
            }
            int source = band.page().planar() ? 0 : wanted;
            for (int y = Math.ceilDiv(band.top(), step); y < height && y * step < band.top() + band.height(); y++) {
                int start = ((slice * height + y) * width) * kept + k;
                row(rows, y * step - band.top(), source, start);
            }
        }
    }

    /// Keeps every `step`-th sample of a row, from the place `start` on and `kept` apart.
    abstract void row(Raster rows, int y, int source, int start);

    abstract Grid grid(boolean signed);

    /// The pages one below the other, with all channels that are kept.
    WritableRaster raster() {
        throw new IllegalStateException("these samples make no picture");
    }

    private WritableRaster raster(DataBuffer data) {
        int[] offsets = new int[kept];
        for (int k = 0; k < kept; k++) {
            offsets[k] = k;
        }
        return Raster.createInterleavedRaster(data, width, height * depth, width * kept, kept, offsets, null);
    }

    private static final class Bytes extends TiffSamples {

        private final byte[] samples;
        private final int[] row;

        Bytes(TiffPage page, int rows, int depth, int channel, int step) {
            super(page, rows, depth, channel, step);
            samples = new byte[Math.multiplyExact(width * height * depth, kept)];
            row = new int[page.width()];
        }

        @Override
        void row(Raster rows, int y, int source, int start) {
            rows.getSamples(0, y, row.length, 1, source, row);
            for (int x = 0, at = start; x < row.length; x += super.step, at += kept) {
                samples[at] = (byte) row[x];
            }
        }

        @Override
        Grid grid(boolean signed) {
            return signed ? Grids.signedBytes(width, height, depth, samples)
                    : ByteGrid.unsigned(width, height, depth, samples);
        }

        @Override
        WritableRaster raster() {
            return super.raster(new DataBufferByte(samples, samples.length));
        }
    }

    private static final class Shorts extends TiffSamples {

        private final short[] samples;
        private final int[] row;

        Shorts(TiffPage page, int rows, int depth, int channel, int step) {
            super(page, rows, depth, channel, step);
            samples = new short[Math.multiplyExact(width * height * depth, kept)];
            row = new int[page.width()];
        }

        @Override
        void row(Raster rows, int y, int source, int start) {
            rows.getSamples(0, y, row.length, 1, source, row);
            for (int x = 0, at = start; x < row.length; x += super.step, at += kept) {
                samples[at] = (short) row[x];
            }
        }

        @Override
        Grid grid(boolean signed) {
            return signed ? Grids.signedShorts(width, height, depth, samples)
                    : ShortGrid.unsigned(width, height, depth, samples);
        }

        @Override
        WritableRaster raster() {
            return super.raster(new DataBufferUShort(samples, samples.length));
        }
    }

    /// Integers of 32 bits.
    private static final class Wide extends TiffSamples {

        private final WideIntegers samples;
        private final boolean signed;
        private final int[] row;

        Wide(TiffPage page, int rows, int depth, int channel, int step) {
            super(page, rows, depth, channel, step);
            samples = new WideIntegers(width, height, depth);
            signed = page.numbers() == TiffPage.Kind.SIGNED;
            row = new int[page.width()];
        }

        @Override
        void row(Raster rows, int y, int source, int start) {
            rows.getSamples(0, y, row.length, 1, source, row);
            for (int x = 0, at = start; x < row.length; x += super.step, at++) {
                samples.put(at, signed ? row[x] : Integer.toUnsignedLong(row[x]));
            }
        }

        @Override
        Grid grid(boolean ignored) {
            return samples.grid();
        }
    }

    /// Integers of 64 bits, which come as the floats that have the same bits.
    private static final class Widest extends TiffSamples {

        private final WideIntegers samples;
        private final boolean signed;
        private final double[] row;

        Widest(TiffPage page, int rows, int depth, int channel, int step) {
            super(page, rows, depth, channel, step);
            samples = new WideIntegers(width, height, depth);
            signed = page.numbers() == TiffPage.Kind.SIGNED;
            row = new double[page.width()];
        }

        @Override
        void row(Raster rows, int y, int source, int start) {
            rows.getSamples(0, y, row.length, 1, source, row);
            for (int x = 0, at = start; x < row.length; x += super.step, at++) {
                long bits = Double.doubleToRawLongBits(row[x]);
                // The upper 63 bits are a number with a sign; the lowest is added after.
                samples.put(at, signed || bits >= 0 ? bits : 2.0 * (bits >>> 1) + (bits & 1));
            }
        }

        @Override
        Grid grid(boolean ignored) {
            return samples.grid();
        }
    }

    private static final class Floats extends TiffSamples {

        private final float[] samples;
        private final float[] row;

        Floats(TiffPage page, int rows, int depth, int channel, int step) {
            super(page, rows, depth, channel, step);
            samples = new float[width * height * depth];
            row = new float[page.width()];
        }

        @Override
        void row(Raster rows, int y, int source, int start) {
            rows.getSamples(0, y, row.length, 1, source, row);
            for (int x = 0, at = start; x < row.length; x += super.step, at++) {
                samples[at] = row[x];
            }
        }

        @Override
        Grid grid(boolean ignored) {
            return new FloatGrid(width, height, depth, samples);
        }
    }

    private static final class Doubles extends TiffSamples {

        private final double[] samples;
        private final double[] row;

        Doubles(TiffPage page, int rows, int depth, int channel, int step) {
            super(page, rows, depth, channel, step);
            samples = new double[width * height * depth];
            row = new double[page.width()];
        }

        @Override
        void row(Raster rows, int y, int source, int start) {
            rows.getSamples(0, y, row.length, 1, source, row);
            for (int x = 0, at = start; x < row.length; x += super.step, at++) {
                samples[at] = row[x];
            }
        }

        @Override
        Grid grid(boolean ignored) {
            return new DoubleGrid(width, height, depth, samples);
        }
    }
}
