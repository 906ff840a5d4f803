package maskscope.file.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import maskscope.file.MaskFormat;
import maskscope.mask.BadInput;
import maskscope.mask.Turn;

/// JPEG. Its grey is not exact: a mask saved as JPEG has soft edges, and grey saved as colour strays a little.
///
/// The JDK's reader is asked for samples as they are stored and never for colours, which it would bring from the profile of
/// the file into another one.
public final class JpegFormat extends ImageFile {

    /// Warnings that leave the picture whole; every other one means missing or broken data.
    private static final List<String> HARMLESS = List.of("icc", "profile", "thumbnail", "jfif", "extraneous",
            "adobe", "sos");

    public JpegFormat() {
        super("JPEG", "jpg", "jpeg", "jpe", "jfif");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, "\u00ff\u00d8\u00ff");
    }

    @Override
    void inspectHeader(Path file, long mostPixels) throws IOException, BadInput {
        if (!JpegHeader.read(file).known()) {
            throw BadInput.of(file, "image.jpeg-packing");
        }
    }

    @Override
    BufferedImage decode(Path file, ImageSource source, ImageReadParam wish, ImageWatch watch) throws IOException, BadInput {
        return JpegColours.picture(source.stored(wish, watch), JpegHeader.read(file));
    }

    @Override
    Turn upright(Path file) throws IOException {
        return JpegHeader.read(file).upright();
    }

    @Override
    boolean lossy() {
        return true;
    }

    @Override
    int greyTolerance() {
        return 3;
    }

    @Override
    boolean damaging(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        return HARMLESS.stream().noneMatch(text::contains);
    }
}
