package maskscope.view.losses;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import maskscope.view.chart.ChartLook;
import maskscope.view.control.Background;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// Draws LaTeX formulas into pictures that fit a width: a long one is broken at its outermost signs, and what
/// still does not fit is made smaller.
///
/// JLaTeXMath reads its fonts at the first formula, which takes half a second; [#prepare] does that elsewhere.
final class FormulaPainter {

    private static final int LINE_GAP = 2;

    /// A formula is rather made this much smaller than broken.
    private static final double SMALLEST_WHOLE = 0.9;

    /// The letters of a formula of several lines.
    private static final float BROKEN = 0.9f;

    private final Background background;
    private boolean begun;
    private boolean ready;

    FormulaPainter(Background background) {
        this.background = background;
    }

    /// @param latex the formula
    /// @param size of its letters in pixels
    /// @param colour of the text, as style sheets write it
    /// @param width the formula must fit, in pixels
    /// @param scale picture pixels for each pixel of the layout
    record Order(String latex, float size, String colour, double width, double scale) {}

    /// A picture with its size in the layout.
    record Picture(Image image, double width, double height) {}

    /// Reads the fonts in the background, so that the first formula does not hold up the window; before them those of the
    /// charts, which are drawn a moment sooner. Once is enough. Tells `then` when formulas can be painted.
    void prepare(Runnable then) {
        if (begun) {
            return;
        }
        begun = true;
        background.make(() -> {
            ChartLook.readFonts();
            return icon("\\alpha", 12, Color.BLACK);
        }, read -> {
            ready = true;
            then.run();
        });
    }

    /// Whether the fonts are read. Before that nothing is painted: it would wait for them.
    boolean isReady() {
        return ready;
    }

    Picture paint(Order order) {
        Color colour = Color.decode(order.colour());
        List<TeXIcon> lines = lines(order, colour);
        double widest = lines.stream().mapToDouble(TeXIcon::getIconWidth).max().orElse(1);
        double shrink = Math.min(1, order.width() / widest);
        double height = lines.stream().mapToDouble(line -> line.getIconHeight() + LINE_GAP).sum() - LINE_GAP;
        double factor = shrink * order.scale();
        BufferedImage picture = new BufferedImage(
                (int) Math.ceil(widest * factor), (int) Math.ceil(height * factor), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(factor, factor);
        int y = 0;
        for (TeXIcon line : lines) {
            line.paintIcon(null, graphics, 0, y);
            y += line.getIconHeight() + LINE_GAP;
        }
        graphics.dispose();
        return new Picture(copy(picture), picture.getWidth() / order.scale(), picture.getHeight() / order.scale());
    }

    private static Image copy(BufferedImage picture) {
        int width = picture.getWidth();
        WritableImage image = new WritableImage(width, picture.getHeight());
        int[] argb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelWriter().setPixels(0, 0, width, picture.getHeight(), PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        return image;
    }

    /// One line if it nearly fits, otherwise as many terms on each as fit.
    private List<TeXIcon> lines(Order order, Color colour) {
        TeXIcon whole = icon(order.latex(), order.size(), colour);
        if (whole.getIconWidth() * SMALLEST_WHOLE <= order.width()) {
            return List.of(whole);
        }
        float size = order.size() * BROKEN;
        List<TeXIcon> lines = new ArrayList<>();
        String line = "";
        TeXIcon drawn = null;
        for (String term : FormulaTerms.of(order.latex())) {
            TeXIcon longer = icon(line + term, size, colour);
            if (drawn != null && longer.getIconWidth() > order.width()) {
                lines.add(drawn);
                line = "\\quad{}" + term;
                drawn = icon(line, size, colour);
            } else {
                line += term;
                drawn = longer;
            }
        }
        return Stream.concat(lines.stream(), Stream.ofNullable(drawn)).toList();
    }

    private static TeXIcon icon(String latex, float size, Color colour) {
        TeXFormula formula = new TeXFormula(latex);
        TeXIcon icon = formula.new TeXIconBuilder()
                .setStyle(TeXConstants.STYLE_DISPLAY)
                .setSize(size)
                .setFGColor(colour)
                .build();
        icon.setInsets(new Insets(1, 0, 1, 2), true);
        return icon;
    }
}
