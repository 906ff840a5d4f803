package maskscope.file.webp;

/// What a block is expected to be from its neighbours above and to the left (RFC 6386, section 12).
final class Prediction {

    /// Ways that blocks of every size know.
    static final int MEAN = 0;
    static final int GRADIENT = 1;
    static final int DOWN = 2;
    static final int ACROSS = 3;
    /// Slanted ways of small blocks: down to the left, down to the right, and those between them and a side.
    private static final int LEFT_DOWN = 4;
    private static final int RIGHT_DOWN = 5;
    private static final int DOWN_RIGHT = 6;
    private static final int DOWN_LEFT = 7;
    private static final int ACROSS_DOWN = 8;
    static final int SMALL_WAYS = 10;

    private static final int SMALL = 4;
    private static final int UNKNOWN = 128;
    /// Where among the neighbours of a small block the corner lies: the left ones upwards, the corner, the upper ones.
    private static final int CORNER = 4;

    private Prediction() {}

    /// A whole block of `size` × `size`.
    static void whole(Plane plane, int left, int top, int size, int way) {
        int mean = way == MEAN ? mean(plane, left, top, size) : 0;
        int corner = plane.at(left - 1, top - 1);
        for (int y = top; y < top + size; y++) {
            int before = plane.at(left - 1, y);
            for (int x = left; x < left + size; x++) {
                plane.put(x, y, switch (way) {
                    case MEAN -> mean;
                    case GRADIENT -> Math.clamp(before + plane.at(x, top - 1) - corner, 0, 255);
                    case DOWN -> plane.at(x, top - 1);
                    default -> before;
                });
            }
        }
    }

    /// The mean of those neighbours that there are.
    private static int mean(Plane plane, int left, int top, int size) {
        int sum = 0;
        int count = 0;
        for (int k = 0; k < size; k++) {
            sum += (top > 0 ? plane.at(left + k, top - 1) : 0) + (left > 0 ? plane.at(left - 1, top + k) : 0);
            count += (top > 0 ? 1 : 0) + (left > 0 ? 1 : 0);
        }
        return count == 0 ? UNKNOWN : (sum + count / 2) / count;
    }

    /// A block of 4 × 4; `slant` holds the four samples above and to the right of it, which may lie elsewhere.
    static void small(Plane plane, int left, int top, int way, int[] slant) {
        int[] near = new int[2 * SMALL + 1 + SMALL];
        for (int k = 0; k < SMALL; k++) {
            near[CORNER - 1 - k] = plane.at(left - 1, top + k);
            near[CORNER + 1 + k] = plane.at(left + k, top - 1);
            near[CORNER + 1 + SMALL + k] = slant[k];
        }
        near[CORNER] = plane.at(left - 1, top - 1);
        int sum = SMALL;
        for (int k = 0; k < SMALL; k++) {
            sum += near[k] + near[CORNER + 1 + k];
        }
        for (int y = 0; y < SMALL; y++) {
            for (int x = 0; x < SMALL; x++) {
                plane.put(left + x, top + y, switch (way) {
                    case MEAN -> sum >> 3;
                    case GRADIENT -> Math.clamp(near[CORNER - 1 - y] + near[CORNER + 1 + x] - near[CORNER], 0, 255);
                    case DOWN -> three(near, CORNER + 1 + x);
                    case ACROSS -> three(near, CORNER - 1 - y);
                    case LEFT_DOWN -> three(near, CORNER + 2 + x + y);
                    case RIGHT_DOWN -> three(near, CORNER + x - y);
                    case DOWN_RIGHT -> downRight(near, x, y);
                    case DOWN_LEFT -> downLeft(near, x, y);
                    case ACROSS_DOWN -> acrossDown(near, x, y);
                    default -> acrossUp(near, x + 2 * y);
                });
            }
        }
    }

    private static int downRight(int[] near, int x, int y) {
        if (x == 0 && y > 1) {
            return three(near, CORNER + 1 - y);
        }
        int place = CORNER + x - y / 2;
        return y % 2 == 0 ? two(near, place) : three(near, place);
    }

    private static int downLeft(int[] near, int x, int y) {
        if (x == 3 && y > 1) {
            return three(near, CORNER + 4 + y);
        }
        int place = CORNER + 1 + x + y / 2;
        return y % 2 == 0 ? two(near, place) : three(near, place + 1);
    }

    private static int acrossDown(int[] near, int x, int y) {
        if (y == 0 && x > 1) {
            return three(near, CORNER - 1 + x);
        }
        int place = CORNER - 1 - y + x / 2;
        return x % 2 == 0 ? two(near, place) : three(near, place + 1);
    }

    private static int acrossUp(int[] near, int step) {
        int place = CORNER - 1 - step / 2;
        if (place < 1) {
            return near[0];
        }
        return step % 2 == 0 ? two(near, place - 1) : three(near, place - 1);
    }

    /// The mean of a neighbour and the next one.
    private static int two(int[] near, int at) {
        return near[at] + near[at + 1] + 1 >> 1;
    }

    /// The mean of a neighbour, which counts twice, and those beside it; the last ones stand for what lies beyond them.
    private static int three(int[] near, int at) {
        return near[Math.max(0, at - 1)] + 2 * near[at] + near[Math.min(near.length - 1, at + 1)] + 2 >> 2;
    }
}
