package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.loss.Conventions;
import maskscope.loss.Losses;
import maskscope.loss.Preset;
import maskscope.loss.Settings;
import maskscope.mask.BadInput;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.store.OwnPresets;
import maskscope.session.store.RecentFiles;
import maskscope.session.store.SessionFile;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are written by whoever is given that work, never on the thread that asks for it, and told about on that thread.
class WritingTest {

    private final QueuedExecutor writer = new QueuedExecutor();
    private final QueuedExecutor ui = new QueuedExecutor();

    @TempDir
    private Path folder;

    private void settle() {
        ui.drain();
        writer.drain();
        ui.drain();
    }

    @Test
    void aSessionIsSavedBehindTheUsersBackAndToldWhenItIsThere() {
        Session session = new Session(Runnable::run, ui, writer, Runnable::run, Conventions.SHIPPED);
        session.loader().open(TestFiles.scene("nuclei"));
        ui.drain();
        Path file = folder.resolve("a.maskscope");
        List<Boolean> heard = new ArrayList<>();
        session.document().save(file, heard::add);
        assertFalse(Files.exists(file));
        session.change(settings -> settings.withEpsilon(0.01));
        writer.drain();
        assertTrue(Files.exists(file));
        assertNull(session.document().fileProperty().get());
        settle();
        assertEquals(List.of(true), heard);
        assertTrue(session.document().changedProperty().get(), "what was changed meanwhile is not in the file");
    }

    /// What a session is of that is saved while `other` is being opened.
    private String savedWhileOpening(Source other) throws BadInput {
        QueuedExecutor worker = new QueuedExecutor();
        Session session = new Session(worker, Runnable::run, writer, worker, Conventions.SHIPPED);
        session.loader().open(TestFiles.scene("nuclei"));
        worker.drain();
        session.loader().open(other);
        Path file = folder.resolve("a.maskscope");
        session.document().save(file, saved -> { });
        writer.drain();
        return SessionFile.read(file).state().source().orElseThrow().title();
    }

    @Test
    void aSessionThatIsSavedWhileFilesAreStillSortedIsOfWhatIsOnScreen() throws BadInput {
        Source.Files lesion = TestFiles.scene("lesion");
        assertEquals(
                TestFiles.scene("nuclei").title(),
                savedWhileOpening(new Source.Unsorted(List.of(lesion.truth(), lesion.prediction()))));
    }

    @Test
    void aSessionThatIsSavedWhileOtherFilesAreReadIsOfWhatIsOnScreen() throws BadInput {
        assertEquals(TestFiles.scene("nuclei").title(), savedWhileOpening(TestFiles.scene("lesion")));
    }

    @Test
    void recentFilesAreWrittenElsewhere() {
        Path store = folder.resolve("recent.txt");
        RecentFiles recent = new RecentFiles(store, writer, ui);
        recent.add(TestFiles.scene("nuclei"));
        recent.add(TestFiles.scene("lesion"));
        assertFalse(Files.exists(store));
        writer.drain();
        assertTrue(recent.files().isEmpty());
        settle();
        assertEquals(2, recent.files().size());
        RecentFiles again = new RecentFiles(store, writer, ui);
        settle();
        assertEquals(recent.files(), again.files());
    }

    @Test
    void recentFilesAreReadElsewhere() {
        Path store = folder.resolve("recent.txt");
        new RecentFiles(store, Runnable::run, Runnable::run).add(TestFiles.scene("nuclei"));
        RecentFiles recent = new RecentFiles(store, writer, ui);
        assertTrue(recent.files().isEmpty());
        writer.drain();
        assertTrue(recent.files().isEmpty());
        settle();
        assertEquals(1, recent.files().size());
    }

    @Test
    void whatIsOpenedBeforeTheRecentFilesAreReadStandsBeforeThem() {
        Path store = folder.resolve("recent.txt");
        new RecentFiles(store, Runnable::run, Runnable::run).add(TestFiles.scene("nuclei"));
        RecentFiles recent = new RecentFiles(store, writer, ui);
        recent.add(TestFiles.scene("lesion"));
        settle();
        assertEquals(
                List.of(TestFiles.scene("lesion").title(), TestFiles.scene("nuclei").title()),
                recent.files().stream().map(Source::title).toList());
    }

    @Test
    void presetsAreReadElsewhere() {
        Path store = folder.resolve("presets.json");
        Preset mine = Preset.ofAll("mine", Settings.TUTORIAL, Conventions.SHIPPED, Losses.ALL.getFirst());
        new OwnPresets(store, Conventions.SHIPPED, problem -> { }, Runnable::run, Runnable::run).add(mine, added -> { });
        OwnPresets presets = new OwnPresets(store, Conventions.SHIPPED, problem -> { }, writer, ui);
        List<Optional<Problem>> heard = new ArrayList<>();
        presets.refresh(heard::add);
        writer.drain();
        assertEquals(List.of(), presets.list());
        settle();
        assertEquals(List.of(Optional.empty()), heard);
        assertEquals(List.of("mine"), presets.list().stream().map(Preset::key).toList());
    }

    @Test
    void recentFilesThatCannotBeWrittenAreAllListed() throws Exception {
        Path store = Files.writeString(folder.resolve("state"), "").resolve("recent.txt");
        RecentFiles recent = new RecentFiles(store, writer, ui);
        recent.add(TestFiles.scene("nuclei"));
        recent.add(TestFiles.scene("lesion"));
        settle();
        assertEquals(2, recent.files().size());
    }

    @Test
    void presetsAreWrittenElsewhere() {
        Path store = folder.resolve("presets.json");
        OwnPresets presets = new OwnPresets(store, Conventions.SHIPPED, problem -> { }, writer, ui);
        List<Boolean> heard = new ArrayList<>();
        Preset mine = Preset.ofAll("mine", Settings.TUTORIAL, Conventions.SHIPPED, Losses.ALL.getFirst());
        presets.add(mine, heard::add);
        assertFalse(Files.exists(store));
        assertEquals(Optional.empty(), presets.named("mine"));
        settle();
        assertEquals(List.of(true), heard);
        assertEquals(Optional.of(mine), presets.named("mine"));
    }
}
