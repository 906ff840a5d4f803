package maskscope.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.session.series.Series;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Session files with their masks in them.
class EnclosedSessionTest {

    @TempDir
    private Path here;
    @TempDir
    private Path there;
    private String before;

    @BeforeEach
    void layOutElsewhere() {
        before = System.setProperty("maskscope.sessions", there.resolve("sessions").toString());
    }

    @AfterEach
    void comeBack() {
        if (before == null) {
            System.clearProperty("maskscope.sessions");
        } else {
            System.setProperty("maskscope.sessions", before);
        }
    }

    private Path mask(String name, int bright) throws IOException {
        Path file = here.resolve(name);
        Files.createDirectories(file.getParent());
        return TestFiles.png(file, 8, 8, (x, y) -> x < 4 ? bright : 0);
    }

    private SessionState state() throws IOException {
        List<Path> steps = List.of(mask("epoch1/p.png", 10), mask("epoch2/p.png", 20), mask("epoch3/p.png", 30));
        return SessionState.FIRST
                .withSource(new Source.Files(mask("t.png", 255), steps.getLast(), Optional.of(mask("scan/image.png", 77))))
                .withSecond(Optional.of(Second.like(mask("b/p.png", 99), Optional.empty())))
                .withSeries(Optional.of(Series.of(steps)));
    }

    private Path written() throws IOException {
        Path file = here.resolve("lesson.maskscope");
        new SessionFile(file, state(), true).write();
        return file;
    }

    /// Takes the masks away from where they were.
    private void takeAway() throws IOException {
        try (Stream<Path> all = Files.walk(here)) {
            for (Path file : all.filter(file -> file.toString().endsWith(".png")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void assertSame(Path file, byte[] content) throws IOException {
        assertThat(Files.readAllBytes(file)).as(file.toString()).isEqualTo(content);
    }

    @Test
    void allMasksComeAlongInOneFile() throws Exception {
        Path file = written();
        SessionState saved = state();
        byte[] truth = Files.readAllBytes(here.resolve("t.png"));
        byte[] second = Files.readAllBytes(here.resolve("b/p.png"));
        byte[] photo = Files.readAllBytes(here.resolve("scan/image.png"));
        List<byte[]> steps = Stream.of(1, 2, 3).map(step -> here.resolve("epoch" + step + "/p.png")).map(path -> {
            try {
                return Files.readAllBytes(path);
            } catch (IOException fault) {
                throw new AssertionError(fault);
            }
        }).toList();
        takeAway();
        SessionFile read = SessionFile.read(file).complete();
        assertThat(read.enclosed()).isTrue();
        Source source = read.state().source().orElseThrow();
        assertSame(source.file(MaskRole.TRUTH).orElseThrow(), truth);
        assertSame(source.file(MaskRole.PREDICTION).orElseThrow(), steps.getLast());
        assertSame(source.file(MaskRole.PHOTO).orElseThrow(), photo);
        assertSame(read.state().second().orElseThrow().prediction(), second);
        List<Path> found = read.state().series().orElseThrow().steps();
        assertThat(found).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertSame(found.get(i), steps.get(i));
        }
        assertThat(found.getLast()).as("the step on screen is known").isEqualTo(source.file(MaskRole.PREDICTION).orElseThrow());
        assertThat(read.state().settings()).isEqualTo(saved.settings());
    }

    @Test
    void readTwiceItIsTheSameAndSavedAgainItKeepsItsMasks() throws Exception {
        Path file = written();
        takeAway();
        SessionFile read = SessionFile.read(file);
        assertThat(SessionFile.read(file).state()).isEqualTo(read.state());
        read.with(read.state().withSecond(Optional.empty())).write();
        SessionFile again = SessionFile.read(file).complete();
        assertThat(again.enclosed()).isTrue();
        assertThat(again.state().second()).isEmpty();
    }

    @Test
    void whatAMaskIsReadWithComesAlong() throws Exception {
        Path header = Files.writeString(
                Files.createDirectories(here.resolve("v")).resolve("case7.mhd"), "ElementDataFile = case7.raw");
        Files.writeString(here.resolve("v/case7.raw"), "numbers");
        Files.writeString(here.resolve("v/case8.raw"), "others");
        Files.writeString(here.resolve("labels.txt"), "0 ground");
        Path file = here.resolve("a.maskscope");
        new SessionFile(file, SessionState.FIRST.withSource(
                new Source.Files(header, mask("p.png", 3), Optional.empty())), true).write();
        Path truth = SessionFile.read(file).state().source().orElseThrow().file(MaskRole.TRUTH).orElseThrow();
        assertThat(truth.resolveSibling("case7.raw")).hasContent("numbers");
        assertThat(truth.resolveSibling("labels.txt")).hasContent("0 ground");
        assertThat(truth.resolveSibling("case8.raw")).doesNotExist();
    }

    @Test
    void ofAFileThatBreaksOffTheSessionAndTheFirstMasksAreThere() throws Exception {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        takeAway();
        Files.write(file, Arrays.copyOf(whole, whole.length * 3 / 5));
        SessionFile read = SessionFile.read(file);
        Source source = read.state().source().orElseThrow();
        assertThat(source.file(MaskRole.TRUTH).orElseThrow()).exists();
        assertThat(read.state().series().orElseThrow().size()).isEqualTo(3);
        Files.write(file, Arrays.copyOf(whole, 60));
        assertThatThrownBy(() -> SessionFile.read(file)).isInstanceOfSatisfying(BadInput.class,
                told -> assertThat(English.of(told.message())).contains("cut off or damaged"));
    }

    @Test
    void aMaskThatIsMissingIsToldAndTheFileThatWasThereStays() throws Exception {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        SessionState state = state();
        Files.delete(here.resolve("t.png"));
        assertThatThrownBy(() -> new SessionFile(file, state, true).write())
                .isInstanceOfSatisfying(UnreadableMask.class, told -> assertThat(told.file()).isEqualTo(here.resolve("t.png")));
        assertSame(file, whole);
    }

    @Test
    void anArchiveThatReachesElsewhereOrHoldsNoSessionIsRefused() throws Exception {
        for (String name : List.of("../outside.png", "1/../../outside.png", "/etc/outside.png", "1/a/b.png", "C:\\\\x", "1/..")) {
            Path file = here.resolve("evil.maskscope");
            try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("evil".getBytes(StandardCharsets.UTF_8));
            }
            assertThatThrownBy(() -> SessionFile.read(file)).as(name).isInstanceOfSatisfying(BadInput.class,
                    told -> assertThat(English.of(told.message())).contains("this is no Maskscope session"));
            assertThat(there.resolve("outside.png")).doesNotExist();
            assertThat(there.resolve("sessions/outside.png")).doesNotExist();
        }
        try (Stream<Path> left = Files.list(there.resolve("sessions"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatNobodyHasReadForLongIsClearedAway() throws Exception {
        SessionFile read = SessionFile.read(written());
        Path folder = read.state().source().orElseThrow().file(MaskRole.TRUTH).orElseThrow().getParent().getParent();
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        Path other = here.resolve("other.maskscope");
        new SessionFile(other, state().withSecond(Optional.empty()), true).write();
        SessionFile.read(other);
        assertThat(folder).doesNotExist();
    }
}
