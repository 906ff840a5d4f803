package maskscope.file.nifti;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;
import maskscope.text.Numbers;

/// What a NIfTI file says of itself, checked so far that it can be read.
///
/// @param type the kind of its numbers
/// @param order their byte order
/// @param width along x, the side that runs fastest; not yet checked against any limit, as are the other sides
/// @param height along y
/// @param depth along z; 1 for a picture
/// @param volumes how many such arrays follow each other: moments of time, or classes
/// @param start where the numbers begin in the file
/// @param slope what each number is multiplied by
/// @param intercept what is added then
/// @param placement how they lie in the body
record NiftiHeader(NiftiType type, ByteOrder order, long width, long height, long depth, int volumes, long start, double slope,
        double intercept, Placement placement) {

    private static final int MOST_SIDES = 7;
    private static final int MOST_VOLUMES = 1024;
    /// Notes of other programs lie between header and numbers; the longest are texts of some megabytes.
    private static final int LATEST_START = 1 << 28;

    static NiftiHeader read(Path file, NiftiSource source) throws IOException, BadInput {
        byte[] first = source.next(NiftiFields.FIRST_LENGTH);
        Optional<NiftiFields> begun = NiftiFields.of(first);
        if (begun.isEmpty()) {
            throw source.damaged();
        }
        NiftiFields fields = begun.get();
        if (fields.second()) {
            int more = NiftiFields.SECOND_LENGTH - first.length;
            byte[] all = Arrays.copyOf(first, NiftiFields.SECOND_LENGTH);
            byte[] rest = source.next(more);
            System.arraycopy(rest, 0, all, first.length, rest.length);
            fields = NiftiFields.of(Arrays.copyOf(all, first.length + rest.length)).orElseThrow();
        }
        if (!fields.whole()) {
            throw source.damaged();
        }
        if (fields.pair() || !fields.single() && fields.analyze()) {
            throw BadInput.of(file, "nifti.pair-of-files", fields.pair() ? "NIfTI" : "ANALYZE");
        }
        if (!fields.single()) {
            throw source.damaged();
        }
        return of(file, fields);
    }

    private static NiftiHeader of(Path file, NiftiFields fields) throws BadInput {
        long sides = fields.sides();
        if (sides < 1 || sides > MOST_SIDES) {
            throw BadInput.of(file, "nifti.sides", sides);
        }
        NiftiType type = NiftiType.of(file, fields.type());
        if (fields.bits() != 8 * type.bytes()) {
            throw BadInput.of(file, "nifti.bits", 8 * type.bytes(), fields.bits());
        }
        double start = fields.offset();
        // Four bytes after the header say whether notes follow.
        if (!(start >= fields.length() + 4) || start > LATEST_START || start != Math.rint(start)) {
            throw BadInput.of(file, "nifti.begin", Numbers.brief(start));
        }
        boolean scaled = fields.slope() != 0 && Double.isFinite(fields.slope());
        if (scaled && !Double.isFinite(fields.intercept())) {
            throw BadInput.of(file, "nifti.intercept", Numbers.brief(fields.intercept()));
        }
        return new NiftiHeader(type, fields.bytes().order(), side(fields, 1), side(fields, 2), side(fields, 3),
                volumes(file, fields), (long) start, scaled ? fields.slope() : 1, scaled ? fields.intercept() : 0,
                NiftiPlacement.of(fields));
    }

    private static long side(NiftiFields fields, int number) {
        return number <= fields.sides() ? fields.side(number) : 1;
    }

    private static int volumes(Path file, NiftiFields fields) throws BadInput {
        long volumes = 1;
        for (int number = 4; number <= fields.sides(); number++) {
            long side = fields.side(number);
            if (side < 1) {
                throw BadInput.of(file, "nifti.side", side);
            }
            if (side > 1 && volumes > 1) {
                throw BadInput.of(file, "nifti.many-sides");
            }
            volumes = Math.max(volumes, side);
        }
        if (volumes > MOST_VOLUMES) {
            throw BadInput.of(file, "nifti.many-volumes", volumes, MOST_VOLUMES);
        }
        return (int) volumes;
    }

    boolean scaled() {
        return slope != 1 || intercept != 0;
    }

    /// The number that a sample stands for.
    double number(double sample) {
        return sample * slope + intercept;
    }

    /// How many bytes `slices` slices take, or `Long.MAX_VALUE` if no long holds it.
    long bytes(long slices) {
        try {
            return Math.multiplyExact(Math.multiplyExact(width, height), Math.multiplyExact(slices, (long) type.bytes()));
        } catch (ArithmeticException _) {
            return Long.MAX_VALUE;
        }
    }

    /// Where the last number ends, or more than any file holds.
    long end() {
        long volume = bytes(depth);
        return volume > (Long.MAX_VALUE - start) / volumes ? Long.MAX_VALUE : start + volume * volumes;
    }
}
