package maskscope.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import maskscope.loss.Conventions;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.session.store.KeptAnswers;
import maskscope.session.store.OwnPresets;
import maskscope.session.store.RecentFiles;
import maskscope.testing.TestFiles;
import maskscope.text.BundleWords;
import maskscope.text.Words;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.look.ViewOptions;
import maskscope.view.paint.Viewport;
import maskscope.view.picture.PictureArea;
import maskscope.view.picture.PictureFrame;
import maskscope.view.picture.PictureView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window at 1280 × 800 on the scene `nuclei`, its session computing on the FX thread, so that every test
/// sees results as soon as it has acted.
@ExtendWith(ApplicationExtension.class)
public abstract class WindowTest {

    final Executor executor;
    public final Session session;
    public final ViewOptions options;
    public List<Path> picked = List.of();
    /// Where the user wants a file saved: the first answers of a dialog, then the one that stays.
    List<Path> places = new ArrayList<>();
    public Optional<Path> place = Optional.empty();
    /// What the dialog proposed.
    final List<Path> suggested = new ArrayList<>();
    /// What it asked for.
    final List<FilePicker.Wish> asked = new ArrayList<>();
    boolean quit;
    public final ObjectProperty<Words> language = new SimpleObjectProperty<>(BundleWords.english());
    MainWindow window;
    public Scene scene;
    private Path store;

    public WindowTest() {
        this(Runnable::run);
    }

    /// A window whose session computes and loads on `worker`.
    WindowTest(Executor worker) {
        this(worker, KeptAnswers.unkept());
    }

    /// A window that knows the answers that were given before.
    protected WindowTest(KeptAnswers answers) {
        this(Runnable::run, answers);
    }

    private WindowTest(Executor worker, KeptAnswers answers) {
        executor = worker;
        session = new Session(worker, Runnable::run, worker, Runnable::run, Conventions.SHIPPED, answers);
        options = new ViewOptions(session.viewProperty(), session);
    }

    @TempDir
    public static Path folder;

    /// Where this test's window keeps presets.
    @TempDir
    public Path kept;

    @BeforeEach
    void showWindow() throws IOException, TimeoutException {
        store = recentFiles();
        FxToolkit.setupStage(this::show);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Where recent files are kept.
    Path recentFiles() throws IOException {
        return folder.resolve("recent");
    }

    private void show(Stage stage) {
        RecentFiles recent = new RecentFiles(store, Runnable::run, Runnable::run);
        OwnPresets own = new OwnPresets(
                kept.resolve("presets.json"), session.conventions(), session::report, Runnable::run, Runnable::run);
        window = new MainWindow(session, options, new Texts(language), recent, own, new Picker(), () -> quit = true);
        scene = window.scene();
        stage.setScene(scene);
        stage.titleProperty().bind(window.titleProperty());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        session.loader().open(beginning());
    }

    /// What the window begins with.
    Source beginning() {
        return TestFiles.scene("nuclei");
    }

    /// A user who answers the dialogs as the test has said.
    private final class Picker implements FilePicker {

        @Override
        public List<Path> pick(Wish wish, boolean several) {
            asked.add(wish);
            return picked;
        }

        @Override
        public Optional<Path> place(String title, Path proposed) {
            suggested.add(proposed);
            return places.isEmpty() ? place : Optional.of(places.removeFirst());
        }
    }

    /// Runs on the FX thread and waits until the window has been laid out and painted after it.
    public void act(FxRobot robot, Runnable action) {
        robot.interact(action);
        settle(robot);
    }

    public void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> scene.getRoot().layout());
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void open(FxRobot robot, Source source) {
        act(robot, () -> session.loader().open(source));
    }

    /// Shows a series over the scene that a window begins with: the same prediction three times, and a step that is broken.
    void openSeries(FxRobot robot) throws IOException {
        Path steps = Files.createDirectories(kept.resolve("steps"));
        for (int step = 1; step <= 3; step++) {
            Files.copy(TestFiles.scene("nuclei").prediction(), steps.resolve("epoch_" + step + ".png"));
        }
        TestFiles.broken(steps.resolve("epoch_4.png"));
        act(robot, () -> window.open(List.of(steps)));
    }

    public <N extends Node> N find(String id, Class<N> type) {
        return type.cast(scene.getRoot().lookup("#" + id));
    }

    public PictureView first() {
        return find("first", PictureFrame.class).picture();
    }

    public PictureView second() {
        return find("second", PictureFrame.class).picture();
    }

    public PictureArea pictures() {
        return find("pictures", PictureArea.class);
    }

    /// The colour of the picture at an image pixel, without its alpha.
    public int colourAt(PictureView picture, int x, int y) {
        Viewport viewport = pictures().camera().viewport();
        int screenX = (int) Math.floor((x + 0.5 - viewport.x()) * viewport.across());
        int screenY = (int) Math.floor((y + 0.5 - viewport.y()) * viewport.down());
        return picture.argbAt(screenX, screenY) & 0xffffff;
    }
}
