package maskscope.file.hdf5;

import io.jhdf.object.datatype.BitField;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import maskscope.file.array.NumberType;

/// The numbers of a dataset: integers, floats, bits, or places in a list of names.
///
/// @param number the kind of number; h5py's booleans are truth values
/// @param order the byte order
/// @param names what the file calls its numbers
record Hdf5Type(NumberType number, ByteOrder order, Map<Integer, String> names) {

    /// The values of a boolean as h5py and PyTables name them.
    private static final Map<Integer, String> BOOLEAN = Map.of(0, "FALSE", 1, "TRUE");

    /// Empty when it holds other things than numbers, or numbers of an unusual kind: of 24 bits, or bfloat16.
    static Optional<Hdf5Type> of(DataType type) {
        return switch (type) {
            case FixedPoint integer when whole(integer.getSize(), integer.getBitPrecision(), integer.getBitOffset()) ->
                    of(integer.isSigned() ? "i" : "u", integer.getSize(), integer.getByteOrder());
            case BitField bits when whole(bits.getSize(), bits.getBitPrecision(), bits.getBitOffset()) ->
                    of("u", bits.getSize(), bits.getByteOrder());
            case FloatingPoint floating when usual(floating) -> of("f", floating.getSize(), floating.getByteOrder());
            case EnumDataType names -> of(names.getBaseType()).map(base -> named(base, names.getEnumMapping()));
            default -> Optional.empty();
        };
    }

    private static Optional<Hdf5Type> of(String kind, int bytes, ByteOrder order) {
        return NumberType.named(kind + bytes).map(number -> new Hdf5Type(number, order, Map.of()));
    }

    private static Hdf5Type named(Hdf5Type base, Map<Integer, String> names) {
        return base.number.bytes() == 1 && names.equals(BOOLEAN)
                ? new Hdf5Type(NumberType.B1, base.order, Map.of())
                : new Hdf5Type(base.number, base.order, Hdf5Text.lines(names));
    }

    /// Whether all bits of all bytes count.
    private static boolean whole(int bytes, int bits, int offset) {
        return bits == 8 * bytes && offset == 0;
    }

    /// Whether it is a float of IEEE 754, as Java has them.
    private static boolean usual(FloatingPoint type) {
        int exponent = switch (type.getSize()) {
            case 2 -> 5;
            case 4 -> 8;
            case 8 -> 11;
            default -> 0;
        };
        int bits = 8 * type.getSize();
        int mantissa = bits - 1 - exponent;
        return exponent > 0
                && whole(type.getSize(), type.getBitPrecision(), type.getBitOffset())
                && type.getSignLocation() == bits - 1
                && type.getExponentLocation() == mantissa
                && type.getExponentSize() == exponent
                && type.getExponentBias() == (1 << exponent - 1) - 1
                && type.getMantissaLocation() == 0
                && type.getMantissaSize() == mantissa
                && type.getMantissaNormalization() == 2;
    }
}
