package maskscope.paper.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;
import maskscope.paper.Ink;
import maskscope.paper.Letters;
import maskscope.paper.Pen;
import maskscope.paper.Raster;

/// Draws the content of a sheet of PDF, where y runs upwards unless it is turned round at the beginning.
final class PdfPen implements Pen {

    private final PdfLetters letters;
    private final PdfPictures pictures;
    private final StringBuilder out = new StringBuilder();

    PdfPen(PdfLetters letters, PdfPictures pictures, double height) {
        this.letters = letters;
        this.pictures = pictures;
        put(1, 0, 0, -1, 0, height).append("cm\n1 j\n");
    }

    String content() {
        return out.toString();
    }

    /// What can be seen through, in hundredths.
    static String opacities() {
        StringBuilder all = new StringBuilder();
        for (int part = 1; part <= 100; part++) {
            all.append("/O").append(part).append("<</ca ").append(number(part / 100.0)).append(">>");
        }
        return all.toString();
    }

    private StringBuilder put(double... numbers) {
        for (double number : numbers) {
            out.append(number(number)).append(' ');
        }
        return out;
    }

    private StringBuilder colour(Ink ink) {
        int rgb = ink.light();
        return put((rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
    }

    @Override
    public void fill(Shape shape, Ink ink, double opacity) {
        out.append("q\n/O").append(Math.clamp(Math.round(100 * opacity), 1, 100)).append(" gs\n");
        colour(ink).append("rg\n");
        int rule = path(out, shape, 1);
        out.append(rule == PathIterator.WIND_EVEN_ODD ? "f*\nQ\n" : "f\nQ\n");
    }

    @Override
    public void stroke(Shape shape, Ink ink, double width, float... dashes) {
        out.append("q\n");
        put(width).append("w\n[");
        for (float dash : dashes) {
            put(dash);
        }
        out.append("] 0 d\n");
        colour(ink).append("RG\n");
        path(out, shape, 1);
        out.append("S\nQ\n");
    }

    /// Writes the steps of a path, `up` times as high; returns how its inside is told.
    static int path(StringBuilder out, Shape shape, double up) {
        PathIterator steps = shape.getPathIterator(null);
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (; !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            if (kind == PathIterator.SEG_QUADTO) {
                // As a cubic curve: two thirds of the way to the control point from either end.
                double[] cubic = {x + 2 * (at[0] - x) / 3, y + 2 * (at[1] - y) / 3, at[2] + 2 * (at[0] - at[2]) / 3,
                    at[3] + 2 * (at[1] - at[3]) / 3, at[2], at[3]};
                System.arraycopy(cubic, 0, at, 0, 6);
                kind = PathIterator.SEG_CUBICTO;
            }
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
            for (int i = 0; i < numbers; i++) {
                out.append(number(i % 2 == 1 ? up * at[i] : at[i])).append(' ');
            }
            out.append("ml?ch".charAt(kind)).append('\n');
            if (numbers > 0) {
                x = at[numbers - 2];
                y = at[numbers - 1];
            }
        }
        return steps.getWindingRule();
    }

    @Override
    public void write(String text, double x, double y, Letters how, Ink ink, double part) {
        double from = x - part * how.width(text);
        write(text, how, ink, along -> put(1, 0, 0, -1, from + along, y));
    }

    @Override
    public void writeUpwards(String text, double x, double y, Letters how, Ink ink) {
        double from = y + how.width(text) / 2;
        write(text, how, ink, along -> put(0, -1, -1, 0, x, from - along));
    }

    /// Where a text goes on after so many points.
    private interface Place {
        void put(double along);
    }

    private void write(String text, Letters how, Ink ink, Place place) {
        out.append("BT\n");
        colour(ink).append("rg\n");
        for (PdfLetters.Run run : letters.runs(text, how)) {
            out.append('/').append(run.font()).append(' ');
            put(how.size()).append("Tf\n");
            place.put(run.along());
            out.append("Tm\n<").append(run.codes()).append("> Tj\n");
        }
        out.append("ET\n");
    }

    @Override
    public void picture(Raster raster, double x, double y, double width, double height) {
        out.append("q\n");
        put(width, 0, 0, -height, x, y + height).append("cm\n/").append(pictures.name(raster)).append(" Do\nQ\n");
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
        return text.isEmpty() || text.equals("-0") ? "0" : text;
    }
}
