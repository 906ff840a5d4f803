package maskscope.file.nifti;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeShape;
import maskscope.file.volume.VolumeType;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;
import maskscope.text.Numbers;

/// What a NIfTI file says of itself, checked so far that it can be read.
///
/// @param shape how its numbers lie; several volumes follow each other, as moments of time or as classes
/// @param start where the numbers begin in the file
/// @param placement how they lie in the body
record NiftiHeader(VolumeShape shape, long start, Placement placement) {

    private static final int MOST_SIDES = 7;
    /// Notes of other programs lie between header and numbers; the longest are texts of some megabytes.
    private static final int LATEST_START = 1 << 28;

    static NiftiHeader read(Path file, VolumeBytes source) throws IOException, BadInput {
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
        VolumeType type = NiftiType.of(file, fields.type());
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
        long width = side(fields, 1);
        long height = side(fields, 2);
        long depth = side(fields, 3);
        VolumeShape shape = new VolumeShape(type, fields.bytes().order(), width, height, depth, volumes(file, fields),
                VolumeShape.product(width, height, depth), scaled ? fields.slope() : 1, scaled ? fields.intercept() : 0);
        return new NiftiHeader(shape, (long) start, NiftiPlacement.of(fields));
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
                throw BadInput.of(file, "volume.many-sides");
            }
            volumes = Math.max(volumes, side);
        }
        return VolumeShape.channels(file, volumes);
    }
}
