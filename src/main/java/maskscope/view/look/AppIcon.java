package maskscope.view.look;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/// The program's icon, drawn from `assets/icon.svg` in whatever size is asked for.
///
/// Reading the drawing costs a tenth of a second in a fresh Java, so this is made where nobody waits for it. Any thread
/// may draw.
public final class AppIcon {

    /// What desktops ask of a window: title bars and lists of windows up to 32, docks and switchers above.
    public static final List<Integer> WINDOW_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private final SVGDocument drawing = Objects.requireNonNull(
            new SVGLoader().load(Objects.requireNonNull(AppIcon.class.getResource("/maskscope/icon/icon.svg"))));

    /// A square of `size` pixels, transparent around the rounded corners.
    public BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render((Component) null, graphics, new ViewBox(size, size));
        graphics.dispose();
        return image;
    }

    /// The icon for a window, in all [#WINDOW_SIZES].
    public List<Image> images() {
        return WINDOW_SIZES.stream().map(this::image).toList();
    }

    public Image image(int size) {
        return SwingFXUtils.toFXImage(draw(size), null);
    }
}
