package maskscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import maskscope.mask.MaskFormat;
import maskscope.mask.MaskFormats;
import maskscope.mask.ReaderProbe;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A short fuzz run over all formats, and what makes fuzz runs worth something. `mvn -Pfuzz verify` makes the long one.
class FuzzTest {

    private static final int MUTANTS = 2000;
    /// Not a temporary folder, as files that are findings must stay.
    private static final Path SHORT = Path.of("target", "fuzz-short");

    @TempDir
    Path folder;

    @Test
    void noDamagedFileBringsAboutAnythingButAMaskOrASentence() throws IOException, InterruptedException {
        ChildRun run = ChildRun.of(Fuzz.class, SHORT, MUTANTS, 1);
        assertEquals(0, run.code(), run.said());
        assertTrue(run.said().contains(MUTANTS + " damaged files"), run.said());
        assertFalse(Files.readString(SHORT.resolve("fuzz.json")).contains("\"read\" : 0,"), run.said());
    }

    @Test
    void everyFormatHasASoundFileToBeDamaged() throws IOException {
        Set<String> known = MaskFormats.ALL.stream().map(MaskFormat::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> sound = new TreeSet<>();
        Path file = folder.resolve("sound");
        for (Seed seed : Seeds.all(folder)) {
            Files.write(file, seed.bytes());
            if (ReaderProbe.reads(file, () -> false)) {
                sound.add(seed.format());
            }
        }
        assertEquals(known, sound);
    }

    @Test
    void theSameNumberGivesTheSameFile() throws IOException {
        List<Seed> seeds = Seeds.all(folder);
        Mutants one = new Mutants(seeds, 7);
        Mutants again = new Mutants(Seeds.all(folder), 7);
        Mutants other = new Mutants(seeds, 8);
        int different = 0;
        for (int number = 0; number < 100; number++) {
            assertArrayEquals(one.mutant(number).bytes(), again.mutant(number).bytes());
            different += Arrays.equals(one.mutant(number).bytes(), other.mutant(number).bytes()) ? 0 : 1;
        }
        assertTrue(different > 90, "only " + different + " of 100 files differ with another start value");
    }

    @Test
    void theFuzzerThatFollowsCoverageIsGivenFormatsThatThereAre() {
        List<String> known = MaskFormats.ALL.stream().map(MaskFormat::name).toList();
        assertTrue(known.containsAll(CoverageFuzz.OWN), CoverageFuzz.OWN + " are not all in " + known);
    }

    /// Files that were findings once.
    @TestFactory
    List<DynamicTest> aFileThatOnceBroughtAboutAFaultDoesSoNoMore() throws IOException {
        return Seeds.resources("/fuzz").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Watch.Result result = Watch.over(abandoned -> ReaderProbe.reads(file, abandoned));
                    assertEquals("", result.complaint());
                }))
                .toList();
    }
}
