package maskscope.file.webp;

import maskscope.file.ReadControl;

/// Smooths the seams between blocks, and within blocks that are made of smaller ones (RFC 6386, section 15).
///
/// Where samples on both sides of a seam differ little, it is taken for one that packing has left, and they are brought
/// towards each other; where they differ much, for an edge of what is seen.
final class SeamFilter {

    private static final int BLOCK = 16;
    private static final int SMALL = 4;

    private final LossyHeader header;
    private final int across;
    private final byte[] kinds;

    private Plane plane;
    private int limit;
    private int inner;
    private int edge;

    /// `kinds` holds for each block what [#kind] makes.
    SeamFilter(LossyHeader header, int across, byte[] kinds) {
        this.header = header;
        this.across = across;
        this.kinds = kinds;
    }

    /// A block's segment, whether it was predicted in parts, and whether it has coefficients.
    static int kind(int segment, boolean inParts, boolean filled) {
        return segment << 2 | (inParts ? 2 : 0) | (filled ? 1 : 0);
    }

    void smooth(Plane light, Plane blue, Plane red, ReadControl rows) {
        int down = kinds.length / across;
        for (int at = 0; header.level() > 0 && at < kinds.length; at++) {
            int x = at % across;
            int y = at / across;
            if (x == 0) {
                rows.progress((double) y / down);
            }
            boolean inParts = (kinds[at] & 2) != 0;
            int level = header.level(kinds[at] >> 2, inParts);
            if (level > 0) {
                block(light, blue, red, x, y, level, (kinds[at] & 3) != 0);
            }
        }
    }

    private void block(Plane light, Plane blue, Plane red, int x, int y, int level, boolean inside) {
        int sharpness = header.sharpness();
        inner = level >> (sharpness > 4 ? 2 : sharpness > 0 ? 1 : 0);
        inner = Math.max(1, sharpness > 0 ? Math.min(inner, 9 - sharpness) : inner);
        edge = level >= 40 ? 2 : level >= 15 ? 1 : 0;
        int within = 2 * level + inner;
        plane = light;
        int half = BLOCK / 2;
        for (boolean upright : new boolean[] {true, false}) {
            boolean first = upright ? x == 0 : y == 0;
            if (!first) {
                limit = 2 * (within + 4) + 1;
                seam(light, BLOCK * x, BLOCK * y, BLOCK, upright, true);
                if (!header.simple()) {
                    seam(blue, half * x, half * y, half, upright, true);
                    seam(red, half * x, half * y, half, upright, true);
                }
            }
            limit = 2 * within + 1;
            for (int k = SMALL; inside && k < BLOCK; k += SMALL) {
                seam(light, BLOCK * x + (upright ? k : 0), BLOCK * y + (upright ? 0 : k), BLOCK, upright, false);
            }
            if (inside && !header.simple()) {
                seam(blue, half * x + (upright ? SMALL : 0), half * y + (upright ? 0 : SMALL), half, upright, false);
                seam(red, half * x + (upright ? SMALL : 0), half * y + (upright ? 0 : SMALL), half, upright, false);
            }
        }
    }

    /// One seam, at the left of or above the samples that begin at a place.
    private void seam(Plane of, int left, int top, int length, boolean upright, boolean outer) {
        plane = of;
        int across = upright ? 1 : of.width();
        int along = upright ? of.width() : 1;
        int at = top * of.width() + left;
        for (int k = 0; k < length; k++, at += along) {
            int difference = 4 * apart(at - across, at) + apart(at - 2 * across, at + across);
            if (difference > limit) {
                continue;
            }
            if (header.simple()) {
                two(at, across);
            } else if (smooth(at, across)) {
                if (apart(at - 2 * across, at - across) > edge || apart(at + across, at) > edge) {
                    two(at, across);
                } else if (outer) {
                    six(at, across);
                } else {
                    four(at, across);
                }
            }
        }
    }

    private int sample(int at) {
        return plane.samples()[at] & 0xff;
    }

    private int apart(int one, int other) {
        return Math.abs(sample(one) - sample(other));
    }

    /// Whether nothing but the seam itself stands out.
    private boolean smooth(int at, int step) {
        for (int k = -4; k < 3; k++) {
            if (k != -1 && apart(at + k * step, at + (k + 1) * step) > inner) {
                return false;
            }
        }
        return true;
    }

    private static int clip(int value) {
        return Math.clamp(value, -128, 127);
    }

    private void add(int at, int more) {
        plane.samples()[at] = (byte) Math.clamp(sample(at) + more, 0, 255);
    }

    private void two(int at, int step) {
        int slope = 3 * (sample(at) - sample(at - step)) + clip(sample(at - 2 * step) - sample(at + step));
        add(at - step, Math.clamp(slope + 3 >> 3, -16, 15));
        add(at, -Math.clamp(slope + 4 >> 3, -16, 15));
    }

    private void four(int at, int step) {
        int slope = 3 * (sample(at) - sample(at - step));
        int less = Math.clamp(slope + 4 >> 3, -16, 15);
        int outside = less + 1 >> 1;
        add(at - 2 * step, outside);
        add(at - step, Math.clamp(slope + 3 >> 3, -16, 15));
        add(at, -less);
        add(at + step, -outside);
    }

    private void six(int at, int step) {
        int slope = clip(3 * (sample(at) - sample(at - step)) + clip(sample(at - 2 * step) - sample(at + step)));
        for (int k = 0; k < 3; k++) {
            int more = 9 * (3 - k) * slope + 63 >> 7;
            add(at - (k + 1) * step, more);
            add(at + k * step, -more);
        }
    }
}
