package maskscope.file.volume;

/// The kinds of numbers that a volume may be made of.
public enum VolumeType {
    UINT8(1, false), INT8(1, true), UINT16(2, false), INT16(2, true), UINT32(4, false), INT32(4, true), UINT64(8, false),
    INT64(8, true), FLOAT32(4, true), FLOAT64(8, true);

    private final int bytes;
    private final boolean signed;

    VolumeType(int bytes, boolean signed) {
        this.bytes = bytes;
        this.signed = signed;
    }

    /// Bytes of one number.
    public int bytes() {
        return bytes;
    }

    boolean signed() {
        return signed;
    }
}
