package maskscope.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import maskscope.app.platform.Failure;
import maskscope.app.platform.Refusal;
import maskscope.loss.LossReport;
import maskscope.mask.BadInput;
import maskscope.session.DerivedViews;
import maskscope.session.Inquiry;
import maskscope.session.Session;
import maskscope.session.measure.SeriesScores;
import maskscope.session.store.OwnPresets;
import maskscope.session.store.RecentFiles;
import maskscope.text.Message;
import maskscope.view.MainWindow;
import maskscope.view.look.SceneImage;

/// Draws the window into a PNG file without a display.
public final class Drawing {

    /// What changed in one pulse may be laid out in the next and painted in the one after.
    private static final int PULSES = 3;

    private final Contents contents;
    private final Paper paper;
    private final Path file;
    private final CompletableFuture<LossReport> done = new CompletableFuture<>();
    private final Toolkit toolkit = new Toolkit(done::completeExceptionally);

    private Drawing(Contents contents, Paper paper, Path file) {
        this.contents = contents;
        this.paper = paper;
        this.file = file;
    }

    /// Returns the losses that the picture shows. The folder of `file` is made if it is missing.
    public static LossReport draw(Contents contents, Paper paper, Path file) throws Refusal {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException fault) {
            throw unwritable(file);
        }
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw unwritable(file);
        }
        Toolkit.withoutDisplay();
        return new Drawing(contents, paper, file).drawn();
    }

    private static Refusal unwritable(Path file) {
        return new Refusal(Message.of("start.picture-unwritable", file));
    }

    private LossReport drawn() throws Refusal {
        toolkit.start(this::open);
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw Failure.met("drawing the window", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Message.of("start.drawing-interrupted"));
        }
    }

    private void open() {
        Session session = toolkit.unattendedSession();
        contents.prepare(session);
        MainWindow window =
                new MainWindow(session, contents.viewOptions(session, paper.desk()), Contents.texts(), RecentFiles.unkept(),
                        OwnPresets.unkept(session.conventions(), session::report), (title, several) -> List.of(), () -> {},
                        toolkit.background());
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(window.scene());
        stage.setWidth(paper.pixels(paper.width()));
        stage.setHeight(paper.pixels(paper.height()));
        // Laid out, but not painted on the headless screen, which is too small for tall windows.
        stage.setIconified(true);
        stage.show();
        done.whenComplete((report, fault) -> stage.close());
        session.problemProperty().subscribe(problem -> {
            if (problem != null) {
                done.completeExceptionally(new Refusal(problem.sentence()));
            }
        });
        session.loader().inquiryProperty().subscribe(inquiry -> {
            if (inquiry != null) {
                done.completeExceptionally(asked(inquiry));
            }
        });
        Runnable drawn = () -> {
            if (shows(session, session.detailsProperty().get())) {
                // What the first pulses ask of the background is seen in the next ones.
                toolkit.afterWork(() -> Pulses.after(PULSES, () -> toolkit.afterAllWork(
                        () -> Pulses.after(PULSES, () -> write(window.scene(), session.reportProperty().get())))));
            }
        };
        session.detailsProperty().subscribe(drawn);
        session.second().detailsProperty().subscribe(drawn);
        session.series().scoresProperty().subscribe(drawn);
        contents.open(session);
    }

    /// No user can answer: the question is reported as on the command line.
    private static Refusal asked(Inquiry inquiry) {
        return new Refusal(inquiry.examination().refusal().map(BadInput::message).orElseThrow());
    }

    private boolean shows(Session session, DerivedViews details) {
        boolean both = !session.second().loadingProperty().get()
                && (session.second().loadedProperty().get() == null || session.second().detailsProperty().get() != null);
        return both && counted(session) && details != null && details.settings().equals(session.settings())
                && details.selected() == session.selected();
    }

    private static boolean counted(Session session) {
        SeriesScores scores = session.series().scoresProperty().get();
        return scores == null || scores.read() == scores.series().size() && scores.settings().equals(session.settings());
    }

    private void write(Scene scene, LossReport report) {
        if (done.isDone()) {
            return; // refused meanwhile
        }
        try {
            SceneImage.write(scene, file);
            done.complete(report);
        } catch (IOException fault) {
            done.completeExceptionally(unwritable(file));
        }
    }
}
