package maskscope.view.look;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import maskscope.session.store.WholeFile;

/// Draws a scene as it stands on the screen into a PNG file.
public final class SceneImage {

    private SceneImage() {}

    /// On the FX thread only; folders on the way to `file` are made. The file is written as a whole or not at all.
    public static void write(Scene scene, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", png);
        WholeFile.write(file, png.toByteArray());
    }
}
