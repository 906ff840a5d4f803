package maskscope.file.webp;

import maskscope.file.ReadControl;

/// The opacity of a lossy picture, which stands in a chunk of its own (*ALPH*) and is exact.
final class AlphaPlane {

    private static final int PACKED = 1;
    private static final int ACROSS = 1;
    private static final int DOWN = 2;

    private AlphaPlane() {}

    /// Puts it into pixels, whose uppermost eight bits it takes.
    static void put(byte[] data, int[] pixels, int width, ReadControl control) throws Damaged {
        if (data.length == 0) {
            throw new Damaged();
        }
        int filter = data[0] >> 2 & 3;
        int[] levels = levels(data, width, pixels.length / width, control);
        for (int i = 0; i < pixels.length; i++) {
            int x = i % width;
            int before = x > 0 ? levels[i - 1] : i > 0 ? levels[i - width] : 0;
            int above = i < width ? before : levels[i - width];
            int expected = filter == 0 ? 0 : filter == ACROSS || i < width || x == 0 && filter != DOWN ? before
                    : filter == DOWN ? above
                    : Math.clamp(before + above - levels[i - width - 1], 0, 255);
            levels[i] = levels[i] + expected & 0xff;
            pixels[i] = pixels[i] & 0xff_ffff | levels[i] << 24;
        }
    }

    private static int[] levels(byte[] data, int width, int height, ReadControl control) throws Damaged {
        int packing = data[0] & 3;
        if (packing == PACKED) {
            int[] levels = Lossless.pixels(data, 1, width, height, control);
            for (int i = 0; i < levels.length; i++) {
                levels[i] = levels[i] >> 8 & 0xff;
            }
            return levels;
        }
        if (packing > PACKED || data.length - 1 < width * height) {
            throw new Damaged();
        }
        int[] levels = new int[width * height];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = data[1 + i] & 0xff;
        }
        return levels;
    }
}
