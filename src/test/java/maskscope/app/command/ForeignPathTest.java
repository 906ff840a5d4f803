package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import maskscope.app.platform.Folders;
import maskscope.session.state.Source;
import maskscope.session.store.RecentFiles;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything under a path with spaces and with letters from elsewhere, as far as the locale has a place for them in names.
class ForeignPathTest {

    private static final List<String> NAMES = List.of("Bilder & 画像 — снимки", "Bilder & déjà vus", "Bilder & '100 % new' #1+2");

    @TempDir
    private Path folder;

    private Path truth;
    private Path prediction;

    @BeforeEach
    void copyFiles() throws IOException {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
        String name = NAMES.stream().filter(one -> names.newEncoder().canEncode(one)).findFirst().orElseThrow();
        folder = Files.createDirectories(folder.resolve(name));
        Source.Files scene = TestFiles.scene("nuclei");
        truth = Files.copy(scene.truth(), folder.resolve(name + " truth.png"));
        prediction = Files.copy(scene.prediction(), folder.resolve(name + " prediction.png"));
    }

    @Test
    void evaluateReadsAndNamesThem() throws IOException {
        assertTrue(Ran.evaluate(truth, prediction).answer().startsWith("truth       " + truth + "  ("), "the table");
        assertEquals(truth.toString(), Ran.evaluate(truth, prediction, "--json").json().get("truth").asText());
        Path missing = folder.resolve("missing.png");
        assertTrue(Ran.evaluate(truth, missing).refusal().startsWith(missing + ": "));
    }

    @Test
    void snapshotDrawsThere() throws IOException {
        Path picture = folder.resolve("new folder").resolve(truth.getFileName());
        Ran.with("snapshot", "--out", picture.toString(), "--truth", truth.toString(), "--prediction", prediction.toString())
                .answer();
        assertEquals(1280, ImageIO.read(picture.toFile()).getWidth());
    }

    @Test
    void aSessionNamesMasksThere() throws IOException {
        Path session = Files.writeString(folder.resolve(folder.getFileName() + ".maskscope"), """
                {"format": "Maskscope session", "version": 1, "source": {"truth": "%s", "prediction": "%s"}}
                """.formatted(truth.getFileName(), prediction.getFileName()));
        String losses = Ran.evaluate(truth, prediction, "--json").json().get("losses").toString();
        assertEquals(losses, Ran.with("evaluate", "--session", session.toString(), "--json").json().get("losses").toString());
    }

    @Test
    void recentFilesAreKeptThereAndNameThem() {
        Path store = new Folders("Linux", folder, Map.of()).recentFiles();
        Source opened = new Source.Files(truth, prediction, Optional.empty());
        new RecentFiles(store, Runnable::run, Runnable::run).add(opened);
        new RecentFiles(store, Runnable::run, Runnable::run).add(new Source.Saved(folder.resolve("a b.maskscope")));
        RecentFiles again = new RecentFiles(store, Runnable::run, Runnable::run);
        assertEquals(new Source.Saved(folder.resolve("a b.maskscope")), again.files().getFirst());
        assertTrue(opened.sameFiles(again.files().get(1)));
    }
}
