package maskscope.mask;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.nio.file.Path;

/// The samples of a decoded grey picture, as the file holds them.
///
/// They are taken from the picture's raster. `getRGB` would convert them from the grey colour space to sRGB, where
/// 128 becomes 188. An 8- or 16-bit grey picture's own array becomes the raster's, without a copy.
final class GreySamples {

    private final Path file;
    private final BufferedImage image;
    private final WritableRaster pixels;
    private final int width;
    private final int height;
    private final int tolerance;
    private final ReadControl control;

    /// `tolerance` is how far apart red, green and blue of a pixel that counts as grey may lie.
    GreySamples(Path file, BufferedImage image, int tolerance, ReadControl control) {
        this.file = file;
        this.image = image;
        this.pixels = image.getRaster();
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.tolerance = tolerance;
        this.control = control;
    }

    Raster raster() throws BadInput {
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return Samples8.raster(width, height, paletteGreys(palette));
        }
        int bits = sampleBits();
        if (pixels.getNumBands() == 1) {
            return bits == 8 ? Samples8.raster(width, height, ownBytes()) : Samples16.raster(width, height, ownShorts());
        }
        if (bits == 8) {
            byte[] samples = new byte[width * height];
            eachGrey(255, (at, grey) -> samples[at] = (byte) grey);
            return Samples8.raster(width, height, samples);
        }
        short[] samples = new short[width * height];
        eachGrey(65_535, (at, grey) -> samples[at] = (short) grey);
        return Samples16.raster(width, height, samples);
    }

    private int sampleBits() throws BadInput {
        int bits = pixels.getSampleModel().getSampleSize(0);
        for (int size : pixels.getSampleModel().getSampleSize()) {
            if (size != bits || bits != 8 && bits != 16) {
                throw new BadInput(file, "its channels have " + size + " bits, which is not read here",
                        "save it as 8-bit or 16-bit grey");
            }
        }
        return bits;
    }

    /// 1-, 2- and 4-bit grey comes here too: the JDK gives it a palette from 0 to 255 in even steps.
    private byte[] paletteGreys(IndexColorModel palette) throws BadInput {
        byte[] samples = pixels.getSampleModel().getSampleSize(0) == 8 ? ownBytes() : unpacked();
        boolean[] used = new boolean[256];
        for (byte sample : samples) {
            used[sample & 0xff] = true;
        }
        byte[] grey = new byte[256];
        for (int k = 0; k < 256; k++) {
            if (!used[k]) {
                continue;
            }
            if (k >= palette.getMapSize()) {
                throw new BadInput(file, "it uses colours that its palette does not have", "save it again as 8-bit grey");
            }
            if (palette.getAlpha(k) != 255) {
                throw transparent();
            }
            grey[k] = (byte) palette.getGreen(k);
            if (palette.getRed(k) != palette.getGreen(k) || palette.getBlue(k) != palette.getGreen(k)) {
                throw coloured();
            }
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] = grey[samples[i] & 0xff];
        }
        return samples;
    }

    private byte[] unpacked() {
        byte[] samples = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            pixels.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = (byte) row[x];
            }
        }
        return samples;
    }

    private interface GreySink {
        void put(int at, int grey);
    }

    /// Grey from grey and alpha, or from three equal channels with or without alpha; alpha must be opaque.
    private void eachGrey(int opaque, GreySink sink) throws BadInput {
        int bands = pixels.getNumBands();
        boolean alpha = bands % 2 == 0;
        boolean colours = bands > 2;
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                if (alpha && row[at + bands - 1] != opaque) {
                    throw transparent();
                }
                int grey = colours ? row[at + 1] : row[at];
                if (colours && Math.max(Math.abs(row[at] - grey), Math.abs(row[at + 2] - grey)) > tolerance) {
                    throw coloured();
                }
                sink.put(y * width + x, grey);
            }
            control.progress((double) y / height);
        }
    }

    private byte[] ownBytes() {
        if (rowsAreWhole() && pixels.getDataBuffer() instanceof DataBufferByte data
                && data.getOffset() == 0 && data.getData().length == width * height) {
            return data.getData();
        }
        return unpacked();
    }

    private short[] ownShorts() {
        if (rowsAreWhole() && pixels.getDataBuffer() instanceof DataBufferUShort data
                && data.getOffset() == 0 && data.getData().length == width * height) {
            return data.getData();
        }
        return (short[]) pixels.getDataElements(0, 0, width, height, null);
    }

    private boolean rowsAreWhole() {
        return pixels.getSampleModel() instanceof ComponentSampleModel model
                && model.getPixelStride() == 1 && model.getScanlineStride() == width;
    }

    private BadInput coloured() {
        return new BadInput(file, "the picture is in colour, and a mask needs one grey channel",
                "save the mask as 8-bit or 16-bit grey, or open this file as the photograph");
    }

    private BadInput transparent() {
        return new BadInput(file, "parts of the picture are transparent, so it is not clear which values are meant",
                "save the mask as grey without an alpha channel");
    }
}
