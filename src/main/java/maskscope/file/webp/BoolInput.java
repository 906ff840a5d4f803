package maskscope.file.webp;

/// Yes or no, each with a known probability: the arithmetic coder of VP8 (RFC 6386, section 7).
///
/// A number beyond what is told of its `range` means yes. After the end of the data comes one byte of zeros, as encoders
/// leave out the last ones; whoever reads more has met its [#ended].
final class BoolInput {

    private static final int EVEN = 128;

    private final byte[] data;
    private final int end;
    private int at;
    private long value;
    /// One less than the range.
    private int range = 254;
    /// How many bits of the value are still to come into play, less 8; below 0 when more are needed.
    private int bits = -8;
    private boolean ended;

    BoolInput(byte[] data, int from, int to) {
        this.data = data;
        this.at = from;
        this.end = to;
    }

    /// `probability` is that of no, out of 256.
    boolean bit(int probability) {
        if (bits < 0) {
            load();
        }
        int split = range * probability >> 8;
        boolean yes = (int) (value >>> bits) > split;
        if (yes) {
            range -= split;
            value -= (long) (split + 1) << bits;
        } else {
            range = split + 1;
        }
        int shift = Integer.numberOfLeadingZeros(range) - 24;
        range = (range << shift) - 1;
        bits -= shift;
        return yes;
    }

    private void load() {
        if (end - at >= 4) {
            value = value << 32 | (data[at] & 0xffL) << 24 | (data[at + 1] & 0xff) << 16 | (data[at + 2] & 0xff) << 8
                    | data[at + 3] & 0xff;
            at += 4;
            bits += 32;
        } else if (at < end) {
            value = value << 8 | data[at++] & 0xff;
            bits += 8;
        } else if (ended) {
            bits = 0;
        } else {
            value <<= 8;
            bits += 8;
            ended = true;
        }
    }

    boolean bit() {
        return bit(EVEN);
    }

    int number(int length) {
        int number = 0;
        for (int k = 0; k < length; k++) {
            number = number << 1 | (bit() ? 1 : 0);
        }
        return number;
    }

    /// A number and then its sign.
    int signed(int length) {
        int number = number(length);
        return bit() ? -number : number;
    }

    /// 0 where the file does not bother to tell.
    int optional(int length) {
        return bit() ? signed(length) : 0;
    }

    boolean ended() {
        return ended;
    }
}
