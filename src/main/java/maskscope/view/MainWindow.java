package maskscope.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import maskscope.open.MaskRoles;
import maskscope.open.SampleScene;
import maskscope.open.Samples;
import maskscope.session.Session;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.session.store.OwnPresets;
import maskscope.session.store.RecentFiles;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;
import maskscope.view.about.AboutCard;
import maskscope.view.about.Program;
import maskscope.view.chart.CurvesView;
import maskscope.view.chart.FocalTermView;
import maskscope.view.control.Background;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.input.DoctorPanel;
import maskscope.view.input.OpenCard;
import maskscope.view.input.SourceBar;
import maskscope.view.look.Choices;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Results;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import maskscope.view.losses.CodeCard;
import maskscope.view.losses.ComparePanel;
import maskscope.view.losses.FormulaView;
import maskscope.view.losses.LossTable;
import maskscope.view.parameter.ParametersPanel;
import maskscope.view.parameter.PlainLine;
import maskscope.view.parameter.PresetMenu;
import maskscope.view.parameter.ThresholdRow;
import maskscope.view.picture.PictureArea;
import maskscope.view.picture.SlicesBar;

/// The window: bar, pictures above curves, parameters above losses at the side, status line; and what lies over it all
/// (opening, problems, help). Laid out here, one line for each view; everything in it stands in a class of its own.
public final class MainWindow {

    /// The curves take this part of the height that pictures and curves share, within limits: what a large screen has
    /// more belongs to the pictures.
    private static final double CURVES = 0.32;
    private static final double LEAST = 180;
    private static final double MOST = 300;

    /// The table of all conventions needs this height for numbers and differences.
    private static final double COMPARISON = 316;

    private final Session session;
    private final Texts texts;
    private final RecentFiles recent;
    private final OpenCard openCard;
    private final HelpCard helpCard;
    private final AboutCard aboutCard;
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
        this.recent = recent;
        this.quit = quit;
        openCard = new OpenCard(texts, session.loader().sourceProperty(), picker, this::open);
        helpCard = new HelpCard(texts);
        aboutCard = new AboutCard(texts);
        codeCard = new CodeCard(texts, Results.of(session), session.codeProperty(), session.selectedProperty());
        pictures = new PictureArea(
                texts, Results.of(session), Choices.of(session), options, session.slicing(), background);
        StatusBar status = new StatusBar(texts, session.conventions().losses(), Results.of(session), session.settingsProperty(),
                session.timingProperty(), options, pictures.pointedProperty());
        ObservableValue<Source> source = session.loader().sourceProperty();
        saving = new SessionItems(texts, session.document(), source, session.loadedProperty(), picker, status::say);
        restoring = new RestoreOffer(texts, this::open);
        CurvesPanel curves = curves(session, texts, options);
        LoadingBar loading = new LoadingBar(texts, session.loader());
        DoctorPanel doctor = new DoctorPanel(
                texts, session.loadedProperty(), source, session.loader().inquiryProperty(), session);
        StackPane picturesWithLoading = new StackPane(pictures, doctor, loading);
        StackPane.setAlignment(loading, Pos.CENTER);
        StackPane.setAlignment(doctor, Pos.TOP_RIGHT);
        StackPane.setMargin(doctor, new Insets(8));
        BorderPane picturesAndSlices = new BorderPane(picturesWithLoading);
        picturesAndSlices.bottomProperty().bind(session.loadedProperty().map(pair -> pair.isVolume() ? slices(texts) : null));
        BorderPane left = new BorderPane(picturesAndSlices);
        left.setTop(new SourceBar(texts, session.loadedProperty(), source, session, doctor::toggle));
        left.setBottom(curves);
        left.setMinWidth(0);
        curves.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> options.comparingProperty().get() ? COMPARISON : Math.clamp(left.getHeight() * CURVES, LEAST, MOST),
                left.heightProperty(),
                options.comparingProperty()));
        BorderPane layout = new BorderPane(left);
        TopBar.Steps steps = new TopBar.Steps(
                session.undoableProperty(), session.redoableProperty(), session::undo, session::redo);
        layout.setTop(new TopBar(texts, steps, options, pictures, fileMenu(), samplesMenu(), helpMenu()));
        PresetMenu presets = new PresetMenu(
                texts, own, picker, Choices.of(session), session.loadedProperty(), session::use, status::say);
        layout.setRight(sideBar(session, texts, options, presets, codeCard::open, background));
        layout.setBottom(status);
        layout.addEventHandler(KeyEvent.KEY_PRESSED, pictures::pressAnywhere);
        StackPane root = new StackPane(
                layout, openCard, helpCard, aboutCard, codeCard, restoring.card(), saving.card(), presets.card(),
                new ProblemCard(texts, session.problemProperty(), session::dismissProblem));
        scene = new Scene(root, 1280, 800);
        options.themeProperty().subscribe(theme -> theme.dress(scene));
        session.document().originProperty().subscribe(this::remember);
        recent.unkeptProperty().subscribe(status::remind);
        session.selectedProperty().addListener(changed -> showShare());
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragDropped(this::dropped);
        addShortcuts();
        shortcut(KeyCode.ESCAPE, doctor::dismiss);
    }

    static CurvesPanel curves(Session session, Texts texts, ViewOptions options) {
        Choices choices = Choices.of(session);
        Results results = Results.of(session);
        ObservableValue<Theme> theme = options.themeProperty();
        return new CurvesPanel(
                CurvesView.of(texts, session, results, choices, session, session::sweepAlong, theme),
                FocalTermView.of(texts, results.pair(), choices.settings(), theme),
                options.comparingProperty(),
                () -> new ComparePanel(texts, session, choices, results.details(), theme, options.comparingProperty()));
    }

    /// `showCode` shows the selected loss as code, `background` reads the fonts of formulas.
    static SideBar sideBar(
            Session session,
            Texts texts,
            ViewOptions options,
            PresetMenu presets,
            Runnable showCode,
            Background background) {
        Choices choices = Choices.of(session);
        Results results = Results.of(session);
        ObservableValue<Theme> theme = options.themeProperty();
        return new SideBar(
                new ParametersPanel(texts, session.conventions(), choices, session, theme, presets,
                        new ThresholdRow(texts, options.thresholdProperty(), session::grabLook),
                        new PlainLine(texts, results.details())),
                new LossTable(texts, session, choices, results, session.loader().inquiryProperty(), theme,
                        options.comparingProperty()),
                new FormulaView(texts, results, session.loader().loadingProperty(), theme, background),
                new CodeButton(texts, results.report(), showCode));
    }

    /// Made for the first volume.
    private SlicesBar slices(Texts texts) {
        if (slices == null) {
            slices = new SlicesBar(texts, session.loadedProperty(), session.slicing());
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

    /// Opens files as if they were dropped on the window: two or three are sorted and opened, one is put where it seems
    /// to belong and the rest asked for. A session is opened by itself.
    public void open(List<Path> files) {
        if (files.stream().anyMatch(SessionFile::isNamed)) {
            openSession(files);
        } else if (files.size() == 1) {
            openCard.show(Optional.of(MaskRoles.byName(files)));
        } else if (files.size() <= 3) {
            open(new Source.Unsorted(files));
        } else {
            session.report(new Problem(
                    Message.of("session.too-many-files"), Message.of("session.these-are-too-many-files", files.size())));
        }
    }

    private void openSession(List<Path> files) {
        if (files.size() == 1) {
            open(new Source.Saved(files.getFirst()));
        } else {
            session.report(new Problem(Message.of("session.opens-alone"), Message.of("session.names-its-masks")));
        }
    }

    /// The loss that was clicked shows its share in a picture, unless one already shows what it feels.
    private void showShare() {
        if (!pictures.shows(PictureKind.SHARE) && !pictures.shows(PictureKind.GRADIENT)) {
            pictures.showBeside(PictureKind.SHARE);
        }
    }

    private void remember(Source source) {
        if (source != null) {
            recent.add(source);
        }
    }

    private MenuButton fileMenu() {
        MenuButton menu = menu("file", "window.file");
        MenuItem open = item(texts.of("window.open"), () -> openCard.show(Optional.empty()));
        open.setId("file-open");
        open.setAccelerator(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN));
        Menu lately = new Menu();
        lately.textProperty().bind(texts.of("window.open-recent"));
        lately.setId("file-recent");
        fillRecent(lately);
        recent.files().addListener((ListChangeListener<Source>) changed -> fillRecent(lately));
        MenuItem close = item(texts.of("window.quit"), this::quit);
        close.setAccelerator(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        menu.getItems().addAll(open, lately, new SeparatorMenuItem());
        menu.getItems().addAll(saving.items());
        menu.getItems().addAll(new SeparatorMenuItem(), close);
        return menu;
    }

    private void fillRecent(Menu menu) {
        menu.getItems().setAll(recent.files().stream()
                .map(files -> item(files.title(), () -> open(files)))
                .toList());
        menu.setDisable(menu.getItems().isEmpty());
    }

    private MenuButton samplesMenu() {
        MenuButton menu = menu("samples", "window.samples");
        Tips.on(menu, texts.of("window.samples-tip", Program.NAME));
        for (SampleScene scene : Samples.ALL) {
            MenuItem item = item(
                    texts.of("input.sample", scene.name(), scene.story()), () -> open(new Source.Sample(scene)));
            item.setId("sample-" + scene.name());
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuButton helpMenu() {
        MenuButton menu = menu("help", "window.help-menu");
        MenuItem words = item(texts.of("window.help"), helpCard::open);
        words.setId("help-words");
        words.setAccelerator(new KeyCodeCombination(KeyCode.F1));
        MenuItem about = item(texts.of("window.about", Program.NAME), aboutCard::open);
        about.setId("help-about");
        menu.getItems().addAll(words, about);
        return menu;
    }

    private MenuButton menu(String id, String key) {
        MenuButton menu = new MenuButton();
        menu.textProperty().bind(texts.of(key));
        menu.setId(id);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem item(ObservableValue<String> text, Runnable action) {
        MenuItem item = item("", action);
        item.textProperty().bind(text);
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void addShortcuts() {
        shortcut(KeyCode.Z, session::undo, KeyCombination.SHORTCUT_DOWN);
        shortcut(KeyCode.Z, session::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        shortcut(KeyCode.Y, session::redo, KeyCombination.SHORTCUT_DOWN);
        shortcut(KeyCode.C, codeCard::open, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
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
