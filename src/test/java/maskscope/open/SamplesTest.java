package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scenes that come with the program.
class SamplesTest {

    @ParameterizedTest
    @CsvSource({"cells,20947,26743", "nuclei,5444,842", "lesion,14897,0", "vessels,6274,963", "tumour,158,1"})
    void eachSceneHasTheErrorsItIsShownFor(String name, int falsePositives, int misses) throws BadInput {
        MaskPair pair = Samples.named(name).orElseThrow().examine(ReadControl.unattended()).settled();
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < pair.pixels(); i++) {
            boolean there = pair.truth().value(i) >= 0.5;
            boolean said = pair.prediction().value(i) >= 0.5;
            wrong += said && !there ? 1 : 0;
            missed += there && !said ? 1 : 0;
        }
        assertEquals(falsePositives, wrong);
        assertEquals(misses, missed);
        assertEquals(512, pair.width());
        assertEquals(512, pair.photo().orElseThrow().height());
        assertEquals(name + " truth", pair.truthName());
    }

    @Test
    void theSceneThatTheWindowOpensWithIsFirst() {
        assertEquals(List.of("cells", "nuclei", "lesion", "vessels", "tumour"),
                Samples.ALL.stream().map(SampleScene::name).toList());
        assertTrue(Samples.ALL.stream().allMatch(scene -> English.of(scene.story()).endsWith(".")));
        assertTrue(Samples.named("moon").isEmpty());
    }

    @Test
    void inTheFirstSceneEachWeightMovesWhatUsesIt() throws BadInput {
        MaskPair cells = Samples.ALL.getFirst().examine(ReadControl.unattended()).settled();
        double hits = 0;
        double wrong = 0;
        double missed = 0;
        for (int i = 0; i < cells.pixels(); i++) {
            double t = cells.truth().value(i);
            double p = cells.prediction().value(i);
            hits += t * p;
            wrong += (1 - t) * p;
            missed += t * (1 - p);
        }
        assertEquals(1, wrong / missed, 0.5, "false positives and misses weigh about the same");
        double[] byAlpha = {hits / (hits + 0.5 * missed), hits / (hits + wrong + 0.5 * missed)};
        double[] byBeta = {hits / (hits + 0.5 * wrong), hits / (hits + 0.5 * wrong + missed)};
        assertTrue(byAlpha[0] - byAlpha[1] > 0.1, "Tversky over alpha");
        assertTrue(byBeta[0] - byBeta[1] > 0.1, "Tversky over beta");
    }

    @Test
    void inTheFirstSceneFocusingTakesFromEasyPixelsWhatUnsureOnesKeep() throws BadInput {
        MaskPair cells = Samples.ALL.getFirst().examine(ReadControl.unattended()).settled();
        assertTrue(part(cells, 0, 0.7, 1) > 0.1, "easy pixels count without focusing");
        assertTrue(part(cells, 2, 0.7, 1) < 0.01, "and hardly with it");
        assertTrue(part(cells, 2, 0.3, 0.7) > 0.05, "when unsure ones still do");
    }

    /// What the pixels whose own class has a probability from `from` to `to` have of the focal loss with `gamma` and α 0.8.
    private static double part(MaskPair pair, double gamma, double from, double to) {
        double all = 0;
        double there = 0;
        for (int i = 0; i < pair.pixels(); i++) {
            boolean object = pair.truth().value(i) >= 0.5;
            double own = Math.max(1e-7, object ? pair.prediction().value(i) : 1 - pair.prediction().value(i));
            double loss = (object ? 0.8 : 0.2) * Math.pow(1 - own, gamma) * -Math.log(own);
            all += loss;
            there += own >= from && own <= to ? loss : 0;
        }
        return there / all;
    }

    @Test
    void aSceneIsReadFromInsideAJar(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("the program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String kind : List.of("truth", "prediction", "image")) {
                String name = "maskscope/samples/nuclei." + kind + ".png";
                out.putNextEntry(new ZipEntry(name));
                try (InputStream in = SamplesTest.class.getResourceAsStream("/" + name)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        String entry = "/maskscope/samples/nuclei.truth.png";
        URL url = URI.create("jar:" + jar.toUri() + "!" + entry).toURL();
        SampleScene nuclei = Samples.named("nuclei").orElseThrow();
        MaskPair pair = nuclei.examine(url, entry, ReadControl.unattended()).settled();
        MaskPair again = nuclei.examine(url, entry, ReadControl.unattended()).settled();
        assertEquals(512 * 512, pair.pixels());
        assertEquals(pair.prediction().value(1234), again.prediction().value(1234));
        assertFalse(pair.photo().isEmpty());
    }

    @Test
    void aSceneThatIsNotThereIsTold() {
        SampleScene missing = new SampleScene("moon");
        Told.by(() -> missing.examine(ReadControl.unattended()).settled(), "moon", "does not come with the program", "install");
    }
}
