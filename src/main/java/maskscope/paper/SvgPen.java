package maskscope.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Base64;
import java.util.Locale;

/// Draws into the SVG of a page, in inks that follow its ground; words stay words.
final class SvgPen implements Pen {

    private final Markup out;
    private final Inks inks;

    /// Draws into an `svg` that is open.
    SvgPen(Markup out, Inks inks) {
        this.out = out;
        this.inks = inks;
    }

    @Override
    public void fill(Shape shape, Ink ink, double opacity) {
        String colour = "fill:" + inks.of(ink);
        out.closed("path", "d", path(shape), "style", opacity == 1 ? colour : colour + ";fill-opacity:" + number(opacity));
    }

    @Override
    public void stroke(Shape shape, Ink ink, double width, float... dashes) {
        StringBuilder style = new StringBuilder("fill:none;stroke:").append(inks.of(ink))
                .append(";stroke-width:").append(number(width)).append(";stroke-linejoin:round");
        for (int i = 0; i < dashes.length; i++) {
            style.append(i == 0 ? ";stroke-dasharray:" : ",").append(number(dashes[i]));
        }
        out.closed("path", "d", path(shape), "style", style.toString());
    }

    @Override
    public void write(String text, double x, double y, Letters letters, Ink ink, double part) {
        out.say("text", text, "x", number(x), "y", number(y), "style", style(letters, ink, part));
    }

    @Override
    public void writeUpwards(String text, double x, double y, Letters letters, Ink ink) {
        out.say("text", text, "transform", "translate(" + number(x) + "," + number(y) + ")rotate(-90)",
                "style", style(letters, ink, 0.5));
    }

    private String style(Letters letters, Ink ink, double part) {
        return "fill:" + inks.of(ink) + ";font-size:" + number(letters.size()) + "px"
                + (letters.bold() ? ";font-weight:600" : "")
                + (part == 0 ? "" : part == 1 ? ";text-anchor:end" : ";text-anchor:middle");
    }

    @Override
    public void picture(Raster raster, double x, double y, double width, double height) {
        out.closed("image", "x", number(x), "y", number(y), "width", number(width), "height", number(height), "href",
                data(raster));
    }

    /// A picture in the address of itself.
    static String data(Raster raster) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(raster.png());
    }

    /// The outline of a shape.
    static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            path.append("MLQCZ".charAt(kind));
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, kind);
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        return path.toString();
    }

    /// With two decimals at most.
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String brief = text.replaceFirst("\\.?0+$", "");
        return brief.equals("-0") || brief.isEmpty() ? "0" : brief;
    }
}
