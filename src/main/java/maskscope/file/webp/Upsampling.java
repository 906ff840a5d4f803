package maskscope.file.webp;

import java.util.stream.IntStream;

/// Red, green and blue from brightness and two differences of colour at half the size.
///
/// The differences are enlarged as libwebp does if nothing else is asked of it, and so Pillow, OpenCV and browsers: of the four
/// nearest ones the nearest counts nine sixteenths, those beside it three, the farthest one. From there it is ITU-R BT.601 with
/// 16 to 235 for black and white, in libwebp's whole numbers.
final class Upsampling {

    private Upsampling() {}

    static int[] pixels(Plane light, Plane blue, Plane red, int width, int height) {
        int[] pixels = new int[Math.multiplyExact(width, height)];
        IntStream.range(0, height).parallel().forEach(y -> {
            int near = y >> 1;
            int far = Math.clamp((y & 1) == 0 ? near - 1L : near + 1L, 0, height - 1 >> 1);
            for (int x = 0; x < width; x++) {
                int nearX = x >> 1;
                int farX = Math.clamp((x & 1) == 0 ? nearX - 1L : nearX + 1L, 0, width - 1 >> 1);
                int u = between(blue, nearX, near, farX, far);
                int v = between(red, nearX, near, farX, far);
                pixels[y * width + x] = colour(light.at(x, y), u, v);
            }
        });
        return pixels;
    }

    /// The difference at a pixel. libwebp rounds twice on the way, once down; along the sides, where there are only two, once.
    private static int between(Plane plane, int nearX, int nearY, int farX, int farY) {
        int near = plane.at(nearX, nearY);
        int beside = plane.at(farX, nearY);
        int above = plane.at(nearX, farY);
        int far = plane.at(farX, farY);
        if (nearX == farX) {
            return 3 * near + above + 2 >> 2;
        }
        int diagonal = near + 3 * beside + 3 * above + far + 8 >> 3;
        return diagonal + near >> 1;
    }

    private static int colour(int light, int blue, int red) {
        int white = light * 19_077 >> 8;
        int r = clip(white + (red * 26_149 >> 8) - 14_234);
        int g = clip(white - (blue * 6_419 >> 8) - (red * 13_320 >> 8) + 8_708);
        int b = clip(white + (blue * 33_050 >> 8) - 17_685);
        return 0xff00_0000 | r << 16 | g << 8 | b;
    }

    private static int clip(int value) {
        return Math.clamp(value >> 6, 0, 255);
    }
}
