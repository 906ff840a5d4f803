package maskscope.app.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.DoubleToIntFunction;
import javax.imageio.ImageIO;
import maskscope.text.BundleWords;
import maskscope.text.Message;

/// White paper that a figure is drawn on: a title, a line beneath it, and what figures have in common.
final class Sheet {

    static final int TITLE = 34;
    static final int TEXT = 24;

    /// Where a figure's plot begins, below title and line.
    static final int TOP = 120;

    private static final Color INK = new Color(0x1f2328);
    private static final Color FAINT = new Color(0x59636e);
    private static final int TICK = 8;

    private final BufferedImage image;
    private final Graphics2D graphics;

    Sheet(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
    }

    Graphics2D graphics() {
        return graphics;
    }

    void title(Message title, Message beneath, int left) {
        text(words(title), left, 52, TITLE, INK, 0);
        text(words(beneath), left, 92, TEXT, FAINT, 0);
    }

    static String words(Message message) {
        return BundleWords.english().of(message);
    }

    /// `part` of its width lies left of `x`: 0, 0.5 or 1.
    void text(String text, double x, double y, double part) {
        text(text, x, y, TEXT, INK, part);
    }

    private void text(String text, double x, double y, int size, Color colour, double part) {
        graphics.setFont(new Font(Font.SANS_SERIF, size == TITLE ? Font.BOLD : Font.PLAIN, size));
        graphics.setColor(colour);
        graphics.drawString(text, (float) (x - part * graphics.getFontMetrics().stringWidth(text)), (float) y);
    }

    /// A tick that points down from (x, y), or to the left, with its text.
    void tick(String text, double x, double y, boolean down) {
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(2));
        if (down) {
            line(x, y, x, y + TICK);
            text(text, x, y + TICK + TEXT + 2, 0.5);
        } else {
            line(x - TICK, y, x, y);
            text(text, x - TICK - 6, y + TEXT * 0.36, 1);
        }
    }

    void frame(Rectangle plot) {
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(plot);
    }

    void line(double x1, double y1, double x2, double y2) {
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /// A text that runs upwards, with its middle at (x, y).
    void upwards(String text, double x, double y) {
        graphics.rotate(-Math.PI / 2, x, y);
        text(text, x, y, 0.5);
        graphics.rotate(Math.PI / 2, x, y);
    }

    /// A bar of colours from the bottom, 0, to the top, 1.
    void bar(Rectangle bar, DoubleToIntFunction colour) {
        for (int y = 0; y < bar.height; y++) {
            graphics.setColor(new Color(colour.applyAsInt(1 - (y + 0.5) / bar.height)));
            graphics.fillRect(bar.x, bar.y + y, bar.width, 1);
        }
        frame(bar);
    }

    /// A mark with its text at the right of a bar; `at` is a place from 0 to 1.
    void barTick(Rectangle bar, double at, String text) {
        double y = bar.y + bar.height * (1 - at);
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(2));
        line(bar.x + bar.width, y, bar.x + bar.width + TICK, y);
        text(text, bar.x + bar.width + TICK + 6, y + TEXT * 0.36, 0);
    }

    byte[] png() {
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
