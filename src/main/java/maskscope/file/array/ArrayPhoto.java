package maskscope.file.array;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.file.Faults;
import maskscope.file.GridPhoto;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// An array as a photograph: one grey channel, or three or four colour channels last (as pictures are) or first (as
/// networks take them).
///
/// Bytes are taken as they are. Other numbers are stretched from their least to their greatest, as scans and the inputs
/// of networks have no fixed range; what is no finite number is black.
public final class ArrayPhoto {

    private static final int PHOTO_SIDE = 2048;
    private static final int GLANCE_SIDE = 512;
    private static final int GLANCE_NUMBERS = 1 << 24;

    private final NumberType type;
    private final int columns;
    private final int rows;
    private final int step;
    private final int width;
    private final int height;
    /// The way through the file for grey, or for each of red, green and blue.
    private final List<ArrayWalk> bands;
    private final float[] values;

    /// Takes `bands` channels from the channel `first` on.
    private ArrayPhoto(NumberArray array, ArrayLayout layout, int first, int bands, int longestSide) {
        this.type = array.type();
        this.columns = layout.width();
        this.rows = layout.height();
        this.step = Math.ceilDiv(Math.max(layout.width(), layout.height()), longestSide);
        this.width = Math.ceilDiv(layout.width(), step);
        this.height = Math.ceilDiv(layout.height(), step);
        this.bands = IntStream.range(first, first + bands)
                .mapToObj(band -> new ArrayWalk(layout, array.shape().squeezed().order(), band))
                .toList();
        this.values = new float[width * height * bands];
    }

    /// A picture, or a scan with all its slices.
    public static Photo read(NumberArray array, ReadControl control) throws IOException, BadInput {
        int[] sides = array.shape().squeezed().sides();
        ArrayLayout layout = new ArrayLayout(sides, colours(array, sides));
        if (sides.length == 3 && !layout.hasChannels() && said(array) == ArrayLayout.NONE) {
            return scan(array, layout, control);
        }
        if (sides.length != 2 && !layout.hasChannels()) {
            throw BadInput.of(array.file(), "array.no-picture", array.shapeText());
        }
        checkSize(array, layout);
        ArrayPhoto photo = new ArrayPhoto(array, layout, 0, layout.hasChannels() ? 3 : 1, PHOTO_SIDE);
        photo.take(array, Integer.MAX_VALUE, control);
        array.end(control);
        return photo.photo();
    }

    private static Photo scan(NumberArray array, ArrayLayout layout, ReadControl control) throws IOException, BadInput {
        int bytes = array.type().kept() + 1;
        Faults.checkSize(array.file(), layout.width(), layout.height(), layout.depth(), bytes, control);
        return GridPhoto.of(ArrayContent.grid(array, layout, 0, control));
    }

    /// A rough picture: of colours as [#read], of other channels the last, of a volume the slice in its middle.
    public static Photo glance(NumberArray array, ReadControl control) throws IOException, BadInput {
        int[] sides = array.shape().squeezed().sides();
        List<ArrayLayout> candidates = ArrayContent.candidates(array);
        if (sides.length > 3) {
            throw BadInput.of(array.file(), "array.no-plain-picture", array.shapeText());
        }
        boolean colours = colours(array, sides) != ArrayLayout.NONE;
        boolean volume = !colours && sides.length == 3 && !candidates.getFirst().hasChannels();
        ArrayLayout layout = colours ? new ArrayLayout(sides, colours(array, sides))
                : volume ? new ArrayLayout(sides, 0) : candidates.getFirst();
        checkSize(array, layout);
        int from = volume ? layout.channels() / 2 : colours ? 0 : layout.channels() - 1;
        ArrayPhoto photo = new ArrayPhoto(array, layout, from, colours ? 3 : 1, GLANCE_SIDE);
        photo.take(array, GLANCE_NUMBERS, control);
        return photo.photo();
    }

    /// The side that counts colours: the one that the file says counts channels, or else the last or the first.
    private static int colours(NumberArray array, int[] sides) {
        int[] possible = array.layouts().isPresent() ? new int[] {said(array)} : new int[] {2, 0};
        return IntStream.of(possible)
                .filter(side -> side != ArrayLayout.NONE && sides.length == 3 && (sides[side] == 3 || sides[side] == 4))
                .findFirst()
                .orElse(ArrayLayout.NONE);
    }

    /// The side of which the file says that it counts channels.
    private static int said(NumberArray array) {
        List<ArrayLayout> layouts = array.layouts().orElse(List.of());
        return layouts.isEmpty() ? ArrayLayout.NONE : layouts.getFirst().channelSide();
    }

    private static void checkSize(NumberArray array, ArrayLayout layout) throws BadInput {
        Faults.checkSize(array.file(), layout.width(), layout.height(), Integer.MAX_VALUE / 4);
    }

    private void take(NumberArray array, int mostNumbers, ReadControl control) throws IOException, BadInput {
        long begin = bands.getFirst().begin();
        long end = Math.min(bands.getLast().end(), begin + mostNumbers);
        array.pass(begin, end, this::take, control);
    }

    private void take(ByteBuffer piece, long first, int count) {
        for (int band = 0; band < bands.size(); band++) {
            int into = band;
            bands.get(band).runs(first, count, run -> take(piece, run, into));
        }
    }

    private void take(ByteBuffer piece, ArrayRun run, int band) {
        for (int k = 0; k < run.count(); k++) {
            int x = run.at(k) % columns;
            int y = run.at(k) / columns;
            if (y % step == 0 && x % step == 0) {
                values[(y / step * width + x / step) * bands.size() + band] = (float) type.number(piece, run.from(k));
            }
        }
    }

    private Photo photo() {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (type == NumberType.U1 && greatest > 1) {
            least = 0;
            greatest = 255;
        }
        int[] argb = new int[width * height];
        int last = bands.size() - 1;
        for (int i = 0; i < argb.length; i++) {
            int at = i * bands.size();
            int red = shade(values[at], least, greatest);
            int green = shade(values[at + last / 2], least, greatest);
            int blue = shade(values[at + last], least, greatest);
            argb[i] = 0xff00_0000 | red << 16 | green << 8 | blue;
        }
        return new Photo(width, height, argb).withWhole(columns, rows);
    }

    private static int shade(float value, float least, float greatest) {
        if (!Float.isFinite(value) || !(greatest > least)) {
            return 0;
        }
        double share = ((double) value - least) / ((double) greatest - least);
        return (int) Math.round(255 * share);
    }
}
