package maskscope.file.array;

import java.nio.ByteBuffer;
import java.util.Optional;
import maskscope.mask.Extent;

/// The kinds of numbers that an array may hold here, by the names that NumPy gives them (without byte order).
///
/// Numbers in a piece of a file are counted in numbers, not in bytes.
public enum NumberType {
    B1(1), U1(1), I1(1), U2(2), I2(2), U4(4), I4(4), U8(8), I8(8), F2(2), F4(4), F8(8);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    public static Optional<NumberType> named(String name) {
        for (NumberType type : values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// Bytes of one number.
    public int bytes() {
        return bytes;
    }

    /// Bytes that one number takes in memory; wide integers are kept as codes of two bytes.
    int kept() {
        return switch (this) {
            case B1, U1, I1 -> 1;
            case U2, I2, U4, I4, U8, I8 -> 2;
            case F2, F4 -> 4;
            case F8 -> 8;
        };
    }

    /// Whether the numbers may be labels of classes by their type alone.
    boolean labels() {
        return switch (this) {
            case U1, I1, U2, I2, U4, I4, U8, I8 -> true;
            case B1, F2, F4, F8 -> false;
        };
    }

    /// The collector of an array of this type.
    ArraySamples samples(Extent extent) {
        return switch (this) {
            case B1, U1, I1 -> new ByteSamples(extent, this);
            case U2, I2 -> new ShortSamples(extent, this);
            case U4, I4, U8, I8 -> new IntegerSamples(extent, this);
            case F2, F4 -> new FloatSamples(extent, this);
            case F8 -> new DoubleSamples(extent);
        };
    }

    /// The number at a place as a double: 64-bit integers lose their last digits.
    public double number(ByteBuffer data, int at) {
        return switch (this) {
            case F2, F4 -> floating(data, at);
            case F8 -> data.getDouble(8 * at);
            case U8 -> {
                long value = data.getLong(8 * at);
                yield value >= 0 ? value : (value >>> 1) * 2.0;
            }
            default -> integer(data, at);
        };
    }

    /// The number of a floating type of at most 32 bits.
    float floating(ByteBuffer data, int at) {
        return this == F2 ? Float.float16ToFloat(data.getShort(2 * at)) : data.getFloat(4 * at);
    }

    /// The number of an integer type; an unsigned 64-bit one comes as its bits.
    long integer(ByteBuffer data, int at) {
        return switch (this) {
            case B1 -> data.get(at) == 0 ? 0 : 1;
            case U1 -> data.get(at) & 0xff;
            case I1 -> data.get(at);
            case U2 -> data.getShort(2 * at) & 0xffff;
            case I2 -> data.getShort(2 * at);
            case U4 -> data.getInt(4 * at) & 0xffff_ffffL;
            case I4 -> data.getInt(4 * at);
            case U8, I8 -> data.getLong(8 * at);
            case F2, F4, F8 -> throw new IllegalStateException(this + " is no integer type");
        };
    }
}
