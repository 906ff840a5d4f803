package maskscope.session;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/// Small mask files for tests, and the bundled scene as files.
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
}
