package maskscope.view;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Draws a scene as it stands on the screen into a PNG file.
public final class SceneImage {

    private SceneImage() {}

    /// On the FX thread only; folders on the way to `file` are made.
    public static void write(Scene scene, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", out);
        }
    }
}
