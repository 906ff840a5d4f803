package maskscope.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// A page as one picture, as long as it must be.
public final class PngPage {

    /// Pixels for a point.
    private static final int FINENESS = 2;

    private PngPage() {}

    /// The bytes of a PNG file.
    public static byte[] of(Page page) {
        Sheets sheets = Sheets.endless(page);
        int width = (int) Math.ceil(Sheets.WIDTH * FINENESS);
        int height = (int) Math.ceil(sheets.height(0) * FINENESS);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(FINENESS, FINENESS);
        sheets.draw(0, new RasterPen(graphics));
        graphics.dispose();
        return Raster.png(image);
    }
}
