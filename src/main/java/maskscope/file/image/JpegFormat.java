package maskscope.file.image;

import java.util.List;
import java.util.Locale;
import maskscope.file.MaskFormat;

/// JPEG. Its grey is not exact: a mask saved as JPEG has soft edges, and grey saved as colour strays a little.
public final class JpegFormat extends ImageFile {

    /// Warnings that leave the picture whole; every other one means missing or broken data.
    private static final List<String> HARMLESS = List.of("icc", "profile", "thumbnail", "jfif", "extraneous");

    public JpegFormat() {
        super("JPEG");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, "\u00ff\u00d8\u00ff");
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
