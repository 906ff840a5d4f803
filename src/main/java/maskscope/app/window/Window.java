package maskscope.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.stage.Stage;
import maskscope.app.platform.Failure;
import maskscope.app.platform.Folders;
import maskscope.app.platform.Optimiser;
import maskscope.app.platform.Refusal;
import maskscope.app.platform.WindowClass;
import maskscope.loss.LossEngine;
import maskscope.mask.MaskRole;
import maskscope.session.Session;
import maskscope.session.state.Problem;
import maskscope.session.store.Autosave;
import maskscope.session.store.KeptLooks;
import maskscope.text.Message;
import maskscope.view.MainWindow;
import maskscope.view.control.Texts;
import maskscope.view.look.AppIcon;
import maskscope.view.look.Desk;

/// The window on a display.
final class Window {

    private final Contents contents;
    private final Folders folders;
    private final Inside inside;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Toolkit toolkit = new Toolkit(this::tellOfScreen, this::tell);
    private Session session;
    private Desk desk;
    /// Whether there is a window that a fault can be told in, and whether it has been laid out and drawn; of the FX thread.
    private boolean shown;
    private boolean drawn;

    /// Makes what is in a window, on the FX thread.
    @FunctionalInterface
    interface Inside {
        MainWindow make(Contents contents, Folders folders, Session session, Desk desk, Stage stage, Toolkit toolkit);
    }

    private Window(Contents contents, Folders folders, Inside inside) {
        this.contents = contents;
        this.folders = folders;
        this.inside = inside;
    }

    /// Returns when the user has closed the window.
    static void show(Contents contents, Folders folders) throws Refusal {
        show(contents, folders, Window::everything);
    }

    /// The same with something else in the window.
    static void show(Contents contents, Folders folders, Inside inside) throws Refusal {
        Window window = new Window(contents, folders, inside);
        try {
            Optimiser.standBack(window.toolkit::early);
            window.toolkit.early(Contents::prepareWords);
            window.toolkit.start(window::open);
            window.closed.get();
            window.toolkit.finish();
        } catch (UnsupportedOperationException noDisplay) {
            throw new Refusal(Message.of("start.display-unusable", String.valueOf(noDisplay.getMessage())));
        } catch (ExecutionException failed) {
            throw Failure.met("opening the window", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Message.of("start.window-interrupted"));
        }
    }

    private void open() {
        WindowClass.choose();
        Stage stage = new Stage();
        session = toolkit.session(toolkit.answers(folders.answers()));
        contents.prepare(session);
        KeptLooks kept = toolkit.looks(folders.desk());
        desk = new Desk(kept.stateProperty(), kept);
        Habits.follow(session.viewProperty(), session, kept.stateProperty(), kept);
        MainWindow window = inside.make(contents, folders, session, desk, stage, toolkit);
        stage.titleProperty().bind(window.titleProperty());
        stage.setScene(window.scene());
        Place place = new Place(stage, desk);
        place.take();
        stage.setOnCloseRequest(request -> {
            request.consume();
            window.quit();
        });
        if (!Rehearsal.wanted()) {
            stage.setOnHiding(hiding -> place.remember());
        }
        stage.setOnHidden(hidden -> closed.complete(null));
        stage.show();
        shown = true;
        Pulses.drawn(() -> {
            drawn = true;
            place.limit();
        });
        // Not sooner: the first frame is there earlier when there is nothing to paint yet.
        contents.single().ifPresentOrElse(file -> complete(window, file), () -> contents.open(session));
        // Behind the reading of the files, so that the pictures are painted while ND4J's libraries load. Nothing of this sooner:
        // GTK changes the process's environment while it starts, and the libraries read it when they load.
        toolkit.early(LossEngine::load);
        StartTimes.wanted().ifPresent(times -> times.watch(session));
        Rehearsal.beginIfWanted(session, stage);
        // Once the first losses have been drawn: behind all that the worker has now, and behind what that leads to.
        toolkit.afterWork(() -> toolkit.afterWork(() -> Pulses.drawn(() -> {
            toolkit.make(() -> new AppIcon().images(), stage.getIcons()::setAll);
            // A rehearsal has nothing to lose, and what it loads every later start would carry along.
            if (stage.isShowing() && !Rehearsal.wanted()) {
                keepUnsaved(window, stage);
            }
        })));
    }

    /// One file is no pair yet: the user says which of its masks it is, and chooses the other.
    private void complete(MainWindow window, Path file) {
        session.loader().standIdle();
        window.open(List.of(file));
    }

    private void keepUnsaved(MainWindow window, Stage stage) {
        Autosave autosave = toolkit.autosave(folders.unsaved());
        window.keepUnsaved(autosave);
        stage.setOnHidden(hidden -> {
            autosave.end();
            closed.complete(null);
        });
    }

    private static MainWindow everything(
            Contents contents, Folders folders, Session session, Desk desk, Stage stage, Toolkit toolkit) {
        Texts texts = Contents.texts();
        return new MainWindow(
                session,
                contents.viewOptions(session, desk),
                texts,
                toolkit.recentFiles(folders.recentFiles()),
                toolkit.presets(folders.presets(), session),
                new Dialogs(stage, texts, () -> folder(session)),
                stage::close,
                toolkit.background());
    }

    /// Where the pair on screen lies.
    private static Optional<Path> folder(Session session) {
        return Optional.ofNullable(session.loader().sourceProperty().getValue())
                .flatMap(source -> source.file(MaskRole.TRUTH))
                .map(truth -> truth.toAbsolutePath().getParent());
    }

    /// A window that cannot be laid out can tell nothing.
    private void tellOfScreen(Throwable fault) {
        shown &= drawn;
        tell(fault);
    }

    /// A fault that nothing else caught: the details go to the log, the user is told where that is. Before there is a window
    /// to tell it in, the program ends.
    private void tell(Throwable fault) {
        if (!shown) {
            closed.completeExceptionally(fault);
        } else {
            Logger.getLogger(Window.class.getName()).log(Level.SEVERE, "unexpected fault", fault);
            session.report(new Problem(
                    Message.of("session.wrong"), Failure.outOfDate(folders)));
        }
    }
}
