package maskscope.file.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import maskscope.file.Stretch;
import maskscope.mask.Photo;

/// A decoded picture as a photograph to look at.
///
/// Channels are taken as they are, for the reason given at [PictureContent]; transparency is left out. Pictures of 16 bits are
/// scans and scenes that seldom use their range, so they are stretched; all channels alike, so that what is grey stays grey.
public final class PhotoPixels {

    private final WritableRaster pixels;
    private final IndexColorModel palette;
    private final int width;
    private final int height;
    private final int bands;
    /// The grey of each sample where there are more than 256; else empty.
    private final byte[] shades;

    private PhotoPixels(BufferedImage image) {
        pixels = image.getRaster();
        palette = image.getColorModel() instanceof IndexColorModel indexed ? indexed : null;
        width = image.getWidth();
        height = image.getHeight();
        bands = pixels.getNumBands();
        shades = new byte[palette == null && bits(0) > 8 ? 1 << bits(0) : 0];
    }

    private int bits(int band) {
        return pixels.getSampleModel().getSampleSize(band);
    }

    public static Photo of(BufferedImage image) {
        PhotoPixels photo = new PhotoPixels(image);
        photo.stretch();
        return new Photo(photo.width, photo.height, photo.argb());
    }

    private void stretch() {
        if (shades.length > 0) {
            int hues = bands < 3 ? 1 : 3;
            Stretch stretch = Stretch.of(Math.multiplyExact(width * height, hues),
                    i -> pixels.getSample(i / hues % width, i / hues / width, i % hues));
            for (int sample = 0; sample < shades.length; sample++) {
                shades[sample] = (byte) stretch.shade(sample);
            }
        }
    }

    private int[] argb() {
        int[] argb = new int[width * height];
        int[] row = new int[width * bands];
        int[] highest = new int[bands];
        for (int b = 0; b < bands; b++) {
            highest[b] = (1 << bits(b)) - 1;
        }
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = 0xff00_0000 | colour(row, x * bands, highest);
            }
        }
        return argb;
    }

    private int colour(int[] row, int at, int[] highest) {
        if (palette != null) {
            return row[at] < palette.getMapSize() ? palette.getRGB(row[at]) & 0xff_ffff : 0;
        }
        if (bands < 3) {
            return 0x1_0101 * shade(row[at], highest[0]);
        }
        return shade(row[at], highest[0]) << 16 | shade(row[at + 1], highest[1]) << 8 | shade(row[at + 2], highest[2]);
    }

    private int shade(int sample, int highest) {
        return shades.length > 0 ? shades[sample] & 0xff
                : highest == 255 ? sample : (sample * 255 + highest / 2) / highest;
    }
}
