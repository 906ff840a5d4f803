package maskscope.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import maskscope.loss.formula.Parameter;
import maskscope.open.Samples;
import maskscope.session.Session;
import maskscope.session.state.Below;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.testing.Heard;
import maskscope.testing.NoExports;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.text.Words;
import maskscope.view.chart.CurvesView;
import maskscope.view.chart.SideCharts;
import maskscope.view.control.Background;
import maskscope.view.control.Texts;
import maskscope.view.input.DoctorPanel;
import maskscope.view.input.SourceBar;
import maskscope.view.look.Choices;
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
import maskscope.view.picture.PictureArea;
import maskscope.view.picture.PixelPoint;
import maskscope.view.pin.PinButtons;
import maskscope.view.pin.PinsPanel;
import maskscope.view.score.ScoreFaces;
import maskscope.view.score.ThresholdBlock;
import maskscope.view.slices.SlicesBar;
import maskscope.view.surface.SurfacePanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Views that go away while everything that they have shown stays.
@ExtendWith(ApplicationExtension.class)
class LeavingTest {

    private final Session session = opened();
    private final ObjectProperty<Words> language = new SimpleObjectProperty<>(BundleWords.english());
    private final Texts texts = new Texts(language);
    private final ViewOptions options = new ViewOptions();

    private final Heard heard = new Heard();
    private final Choices choices = new Choices(
            heard.value(session.settings()), heard.value(session.selected()), heard.value(session.axisProperty().get()));
    private final Results results = new Results(
            heard.value(session.loadedProperty().get()),
            heard.value(session.reportProperty().get()),
            heard.value(session.baselineProperty().get()),
            heard.value(session.detailsProperty().get()),
            heard.value(session.surfacesProperty().get()),
            heard.value(session.measured().objectsProperty().get()));
    private final Predictions predictions =
            new Predictions(results, results, heard.value(null), heard.flag(false));
    private final ObjectProperty<PixelPoint> pointed = heard.value(new PixelPoint(3, 4));
    private final ObjectProperty<Theme> theme = heard.value(Theme.LIGHT);
    private final BooleanProperty comparing = heard.flag(false);

    private static Session opened() {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(new Source.Sample(Samples.named("nuclei").orElseThrow()));
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.3));
        return session;
    }

    private SideBar sideBar() {
        return new SideBar(
                new ParametersPanel(texts, session.conventions(), choices, session, theme, SideBarCase.presets(session),
                        new PlainLine(texts, results.details())),
                new LossTable(texts, session, choices, results, results.report(), heard.value(null), heard.value(false), theme,
                        comparing,
                        new CodeButton(texts, results.report(), () -> {})),
                new ThresholdBlock(texts, options, () -> {}, predictions, () -> {}),
                new FormulaView(texts, results, heard.flag(true), theme, Background.atOnce()));
    }

    private DoctorPanel doctor() {
        DoctorPanel panel = new DoctorPanel(
                texts, results.pair(), heard.value(session.loader().sourceProperty().get()), heard.value(null), session,
                Background.atOnce());
        panel.toggle();
        return panel;
    }

    private StatusBar statusBar() {
        return new StatusBar(texts, session.conventions().losses(), predictions, choices.settings(),
                heard.value(session.timingProperty().get()), options, pointed);
    }

    private PictureArea pictures() {
        PictureArea pictures =
                new PictureArea(
                        texts, predictions, choices, options, session.slicing(), Background.atOnce());
        ((Hyperlink) pictures.lookup("#layers-more")).fire();
        return pictures;
    }

    private SlicesBar slices() {
        return new SlicesBar(
                texts, results.pair(), heard.value(session.sliceLossesProperty().get()), session.slicing(), theme);
    }

    private CurvesPanel curves() {
        return new CurvesPanel(
                CurvesView.of(texts, session, predictions, choices, session, session::sweepAlong, options,
                        NoExports.INSTANCE),
                SideCharts.of(texts, results.pair(), choices.settings(), theme, options.charts().chosen(),
                        ScoreFaces.of(texts, predictions, options, () -> {}), NoExports.INSTANCE),
                heard.value(Below.CURVES),
                Map.of());
    }

    @Test
    void picturesThatGoAwayAreHeldByNothingThatTheyShowed(FxRobot robot) {
        isHeldByNothing(robot, this::pictures);
    }

    @Test
    void aBarOfSlicesThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        isHeldByNothing(robot, this::slices);
    }

    @Test
    void aPanelOfCurvesThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        isHeldByNothing(robot, this::curves);
    }

    @Test
    void aSideBarThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        isHeldByNothing(robot, this::sideBar);
    }

    @Test
    void theInputDoctorsPanelThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        isHeldByNothing(robot, this::doctor);
    }

    @Test
    void aStatusBarThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        isHeldByNothing(robot, this::statusBar);
    }

    @Test
    void aTableOfConventionsThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        isHeldByNothing(robot, () -> new ComparePanel(texts, session, choices, results.details(), theme, comparing));
    }

    @Test
    void aListOfObjectsThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        session.look(ViewOption.BELOW, Below.OBJECTS);
        isHeldByNothing(robot, () -> new ObjectsPanel(texts, predictions, choices, options,
                new ObjectsPanel.Ways(spot -> {}, spot -> {}, slice -> {}, done -> {}, csv -> {}),
                Background.atOnce()));
    }

    @Test
    void aSurfaceThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        session.look(ViewOption.BELOW, Below.SURFACE);
        isHeldByNothing(robot, () -> new SurfacePanel(texts, session, predictions, choices, session,
                heard.value(session.measured().surfaceProperty().get()), options, NoExports.INSTANCE));
    }

    @Test
    void aTableOfPinsThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        session.pins().pin("", Optional.empty());
        options.pins().open().set(true);
        isHeldByNothing(robot, () -> new PinsPanel(texts, heard.value(session.pins().pinsProperty().get()), session.pins(),
                choices.selected(), options, new PinsPanel.Ways(done -> {}, (extension, text) -> {})));
    }

    @Test
    void theButtonsOfPinsThatGoAwayAreHeldByNothingThatTheyShowed(FxRobot robot) {
        isHeldByNothing(robot, () -> new PinButtons(texts, heard.value(session.pins().pinsProperty().get()), session.pins(),
                options.pins(), results, StackPane::new, done -> {}));
    }

    @Test
    void theNamesOfFilesThatGoAwayAreHeldByNothingThatTheyShowed(FxRobot robot) {
        isHeldByNothing(robot, () -> new SourceBar(
                texts, results.pair(), heard.value(session.loader().sourceProperty().get()), session, () -> {},
                session.second(), () -> {}));
    }

    @Test
    void aCardOfCodeThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        isHeldByNothing(robot, () -> {
            CodeCard card = new CodeCard(texts, results, heard.value(session.codeProperty().get()), choices.selected());
            card.open();
            return card;
        });
    }

    @Test
    void aCardOfAProblemThatGoesAwayIsHeldByNothingThatItShowed(FxRobot robot) {
        Problem problem = new Problem(Message.of("session.opens-alone"), Message.of("session.names-its-masks"));
        isHeldByNothing(robot, () -> new ProblemCard(texts, heard.value(problem), () -> {}, files -> {}));
    }

    @Test
    void aTableOfConventionsThatGoesAwayIsComputedNoMore(FxRobot robot) {
        comparing.set(true);
        robot.interact(() -> {
            Node table = new ComparePanel(texts, session, choices, results.details(), theme, comparing);
            StackPane parent = new StackPane(table);
            new Scene(parent);
            assertThat(session.detailsProperty().get().comparison().columns()).isNotEmpty();
            parent.getChildren().clear();
        });
        assertThat(session.detailsProperty().get().comparison().columns()).isEmpty();
    }

    private void isHeldByNothing(FxRobot robot, Supplier<Node> view) {
        ObjectProperty<WeakReference<Node>> gone = new SimpleObjectProperty<>();
        robot.interact(() -> gone.set(shownAndTakenAway(view)));
        assertThat(heard.listeners()).isEmpty();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (gone.get().get() != null) {
                System.gc();
            }
        });
        // The language, the looks and the session have been there all the time.
        Reference.reachabilityFence(this);
    }

    private WeakReference<Node> shownAndTakenAway(Supplier<Node> view) {
        Node made = view.get();
        StackPane parent = new StackPane(made);
        Scene scene = new Scene(parent, 400, 800);
        Theme.LIGHT.dress(scene);
        parent.applyCss();
        parent.layout();
        assertThat(heard.listeners()).isNotEmpty();
        parent.getChildren().clear();
        return new WeakReference<>(made);
    }
}
