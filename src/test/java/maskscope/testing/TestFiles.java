package maskscope.testing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import maskscope.session.state.Source;

/// The small picture files that tests open, and the bundled scenes as files.
public final class TestFiles {

    private TestFiles() {}

    /// Writes an 8-bit grey PNG whose sample at (x, y) is `sample.applyAsInt(x, y)`.
    public static Path png(Path file, int width, int height, IntBinaryOperator sample) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) sample.applyAsInt(i % width, i / width);
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// A file that begins like a PNG and then breaks off.
    public static Path broken(Path file) throws IOException {
        return Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    }

    /// The sample scene `name` as three files.
    public static Source.Files scene(String name) {
        Path folder = Path.of("assets/samples");
        return new Source.Files(
                folder.resolve(name + ".truth.png"),
                folder.resolve(name + ".prediction.png"),
                Optional.of(folder.resolve(name + ".image.png")));
    }

    /// A picture of one of the types of `BufferedImage`, its samples (the same in all bands) by x and y.
    public static BufferedImage picture(int width, int height, int type, IntBinaryOperator sample) {
        BufferedImage image = new BufferedImage(width, height, type);
        fill(image.getRaster(), sample);
        return image;
    }

    /// A picture with a palette of 0xAARRGGBB colours.
    public static BufferedImage indexed(int width, int height, int bits, int[] argb, IntBinaryOperator index) {
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

    public static Path write(Path folder, String name, BufferedImage image, String format) throws IOException {
        return Files.write(folder.resolve(name), bytes(image, format));
    }

    public static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }
}
