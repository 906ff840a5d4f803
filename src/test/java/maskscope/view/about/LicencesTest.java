package maskscope.view.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.text.BundleWords;
import maskscope.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of libraries against the jars that the build stages for the program, and the texts that are found in them.
class LicencesTest {

    private static final Path STAGED = Path.of("target", "lib");
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    /// What the program may bundle, as SPDX writes it; a new one is to be thought about first.
    private static final Set<String> KNOWN = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSL-1.0",
            "Classpath-exception-2.0",
            "GCC-exception-3.1",
            "GPL-2.0-only",
            "GPL-2.0-or-later",
            "GPL-3.0-or-later",
            "Knuth-CTAN",
            "LGPL-2.0-or-later",
            "LGPL-2.1-or-later",
            "MIT",
            "OFL-1.1");

    private static final Words ENGLISH = BundleWords.english();

    private final Licences licences = new Licences(staged(), JAVA);

    @TempDir
    private Path folder;

    private static List<Path> staged() {
        try (Stream<Path> files = Files.list(STAGED)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException missing) {
            throw new IllegalStateException("the build stages the libraries before the tests", missing);
        }
    }

    @Test
    void everyBundledJarIsListedOnceWithItsVersion() {
        Map<String, Long> wrong = staged().stream()
                .collect(Collectors.toMap(
                        jar -> jar.getFileName().toString(),
                        jar -> Library.all().stream().filter(library -> library.owns(jar)).count()));
        wrong.values().removeIf(owners -> owners == 1);
        assertEquals(Map.of(), wrong, "jars and how many lines of libraries.txt own them");
    }

    @Test
    void everyArtifactOfTheListIsBundled() {
        List<String> gone = Library.all().stream()
                .flatMap(library -> library.artifacts().stream()
                        .filter(artifact -> staged().stream().noneMatch(jar -> library.owns(artifact, jar)))
                        .map(artifact -> artifact + " " + library.version()))
                .toList();
        assertEquals(List.of(), gone, "listed in libraries.txt, but not in " + STAGED + " (mvn clean, if it is an old line)");
    }

    @Test
    void everyLibraryHasAKnownLicenceAndAHomePage() {
        for (Library library : Library.all()) {
            List<String> parts = List.of(library.licence().split(" (AND|OR|WITH) "));
            assertTrue(KNOWN.containsAll(parts), library.name() + ": may a program under MIT bundle " + parts + "?");
            assertTrue(library.home().matches("https://\\S+[^/]"), library.home());
        }
    }

    @Test
    void aVersionThatOnlyBeginsTheSameIsAnotherOne() {
        Library library = new Library("Some", List.of("some-*"), "1.2", "MIT", "https://some.example", "");
        assertTrue(library.owns(Path.of("some-core-1.2.jar")));
        assertTrue(library.owns(Path.of("some-core-1.2-linux-x86_64.jar")));
        assertFalse(library.owns(Path.of("some-core-1.2.1.jar")));
        assertFalse(library.owns(Path.of("some-core-11.2.jar")));
        assertFalse(library.owns(Path.of("some-1.2.jar")));
    }

    @Test
    void aLibraryThatCarriesItsLicenceShowsIt() {
        String text = licences.text(named("JSVG"), ENGLISH);
        assertTrue(text.startsWith("JSVG " + named("JSVG").version() + "\nLicence: MIT\n"), text);
        assertTrue(text.contains("META-INF/LICENSE") && text.contains("Jannis Weis"), text);
    }

    @Test
    void aLibraryThatCarriesNoneSaysSoAndBorrowsTheSameWords() {
        String text = licences.text(named("picocli"), ENGLISH);
        assertTrue(text.contains("The jars of picocli carry no text of the licence; its words are those of "), text);
        assertTrue(text.contains("Apache License") && text.contains("END OF TERMS AND CONDITIONS"), text);
    }

    @Test
    void borrowedWordsOfMitComeWithTheNameOfTheHolder() {
        String text = licences.text(named("AtlantaFX"), ENGLISH);
        assertTrue(text.contains("Copyright: 2022 mkpaz") && text.contains("but for the holder's name"), text);
        assertTrue(text.contains("The above copyright notice and this permission notice shall be included"), text);
    }

    @Test
    void borrowedWordsOfBsdAreTakenOutOfTheTextsThatQuoteThem() {
        List<LicenceFile> lent = licences.lent(named("TwelveMonkeys ImageIO"));
        assertEquals(1, lent.size());
        String words = lent.getFirst().text();
        assertTrue(words.startsWith("Redistribution and use in source and binary forms"), words);
        assertTrue(words.endsWith("POSSIBILITY OF SUCH DAMAGE."), words);
        assertTrue(words.lines().count() < 40, words);
    }

    /// Those under MIT and BSD must be passed on with the holder's notice and the conditions.
    @Test
    void whatGrantsUseOnlyWithItsNoticeHasAHolderAndWords() {
        for (Library library : Library.all()) {
            if (library.licence().startsWith("MIT") || library.licence().startsWith("BSD")) {
                boolean carried = licences.files(library).stream().anyMatch(LicenceFile::isLicence);
                boolean lent = !library.holder().isEmpty() && !licences.lent(library).isEmpty();
                assertTrue(carried || lent, library.name() + " needs its holder named in libraries.txt");
            }
        }
    }

    /// The jars of JFreeChart have no such text, and who gives them on must give it along.
    @Test
    void theWordsOfTheLesserLicenceAreThoseOfJavasNotices() {
        List<LicenceFile> lent = licences.lent(named("JFreeChart"));
        assertEquals(1, lent.size());
        String words = lent.getFirst().text();
        assertTrue(words.startsWith("GNU LESSER GENERAL PUBLIC LICENSE"), words);
        assertTrue(words.contains("Version 2.1, February 1999"), words);
        assertTrue(words.endsWith("END OF TERMS AND CONDITIONS"), words);
        assertTrue(words.lines().count() > 300, words);
    }

    @Test
    void whereNobodyCarriesTheWordsTheirAddressIsNamed() {
        // A Java without notices, as some are.
        String text = new Licences(staged(), folder).text(named("JFreeChart"), ENGLISH);
        assertTrue(text.contains("https://spdx.org/licenses/LGPL-2.1-or-later.html"), text);
        assertTrue(text.contains("the addresses above have it"), text);
    }

    @Test
    void javaShowsWhatItsLegalFolderHolds() {
        Library java = licences.libraries().get(1);
        assertEquals(System.getProperty("java.version"), java.version());
        String text = licences.text(java, ENGLISH);
        assertTrue(text.contains("---- java.base/LICENSE") && text.contains("GNU General Public License"), "the terms");
        assertTrue(text.contains("java.base/zlib.md"), "third parties' notices");
    }

    @Test
    void theProgramThatRunsFindsItsOwnJars() {
        Licences running = Licences.ofThisProgram();
        assertEquals(licences.text(named("JSVG"), ENGLISH), running.text(named("JSVG"), ENGLISH));
        assertTrue(running.text(running.libraries().getFirst(), ENGLISH).contains("MIT License"));
    }

    @Test
    void theReportNamesAllAndRepeatsNoText() throws IOException {
        Path file = folder.resolve("copyright");
        LicenceReport.write(licences, file);
        String report = Files.readString(file);
        for (Library library : licences.libraries()) {
            assertTrue(report.contains("\n" + Licences.head(library, ENGLISH)), library.name());
        }
        String terms = licences.files(named("JSVG")).getFirst().text();
        assertEquals(report.indexOf(terms), report.lastIndexOf(terms));
        assertTrue(report.contains(terms));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    private Library named(String name) {
        return licences.libraries().stream().filter(library -> library.name().equals(name)).findFirst().orElseThrow();
    }
}
