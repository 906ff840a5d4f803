package maskscope.file.webp;

import java.util.Arrays;
import maskscope.file.ReadControl;

/// Decodes what the chunk *VP8* holds: brightness and two differences of colour, by a key frame of VP8 (RFC 6386).
///
/// A picture is made of blocks of 16 × 16, row by row. Each tells how it follows from its neighbours above and to the left, and
/// what is to be added to that. At the end the seams between blocks are smoothed.
final class LossyPicture {

    private static final int BLOCK = 16;
    private static final int FRAME_HEADER = 10;
    private static final int SMALL = 4;

    private final byte[] data;
    private final int across;
    private final int down;
    private final LossyHeader header;
    private final BoolInput modes;
    private final BoolInput[] parts;
    private final Plane light;
    private final Plane blue;
    private final Plane red;

    /// The ways of the small blocks above and to the left.
    private final int[] waysAbove;
    private final int[] waysBefore = new int[SMALL];
    /// Which blocks above and to the left have coefficients: four of brightness, two of each colour, the first coefficients.
    private final int[] filledAbove;
    private final int[] filledBefore = new int[9];
    private final Residual[] residuals = new Residual[BLOCK];
    private final Residual firsts = Residual.empty();
    private final byte[] filters;

    private LossyPicture(byte[] data, int width, int height) throws Damaged {
        this.data = data;
        across = Math.ceilDiv(width, BLOCK);
        down = Math.ceilDiv(height, BLOCK);
        int first = FRAME_HEADER;
        int bits = data[0] & 0xff | (data[1] & 0xff) << 8 | (data[2] & 0xff) << 16;
        int rest = first + (bits >> 5);
        if (rest > data.length) {
            throw new Damaged();
        }
        modes = new BoolInput(data, first, rest);
        header = LossyHeader.read(modes);
        parts = parts(rest, header.partitions());
        light = Plane.of(BLOCK * across, BLOCK * down);
        blue = Plane.of(BLOCK / 2 * across, BLOCK / 2 * down);
        red = Plane.of(BLOCK / 2 * across, BLOCK / 2 * down);
        waysAbove = new int[SMALL * across];
        filledAbove = new int[9 * across];
        filters = new byte[across * down];
        Arrays.setAll(residuals, k -> Residual.empty());
    }

    /// The lengths of all parts but the last stand before them.
    private BoolInput[] parts(int start, int count) throws Damaged {
        BoolInput[] inputs = new BoolInput[count];
        int from = start + 3 * (count - 1);
        if (from >= data.length) {
            throw new Damaged();
        }
        for (int k = 0; k < count; k++) {
            int at = start + 3 * k;
            int to = k == count - 1 ? data.length
                    : Math.min(data.length, from + (data[at] & 0xff | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16));
            inputs[k] = new BoolInput(data, from, to);
            from = to;
        }
        return inputs;
    }

    /// The pixels, 0xffRRGGBB; the picture's size stands in the data, too, and is known.
    static int[] pixels(byte[] data, int width, int height, ReadControl control) throws Damaged {
        LossyPicture picture = new LossyPicture(data, width, height);
        picture.decode(control.part(0, 0.7));
        new SeamFilter(picture.header, picture.across, picture.filters)
                .smooth(picture.light, picture.blue, picture.red, control.part(0.7, 0.9));
        return Upsampling.pixels(picture.light, picture.blue, picture.red, width, height);
    }

    private void decode(ReadControl rows) throws Damaged {
        for (int y = 0; y < down; y++) {
            Arrays.fill(waysBefore, Prediction.MEAN);
            Arrays.fill(filledBefore, 0);
            BoolInput part = parts[y & parts.length - 1];
            for (int x = 0; x < across; x++) {
                block(x, y, part);
            }
            if (modes.ended() || part.ended()) {
                throw new Damaged();
            }
            rows.progress((double) y / down);
        }
    }

    private void block(int x, int y, BoolInput part) {
        int segment = header.segmentBits().length == 0 ? 0
                : !modes.bit(header.segmentBits()[0]) ? modes.bit(header.segmentBits()[1]) ? 1 : 0
                : modes.bit(header.segmentBits()[2]) ? 3 : 2;
        boolean empty = header.skipped() > 0 && modes.bit(header.skipped());
        boolean whole = modes.bit(145);
        int way = 0;
        int[] ways = new int[BLOCK];
        if (whole) {
            way = modes.bit(156) ? modes.bit(128) ? Prediction.GRADIENT : Prediction.ACROSS
                    : modes.bit(163) ? Prediction.DOWN : Prediction.MEAN;
            Arrays.fill(waysBefore, way);
            Arrays.fill(waysAbove, SMALL * x, SMALL * x + SMALL, way);
        } else {
            smallWays(x, ways);
        }
        int colours = !modes.bit(142) ? Prediction.MEAN : !modes.bit(114) ? Prediction.DOWN
                : modes.bit(183) ? Prediction.GRADIENT : Prediction.ACROSS;
        LossyHeader.Quantiser quantiser = header.quantisers()[segment];
        for (Residual residual : residuals) {
            residual.clear();
        }
        boolean filled = !empty && readLight(x, part, quantiser, whole);
        if (empty) {
            Arrays.fill(filledBefore, 0, SMALL, 0);
            Arrays.fill(filledAbove, 9 * x, 9 * x + SMALL, 0);
            if (whole) {
                filledBefore[8] = 0;
                filledAbove[9 * x + 8] = 0;
            }
        }
        paintLight(x, y, whole, way, ways);
        for (int colour = 0; colour < 2; colour++) {
            for (Residual residual : residuals) {
                residual.clear();
            }
            filled |= readColour(x, part, quantiser, SMALL + 2 * colour, empty);
            Plane plane = colour == 0 ? blue : red;
            int half = BLOCK / 2;
            Prediction.whole(plane, half * x, half * y, half, colours);
            for (int k = 0; k < 4; k++) {
                residuals[k].add(plane, half * x + SMALL * (k % 2), half * y + SMALL * (k / 2));
            }
        }
        filters[y * across + x] = (byte) SeamFilter.kind(segment, !whole, filled);
    }

    private void smallWays(int x, int[] ways) {
        for (int k = 0; k < BLOCK; k++) {
            int column = SMALL * x + k % SMALL;
            int p = (waysAbove[column] * Prediction.SMALL_WAYS + waysBefore[k / SMALL]) * (Prediction.SMALL_WAYS - 1);
            ways[k] = smallWay(p);
            waysAbove[column] = ways[k];
            waysBefore[k / SMALL] = ways[k];
        }
    }

    /// Walks the tree of the ways of small blocks, whose probabilities begin at `p`.
    private int smallWay(int p) {
        int[] chance = LossyTables.MODES;
        if (!modes.bit(chance[p])) {
            return 0;
        }
        if (!modes.bit(chance[p + 1])) {
            return 1;
        }
        if (!modes.bit(chance[p + 2])) {
            return 2;
        }
        if (!modes.bit(chance[p + 3])) {
            return !modes.bit(chance[p + 4]) ? 3 : modes.bit(chance[p + 5]) ? 6 : 5;
        }
        if (!modes.bit(chance[p + 6])) {
            return 4;
        }
        return !modes.bit(chance[p + 7]) ? 7 : modes.bit(chance[p + 8]) ? 9 : 8;
    }

    private boolean readLight(int x, BoolInput part, LossyHeader.Quantiser quantiser, boolean whole) {
        int kind = Residual.WHOLE;
        int first = 0;
        if (whole) {
            firsts.clear();
            int context = filledAbove[9 * x + 8] + filledBefore[8];
            int end = firsts.read(part, header.tokens(), Residual.FIRST, context, 0, quantiser.secondDc(), quantiser.secondAc());
            filledBefore[8] = end > 0 ? 1 : 0;
            filledAbove[9 * x + 8] = filledBefore[8];
            kind = Residual.REST;
            first = 1;
        }
        boolean filled = false;
        int[] ends = new int[BLOCK];
        for (int k = 0; k < BLOCK; k++) {
            int above = 9 * x + k % SMALL;
            int before = k / SMALL;
            ends[k] = residuals[k].read(part, header.tokens(), kind, filledAbove[above] + filledBefore[before], first,
                    quantiser.dc(), quantiser.ac());
            filledAbove[above] = ends[k] > first ? 1 : 0;
            filledBefore[before] = filledAbove[above];
        }
        if (whole) {
            firsts.spread(residuals);
        }
        for (int k = 0; k < BLOCK; k++) {
            filled |= ends[k] > 1 || residuals[k].coefficient(0) != 0;
        }
        return filled;
    }

    /// The four blocks of a colour, of which `slot` tells where it is kept whether they have coefficients.
    private boolean readColour(int x, BoolInput part, LossyHeader.Quantiser quantiser, int slot, boolean empty) {
        boolean filled = false;
        for (int k = 0; k < 4; k++) {
            int above = 9 * x + slot + k % 2;
            int before = slot + k / 2;
            int end = empty ? 0 : residuals[k].read(part, header.tokens(), Residual.COLOUR,
                    filledAbove[above] + filledBefore[before], 0, quantiser.colourDc(), quantiser.colourAc());
            filledAbove[above] = end > 0 ? 1 : 0;
            filledBefore[before] = filledAbove[above];
            filled |= end > 1 || residuals[k].coefficient(0) != 0;
        }
        return filled;
    }

    private void paintLight(int x, int y, boolean whole, int way, int[] ways) {
        int left = BLOCK * x;
        int top = BLOCK * y;
        if (whole) {
            Prediction.whole(light, left, top, BLOCK, way);
        }
        int[] beyond = new int[SMALL];
        for (int k = 0; k < SMALL; k++) {
            // Beyond the last block it is the last sample above it.
            beyond[k] = light.at(Math.min(left + BLOCK + k, light.width() - 1), top - 1);
        }
        int[] slant = new int[SMALL];
        for (int k = 0; k < BLOCK; k++) {
            int column = left + SMALL * (k % SMALL);
            int row = top + SMALL * (k / SMALL);
            if (!whole) {
                for (int i = 0; i < SMALL; i++) {
                    slant[i] = k % SMALL == SMALL - 1 ? beyond[i] : light.at(column + SMALL + i, row - 1);
                }
                Prediction.small(light, column, row, ways[k], slant);
            }
            residuals[k].add(light, column, row);
        }
    }
}
