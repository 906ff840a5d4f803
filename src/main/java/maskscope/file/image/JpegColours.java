package maskscope.file.image;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;

/// Red, green and blue from what a JPEG stores.
///
/// A colour profile is left alone, as other programs leave it when they read a picture into an array: the same samples mean
/// the same numbers with and without one. Print colours become what Pillow makes of them; like Pillow and OpenCV it takes all
/// of them to be written as Adobe does, with 255 for no ink.
///
/// From luma it is computed in whole numbers exactly as libjpeg does (ITU-R BT.601 by tables with 16 bits after the point).
final class JpegColours {

    private static final int HALF = 1 << 15;
    private static final int RED = fixed(1.402);
    private static final int BLUE = fixed(1.772);
    private static final int GREEN_OF_RED = fixed(0.71414);
    private static final int GREEN_OF_BLUE = fixed(0.34414);

    private final byte[] samples;
    private final int bands;
    private final boolean luma;

    private JpegColours(byte[] samples, int bands, boolean luma) {
        this.samples = samples;
        this.bands = bands;
        this.luma = luma;
    }

    private static int fixed(double factor) {
        return (int) (factor * (1 << 16) + 0.5);
    }

    /// The picture in grey or in red, green and blue; it takes the place of the samples as they are stored.
    static BufferedImage picture(Raster stored, JpegHeader header) {
        DataBufferByte data = (DataBufferByte) stored.getDataBuffer();
        int width = stored.getWidth();
        int height = stored.getHeight();
        int bands = stored.getNumBands();
        JpegColours colours = new JpegColours(data.getData(), bands, header.luma());
        if (bands > 1 && (colours.luma || bands == 4)) {
            IntStream.range(0, height).parallel().forEach(y -> colours.row(y * width * bands, (y + 1) * width * bands));
        }
        boolean grey = bands == 1;
        WritableRaster pixels = Raster.createInterleavedRaster(data, width, height, width * bands, bands,
                grey ? new int[] {0} : new int[] {0, 1, 2}, null);
        ColorSpace space = ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        return new BufferedImage(new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE),
                pixels, false, null);
    }

    private void row(int from, int to) {
        for (int at = from; at < to; at += bands) {
            if (luma) {
                light(at);
            }
            if (bands == 4) {
                print(at, !luma);
            }
        }
    }

    private void light(int at) {
        int luminance = samples[at] & 0xff;
        int blue = (samples[at + 1] & 0xff) - 128;
        int red = (samples[at + 2] & 0xff) - 128;
        samples[at] = clipped(luminance + (RED * red + HALF >> 16));
        samples[at + 1] = clipped(luminance + (HALF - GREEN_OF_BLUE * blue - GREEN_OF_RED * red >> 16));
        samples[at + 2] = clipped(luminance + (BLUE * blue + HALF >> 16));
    }

    private static byte clipped(int sample) {
        return (byte) Math.clamp(sample, 0, 255);
    }

    /// What is left of white where each of three inks and black lie on it. Computed from luma, a channel is how much ink
    /// there is; stored, it is how much there is not.
    private void print(int at, boolean stored) {
        int white = samples[at + 3] & 0xff;
        for (int ink = at; ink < at + 3; ink++) {
            int amount = stored ? ~samples[ink] & 0xff : samples[ink] & 0xff;
            int product = amount * white + 128;
            samples[ink] = (byte) (white - (product + (product >> 8) >> 8));
        }
    }
}
