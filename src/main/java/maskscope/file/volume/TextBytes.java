package maskscope.file.volume;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that come out of text, a few at a time.
abstract class TextBytes extends InputStream {

    private final InputStream raw;
    private final byte[] window = new byte[1 << 13];
    private int at;
    private int end;

    TextBytes(InputStream raw) {
        this.raw = raw;
    }

    /// The next letter, or -1 at the end.
    final int letter() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, raw.read(window));
            if (end == 0) {
                return -1;
            }
        }
        return window[at++] & 0xff;
    }

    static boolean blank(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }

    /// Unlike the one that it replaces, it lets a fault pass that comes after the first byte.
    @Override
    public final int read(byte[] into, int from, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int next = read();
            if (next < 0) {
                return done == 0 ? -1 : done;
            }
            into[from + done++] = (byte) next;
        }
        return done;
    }

    @Override
    public final void close() throws IOException {
        raw.close();
    }
}
