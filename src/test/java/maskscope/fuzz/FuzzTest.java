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
import maskscope.file.MaskFormat;
import maskscope.open.MaskFormats;
import maskscope.open.NamesProbe;
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
        known.add(NamesProbe.FORMAT);
        Set<String> sound = new TreeSet<>();
        Probe probe = new Probe(folder.resolve("work"));
        for (Seed seed : Seeds.all(folder)) {
            probe.lay(seed.bytes());
            if (probe.reads(seed.format(), () -> false)) {
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
    void theFuzzerThatFollowsCoverageIsGivenFormatsThatThereAre() throws IOException {
        List<String> known = Seeds.all(folder).stream().map(Seed::format).toList();
        assertTrue(known.containsAll(CoverageFuzz.OWN), CoverageFuzz.OWN + " are not all in " + known);
    }

    /// Files that were findings once, each tried as a mask and as names.
    @TestFactory
    List<DynamicTest> aFileThatOnceBroughtAboutAFaultDoesSoNoMore() throws IOException {
        Probe probe = new Probe(folder.resolve("work"));
        return Seeds.resources("/fuzz").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    probe.lay(Files.readAllBytes(file));
                    for (String format : List.of("any", NamesProbe.FORMAT)) {
                        assertEquals("", Watch.over(abandoned -> probe.reads(format, abandoned)).complaint());
                    }
                }))
                .toList();
    }
}
