package maskscope.view;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import maskscope.loss.Loss;
import maskscope.session.Session;
import maskscope.session.state.Below;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.session.store.OwnPresets;
import maskscope.session.store.RecentFiles;
import maskscope.view.about.AboutCard;
import maskscope.view.chart.CurvesView;
import maskscope.view.chart.SideCharts;
import maskscope.view.control.Background;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.export.Exports;
import maskscope.view.frame.Bench;
import maskscope.view.frame.Magnified;
import maskscope.view.frame.Popups;
import maskscope.view.input.AsBeforeLine;
import maskscope.view.input.DoctorPanel;
import maskscope.view.input.OpenCard;
import maskscope.view.input.PlacesLine;
import maskscope.view.input.SampleLine;
import maskscope.view.input.SecondLine;
import maskscope.view.input.SourceBar;
import maskscope.view.input.WaitingLine;
import maskscope.view.look.Choices;
import maskscope.view.look.Desk;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Predictions;
import maskscope.view.look.Results;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import maskscope.view.losses.CodeCard;
import maskscope.view.losses.ComparePanel;
import maskscope.view.losses.FormulaView;
import maskscope.view.losses.LossTable;
import maskscope.view.object.ObjectsPanel;
import maskscope.view.parameter.ParametersPanel;
import maskscope.view.parameter.PlainLine;
import maskscope.view.parameter.PresetMenu;
import maskscope.view.picture.PictureArea;
import maskscope.view.picture.PictureBar;
import maskscope.view.score.PreferenceLine;
import maskscope.view.score.ScoreCard;
import maskscope.view.score.ScoreFaces;
import maskscope.view.score.ThresholdBlock;
import maskscope.view.series.SeriesHand;
import maskscope.view.series.SeriesLine;
import maskscope.view.series.SeriesPanel;
import maskscope.view.slices.SlicesBar;
import maskscope.view.surface.SurfacePanel;

/// The window: bar, pictures above curves, parameters above losses at the side, status line; and what lies over it all
/// (opening, problems, help). Laid out here, one line for each view; everything in it stands in a class of its own.
public final class MainWindow {

    /// The keys of the losses and of what a picture can show, in order.
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7,
            KeyCode.DIGIT8, KeyCode.DIGIT9);

    private final Session session;
    private final Texts texts;
    private final Openings openings;
    private final CodeCard codeCard;
    private final PictureArea pictures;
    private final SessionItems saving;
    private final RestoreOffer restoring;
    private final Runnable quit;
    private final Scene scene;
    private SlicesBar slices;

    /// A window that keeps no presets; `texts` is the language that it speaks, `picker` asks the user for files, `quit` closes
    /// the program.
    public MainWindow(
            Session session, ViewOptions options, Texts texts, RecentFiles recent, FilePicker picker, Runnable quit) {
        this(session, options, texts, recent, OwnPresets.unkept(session.conventions(), session::report), picker, quit);
    }

    /// The same with the user's presets.
    public MainWindow(
            Session session,
            ViewOptions options,
            Texts texts,
            RecentFiles recent,
            OwnPresets own,
            FilePicker picker,
            Runnable quit) {
        this(session, options, texts, recent, own, picker, quit, Background.atOnce());
    }

    /// The same with somebody who does what the screen need not wait for.
    public MainWindow(
            Session session,
            ViewOptions options,
            Texts texts,
            RecentFiles recent,
            OwnPresets own,
            FilePicker picker,
            Runnable quit,
            Background background) {
        options.themeProperty().get().dressControls();
        this.session = session;
        this.texts = texts;
        this.quit = quit;
        SecondOpening second = new SecondOpening(session.second(), options, picker);
        OpenCard openCard =
                new OpenCard(texts, session.loader().sourceProperty(), picker, this::open, second::open);
        SeriesOpening series = new SeriesOpening(session.series(), session.loader().sourceProperty(), options,
                picker, this::open, session::report);
        openings = new Openings(texts, recent, openCard, this::open, series, session::report);
        HelpCard helpCard = new HelpCard(texts);
        AboutCard aboutCard = new AboutCard(texts);
        codeCard = new CodeCard(texts, Results.of(session), session.codeProperty(), session.selectedProperty());
        Predictions predictions = Predictions.of(session);
        pictures = new PictureArea(
                texts, predictions, Choices.of(session), options, session.slicing(), background);
        StatusBar status = new StatusBar(texts, session.conventions().losses(), predictions, session.settingsProperty(),
                session.timingProperty(), options, pictures.pointedProperty());
        pictures.tell(status::say);
        pictures.readOut(texts, status.spoken());
        ObservableValue<Source> source = session.loader().sourceProperty();
        saving = new SessionItems(texts, session.document(), source, session.loadedProperty(), picker, status::say);
        Saving saves = new Saving(texts, picker, source, status::say, session::report, background);
        ReportItems reports = new ReportItems(
                texts, predictions, session.viewProperty(), picker, saves, status::say, background);
        pictures.offerMenus(texts, saves, status::told);
        restoring = new RestoreOffer(texts, session.problemProperty(), this::open);
        PinItems pins = new PinItems(texts, session.pins(), Results.of(session), session.selectedProperty(), options, pictures,
                saves, status::say);
        CurvesPanel curves = curves(session, texts, options, saves, Map.of(
                Below.OBJECTS, () -> objects(options, background, saves, status), Below.PINS, pins::panel));
        LoadingBar loading = new LoadingBar(texts, session.loader());
        DoctorPanel doctor = new DoctorPanel(
                texts, session.loadedProperty(), source, session.loader().inquiryProperty(), session, background);
        StartPage start = new StartPage(texts, recent.files(), openings,
                Bindings.and(session.loader().idleProperty(), Bindings.not(doctor.openProperty())));
        StackPane picturesWithLoading = new StackPane(pictures, start, doctor, loading);
        StackPane.setAlignment(loading, Pos.CENTER);
        StackPane.setMargin(doctor, new Insets(8));
        BorderPane picturesAndSlices = new BorderPane(picturesWithLoading);
        picturesAndSlices.setTop(new PictureBar(texts, options, pictures));
        picturesAndSlices.bottomProperty().bind(session.loadedProperty().map(pair -> pair.isVolume() ? slices(options) : null));
        VBox head = new VBox(
                new SourceBar(texts, session.loadedProperty(), source, session, doctor::toggle, session.second(),
                        second::choose),
                new SecondLine(texts, session.loadedProperty(), session.second(), new PreferenceLine(
                        texts, predictions, session.selectedProperty(), options)),
                new SeriesLine(texts, stepper(session, options), options),
                new PlacesLine(texts, source, session.loadedProperty(), session.document().changedProperty(), picker,
                        session::showPhotograph),
                new WaitingLine(texts, session.loader().inquiryProperty(), doctor.openProperty(), session, doctor::toggle),
                new AsBeforeLine(texts, session.loadedProperty(), session),
                new SampleLine(texts, options.desk().hints(), source, session.undoableProperty(), session.selectedProperty()));
        PresetMenu presets = new PresetMenu(
                texts, own, picker, Choices.of(session), session.loadedProperty(), session::use, status::say);
        ScoreCard scoreCard = new ScoreCard(texts, options.scores(), session.loadedProperty(), session::grabLook);
        SideBar side = sideBar(session, texts, options, presets, codeCard::open, scoreCard::open, background);
        Desk desk = options.desk();
        BorderPane layout = new BorderPane(
                new Bench(texts, desk, options.belowProperty().map(below -> below != Below.CURVES),
                        session.loader().idleProperty(),
                        head, picturesAndSlices, curves, side));
        StepButton undo = new StepButton(texts, new StepButton.Way(StepButton.Direction.BACK,
                session.undoableProperty(), session.steps()::done, session.steps()::undo));
        StepButton redo = new StepButton(texts, new StepButton.Way(StepButton.Direction.FORTH,
                session.redoableProperty(), session.steps()::undone, session.steps()::redo));
        Magnified magnified = new Magnified(desk.scaleProperty());
        ViewMenu viewMenu = new ViewMenu(texts, desk, magnified.shownProperty(), Menus.button(texts, "view", "window.view-menu"));
        TopBar bar = new TopBar(texts, undo, redo, pins.buttons(), options.themeProperty(),
                openings.fileMenu(List.of(second.item(texts, session.loadedProperty()), series.item(texts)),
                        List.of(saving.items(), reports.items()), this::quit),
                openings.samplesMenu(),
                viewMenu.button(), Menus.help(texts, helpCard::open, aboutCard::open));
        layout.setTop(bar);
        layout.setBottom(status);
        // They stay in the scene, as the keys of a menu hold only while its button is there.
        for (Node around : List.of(bar, status)) {
            around.visibleProperty().bind(desk.bareProperty().not());
            around.managedProperty().bind(around.visibleProperty());
        }
        layout.addEventHandler(KeyEvent.KEY_PRESSED, pictures::pressAnywhere);
        layout.addEventHandler(KeyEvent.KEY_RELEASED, pictures::releaseAnywhere);
        layout.addEventHandler(KeyEvent.KEY_PRESSED, pins::press);
        // Where it stands on the keyboard differs from country to country.
        layout.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            if ("?".equals(key.getCharacter())) {
                helpCard.open();
            }
        });
        desk.bareProperty().subscribe(bare -> {
            if (bare) {
                pictures.requestFocus();
            }
        });
        // What is asked for is not left folded.
        options.belowProperty().subscribe(below -> {
            if (below != Below.CURVES) {
                desk.curvesFoldedProperty().set(false);
            }
        });
        GoneCard gone = new GoneCard(texts, session.problemProperty(), session.loadedProperty(), picker, recent,
                new GoneCard.Ways(session.loader()::open, session.second()::open, session::take, session::dismissProblem));
        StackPane root = new StackPane(
                layout, openCard, helpCard, aboutCard, codeCard, scoreCard, restoring.card(), saving.card(),
                presets.card(),
                new ProblemCard(texts, session.problemProperty(), session::dismissProblem, openCard::show),
                // After it: of two that hear that a problem is told, the last has the keyboard.
                gone);
        magnified.show(root);
        scene = new Scene(magnified, 1280, 800);
        new Popups(magnified.shownProperty(), options.themeProperty()).of(scene);
        viewMenu.addShortcuts(scene.getAccelerators());
        options.themeProperty().subscribe(theme -> theme.dress(scene));
        openings.remember(session.document().originProperty(), session.loader().inquiryProperty());
        recent.unkeptProperty().subscribe(status::remind);
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragDropped(this::dropped);
        addShortcuts();
        Runnable escape = () -> {
            if (pictures.unmark()) {
                status.forget();
            } else {
                desk.bareProperty().set(false);
                doctor.dismiss();
            }
        };
        shortcut(KeyCode.ESCAPE, escape);
        // A menu's button keeps the key for itself, also while its menu is closed.
        layout.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && scene.getFocusOwner() instanceof MenuButton menu && !menu.isShowing()) {
                escape.run();
            }
        });
    }

    /// The list of objects, made when it is first wanted.
    private ObjectsPanel objects(ViewOptions options, Background background, Saving saves, StatusBar status) {
        ObjectsPanel panel = new ObjectsPanel(texts, Predictions.of(session), Choices.of(session), options,
                new ObjectsPanel.Ways(pictures::show, pictures::mark, session.slicing()::show, status::say,
                        csv -> saves.numbers("objects", csv)),
                background);
        pictures.clicked((pixel, of) -> panel.find(pixel.x(), pixel.y(), of));
        return panel;
    }

    /// `exports` takes what leaves the window, `tables` make what stands in the place of the curves, beside the table of all
    /// conventions and the surface.
    static CurvesPanel curves(Session session, Texts texts, ViewOptions options, Exports exports,
            Map<Below, Supplier<? extends Region>> tables) {
        Choices choices = Choices.of(session);
        Results results = Results.of(session);
        ObservableValue<Theme> theme = options.themeProperty();
        Map<Below, Supplier<? extends Region>> making = new EnumMap<>(Below.class);
        making.putAll(tables);
        making.put(Below.COMPARISON, () -> new ComparePanel(
                texts, session, choices, results.details(), theme, options.comparingProperty()));
        making.put(Below.SURFACE, () -> new SurfacePanel(
                texts, session, Predictions.of(session), choices, session, session.measured().surfaceProperty(), options,
                exports));
        making.put(Below.SERIES, () -> new SeriesPanel(
                texts, stepper(session, options), session, choices, options, exports));
        return new CurvesPanel(
                CurvesView.of(texts, session, Predictions.of(session), choices, session, session::sweepAlong, options,
                        exports),
                SideCharts.of(texts, results.pair(), choices.settings(), theme, options.charts().chosen(),
                        ScoreFaces.of(texts, Predictions.of(session), options, session::grabLook), exports),
                options.belowProperty(),
                making);
    }

    private static SeriesHand stepper(Session session, ViewOptions options) {
        return new SeriesHand(session.series(), session.loader(), session.second(), options);
    }

    /// `showCode` shows the selected loss as code, `showScores` how scores are computed; `background` reads formulas' fonts.
    static SideBar sideBar(
            Session session,
            Texts texts,
            ViewOptions options,
            PresetMenu presets,
            Runnable showCode,
            Runnable showScores,
            Background background) {
        Choices choices = Choices.of(session);
        Results results = Results.of(session);
        ObservableValue<Theme> theme = options.themeProperty();
        return new SideBar(
                new ParametersPanel(texts, session.conventions(), choices, session, theme, presets,
                        new PlainLine(texts, results.details())),
                new LossTable(texts, session, choices, results, session.second().reportProperty(),
                        session.loader().inquiryProperty(), session.loader().idleProperty(), theme, options.comparingProperty(),
                        new CodeButton(texts, results.report(), showCode)),
                new ThresholdBlock(texts, options, session::grabLook, Predictions.of(session), showScores),
                new FormulaView(texts, results, session.loader().loadingProperty(), theme, background));
    }

    /// Made for the first volume.
    private SlicesBar slices(ViewOptions options) {
        if (slices == null) {
            slices = new SlicesBar(
                    texts, session.loadedProperty(), session.sliceLossesProperty(), session.slicing(), options.themeProperty());
        }
        return slices;
    }

    public Scene scene() {
        return scene;
    }

    /// What the window is called: the program, and before it the session when there is one.
    public ObservableValue<String> titleProperty() {
        return saving.titleProperty();
    }

    /// Closes the program, once it is clear what is to become of changes that are not saved.
    public void quit() {
        saving.leave(quit);
    }

    /// Has what is not saved kept by `autosave`, and offers what was left there.
    public void keepUnsaved(Autosave autosave) {
        restoring.follow(autosave);
        session.document().keepUnsaved(autosave);
    }

    private void open(Source source) {
        saving.leave(() -> session.loader().open(source));
    }

    /// Opens files as if they were dropped on the window.
    public void open(List<Path> files) {
        openings.open(files);
    }

    private void addShortcuts() {
        shortcut(KeyCode.Z, session::undo, KeyCombination.SHORTCUT_DOWN);
        shortcut(KeyCode.Z, session::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        shortcut(KeyCode.Y, session::redo, KeyCombination.SHORTCUT_DOWN);
        shortcut(KeyCode.C, codeCard::open, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        List<Loss> losses = session.conventions().losses();
        for (int i = 0; i < Math.min(DIGITS.size(), losses.size()); i++) {
            Loss loss = losses.get(i);
            shortcut(DIGITS.get(i), () -> session.select(loss), KeyCombination.SHORTCUT_DOWN);
        }
        PictureKind[] kinds = PictureKind.values();
        for (int i = 0; i < Math.min(DIGITS.size(), kinds.length); i++) {
            PictureKind kind = kinds[i];
            shortcut(DIGITS.get(i), () -> pictures.active().picture().kindProperty().set(kind), KeyCombination.ALT_DOWN);
        }
    }

    private void shortcut(KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(key, modifiers), action);
    }

    private void dragOver(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drop) {
        if (drop.getDragboard().hasFiles()) {
            open(drop.getDragboard().getFiles().stream().map(File::toPath).toList());
            drop.setDropCompleted(true);
        }
        drop.consume();
    }
}
