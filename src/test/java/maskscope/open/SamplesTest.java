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
    @CsvSource({"nuclei,5444,842", "lesion,14897,0", "vessels,6274,963", "tumour,158,1"})
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
        assertEquals(List.of("nuclei", "lesion", "vessels", "tumour"), Samples.ALL.stream().map(SampleScene::name).toList());
        assertTrue(Samples.ALL.stream().allMatch(scene -> English.of(scene.story()).endsWith(".")));
        assertTrue(Samples.named("moon").isEmpty());
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
