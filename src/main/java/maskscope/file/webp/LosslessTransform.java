package maskscope.file.webp;

import java.util.Arrays;

/// Something that was done to the pixels so that they can be packed better, and how it is taken back.
interface LosslessTransform {

    /// How wide the pixels are before it is taken back.
    int packedWidth();

    /// The pixels without it; may be the same array.
    int[] undone(int[] pixels) throws Damaged;

    /// A small picture inside.
    interface Inner {
        int[] read(int width, int height) throws Damaged;
    }

    static LosslessTransform read(int kind, BitInput in, int width, int height, Inner inner) throws Damaged {
        return switch (kind) {
            case 0, 1 -> {
                int bits = in.read(3) + 2;
                int[] blocks = inner.read(Lossless.parts(width, bits), Lossless.parts(height, bits));
                yield kind == 0 ? new Predicted(width, height, bits, blocks) : new Crossed(width, height, bits, blocks);
            }
            case 2 -> new GreenTaken(width);
            default -> {
                int size = in.read(8) + 1;
                int[] colours = inner.read(size, 1);
                for (int k = 1; k < size; k++) {
                    colours[k] = sum(colours[k], colours[k - 1]);
                }
                yield new Indexed(width, height, size > 16 ? 0 : size > 4 ? 1 : size > 2 ? 2 : 3, Arrays.copyOf(colours, 256));
            }
        };
    }

    /// Each channel added to the other's, as bytes.
    static int sum(int one, int other) {
        return (one & 0xff00_ff00) + (other & 0xff00_ff00) & 0xff00_ff00 | (one & 0xff_00ff) + (other & 0xff_00ff) & 0xff_00ff;
    }

    /// Green was taken from red and blue.
    record GreenTaken(int packedWidth) implements LosslessTransform {

        @Override
        public int[] undone(int[] pixels) {
            for (int i = 0; i < pixels.length; i++) {
                int green = pixels[i] >> 8 & 0xff;
                pixels[i] = sum(pixels[i], green << 16 | green);
            }
            return pixels;
        }
    }

    /// Shares of green were taken from red and blue, and of red from blue; the shares are told for blocks.
    record Crossed(int packedWidth, int height, int bits, int[] blocks) implements LosslessTransform {

        @Override
        public int[] undone(int[] pixels) {
            int across = Lossless.parts(packedWidth, bits);
            for (int y = 0, at = 0; y < height; y++) {
                for (int x = 0; x < packedWidth; x++, at++) {
                    int shares = blocks[(y >> bits) * across + (x >> bits)];
                    int green = pixels[at] >> 8;
                    int red = (pixels[at] >> 16) + share(shares, green);
                    int blue = pixels[at] + share(shares >> 8, green) + share(shares >> 16, red);
                    pixels[at] = pixels[at] & 0xff00_ff00 | (red & 0xff) << 16 | blue & 0xff;
                }
            }
            return pixels;
        }

        private static int share(int factor, int sample) {
            return (byte) factor * (byte) sample >> 5;
        }
    }

    /// Places in a palette of at most 256 colours; of a small palette several lie in a pixel, `1 << bits` of them.
    record Indexed(int width, int height, int bits, int[] colours) implements LosslessTransform {

        @Override
        public int packedWidth() {
            return Lossless.parts(width, bits);
        }

        @Override
        public int[] undone(int[] packed) {
            int[] pixels = bits == 0 ? packed : new int[Math.multiplyExact(width, height)];
            int each = 8 >> bits;
            int mask = (1 << each) - 1;
            for (int y = 0, at = 0; y < height; y++) {
                for (int x = 0; x < width; x++, at++) {
                    int places = packed[y * packedWidth() + (x >> bits)] >> 8;
                    pixels[at] = colours[places >> (x & (1 << bits) - 1) * each & mask];
                }
            }
            return pixels;
        }
    }

    /// What neighbours let one expect was taken from each pixel; how it is expected is told for blocks.
    record Predicted(int packedWidth, int height, int bits, int[] blocks) implements LosslessTransform {

        @Override
        public int[] undone(int[] pixels) {
            int across = Lossless.parts(packedWidth, bits);
            for (int y = 0, at = 0; y < height; y++) {
                for (int x = 0; x < packedWidth; x++, at++) {
                    int mode = x == 0 && y == 0 ? 0 : y == 0 ? 1 : x == 0 ? 2
                            : blocks[(y >> bits) * across + (x >> bits)] >> 8 & 15;
                    pixels[at] = sum(pixels[at], expected(mode, pixels, at));
                }
            }
            return pixels;
        }

        private int expected(int mode, int[] pixels, int at) {
            int left = at > 0 ? pixels[at - 1] : 0;
            int up = at - packedWidth;
            if (mode < 2) {
                return mode == 0 ? 0xff00_0000 : left;
            }
            int top = pixels[up];
            return switch (mode) {
                case 2 -> top;
                // At the right end this is the first pixel of the same row.
                case 3 -> pixels[up + 1];
                case 4 -> pixels[up - 1];
                case 5 -> mean(mean(left, pixels[up + 1]), top);
                case 6 -> mean(left, pixels[up - 1]);
                case 7 -> mean(left, top);
                case 8 -> mean(pixels[up - 1], top);
                case 9 -> mean(top, pixels[up + 1]);
                case 10 -> mean(mean(left, pixels[up - 1]), mean(top, pixels[up + 1]));
                case 11 -> nearer(left, top, pixels[up - 1]);
                case 12 -> each(left, top, pixels[up - 1], false);
                case 13 -> each(mean(left, top), 0, pixels[up - 1], true);
                default -> 0xff00_0000;
            };
        }

        /// Of each channel, rounded down.
        private static int mean(int one, int other) {
            return ((one ^ other) >>> 1 & 0x7f7f_7f7f) + (one & other);
        }

        private static int nearer(int left, int top, int corner) {
            return apart(top, corner) < apart(left, corner) ? left : top;
        }

        private static int apart(int one, int other) {
            int sum = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
            }
            return sum;
        }

        /// For each channel `one + other - corner`, or `one` and half of what it is more than the corner.
        private static int each(int one, int other, int corner, boolean half) {
            int pixel = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                int sample = one >> shift & 0xff;
                int less = corner >> shift & 0xff;
                int sum = half ? sample + (sample - less) / 2 : sample + (other >> shift & 0xff) - less;
                pixel |= Math.clamp(sum, 0, 255) << shift;
            }
            return pixel;
        }
    }
}
