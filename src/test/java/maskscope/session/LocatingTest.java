package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maskscope.doctor.Answers;
import maskscope.doctor.FileAnswers;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.open.Samples;
import maskscope.session.series.Series;
import maskscope.session.state.Gone;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.session.store.SessionFile;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions and masks that are opened and are not where they were.
class LocatingTest {

    @TempDir
    private Path folder;

    private final Session session = new Session(Runnable::run, Runnable::run);
    private Path truth;
    private Path prediction;
    private Path photo;

    @BeforeEach
    void layMasks() throws IOException {
        truth = mask("old/truth/case.png", TestFiles.scene("lesion").truth());
        prediction = mask("old/prediction/case.png", TestFiles.scene("lesion").prediction());
        photo = mask("old/scan.png", TestFiles.scene("lesion").roles().photo().orElseThrow());
    }

    private Path mask(String name, Path from) throws IOException {
        Path file = folder.resolve(name).toAbsolutePath();
        Files.createDirectories(file.getParent());
        return Files.copy(from, file);
    }

    private Source.Files masks() {
        return new Source.Files(truth, prediction, Optional.of(photo));
    }

    /// A session that lies in a folder of its own.
    private Path saved() throws IOException {
        Path path = Files.createDirectories(folder.resolve("sessions")).resolve("study.maskscope");
        SessionState state = SessionState.FIRST.withSource(masks())
                .withSettings(Settings.TUTORIAL.withShared(Parameter.ALPHA, 0.9))
                .withSelected(Losses.byKey("combo").orElseThrow())
                .withAxis(Parameter.BETA)
                .withView(SessionState.FIRST.view().with(ViewOption.THRESHOLD, 0.25));
        new SessionFile(path, state).write();
        return path;
    }

    private void move() throws IOException {
        Files.move(folder.resolve("old"), folder.resolve("new"));
    }

    private Path now(Path file) {
        return folder.resolve("new").toAbsolutePath().resolve(folder.resolve("old").toAbsolutePath().relativize(file));
    }

    private Gone gone(Source opened) {
        session.loader().open(opened);
        return session.problemProperty().get().gone().orElseThrow();
    }

    private Source.Files onScreen() {
        return (Source.Files) session.loader().sourceProperty().get();
    }

    private double alpha() {
        return session.settings().shared().get(Parameter.ALPHA);
    }

    @Test
    void oneMaskThatIsShownFindsTheOthersAndTheSessionCountsAsChanged() throws IOException, BadInput {
        Path study = saved();
        move();
        Gone gone = gone(new Source.Saved(study));
        assertThat(gone.files()).extracting(Gone.Lost::was).containsExactly(truth, prediction, photo);
        assertThat(session.loadedProperty().get()).isNull();

        session.loader().open(gone.shown(now(truth)).found());

        assertThat(onScreen().truth()).isEqualTo(now(truth));
        assertThat(onScreen().prediction()).as("of two that have one name the right one").isEqualTo(now(prediction));
        assertThat(onScreen().roles().photo()).contains(now(photo));
        assertThat(onScreen().because(Source.FOUND)).containsExactly(now(prediction), now(photo));
        assertThat(alpha()).isEqualTo(0.9);
        assertThat(session.document().fileProperty().get().path()).isEqualTo(study);
        assertThat(session.document().changedProperty().get()).isTrue();

        session.document().save(study, saved -> { });
        assertThat(session.document().changedProperty().get()).isFalse();
        SessionState again = SessionFile.read(study).complete().state();
        assertThat(again.source().orElseThrow().sameFiles(onScreen())).isTrue();
    }

    @Test
    void theFileOfALocatedSessionStaysItsFileThroughAnswersAndExchanges() throws IOException {
        Path study = saved();
        move();
        session.loader().open(gone(new Source.Saved(study)).shown(now(truth)).found());
        session.swap();
        assertThat(session.document().fileProperty().get().path()).isEqualTo(study);
        session.undo();
        assertThat(session.document().changedProperty().get()).isTrue();
        session.loader().open(TestFiles.scene("nuclei"));
        assertThat(session.document().fileProperty().get()).as("other masks").isNull();
    }

    private Path savedWith(Second second, Series series) throws IOException {
        Path path = Files.createDirectories(folder.resolve("sessions")).resolve("two.maskscope");
        new SessionFile(path, SessionState.FIRST.withSource(masks()).withSecond(Optional.of(second))
                .withSeries(Optional.of(series))).write();
        return path;
    }

    @Test
    void aSecondPredictionAndTheStepsOfASeriesAreFoundBesideTheFilesTheyLayBeside() throws IOException {
        Path other = mask("old/other/case.png", truth);
        Path step = mask("old/steps/case.png", truth);
        Path study = savedWith(new Second(other, Answers.NONE), new Series(List.of(prediction, step)));
        move();
        Gone gone = gone(new Source.Saved(study));
        session.dismissProblem();
        session.loader().open(gone.shown(now(truth)).found());
        assertThat(session.second().sourceProperty().get().file(MaskRole.PREDICTION)).contains(now(other));
        assertThat(session.series().seriesProperty().get().steps()).containsExactly(now(prediction), now(step));
        assertThat(session.problemProperty().get()).isNull();
    }

    @Test
    void aSecondPredictionThatIsMissingAloneIsAskedForAndKeepsWhatWasSaidOfIt() throws IOException {
        Path other = mask("old/other.png", prediction);
        Answers inverted = new Answers(Answers.NONE.truth(), FileAnswers.NONE.withInverted(true), Answers.NONE.leftOut(), false,
                Optional.empty(), Set.of());
        Path study = savedWith(new Second(other, inverted), new Series(List.of(prediction, truth)));
        Path elsewhere = mask("elsewhere/renamed.png", prediction);
        Files.delete(other);
        Gone gone = gone(new Source.Saved(study));
        assertThat(gone.files()).extracting(Gone.Lost::was).containsExactly(other);
        assertThat(session.loadedProperty().get()).as("truth and first prediction are there").isNotNull();
        assertThat(session.second().loadedProperty().get()).isNull();
        session.dismissProblem();
        session.second().open(gone.second().orElseThrow().at(elsewhere));
        Source.Files opened = (Source.Files) session.second().sourceProperty().get();
        assertThat(opened.prediction()).isEqualTo(elsewhere);
        assertThat(opened.answers().prediction()).isEqualTo(inverted.prediction());
    }

    @Test
    void whatIsNotFoundIsAskedForNext() throws IOException {
        Path study = saved();
        move();
        Path apart = mask("apart/p.png", now(prediction));
        Files.delete(now(prediction));

        Gone half = gone(new Source.Saved(study)).shown(now(truth));
        assertThat(half.next().map(Gone.Lost::was)).contains(prediction);
        Gone whole = half.shown(apart);
        assertThat(whole.next()).isEmpty();
        session.loader().open(whole.found());

        assertThat(onScreen().prediction()).isEqualTo(apart);
        assertThat(onScreen().because(Source.SHOWN)).containsExactly(now(truth), apart);
    }

    @Test
    void theOneThatIsShownIsKnownByItsName() throws IOException {
        Source.Files lesion = new Source.Files(mask("old/t.png", truth), mask("old/p.png", prediction), Optional.empty());
        move();
        session.loader().open(gone(lesion).shown(now(lesion.prediction())).found());
        assertThat(onScreen().truth()).isEqualTo(now(lesion.truth()));
        assertThat(onScreen().prediction()).isEqualTo(now(lesion.prediction()));
    }

    @Test
    void masksThatLieInOneFolderNowAreFoundByTheirNames() throws IOException {
        Source.Files lesion = new Source.Files(mask("old/a/t.png", truth), mask("old/b/p.png", prediction), Optional.empty());
        Path there = mask("flat/t.png", truth);
        mask("flat/p.png", prediction);
        Files.delete(lesion.truth());
        Files.delete(lesion.prediction());
        session.loader().open(gone(lesion).shown(there).found());
        assertThat(onScreen().prediction()).isEqualTo(there.resolveSibling("p.png"));
    }

    @Test
    void oneFileIsNeverTakenForTwo() throws IOException {
        Source.Files lesion = masks();
        Path there = mask("flat/case.png", truth);
        Files.delete(truth);
        Files.delete(prediction);
        assertThat(gone(lesion).shown(there).next().map(Gone.Lost::was)).contains(prediction);
    }

    @Test
    void masksThatAreThereStayWhereTheyAre() throws IOException {
        Path study = saved();
        Path there = mask("elsewhere/p.png", prediction);
        Files.delete(prediction);
        Gone gone = gone(new Source.Saved(study));
        assertThat(gone.files()).extracting(Gone.Lost::was).containsExactly(prediction);
        session.loader().open(gone.shown(there).found());
        assertThat(onScreen().truth()).isEqualTo(truth);
        assertThat(onScreen().prediction()).isEqualTo(there);
    }

    @Test
    void whatWasSaidOfMasksIsStillSaidWhenTheyAreFound() throws IOException {
        session.loader().open(masks());
        session.swap();
        Source.Files said = onScreen();
        move();
        session.loader().open(gone(said).shown(now(prediction)).found());
        assertThat(onScreen().answers()).isEqualTo(said.answers());
        assertThat(onScreen().truth()).isEqualTo(now(prediction));
        assertThat(onScreen().prediction()).isEqualTo(now(truth));
    }

    @Test
    void aSessionFileThatHasGoneIsShownItself() throws IOException {
        Path study = saved();
        Path moved = Files.move(study, Files.createDirectories(folder.resolve("studies")).resolve("study.maskscope"));
        Gone gone = gone(new Source.Saved(study));
        assertThat(gone.held()).isEmpty();
        session.loader().open(gone.shown(moved).found());
        assertThat(session.document().fileProperty().get().path()).isEqualTo(moved.toAbsolutePath());
        assertThat(session.document().changedProperty().get()).isFalse();
    }

    @Test
    void onlyTheSettingsAreTakenAsOneStep() throws IOException {
        session.loader().open(TestFiles.scene("nuclei"));
        Source before = session.loader().sourceProperty().get();
        Path study = saved();
        move();
        session.take(gone(new Source.Saved(study)).held().orElseThrow());

        assertThat(session.loader().sourceProperty().get()).isEqualTo(before);
        assertThat(alpha()).isEqualTo(0.9);
        assertThat(session.selected().key()).isEqualTo("combo");
        assertThat(session.axisProperty().get()).isEqualTo(Parameter.BETA);
        assertThat(session.viewProperty().get().get(ViewOption.THRESHOLD)).isEqualTo(0.25);
        assertThat(session.document().fileProperty().get()).isNull();
        session.undo();
        assertThat(alpha()).isEqualTo(0.5);
        assertThat(session.viewProperty().get().get(ViewOption.THRESHOLD)).isEqualTo(0.5);
        assertThat(session.undoableProperty().get() != null).isFalse();
    }

    @Test
    void withNothingOnScreenTheFirstSampleTakesTheSettings() throws IOException {
        Path study = saved();
        move();
        session.take(gone(new Source.Saved(study)).held().orElseThrow());
        assertThat(session.loader().sourceProperty().get()).isEqualTo(new Source.Sample(Samples.ALL.getFirst()));
        assertThat(alpha()).isEqualTo(0.9);
        session.undo();
        assertThat(alpha()).isEqualTo(0.5);
    }

    @Test
    void aPhotographThatHasGoneKeepsNothingFromOpeningAndIsKeptInTheSession() throws IOException, BadInput {
        Path study = saved();
        Path scan = mask("scans/scan.png", photo);
        Files.delete(photo);
        session.loader().open(new Source.Saved(study));
        assertThat(session.problemProperty().get()).isNull();
        assertThat(session.loadedProperty().get().pair().photo()).isEmpty();
        assertThat(session.document().changedProperty().get()).isFalse();
        session.document().save(study, saved -> { });
        assertThat(SessionFile.read(study).state().source().orElseThrow().sameFiles(masks())).isTrue();

        session.showPhotograph(scan);

        assertThat(session.loadedProperty().get().pair().photo()).isPresent();
        assertThat(session.document().fileProperty().get().path()).isEqualTo(study);
        assertThat(session.document().changedProperty().get()).isTrue();
        session.undo();
        assertThat(session.document().changedProperty().get()).isFalse();
    }

    @Test
    void masksBesideTheSessionFileAreTakenAndItIsKnown() throws IOException {
        Path study = saved();
        Path there = mask("sessions/case.png", truth);
        Files.delete(truth);
        session.loader().open(new Source.Saved(study));
        assertThat(onScreen().because(Source.BESIDE)).containsExactly(there);
        assertThat(session.document().changedProperty().get()).isFalse();
    }

    @Test
    void aMaskOfAnotherSizeIsToldAndTheRightOneAskedForAgain() throws IOException {
        session.loader().open(TestFiles.scene("nuclei"));
        Path small = TestFiles.png(folder.resolve("small.png"), 300, 200, (x, y) -> x > 100 ? 255 : 0);
        Path study = saved();
        Files.delete(truth);
        session.loader().open(gone(new Source.Saved(study)).shown(small).found());
        assertThat(English.of(session.problemProperty().get().sentence())).contains("small.png");
        assertThat(session.problemProperty().get().asked()).as("first it is told").isEmpty();
        assertThat(onScreen().sameFiles(TestFiles.scene("nuclei"))).isTrue();
        session.dismissProblem();
        assertThat(session.problemProperty().get().asked().flatMap(Gone::next).map(Gone.Lost::was)).contains(truth);
        session.dismissProblem();
        assertThat(session.problemProperty().get()).isNull();
    }

    @Test
    void whatGoesAgainIsLookedForAgain() throws IOException {
        Path study = saved();
        move();
        Source found = gone(new Source.Saved(study)).shown(now(truth)).found();
        Files.delete(now(truth));
        assertThat(gone(found).next().map(Gone.Lost::was)).contains(truth);
    }

    @Test
    void whatIsDamagedHasNotGone() throws IOException {
        Path broken = TestFiles.broken(folder.resolve("torn.png"));
        session.loader().open(new Source.Files(truth, broken, Optional.empty()));
        assertThat(session.problemProperty().get().gone()).isEmpty();
        session.loader().open(new Source.Unsorted(List.of(truth, folder.resolve("none.png"))));
        assertThat(session.problemProperty().get().gone()).isEmpty();
        session.loader().open(new Source.Saved(Files.writeString(folder.resolve("bad.maskscope"), "{}")));
        assertThat(session.problemProperty().get().gone()).isEmpty();
    }
}
