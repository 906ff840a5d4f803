package maskscope.file.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import maskscope.mask.Turn;

/// What stands before the pixels of a JPEG, as far as it decides what its samples are.
///
/// JPEG itself does not say what its components mean. Programs have settled on two marks, those of JFIF and of Adobe, and on
/// guesses where there is none; these are libjpeg's, and so Pillow's and OpenCV's.
///
/// @param frame the marker of the kind of packing (SOF); 0 where there is none
/// @param bits how many bits a sample has
/// @param components the numbers by which the file calls its components
/// @param jfif whether it has JFIF's mark
/// @param adobe what Adobe's mark says of the colours; -1 where there is no such mark
/// @param upright the turn by its EXIF data
record JpegHeader(int frame, int bits, int[] components, boolean jfif, int adobe, Turn upright) {

    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int RESERVED = 0xc8;
    private static final int ARITHMETIC_TABLES = 0xcc;
    private static final int PROGRESSIVE = 0xc2;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;

    /// The header; it ends where a file does that is cut off.
    static JpegHeader read(Path file) throws IOException {
        JpegHeader header = new JpegHeader(0, 8, new int[0], false, -1, Turn.NONE);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int marker = marker(in); marker >= 0 && marker != SCAN && marker != END; marker = marker(in)) {
                if (marker > 1 && (marker < 0xd0 || marker > 0xd8)) {
                    int length = in.read() << 8 | in.read();
                    header = header.with(marker, in.readNBytes(Math.max(0, length - 2)));
                }
            }
        }
        return header;
    }

    /// The next marker, whatever lies before it; -1 at the end of the file.
    private static int marker(InputStream in) throws IOException {
        int last = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (last == 0xff && one != 0 && one != 0xff) {
                return one;
            }
            last = one;
        }
        return -1;
    }

    private JpegHeader with(int marker, byte[] data) {
        boolean frames = marker >= FIRST_FRAME && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES && marker != RESERVED && marker != ARITHMETIC_TABLES;
        if (frames && data.length > 5) {
            int[] numbers = new int[Math.min(data[5] & 0xff, (data.length - 6) / 3)];
            Arrays.setAll(numbers, k -> data[6 + 3 * k] & 0xff);
            return new JpegHeader(marker, data[0], numbers, jfif, adobe, upright);
        }
        if (marker == APP0 && data.length >= 14 && begins(data, "JFIF\0")) {
            return new JpegHeader(frame, bits, components, true, adobe, upright);
        }
        if (marker == APP14 && data.length >= 12 && begins(data, "Adobe")) {
            return new JpegHeader(frame, bits, components, jfif, data[11] & 0xff, upright);
        }
        if (marker == APP1 && begins(data, "Exif\0") && upright.equals(Turn.NONE)) {
            return new JpegHeader(frame, bits, components, jfif, adobe, Exif.upright(data));
        }
        return this;
    }

    private static boolean begins(byte[] data, String word) {
        return data.length >= word.length()
                && new String(data, 0, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    /// Whether the JDK's reader knows this way of packing and as many channels as these.
    boolean known() {
        return frame <= PROGRESSIVE && bits == 8 && components.length != 2 && components.length <= 4;
    }

    /// Whether the first three channels are luma and two differences of colour, from which red, green and blue (or, with a
    /// fourth channel, cyan, magenta and yellow) are computed.
    boolean luma() {
        if (components.length == 4) {
            return adobe > 0;
        }
        boolean hues = Arrays.equals(components, new int[] {'R', 'G', 'B'});
        return components.length == 3 && (jfif || (adobe < 0 ? !hues : adobe != 0));
    }
}
