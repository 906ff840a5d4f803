package maskscope.file.numpy;

/// What a zip archive's directory says of one file in it.
///
/// @param name as written, any folders included; it is only ever compared and shown
/// @param flags the general purpose flags
/// @param method how it is packed: [#STORED], [#DEFLATED]
/// @param sum the CRC-32 of its bytes
/// @param packed its bytes in the archive
/// @param size its bytes once unpacked
/// @param header where its local header begins
record ArchiveEntry(String name, int flags, int method, long sum, long packed, long size, long header) {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int UTF_8 = 1 << 11;
    private static final int ENCRYPTED = 1;
    private static final int SUM_FOLLOWS = 1 << 3;
    /// Deflate makes at most 258 bytes of 2 bits.
    private static final int MOST_EXPANSION = 1032;

    boolean encrypted() {
        return encrypted(flags);
    }

    static boolean encrypted(int flags) {
        return (flags & ENCRYPTED) != 0;
    }

    /// Whether the sum stands behind the packed bytes instead of before them.
    static boolean sumFollows(int flags) {
        return (flags & SUM_FOLLOWS) != 0;
    }

    /// Whether the packed bytes can become as many as `size` at all.
    boolean possible() {
        return method == STORED ? packed == size : size / MOST_EXPANSION <= packed;
    }
}
