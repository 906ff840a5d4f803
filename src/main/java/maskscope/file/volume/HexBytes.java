package maskscope.file.volume;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// Bytes that are written as two letters each, 0 to 9 and a to f, with blanks wherever they like.
final class HexBytes extends TextBytes {

    HexBytes(InputStream raw) {
        super(raw);
    }

    @Override
    public int read() throws IOException {
        int high = digit();
        if (high < 0) {
            return -1;
        }
        int low = digit();
        if (low < 0) {
            throw new EOFException();
        }
        return high << 4 | low;
    }

    private int digit() throws IOException {
        int letter = letter();
        while (blank(letter)) {
            letter = letter();
        }
        int digit = Character.digit(letter, 16);
        if (letter >= 0 && digit < 0) {
            throw Refusal.noNumber();
        }
        return digit;
    }
}
