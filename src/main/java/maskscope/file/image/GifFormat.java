package maskscope.file.image;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// GIF; of an animation the first frame.
public final class GifFormat extends ImageFile {

    public GifFormat() {
        super("GIF", "gif");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, "GIF87a") || MaskFormat.startsWith(head, "GIF89a");
    }

    @Override
    boolean damaging(String warning) {
        return true;
    }

    /// The reader counts a row once it is full, and stops without a word at an end mark that comes too early.
    @Override
    double whole(int height) {
        return 1 - 0.5 / height;
    }

    /// A frame may be a patch of the whole; read alone it would pass for a smaller picture.
    @Override
    void inspect(Path file, int width, int height, ReadControl control) throws IOException, BadInput {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(6);
            int wholeWidth = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
            int wholeHeight = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
            if (wholeWidth != width || wholeHeight != height) {
                throw BadInput.of(file, "image.frame-covers-a-part",
                        Extent.size(width, height), Extent.size(wholeWidth, wholeHeight));
            }
        }
    }
}
