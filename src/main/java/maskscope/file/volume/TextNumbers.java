package maskscope.file.volume;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/// Numbers that are written out, with blanks or commas between them, as the bytes of their type, the least byte first.
final class TextNumbers extends TextBytes {

    /// No number of 64 bits needs so many letters.
    private static final int LONGEST = 400;
    /// A whole number with a larger one fits no type, and would take long to work out.
    private static final int LARGEST_POWER = 20;

    private final VolumeType type;
    private final ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    TextNumbers(InputStream raw, VolumeType type) {
        super(raw);
        this.type = type;
    }

    @Override
    public int read() throws IOException {
        if (!bytes.hasRemaining()) {
            String word = word();
            if (word.isEmpty()) {
                return -1;
            }
            put(word);
        }
        return bytes.get() & 0xff;
    }

    private String word() throws IOException {
        int letter = letter();
        while (blank(letter) || letter == ',') {
            letter = letter();
        }
        StringBuilder word = new StringBuilder();
        while (letter >= 0 && !blank(letter) && letter != ',') {
            if (word.length() == LONGEST) {
                throw Refusal.noNumber();
            }
            word.append((char) letter);
            letter = letter();
        }
        return word.toString();
    }

    private void put(String word) throws IOException {
        bytes.clear();
        try {
            switch (type) {
                case FLOAT32 -> bytes.putFloat(0, (float) real(word));
                case FLOAT64 -> bytes.putDouble(0, real(word));
                default -> bytes.putLong(0, whole(word));
            }
        } catch (NumberFormatException _) {
            throw Refusal.noNumber();
        }
        bytes.limit(type.bytes());
    }

    private static double real(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(word);
        };
    }

    /// A whole number of the type.
    private long whole(String word) {
        try {
            return checked(Long.parseLong(word));
        } catch (NumberFormatException _) {
            return wide(word);
        }
    }

    private long checked(long number) {
        int spare = Long.SIZE - 8 * type.bytes();
        long kept = type.signed() ? number << spare >> spare : number << spare >>> spare;
        if (kept != number || number < 0 && !type.signed()) {
            throw new NumberFormatException();
        }
        return number;
    }

    /// One that no long holds, or that is written as a power of ten.
    private long wide(String word) {
        BigDecimal number = new BigDecimal(word);
        if (Math.abs(number.scale()) > LARGEST_POWER) {
            throw new NumberFormatException();
        }
        try {
            BigInteger whole = number.toBigIntegerExact();
            return type == VolumeType.UINT64 && whole.signum() > 0 && whole.bitLength() <= Long.SIZE
                    ? whole.longValue()
                    : checked(whole.longValueExact());
        } catch (ArithmeticException _) {
            throw new NumberFormatException();
        }
    }
}
