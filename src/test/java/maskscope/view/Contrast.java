package maskscope.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How well texts stand out from what lies under them, as WCAG 2 computes it.
public final class Contrast {

    /// What text needs, and what an icon does.
    private static final double READABLE = 4.5;
    static final double SEEN = 3;

    private Contrast() {}

    /// What is wrong with a text; empty when it can be read.
    static Optional<String> fault(Text text) {
        Color ground = ground(text.getParent());
        double contrast = contrast(over((Color) text.getFill(), ground), ground);
        return contrast >= (text instanceof FontIcon ? SEEN : READABLE)
                ? Optional.empty()
                : Optional.of("%s %s on %s: %.2f".formatted(text.getText(), text.getFill(), ground, contrast));
    }

    /// From 1 for equal colours to 21 for black on white.
    public static double contrast(Color a, Color b) {
        double bright = Math.max(luminance(a), luminance(b));
        return (bright + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// What lies under a node, all that is translucent put over what lies beneath it; over white where nothing does.
    private static Color ground(Node node) {
        Color ground = Color.TRANSPARENT;
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
                    if (fill.getFill() instanceof Color colour) {
                        ground = over(ground, colour);
                    }
                }
            }
        }
        return over(ground, Color.WHITE);
    }

    private static Color over(Color above, Color below) {
        double alpha = above.getOpacity() + below.getOpacity() * (1 - above.getOpacity());
        if (alpha == 0) {
            return Color.TRANSPARENT;
        }
        double part = above.getOpacity() / alpha;
        return new Color(
                above.getRed() * part + below.getRed() * (1 - part),
                above.getGreen() * part + below.getGreen() * (1 - part),
                above.getBlue() * part + below.getBlue() * (1 - part),
                alpha);
    }
}
