package maskscope.file.netpbm;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;

/// The samples of a PNM picture in the smallest kind that holds them, the channels of a pixel beside each other.
final class PnmPicture {

    private final int width;
    private final int height;
    private final int bands;
    private final byte[] low;
    private final short[] wide;

    /// Room for a picture of `width` × `height`, whose samples are known to fit an array.
    PnmPicture(PnmHeader header, int width, int height) {
        this.width = width;
        this.height = height;
        this.bands = header.bands();
        int count = width * height * bands;
        this.low = header.sampleBytes() == 1 ? new byte[count] : null;
        this.wide = low == null ? new short[count] : null;
    }

    int rowLength() {
        return width * bands;
    }

    void put(int at, int sample) {
        if (low != null) {
            low[at] = (byte) sample;
        } else {
            wide[at] = (short) sample;
        }
    }

    /// The samples as a decoded picture, which shares them.
    BufferedImage image() {
        int type = low != null ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        int samples = width * height * bands;
        DataBuffer data = low != null ? new DataBufferByte(low, samples) : new DataBufferUShort(wide, samples);
        int[] places = IntStream.range(0, bands).toArray();
        WritableRaster pixels = Raster.createInterleavedRaster(data, width, height, rowLength(), bands, places, null);
        boolean alpha = bands % 2 == 0;
        ColorSpace space = ColorSpace.getInstance(bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ColorModel colours = new ComponentColorModel(space, alpha, false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
        return new BufferedImage(colours, pixels, false, null);
    }
}
