package maskscope.file.netpbm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import maskscope.file.Faults;
import maskscope.mask.BadInput;

/// The bytes of a PNM file through a small window: words of its header and of its plain variants, and raw bytes.
final class PnmInput implements AutoCloseable {

    /// Words are short; leading zeros are allowed, but not for ever.
    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_COMMENT = 1 << 20;

    private final Path file;
    private final InputStream in;
    private final long size;
    private final byte[] window = new byte[1 << 16];
    private int at;
    private int limit;
    private long before;

    PnmInput(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.in = Files.newInputStream(file);
    }

    BadInput damaged() {
        return Faults.damagedPicture(file, "PGM");
    }

    /// How many bytes lie before the next one.
    long position() {
        return before + at;
    }

    /// How many bytes are left in the file.
    long rest() {
        return size - before - at;
    }

    /// The next byte, or -1 at the end.
    int next() throws IOException {
        if (at == limit && !slide()) {
            return -1;
        }
        return window[at++] & 0xff;
    }

    private boolean slide() throws IOException {
        before += limit;
        at = 0;
        limit = Math.max(0, in.read(window));
        return limit > 0;
    }

    /// Fills `into` with the next bytes.
    void fill(byte[] into) throws IOException, BadInput {
        for (int done = 0; done < into.length; ) {
            if (at == limit && !slide()) {
                throw damaged();
            }
            int count = Math.min(into.length - done, limit - at);
            System.arraycopy(window, at, into, done, count);
            at += count;
            done += count;
        }
    }

    /// The next byte of text: of a comment, from `#` on, only the end of its line is left.
    int nextText() throws IOException, BadInput {
        int letter = next();
        if (letter == '#') {
            for (int length = 0; letter >= 0 && letter != '\n' && letter != '\r'; length++) {
                if (length > LONGEST_COMMENT) {
                    throw damaged();
                }
                letter = next();
            }
        }
        return letter;
    }

    /// The next byte of text that is not blank; -1 at the end.
    int nextMark() throws IOException, BadInput {
        int letter = nextText();
        while (blank(letter)) {
            letter = nextText();
        }
        return letter;
    }

    /// The next number in digits, at most 2^31 - 1, and the one blank after it.
    int number() throws IOException, BadInput {
        int letter = nextMark();
        long number = 0;
        int length = 0;
        for (; letter >= '0' && letter <= '9'; length++) {
            number = 10 * number + letter - '0';
            if (number > Integer.MAX_VALUE || length == LONGEST_WORD) {
                throw damaged();
            }
            letter = nextText();
        }
        if (length == 0 || letter >= 0 && !blank(letter)) {
            throw damaged();
        }
        return (int) number;
    }

    /// A line of text without its end, at most `longest` bytes.
    String line(int longest) throws IOException, BadInput {
        StringBuilder line = new StringBuilder();
        for (int letter = next(); letter != '\n'; letter = next()) {
            if (letter < 0 || line.length() == longest) {
                throw damaged();
            }
            line.append((char) letter);
        }
        return line.toString().strip();
    }

    static boolean blank(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
