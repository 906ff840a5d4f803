package maskscope.file.labelme;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.image.ImageSource;
import maskscope.file.image.ImageWatch;
import maskscope.file.outline.DrawingWork;
import maskscope.file.outline.PixelSpans;
import maskscope.mask.BadInput;

/// A shape that is a picture of itself: a PNG in base 64, whose pixels other than 0 belong to the shape, laid down with its
/// upper left corner at the shape's first point.
///
/// @param left of its upper left pixel
/// @param top of its upper left pixel
/// @param width of what of it counts
/// @param height of what of it counts
/// @param samples its numbers, in rows
record MaskPicture(int left, int top, int width, int height, Raster samples) {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR";
    private static final int SIDES = SIGNATURE.length();
    private static final int FIRST_PIECE = 8;
    /// Length, type and sum of a piece.
    private static final int PIECE_FRAME = 12;
    private static final int IEND = 0x49454e44;
    private static final double FARTHEST = 1 << 28;

    static MaskPicture of(Path file, LabelMeShape shape, String text, long mostPixels) throws IOException, BadInput {
        byte[] png = bytes(file, shape, text);
        if (!MaskFormat.startsWith(png, SIGNATURE) || png.length < SIDES + 8 || !whole(png)) {
            throw damaged(file, shape);
        }
        ByteBuffer sides = ByteBuffer.wrap(png, SIDES, 8);
        Faults.checkSize(file, sides.getInt(), sides.getInt(), mostPixels);
        double[] points = shape.points();
        Raster samples = samples(file, shape, png);
        boolean whole = true;
        for (double point : points) {
            whole &= point == Math.rint(point);
        }
        // Whole corners bound the picture; others were rounded each for itself, and the picture says how large it is.
        int left = near(points[0]);
        int top = near(points[1]);
        int width = whole ? Math.min(samples.getWidth(), near(points[2]) - left + 1) : samples.getWidth();
        int height = whole ? Math.min(samples.getHeight(), near(points[3]) - top + 1) : samples.getHeight();
        return new MaskPicture(left, top, width, height, samples);
    }

    private static int near(double coordinate) {
        return (int) Math.clamp(Math.rint(coordinate), -FARTHEST, FARTHEST);
    }

    private static byte[] bytes(Path file, LabelMeShape shape, String text) throws BadInput {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw damaged(file, shape);
        }
    }

    /// Whether the picture has all its pieces, each as it was written; the JDK's reader does not look.
    private static boolean whole(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        for (int at = FIRST_PIECE; at + PIECE_FRAME <= png.length; ) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - PIECE_FRAME) {
                return false;
            }
            CRC32 sum = new CRC32();
            sum.update(png, at + 4, length + 4);
            if ((int) sum.getValue() != bytes.getInt(at + 8 + length)) {
                return false;
            }
            if (bytes.getInt(at + 4) == IEND) {
                return true;
            }
            at += PIECE_FRAME + length;
        }
        return false;
    }

    private static Raster samples(Path file, LabelMeShape shape, byte[] png) throws IOException, BadInput {
        ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(png));
        try (ImageSource source = new ImageSource(file, "PNG", ImageIO.getImageReadersByFormatName("png").next(), input)) {
            return source.decode(null, new ImageWatch(ReadControl.unattended(), _ -> true, 1, 0)).getRaster();
        } catch (BadInput _) {
            throw damaged(file, shape);
        }
    }

    private static BadInput damaged(Path file, LabelMeShape shape) {
        return BadInput.of(file, "labelme.damaged-mask", shape.ordinal() + 1);
    }

    /// `spans` gets what may lie outside.
    void lay(PixelSpans spans, DrawingWork work) throws BadInput {
        int[] row = new int[Math.max(0, samples.getWidth())];
        for (int y = 0; y < height; y++) {
            work.take(width);
            samples.getSamples(0, y, samples.getWidth(), 1, 0, row);
            for (int x = 0; x < width; x++) {
                int from = x;
                while (x < width && row[x] != 0) {
                    x++;
                }
                if (x > from) {
                    spans.span(top + y, left + from, left + x - 1);
                }
            }
        }
    }
}
