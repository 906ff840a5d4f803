package maskscope.file.webp;

/// A prefix code (Huffman's) in its canonical form: it is known by how many bits each symbol takes.
///
/// Short codes are looked up in a table by the bits that come next; longer ones are found by counting.
final class PrefixCode {

    static final int LONGEST = 15;
    private static final int LOOKED_UP = 8;

    /// For the next bits a symbol, and in the lowest four bits how many of them are its own; 0 where the code is longer.
    private final int[] table;
    private final int tableBits;
    /// The symbols by their codes.
    private final short[] symbols;
    private final int[] counts = new int[LONGEST + 1];

    /// With a length for each symbol, 0 for symbols that do not occur. A code of one symbol takes no bits at all.
    PrefixCode(int[] lengths) throws Damaged {
        int used = 0;
        int longest = 0;
        for (int length : lengths) {
            counts[length]++;
            used += length > 0 ? 1 : 0;
            longest = Math.max(longest, length);
        }
        counts[0] = 0;
        int room = 1;
        for (int length = 1; length <= LONGEST; length++) {
            room = 2 * room - counts[length];
            if (room < 0) {
                throw new Damaged();
            }
        }
        if (used == 0 || used > 1 && room > 0) {
            throw new Damaged();
        }
        symbols = new short[used];
        int[] next = new int[LONGEST + 2];
        for (int length = 1; length <= LONGEST; length++) {
            next[length + 1] = next[length] + counts[length];
        }
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                symbols[next[lengths[symbol]]++] = (short) symbol;
            }
        }
        tableBits = used == 1 ? 0 : Math.min(longest, LOOKED_UP);
        table = new int[1 << tableBits];
        fill();
    }

    private void fill() {
        int code = 0;
        int place = 0;
        for (int length = 1; length <= tableBits; length++) {
            code <<= 1;
            for (int k = 0; k < counts[length]; k++, code++, place++) {
                int first = Integer.reverse(code) >>> 32 - length;
                for (int bits = first; bits < table.length; bits += 1 << length) {
                    table[bits] = symbols[place] << 4 | length;
                }
            }
        }
    }

    int read(BitInput in) throws Damaged {
        if (symbols.length == 1) {
            return symbols[0];
        }
        int ahead = in.peek(LONGEST);
        int entry = table[ahead & table.length - 1];
        if (entry != 0) {
            in.skip(entry & 15);
            return entry >> 4;
        }
        int code = 0;
        int first = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = code << 1 | ahead >> length - 1 & 1;
            first <<= 1;
            if (code - first < counts[length]) {
                in.skip(length);
                return symbols[place + code - first];
            }
            first += counts[length];
            place += counts[length];
        }
        throw new Damaged();
    }
}
