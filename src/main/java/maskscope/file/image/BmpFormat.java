package maskscope.file.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.mask.BadInput;

/// Windows bitmap, and OS/2's.
public final class BmpFormat extends ImageFile {

    /// Values of the field for packing from here on mean that another format lies within, and this one with one bit, too.
    private static final int EMBEDDED_JPEG = 4;
    private static final int BIT_FIELDS = 3;
    private static final int MOST_SAMPLES = Integer.MAX_VALUE - 16;
    /// The sizes of the second headers that Pillow knows.
    private static final Set<Integer> PILLOWS_HEADERS = Set.of(BmpHeader.CORE, 40, 52, 56, 64, 108, 124);

    public BmpFormat() {
        super("BMP", "bmp", "dib");
    }

    @Override
    public boolean recognises(byte[] head) {
        // "BM" alone begins many a text; the size of the second header is always small.
        return MaskFormat.startsWith(head, "BM")
                && (head.length < BmpHeader.SECOND + 4
                        || head[BmpHeader.SECOND] >= BmpHeader.CORE && head[15] == 0 && head[16] == 0 && head[17] == 0);
    }

    /// The JDK's reader builds the layout of the pixels before it can be asked for the size, and fails on large ones.
    @Override
    void inspectHeader(Path file, long mostPixels) throws IOException, BadInput {
        BmpHeader header = BmpHeader.read(file);
        if (!header.whole()) {
            throw Faults.damagedPicture(file, name());
        }
        Faults.checkSize(file, header.width(), header.height(), mostPixels);
        if (header.packing() >= EMBEDDED_JPEG || header.packing() == BIT_FIELDS && header.bits() == 1) {
            throw BadInput.of(file, "image.bmp-wraps-another");
        }
    }

    @Override
    ImageInputStream input(Path file) throws IOException {
        BmpHeader header = BmpHeader.read(file);
        ChannelInput in = new ChannelInput(file);
        if (!header.os2() && !header.miscounted(in.length())) {
            return in;
        }
        return new HeadedInput(header.corrected(in.length()), in, BmpHeader.SECOND + (long) header.size(), read -> {}) {
            @Override
            public void close() throws IOException {
                super.close();
                in.close();
            }
        };
    }

    @Override
    BufferedImage decode(Path file, ImageSource source, ImageReadParam wish, ImageWatch watch) throws IOException, BadInput {
        BufferedImage image = source.decode(wish, watch);
        return image.getSampleModel() instanceof SinglePixelPackedSampleModel model
                && Arrays.stream(model.getSampleSize()).anyMatch(bits -> bits < 8) ? brightened(file, image) : image;
    }

    @Override
    PicturePython python(Path file, BufferedImage image) throws IOException {
        return PILLOWS_HEADERS.contains(BmpHeader.read(file).size()) ? super.python(file, image) : PicturePython.NONE;
    }

    /// Channels of a few bits each (5, 6 and 5, or three of 5) as channels of 8, of which the brightest is 255; whole numbers
    /// rounded down, as Pillow does it.
    private static BufferedImage brightened(Path file, BufferedImage image) throws BadInput {
        WritableRaster few = image.getRaster();
        int width = few.getWidth();
        int bands = few.getNumBands();
        if ((long) width * few.getHeight() * bands > MOST_SAMPLES) {
            throw Faults.noMemory(file);
        }
        int[] most = few.getSampleModel().getSampleSize();
        Arrays.setAll(most, band -> (1 << most[band]) - 1);
        WritableRaster many = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, few.getHeight(), bands, null);
        int[] row = new int[width * bands];
        for (int y = 0; y < few.getHeight(); y++) {
            few.getPixels(0, y, width, 1, row);
            for (int at = 0; at < row.length; at++) {
                row[at] = row[at] * 255 / Math.max(1, most[at % bands]);
            }
            many.setPixels(0, y, width, 1, row);
        }
        boolean alpha = image.getColorModel().hasAlpha();
        ColorModel colours = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), alpha, false,
                alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, many, false, null);
    }
}
