package maskscope.file.numpy;

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
final class NpyPhoto {

    private static final int PHOTO_SIDE = 2048;
    private static final int GLANCE_SIDE = 512;
    private static final int GLANCE_NUMBERS = 1 << 24;

    private final NpyType type;
    private final int columns;
    private final int step;
    private final int width;
    private final int height;
    /// The way through the file for grey, or for each of red, green and blue.
    private final List<NpyWalk> bands;
    private final float[] values;

    /// Takes `bands` channels from the channel `first` on.
    private NpyPhoto(NpyHeader header, NpyLayout layout, int first, int bands, int longestSide) {
        this.type = header.type();
        this.columns = layout.width();
        this.step = Math.ceilDiv(Math.max(layout.width(), layout.height()), longestSide);
        this.width = Math.ceilDiv(layout.width(), step);
        this.height = Math.ceilDiv(layout.height(), step);
        this.bands = IntStream.range(first, first + bands)
                .mapToObj(band -> new NpyWalk(layout, header.fortran(), band))
                .toList();
        this.values = new float[width * height * bands];
    }

    static Photo read(NpySource source, ReadControl control) throws IOException, BadInput {
        NpyHeader header = NpyHeader.read(source);
        int[] sides = header.squeezed();
        NpyLayout layout = new NpyLayout(sides, colours(sides));
        if (sides.length == 3 && !layout.hasChannels()) {
            return scan(source, header, layout, control);
        }
        if (sides.length != 2 && !layout.hasChannels()) {
            throw BadInput.of(source.file(), "numpy.no-picture", header.shapeText());
        }
        checkSize(source, layout);
        NpyPhoto photo = new NpyPhoto(header, layout, 0, layout.hasChannels() ? 3 : 1, PHOTO_SIDE);
        photo.take(source, header, Integer.MAX_VALUE, control);
        source.end(control);
        return photo.photo();
    }

    private static Photo scan(NpySource source, NpyHeader header, NpyLayout layout, ReadControl control)
            throws IOException, BadInput {
        int bytes = header.type().kept() + 1;
        Faults.checkSize(source.file(), layout.width(), layout.height(), layout.depth(), bytes, control);
        return GridPhoto.of(NpyArray.grid(source, header, layout, 0, control));
    }

    /// A rough picture: of colours as [#read], of other channels the last, of a volume the slice in its middle.
    static Photo glance(NpySource source, ReadControl control) throws IOException, BadInput {
        NpyHeader header = NpyHeader.read(source);
        int[] sides = header.squeezed();
        List<NpyLayout> candidates = NpyArray.candidates(source, header);
        if (sides.length > 3) {
            throw BadInput.of(source.file(), "numpy.no-plain-picture", header.shapeText());
        }
        boolean colours = colours(sides) != NpyLayout.NONE;
        boolean volume = !colours && sides.length == 3 && !candidates.getFirst().hasChannels();
        NpyLayout layout = colours ? new NpyLayout(sides, colours(sides))
                : volume ? new NpyLayout(sides, 0) : candidates.getFirst();
        checkSize(source, layout);
        int from = volume ? layout.channels() / 2 : colours ? 0 : layout.channels() - 1;
        NpyPhoto photo = new NpyPhoto(header, layout, from, colours ? 3 : 1, GLANCE_SIDE);
        photo.take(source, header, GLANCE_NUMBERS, control);
        return photo.photo();
    }

    /// The side that counts colours.
    private static int colours(int[] sides) {
        boolean picture = sides.length == 3;
        boolean last = picture && (sides[2] == 3 || sides[2] == 4);
        boolean first = picture && (sides[0] == 3 || sides[0] == 4);
        return last ? 2 : first ? 0 : NpyLayout.NONE;
    }

    private static void checkSize(NpySource source, NpyLayout layout) throws BadInput {
        Faults.checkSize(source.file(), layout.width(), layout.height(), Integer.MAX_VALUE / 4);
    }

    private void take(NpySource source, NpyHeader header, int mostNumbers, ReadControl control) throws IOException {
        long begin = bands.getFirst().begin();
        long end = Math.min(bands.getLast().end(), begin + mostNumbers);
        NpyData.pass(source, header, begin, end, this::take, control);
    }

    private void take(ByteBuffer piece, long first, int count) {
        for (int band = 0; band < bands.size(); band++) {
            int into = band;
            bands.get(band).runs(first, count, run -> take(piece, run, into));
        }
    }

    private void take(ByteBuffer piece, NpyRun run, int band) {
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
        if (type == NpyType.U1 && greatest > 1) {
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
