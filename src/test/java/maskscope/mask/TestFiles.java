package maskscope.mask;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/// Makes the small files that the tests of the formats read.
final class TestFiles {

    private TestFiles() {}

    /// A picture of one of the types of `BufferedImage`, its samples (the same in all bands) by x and y.
    static BufferedImage picture(int width, int height, int type, IntBinaryOperator sample) {
        BufferedImage image = new BufferedImage(width, height, type);
        fill(image.getRaster(), sample);
        return image;
    }

    /// A picture with a palette of 0xAARRGGBB colours.
    static BufferedImage indexed(int width, int height, int bits, int[] argb, IntBinaryOperator index) {
        IndexColorModel palette = new IndexColorModel(bits, argb.length, argb, 0, true, -1, 0);
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        BufferedImage image = new BufferedImage(width, height, type, palette);
        fill(image.getRaster(), index);
        return image;
    }

    private static void fill(WritableRaster pixels, IntBinaryOperator sample) {
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                for (int b = 0; b < pixels.getNumBands(); b++) {
                    pixels.setSample(x, y, b, sample.applyAsInt(x, y));
                }
            }
        }
    }

    static Path write(Path folder, String name, BufferedImage image, String format) throws IOException {
        return Files.write(folder.resolve(name), bytes(image, format));
    }

    static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /// An array file of version 1 with `count` numbers put by `numbers`.
    static byte[] npy(String type, boolean fortran, String shape, int bytes, Consumer<ByteBuffer> numbers) {
        String text = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False")
                + ", 'shape': (" + shape + "), }";
        return npy(1, text, type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, bytes, numbers);
    }

    static byte[] npy(int version, String header, ByteOrder order, int bytes, Consumer<ByteBuffer> numbers) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        int field = version == 1 ? 2 : 4;
        ByteBuffer out = ByteBuffer.allocate(8 + field + text.length + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1)).put((byte) version).put((byte) 0);
        if (version == 1) {
            out.putShort((short) text.length);
        } else {
            out.putInt(text.length);
        }
        numbers.accept(out.put(text).order(order));
        return out.array();
    }

    /// The mask that a file is in a role, when nothing needs to be asked.
    static Raster raster(Path file, MaskRole role) throws BadInput {
        return raster(file, role, Cures.NONE, ReadControl.unattended());
    }

    static Raster raster(Path file, MaskRole role, Cures cures, ReadControl control) throws BadInput {
        Wish wish = new Wish(cures.of(role).part(), cures.of(role).chosen(), Optional.empty());
        Reading reading = PairReader.read(file, wish, control);
        FileDoctor doctor = new FileDoctor(role, reading, cures, Optional.empty());
        Meaning meaning = doctor.meaning().orElseThrow(() -> new AssertionError("open: " + doctor.findings()));
        return reading.content().grid().orElseThrow().raster(meaning);
    }
}
