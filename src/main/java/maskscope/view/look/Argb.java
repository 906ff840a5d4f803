package maskscope.view.look;

/// Arithmetic on 0xAARRGGBB colours, not premultiplied.
public final class Argb {

    private Argb() {}

    public static int opacity(int rgb, double opacity) {
        return (int) Math.round(Math.clamp(opacity, 0.0, 1.0) * 255) << 24 | rgb & 0xffffff;
    }

    /// `to` counts with `part`, `from` with the rest; alpha is mixed too.
    public static int mix(int from, int to, double part) {
        int weight = (int) Math.round(Math.clamp(part, 0.0, 1.0) * 256);
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int a = from >>> shift & 0xff;
            int b = to >>> shift & 0xff;
            mixed |= (a * (256 - weight) + b * weight + 128 >> 8) << shift;
        }
        return mixed;
    }

    /// `top` laid over the opaque colour `ground`; opaque.
    public static int over(int top, int ground) {
        int alpha = top >>> 24;
        if (alpha == 255) {
            return top;
        }
        int weight = alpha + (alpha >> 7);
        int rest = 256 - weight;
        int redBlue = ((top & 0xff00ff) * weight + (ground & 0xff00ff) * rest >>> 8) & 0xff00ff;
        int green = ((top & 0xff00) * weight + (ground & 0xff00) * rest >>> 8) & 0xff00;
        return 0xff000000 | redBlue | green;
    }

    /// `top` laid over `below`, both with an opacity of their own.
    public static int stack(int top, int below) {
        int a = top >>> 24;
        int b = below >>> 24;
        int alpha = a + b * (255 - a) / 255;
        return alpha == 0 ? 0 : alpha << 24 | mix(below, top, (double) a / alpha) & 0xffffff;
    }

    /// The relative luminance of an opaque colour, 0 to 1, as contrast is computed from it.
    public static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xff) + 0.7152 * linear(argb >> 8 & 0xff) + 0.0722 * linear(argb & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// Light added to light, opaque.
    public static int add(int a, int b) {
        int red = Math.min(255, (a >> 16 & 0xff) + (b >> 16 & 0xff));
        int green = Math.min(255, (a >> 8 & 0xff) + (b >> 8 & 0xff));
        int blue = Math.min(255, (a & 0xff) + (b & 0xff));
        return 0xff000000 | red << 16 | green << 8 | blue;
    }
}
