package maskscope.testing;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_4BYTE_ABGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Small sound files of the kinds that can be written here, to be damaged; others lie among the test resources.
public final class SoundFiles {

    private static final int WIDTH = 14;
    private static final int HEIGHT = 11;
    private static final int[] GREYS = {0xff00_0000, 0xffff_ffff, 0xff55_5555};
    private static final int[] COLOURS = {0xff00_0000, 0xffff_0000, 0xff00_8000};

    private SoundFiles() {}

    /// The files' bytes by names that tell what they are.
    public static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        BufferedImage grey = TestFiles.picture(WIDTH, HEIGHT, TYPE_BYTE_GRAY, (x, y) -> x * 17 + y & 0xff);
        BufferedImage mask = TestFiles.picture(WIDTH, HEIGHT, TYPE_BYTE_GRAY, (x, y) -> x < y ? 255 : 0);
        BufferedImage colour = TestFiles.picture(WIDTH, HEIGHT, TYPE_3BYTE_BGR, (x, y) -> x * y & 0xff);
        colour.setRGB(3, 3, 0xff_0000);
        BufferedImage greys = TestFiles.indexed(WIDTH, HEIGHT, 2, GREYS, (x, y) -> x % 3);
        BufferedImage colours = TestFiles.indexed(WIDTH, HEIGHT, 8, COLOURS, (x, y) -> y % 3);
        all.put("grey.png", TestFiles.bytes(grey, "png"));
        all.put("mask.png", TestFiles.bytes(mask, "png"));
        all.put("greys.png", TestFiles.bytes(greys, "png"));
        all.put("colours.png", TestFiles.bytes(colours, "png"));
        all.put("colour.png", TestFiles.bytes(colour, "png"));
        all.put("clear.png", TestFiles.bytes(TestFiles.picture(WIDTH, HEIGHT, TYPE_4BYTE_ABGR, (x, y) -> 9 * x + y), "png"));
        all.put("wide.png", TestFiles.bytes(TestFiles.picture(WIDTH, HEIGHT, TYPE_USHORT_GRAY, (x, y) -> x * 4000 + y), "png"));
        all.put("woven.png", bytes(grey, "png", ImageWriteParam.MODE_DEFAULT, ""));
        all.put("grey.jpg", TestFiles.bytes(grey, "jpeg"));
        all.put("colour.jpg", TestFiles.bytes(colour, "jpeg"));
        all.put("woven.jpg", bytes(colour, "jpeg", ImageWriteParam.MODE_DEFAULT, ""));
        all.put("grey.bmp", TestFiles.bytes(grey, "bmp"));
        all.put("colour.bmp", TestFiles.bytes(colour, "bmp"));
        all.put("runs.bmp", bytes(colours, "bmp", ImageWriteParam.MODE_DISABLED, "BI_RLE8"));
        all.put("grey.gif", TestFiles.bytes(grey, "gif"));
        all.put("colours.gif", TestFiles.bytes(colours, "gif"));
        all.put("woven.gif", bytes(colours, "gif", ImageWriteParam.MODE_DEFAULT, ""));
        all.putAll(SoundArrays.all());
        all.putAll(SoundVolumes.all());
        all.putAll(SoundTexts.all());
        all.putAll(SoundAnnotations.all());
        return all;
    }

    /// As a writer makes it that is asked for rows out of order, or for a way of packing.
    private static byte[] bytes(BufferedImage image, String format, int progressive, String packing) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam wish = writer.getDefaultWriteParam();
        if (wish.canWriteProgressive()) {
            wish.setProgressiveMode(progressive);
        }
        if (!packing.isEmpty()) {
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionType(packing);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
