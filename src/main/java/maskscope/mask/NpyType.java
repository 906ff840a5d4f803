package maskscope.mask;

import java.nio.ByteBuffer;
import java.util.Optional;

/// The kinds of numbers that a NumPy array may hold here, by the name that the file gives them (without byte order).
enum NpyType {
    B1(1), U1(1), I1(1), U2(2), I2(2), U4(4), I4(4), U8(8), I8(8), F2(2), F4(4), F8(8);

    private final int bytes;

    NpyType(int bytes) {
        this.bytes = bytes;
    }

    static Optional<NpyType> named(String name) {
        for (NpyType type : values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// Bytes of one number.
    int bytes() {
        return bytes;
    }

    /// The collector of an array of this type.
    NpySamples samples(NpyLayout layout) {
        return switch (this) {
            case B1, U1, I1 -> new NpyBytes(layout, this);
            case U2, I2 -> new NpyShorts(layout, this);
            case U4, I4, U8, I8 -> new NpyIntegers(layout, this);
            case F2, F4 -> new NpyFloats(layout, this);
            case F8 -> new NpyDoubles(layout);
        };
    }

    /// The next number as a double, for looking at: 64-bit integers lose their last digits.
    double next(ByteBuffer data) {
        return switch (this) {
            case F2, F4 -> nextFloat(data);
            case F8 -> data.getDouble();
            case U8 -> {
                long value = data.getLong();
                yield value >= 0 ? value : (value >>> 1) * 2.0;
            }
            default -> nextInteger(data);
        };
    }

    /// The next number of a floating type of at most 32 bits.
    float nextFloat(ByteBuffer data) {
        return this == F2 ? Float.float16ToFloat(data.getShort()) : data.getFloat();
    }

    /// The next number of an integer type; an unsigned 64-bit one comes as its bits.
    long nextInteger(ByteBuffer data) {
        return switch (this) {
            case B1 -> data.get() == 0 ? 0 : 1;
            case U1 -> data.get() & 0xff;
            case I1 -> data.get();
            case U2 -> data.getShort() & 0xffff;
            case I2 -> data.getShort();
            case U4 -> data.getInt() & 0xffff_ffffL;
            case I4 -> data.getInt();
            case U8, I8 -> data.getLong();
            case F2, F4, F8 -> throw new IllegalStateException(this + " is no integer type");
        };
    }
}
