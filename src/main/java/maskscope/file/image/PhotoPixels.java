package maskscope.file.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import maskscope.mask.Photo;

/// A decoded picture as a photograph to look at.
///
/// Channels are taken as they are, for the reason given at [PictureContent]; transparency is left out. A scan of one
/// 16-bit channel seldom uses its range, so it is stretched from its darkest to its brightest pixel.
public final class PhotoPixels {

    private final WritableRaster pixels;
    private final IndexColorModel palette;
    private final int width;
    private final int height;
    private final int[] argb;

    private PhotoPixels(BufferedImage image) {
        pixels = image.getRaster();
        palette = image.getColorModel() instanceof IndexColorModel indexed ? indexed : null;
        width = image.getWidth();
        height = image.getHeight();
        argb = new int[width * height];
    }

    public static Photo of(BufferedImage image) {
        PhotoPixels photo = new PhotoPixels(image);
        photo.fill();
        return new Photo(photo.width, photo.height, photo.argb);
    }

    private void fill() {
        int bands = pixels.getNumBands();
        int[] row = new int[width * bands];
        int[] highest = new int[bands];
        for (int b = 0; b < bands; b++) {
            highest[b] = (1 << pixels.getSampleModel().getSampleSize(b)) - 1;
        }
        int lowest = 0;
        if (palette == null && bands == 1 && highest[0] > 255) {
            int[] range = range(row);
            lowest = range[0];
            highest[0] = Math.max(range[1], lowest + 1);
        }
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = 0xff00_0000 | colour(row, x * bands, bands, lowest, highest);
            }
        }
    }

    private int colour(int[] row, int at, int bands, int lowest, int[] highest) {
        if (palette != null) {
            return row[at] < palette.getMapSize() ? palette.getRGB(row[at]) & 0xff_ffff : 0;
        }
        if (bands < 3) {
            return 0x1_0101 * scaled(row[at] - lowest, highest[0] - lowest);
        }
        return scaled(row[at], highest[0]) << 16 | scaled(row[at + 1], highest[1]) << 8 | scaled(row[at + 2], highest[2]);
    }

    private static int scaled(int sample, int highest) {
        return highest == 255 ? sample : (sample * 255 + highest / 2) / highest;
    }

    private int[] range(int[] row) {
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int y = 0; y < height; y++) {
            for (int sample : pixels.getPixels(0, y, width, 1, row)) {
                low = Math.min(low, sample);
                high = Math.max(high, sample);
            }
        }
        return new int[] {low, high};
    }
}
