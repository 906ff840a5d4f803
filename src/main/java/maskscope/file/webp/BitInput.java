package maskscope.file.webp;

/// Numbers of a few bits, the lowest bit first, as lossless pictures are written in.
final class BitInput {

    private final byte[] data;
    private int at;
    private long ahead;
    private int count;
    /// How many of the bits ahead are none of the data.
    private int beyond;

    BitInput(byte[] data, int start) {
        this.data = data;
        this.at = start;
    }

    /// The next `length` bits, at most 32, which stay; after the end of the data come zeros.
    int peek(int length) {
        while (count < length) {
            if (at < data.length) {
                ahead |= (data[at++] & 0xffL) << count;
            } else {
                beyond += 8;
            }
            count += 8;
        }
        return (int) (ahead & (1L << length) - 1);
    }

    /// Takes bits that were looked at.
    void skip(int length) throws Damaged {
        ahead >>>= length;
        count -= length;
        if (count < beyond) {
            throw new Damaged();
        }
    }

    int read(int length) throws Damaged {
        int bits = peek(length);
        skip(length);
        return bits;
    }

    boolean bit() throws Damaged {
        return read(1) == 1;
    }
}
