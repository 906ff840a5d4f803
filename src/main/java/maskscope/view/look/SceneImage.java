package maskscope.view.look;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
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
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", png);
        WholeFile.write(file, png.toByteArray());
    }
}
