package maskscope.mask;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// An array as a photograph: one grey channel, or three or four colour channels last (as pictures are) or first (as
/// networks take them).
///
/// Bytes are taken as they are. Other numbers are stretched from their least to their greatest, as scans and the inputs
/// of networks have no fixed range; what is no finite number is black.
final class NpyPhoto {

    private final NpyType type;
    private final int[] shape;
    private final boolean fortran;
    /// Which side of the shape is which; -1 for no channels.
    private final int rows;
    private final int columns;
    private final int channels;
    private final int step;
    private final int width;
    private final int height;
    private final int bands;
    private final float[] values;

    private NpyPhoto(NpyHeader header, int[] shape, int rows, int channels, int longestSide) {
        this.type = header.type();
        this.fortran = header.fortran();
        this.shape = shape;
        this.rows = rows;
        this.columns = rows + 1;
        this.channels = channels;
        this.step = Math.ceilDiv(Math.max(shape[rows], shape[columns]), longestSide);
        this.width = Math.ceilDiv(shape[columns], step);
        this.height = Math.ceilDiv(shape[rows], step);
        this.bands = channels < 0 ? 1 : 3;
        this.values = new float[width * height * bands];
    }

    static NpyPhoto of(Path file, NpyHeader header, int longestSide) throws BadInput {
        int[] shape = header.squeezed();
        boolean last = shape.length == 3 && (shape[2] == 3 || shape[2] == 4);
        boolean first = shape.length == 3 && !last && (shape[0] == 3 || shape[0] == 4);
        if (shape.length != 2 && !last && !first) {
            throw new BadInput(file, "its shape is " + (shape.length == 0 ? "a single number" : header.shapeText())
                    + ", and a picture is height × width, or has three colours", "save one picture of it");
        }
        int rows = first ? 1 : 0;
        Faults.checkSize(file, shape[rows + 1], shape[rows], Integer.MAX_VALUE / 4);
        return new NpyPhoto(header, shape, rows, last ? 2 : first ? 0 : -1, longestSide);
    }

    int numbers() {
        int numbers = 1;
        for (int side : shape) {
            numbers *= side;
        }
        return numbers;
    }

    void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            double value = type.next(data);
            int y = index(i, rows);
            int x = index(i, columns);
            int band = channels < 0 ? 0 : index(i, channels);
            if (y % step == 0 && x % step == 0 && band < bands) {
                values[(y / step * width + x / step) * bands + band] = (float) value;
            }
        }
    }

    /// The place of the `i`-th number of the file along one side of the shape.
    private int index(int i, int side) {
        int rest = i;
        if (fortran) {
            for (int s = 0; s < side; s++) {
                rest /= shape[s];
            }
        } else {
            for (int s = shape.length - 1; s > side; s--) {
                rest /= shape[s];
            }
        }
        return rest % shape[side];
    }

    Photo photo() {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (type == NpyType.U1 && greatest > 1) {
            least = 0;
            greatest = 255;
        }
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int red = shade(values[i * bands], least, greatest);
            int green = bands == 1 ? red : shade(values[i * bands + 1], least, greatest);
            int blue = bands == 1 ? red : shade(values[i * bands + 2], least, greatest);
            argb[i] = 0xff00_0000 | red << 16 | green << 8 | blue;
        }
        return new Photo(width, height, argb);
    }

    private static int shade(float value, float least, float greatest) {
        if (!Float.isFinite(value) || !(greatest > least)) {
            return 0;
        }
        double share = ((double) value - least) / ((double) greatest - least);
        return (int) Math.round(255 * share);
    }
}
