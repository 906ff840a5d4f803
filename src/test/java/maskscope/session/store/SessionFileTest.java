package maskscope.session.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import maskscope.doctor.Answers;
import maskscope.doctor.FileAnswers;
import maskscope.doctor.Finding;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.open.Samples;
import maskscope.session.series.Series;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.state.ViewState;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written comes back, wherever the file and its masks go.
class SessionFileTest {

    private static final SessionState SAMPLE = new SessionState(
            new Source.Sample(Samples.named("nuclei").orElseThrow()), Settings.TUTORIAL, loss("tversky"), Parameter.ALPHA,
            Optional.empty(), ViewState.NONE);

    @TempDir
    private Path folder;

    private static Loss loss(String key) {
        return Losses.byKey(key).orElseThrow();
    }

    private static SessionState with(Settings settings) {
        return SAMPLE.withSettings(settings);
    }

    private static SessionState with(Source source) {
        return SAMPLE.withSource(source);
    }

    /// Every field changed once, alone.
    static Stream<SessionState> states() {
        Settings usual = Settings.TUTORIAL;
        Stream<Settings> shared = Parameter.ALL.stream().map(parameter -> usual.withShared(parameter, 0.123456789));
        Stream<Settings> own = Losses.ALL.stream().flatMap(loss -> Parameter.ALL.stream()
                .filter(loss::uses)
                .map(parameter -> usual.withOwn(loss, parameter, 1.0 / 3)));
        Stream<Settings> others = Stream.of(
                usual.withEpsilon(1e-12),
                usual.withConvention(Conventions.SHIPPED.byKey("keras-3.16+/balanced").orElseThrow()),
                usual.withConvention(Conventions.SHIPPED.byKey("segloss").orElseThrow())
                        .withOwn(loss("focal"), Parameter.SMOOTHING, 0.25),
                usual.withComplementary(true).withShared(Parameter.BETA, 0.123456789012345),
                usual.withoutOwn(loss("focal"), Parameter.ALPHA).withoutOwn(loss("focal"), Parameter.GAMMA));
        Map<String, Object> looks = new LinkedHashMap<>();
        looks.put("first", "overlay");
        looks.put("threshold", 0.3);
        looks.put("layers.photo.shown", false);
        looks.put("layers.photo.opacity", 1.0);
        SliceView cut = new SliceView(List.of(3, 0, 12), 1, SliceView.Scope.SLICE);
        Source scene = SAMPLE.source().orElseThrow();
        return Stream.concat(Stream.of(shared, own, others).flatMap(all -> all).map(SessionFileTest::with), Stream.of(
                SAMPLE,
                with(new Source.Sample(Samples.named("tumour").orElseThrow())),
                new SessionState(scene, usual, loss("combo"), Parameter.ALPHA, Optional.empty(), ViewState.NONE),
                new SessionState(scene, usual, loss("tversky"), Parameter.SMOOTHING, Optional.empty(), ViewState.NONE),
                new SessionState(scene, usual, loss("tversky"), Parameter.ALPHA, Optional.of(cut), ViewState.NONE),
                new SessionState(scene, usual, loss("tversky"), Parameter.ALPHA, Optional.empty(), new ViewState(looks))));
    }

    private SessionFile again(SessionState state) throws IOException, BadInput {
        SessionFile file = new SessionFile(folder.resolve("a.maskscope"), state);
        file.write();
        return SessionFile.read(file.path());
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatIsWrittenComesBack(SessionState state) throws IOException, BadInput {
        assertEquals(state, again(state).state());
    }

    @Test
    void whatWasSaidOfFilesComesBack() throws IOException, BadInput {
        UnaryOperator<FileAnswers> truth =
                of -> of.withPart("a b/ü").withClass("#ff0000").withThreshold(0.25).withInverted(true);
        UnaryOperator<FileAnswers> prediction = of -> of.withDivisor(1000).withActivation(Activation.SIGMOID);
        Answers answers = Answers.NONE.with(MaskRole.TRUTH, truth).with(MaskRole.PREDICTION, prediction)
                .leavingOut("NaN").withResized(true).keeping(Finding.Kind.SOFT);
        Source.Files files = new Source.Files(mask("t.npy"), mask("p.npz"), Optional.of(mask("scan.jpg")), answers);
        Source.Files read = files(again(with(files)));
        assertEquals(answers, read.answers());
        assertTrue(read.sameFiles(files));
        assertEquals("the session says so", English.of(read.roles().truthReason()));
        assertEquals(Optional.empty(), files(again(with(new Source.Files(mask("t.npy"), mask("p.npz"), Optional.empty()))))
                .roles().photo());
    }

    private static Source.Files files(SessionFile read) {
        return (Source.Files) read.state().source().orElseThrow();
    }

    private Path mask(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[] {1});
    }

    private SessionFile written(String session, Path truth, Path prediction) throws IOException {
        Path path = folder.resolve(session);
        Files.createDirectories(path.getParent());
        SessionFile file = new SessionFile(path, with(new Source.Files(truth, prediction, Optional.empty())));
        file.write();
        return file;
    }

    @Test
    void masksInTheFolderBelowItAndBesideItMoveWithTheSession() throws IOException, BadInput {
        Path below = mask("one/study/masken für ü/真.png");
        Path beside = mask("one/masks/p.png");
        SessionFile file = written("one/study/α β.maskscope", below, beside);
        String text = Files.readString(file.path());
        assertTrue(text.contains("\"masken für ü/真.png\"") && text.contains("\"../masks/p.png\""), text);
        Files.move(folder.resolve("one"), folder.resolve("two three"));
        SessionFile moved = SessionFile.read(folder.resolve("two three/study/α β.maskscope")).complete();
        assertEquals(folder.resolve("two three/study/masken für ü/真.png").toAbsolutePath(), files(moved).truth());
        assertEquals(folder.resolve("two three/masks/p.png").toAbsolutePath(), files(moved).prediction());
        assertEquals("α β", moved.title());
    }

    @Test
    void masksElsewhereAreNamedByTheirWholePath() throws IOException {
        Path far = mask("far/away/t.png");
        SessionFile file = written("a/b/c.maskscope", far, mask("a/b/p.png"));
        String text = Files.readString(file.path());
        assertTrue(text.contains("\"" + far.toAbsolutePath().toString().replace('\\', '/') + "\""), text);
        assertTrue(text.contains("\"p.png\""), text);
    }

    private Optional<Series> seriesAgain(String session, Path... steps) throws IOException, BadInput {
        SessionFile file = written(session, steps[0], steps[1]);
        Optional<Series> series = Optional.of(new Series(List.of(steps)));
        new SessionFile(file.path(), file.state().withSeries(series)).write();
        return SessionFile.read(file.path()).state().series();
    }

    @Test
    void aSeriesComesBackInItsOrder() throws IOException, BadInput {
        Path[] steps = {
            mask("a/e10.png"), mask("a/e9.png"), mask("far/away/e1.png"), folder.resolve("a/gone.png").toAbsolutePath()};
        assertEquals(List.of(steps), seriesAgain("a/s.maskscope", steps).orElseThrow().steps());
        String text = Files.readString(folder.resolve("a/s.maskscope"));
        assertTrue(text.contains("\"e9.png\"") && text.contains("\"../far/away/e1.png\""), text);
        assertEquals(Optional.empty(), written("b/s.maskscope", mask("t.png"), mask("p.png")).state().series());
    }

    @Test
    void stepsOfOneNameAreNotTakenForOneFileBesideTheSession() throws IOException, BadInput {
        Path[] steps = {mask("runs/1/p.png"), mask("runs/2/p.png")};
        seriesAgain("s.maskscope", steps);
        mask("p.png");
        Files.delete(steps[0]);
        Files.delete(steps[1]);
        assertEquals(List.of(steps), SessionFile.read(folder.resolve("s.maskscope")).state().series().orElseThrow().steps());
    }

    @Test
    void aMaskThatWasElsewhereIsFoundBesideTheSession() throws IOException, BadInput {
        SessionFile file = written("sent/c.maskscope", mask("far/away/t.png"), mask("sent/p.png"));
        Files.move(folder.resolve("far/away/t.png"), folder.resolve("sent/t.png"));
        assertEquals(folder.resolve("sent/t.png").toAbsolutePath(), files(SessionFile.read(file.path()).complete()).truth());
    }

    @Test
    void aPathOfAnotherSystemIsFoundBesideTheSession() throws IOException, BadInput {
        mask("t.png");
        Path file = Files.writeString(folder.resolve("c.maskscope"), """
                {"format": "Maskscope session", "version": 1,
                 "source": {"truth": "C:\\\\data\\\\t.png", "prediction": "D:/data/t.png"}}""");
        assertEquals(folder.resolve("t.png").toAbsolutePath(), files(SessionFile.read(file).complete()).prediction());
        assertEquals(folder.resolve("t.png").toAbsolutePath(), files(SessionFile.read(file).complete()).truth());
    }

    @Test
    void aMaskThatIsNowhereIsNamedAndTheSessionCanStillBeRead() throws IOException, BadInput {
        SessionFile file = written("c.maskscope", mask("t.png"), mask("p.png"));
        Files.delete(folder.resolve("p.png"));
        SessionFile read = SessionFile.read(file.path());
        assertEquals(Optional.of(folder.resolve("t.png").toAbsolutePath()), read.present(MaskRole.TRUTH));
        String sentence = assertThrows(BadInput.class, read::complete).getMessage();
        assertEquals(file.path() + ": its prediction " + folder.resolve("p.png").toAbsolutePath()
                + " is not there; put it back, or into the folder of the session file.", sentence);
    }

    @Test
    void theFileIsWrittenInOnePieceAndNothingIsLeftBeside() throws IOException {
        Path path = folder.resolve("a.maskscope");
        new SessionFile(path, SAMPLE).write();
        byte[] first = Files.readAllBytes(path);
        new SessionFile(path, with(Settings.TUTORIAL.withEpsilon(0.01))).write();
        assertNotEquals(new String(first), Files.readString(path));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(path), all.toList());
        }
        assertEquals('\n', Files.readString(path).charAt(Files.readString(path).length() - 1));
        assertFalse(Files.readString(path).contains("\r"));
    }

    @Test
    void whatIsThereStaysWhenTheNewCannotBeWritten() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("a.maskscope/full"));
        assertThrows(IOException.class, () -> new SessionFile(taken.getParent(), SAMPLE).write());
        assertThrows(IOException.class, () -> new SessionFile(folder.resolve("none/a.maskscope"), SAMPLE).write());
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(taken.getParent()), all.toList());
        }
    }

    @Test
    void aLinkStaysALinkToWhatIsWritten() throws IOException {
        Path real = Files.writeString(folder.resolve("real.maskscope"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.maskscope"), real);
        new SessionFile(link, SAMPLE).write();
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(Files.readAllBytes(link), Files.readAllBytes(real));
    }

    @Test
    void aNameTellsASessionWhateverItsCase() {
        assertTrue(SessionFile.isNamed(Path.of("A.MaskScope")));
        assertFalse(SessionFile.isNamed(Path.of("maskscope")));
        assertFalse(SessionFile.isNamed(Path.of("a.maskscope.json")));
    }
}
