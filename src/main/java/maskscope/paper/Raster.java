package maskscope.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Opaque pixels, row by row.
///
/// @param rgb 0xRRGGBB of each, whatever stands above
/// @param crisp whether it is made larger without smoothing, as pixels that are meant to be seen
public record Raster(int width, int height, int[] rgb, boolean crisp) {

    public Raster {
        if (rgb.length != width * height) {
            throw new IllegalArgumentException(rgb.length + " pixels are no " + width + " × " + height);
        }
    }

    /// It as the JDK draws it.
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /// It as a PNG file.
    byte[] png() {
        return png(image());
    }

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
