package maskscope.view.look;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import maskscope.session.store.WholeFile;

/// Draws a scene, or a part of one, as it stands on the screen, also into a PNG file.
public final class SceneImage {

    private SceneImage() {}

    /// A part of a window, with so many pixels for each of its units.
    public static Image of(Node part, double fineness) {
        SnapshotParameters fine = new SnapshotParameters();
        fine.setTransform(new Scale(fineness, fineness));
        return part.snapshot(fine, null);
    }

    /// On the FX thread only; folders on the way to `file` are made. The file is written as a whole or not at all.
    public static void write(Scene scene, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        write(scene.snapshot(null), file);
    }

    /// On any thread. The file is written as a whole or not at all.
    public static void write(Image image, Path file) throws IOException {
        WholeFile.write(file, png(SwingFXUtils.fromFXImage(image, null)));
    }

    /// The middle of a part of a window, on black and so small that it fills `width` × `height` pixels, as the bytes of a PNG
    /// file; empty while the part has no size. On the FX thread only.
    public static Optional<byte[]> small(Node part, int width, int height) {
        Bounds there = part.getLayoutBounds();
        if (!(there.getWidth() >= 1 && there.getHeight() >= 1)) {
            return Optional.empty();
        }
        SnapshotParameters dark = new SnapshotParameters();
        dark.setFill(Color.BLACK);
        BufferedImage seen = SwingFXUtils.fromFXImage(part.snapshot(dark, null), null);
        double scale = Math.min(seen.getWidth() / (double) width, seen.getHeight() / (double) height);
        int across = Math.clamp(Math.round(width * scale), 1, seen.getWidth());
        int down = Math.clamp(Math.round(height * scale), 1, seen.getHeight());
        BufferedImage middle =
                seen.getSubimage((seen.getWidth() - across) / 2, (seen.getHeight() - down) / 2, across, down);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        // The mean of all pixels: thin borders would come and go otherwise.
        pen.drawImage(middle.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        try {
            return Optional.of(png(small));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
