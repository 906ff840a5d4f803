package maskscope.file.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The header of a NIfTI file, field by field as written. Nothing of it has been checked.
///
/// NIfTI-1 has 348 bytes and NIfTI-2 the same fields, wider, in 540. Either byte order occurs; the first field, the
/// header's own length, tells which. An ANALYZE header looks like NIfTI-1 without the magic word.
///
/// Source: nifti1.h and nifti2.h of the NIfTI standard; the numbers below are their offsets.
record NiftiFields(ByteBuffer bytes, boolean second) {

    static final int FIRST_LENGTH = 348;
    static final int SECOND_LENGTH = 540;

    /// The fields in the first bytes of a file, as far as those go; empty if they do not begin with a header's length.
    static Optional<NiftiFields> of(byte[] head) {
        if (head.length < 4) {
            return Optional.empty();
        }
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ByteBuffer bytes = ByteBuffer.wrap(head).order(order);
            int length = bytes.getInt(0);
            if (length == FIRST_LENGTH || length == SECOND_LENGTH) {
                return Optional.of(new NiftiFields(bytes, length == SECOND_LENGTH));
            }
        }
        return Optional.empty();
    }

    int length() {
        return second ? SECOND_LENGTH : FIRST_LENGTH;
    }

    boolean whole() {
        return bytes.limit() >= length();
    }

    /// Whether the numbers follow the header in the same file.
    boolean single() {
        return magic(second ? "n+2\0\r\n\u001a\n" : "n+1\0");
    }

    /// Whether the numbers lie in a file of their own, `.img` beside this `.hdr`.
    boolean pair() {
        return magic(second ? "ni2\0\r\n\u001a\n" : "ni1\0");
    }

    /// Whether this may be the older header, which has no magic word: it has a sensible number of sides.
    boolean analyze() {
        return !second && sides() >= 1 && sides() <= 7;
    }

    private boolean magic(String word) {
        int at = second ? 4 : 344;
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.limit() >= at + wanted.length
                && bytes.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    /// How many sides the array has.
    long sides() {
        return side(0);
    }

    /// The length of a side, the first of which is 1.
    long side(int number) {
        return second ? bytes.getLong(16 + 8 * number) : bytes.getShort(40 + 2 * number);
    }

    int type() {
        return bytes.getShort(second ? 12 : 70);
    }

    /// Bits of one number.
    int bits() {
        return bytes.getShort(second ? 14 : 72);
    }

    /// The size of a voxel along a side; the one numbered 0 is the handedness of the quaternion.
    double spacing(int number) {
        return real(104, 76, number);
    }

    /// Where the numbers begin.
    double offset() {
        return second ? bytes.getLong(168) : bytes.getFloat(108);
    }

    double slope() {
        return real(176, 112, 0);
    }

    double intercept() {
        return real(184, 116, 0);
    }

    /// Above 0 if the quaternion gives the orientation of the body.
    int quaternionCode() {
        return second ? bytes.getInt(344) : bytes.getShort(252);
    }

    /// Above 0 if the affine gives the orientation of the body.
    int affineCode() {
        return second ? bytes.getInt(348) : bytes.getShort(254);
    }

    /// The last three parts of the quaternion, numbered from 0, and behind them where the first voxel lies.
    double quaternion(int number) {
        return real(352, 256, number);
    }

    /// The affine, by the body's axis and the array's.
    double affine(int row, int column) {
        return real(400, 280, 4 * row + column);
    }

    private double real(int inSecond, int inFirst, int number) {
        return second ? bytes.getDouble(inSecond + 8 * number) : bytes.getFloat(inFirst + 4 * number);
    }
}
