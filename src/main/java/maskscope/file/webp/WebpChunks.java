package maskscope.file.webp;

import java.io.DataInput;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.stream.ImageInputStream;
import maskscope.file.Faults;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// Where in a WebP file the parts of its picture lie; of an animation those of the first frame.
///
/// The file is a chain of chunks, each with a name of four letters and its length. Nothing but their names and lengths is
/// trusted, and these only as far as the file reaches.
///
/// @param chunks where the contents of chunks lie, by their names
record WebpChunks(Path file, Map<String, Chunk> chunks) {

    static final String LOSSY = "VP8 ";
    static final String LOSSLESS = "VP8L";
    static final String ALPHA = "ALPH";
    static final String EXIF = "EXIF";
    private static final String EXTENDED = "VP8X";
    private static final String FRAME = "ANMF";
    private static final int FIRST = 12;
    private static final int FRAME_HEADER = 16;
    private static final int MOST = 1 << 16;

    /// @param start where its content begins
    record Chunk(long start, int length) {}

    static WebpChunks read(Path file, ImageInputStream in) throws IOException, BadInput {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        WebpChunks found = new WebpChunks(file, new HashMap<>());
        found.walk(in, FIRST, in.length());
        Chunk frame = found.chunks.get(FRAME);
        if (frame != null) {
            found.walk(in, frame.start + FRAME_HEADER, frame.start + frame.length);
            found.refusePart(in, frame);
        }
        if (!found.chunks.containsKey(LOSSY) && !found.chunks.containsKey(LOSSLESS)) {
            throw Faults.damagedPicture(file, "WebP");
        }
        return found;
    }

    /// The first of each kind of chunk between two places.
    private void walk(ImageInputStream in, long from, long to) throws IOException {
        int seen = 0;
        for (long at = from; at + 8 <= to && seen < MOST; seen++) {
            in.seek(at);
            String name = name(in);
            long length = in.readUnsignedInt();
            long whole = Math.min(length, in.length() - at - 8);
            chunks.putIfAbsent(name, new Chunk(at + 8, (int) Math.min(whole, Integer.MAX_VALUE - 16)));
            at += 8 + length + (length & 1);
        }
    }

    private static String name(DataInput in) throws IOException {
        StringBuilder name = new StringBuilder();
        for (int k = 0; k < 4; k++) {
            name.append((char) in.readUnsignedByte());
        }
        return name.toString();
    }

    /// A first frame may be a patch of the whole; read alone it would pass for a smaller picture.
    private void refusePart(ImageInputStream in, Chunk frame) throws IOException, BadInput {
        Chunk whole = chunks.get(EXTENDED);
        if (whole == null || whole.length < 10 || frame.length < FRAME_HEADER) {
            throw Faults.damagedPicture(file, "WebP");
        }
        int width = 1 + three(in, frame.start + 6);
        int height = 1 + three(in, frame.start + 9);
        int wholeWidth = 1 + three(in, whole.start + 4);
        int wholeHeight = 1 + three(in, whole.start + 7);
        if (width != wholeWidth || height != wholeHeight) {
            throw BadInput.of(file, "image.frame-covers-a-part",
                    Extent.size(width, height), Extent.size(wholeWidth, wholeHeight));
        }
    }

    private static int three(ImageInputStream in, long at) throws IOException {
        in.seek(at);
        return in.readUnsignedShort() | in.readUnsignedByte() << 16;
    }

    boolean lossy() {
        return chunks.containsKey(LOSSY);
    }

    /// The content of a chunk; empty where there is none.
    byte[] content(ImageInputStream in, String name) throws IOException {
        Chunk chunk = chunks.getOrDefault(name, new Chunk(0, 0));
        byte[] content = new byte[chunk.length];
        in.seek(chunk.start);
        in.readFully(content);
        return content;
    }
}
