package maskscope.view.surface;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.pixel.PixelTable;
import maskscope.session.ShownPair;
import maskscope.session.measure.LossSurface;
import maskscope.session.state.Choosing;
import maskscope.session.state.SurfaceSide;
import maskscope.session.state.Tuning;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.export.ChartMenu;
import maskscope.view.export.Exports;
import maskscope.view.look.Choices;
import maskscope.view.look.Looked;
import maskscope.view.look.Predictions;
import maskscope.view.look.Results;
import maskscope.view.look.SurfaceLooks;
import maskscope.view.look.ViewOptions;

/// The selected loss over two of its parameters: a heatmap, on which the present point can be dragged, what it shows in words,
/// and what runs along its sides. Where the loss does not take both it says so, with the parameters that it takes.
///
/// Of two predictions it is of one, or of their difference, whose middle colour is 0. The surface follows when the hand rests,
/// and is faint while it is of other settings. The point follows at once.
public final class SurfacePanel extends Region {

    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final double HEADING = 32;
    private static final double COLUMN = 304;
    private static final double WIDEST_COLUMN = 340;
    private static final double COLUMN_PART = 0.26;
    private static final double GAP = 16;

    private final Texts texts;
    private final Results results;
    private final Results second;
    private final Choices choices;
    private final ObservableValue<LossSurface> found;
    private final ViewOptions options;
    private final List<Parameter> known;
    private final HBox heading = new HBox();
    private final Label title = new Label();
    private final SurfacePlot plot;
    private final SideRow rowX;
    private final SideRow rowY;
    private final Label refused = new Label();
    private final SurfaceWords words;
    private final VBox column;
    private final Label sentence = new Label();
    private final FlowPane pairs = new FlowPane();
    private final VBox instead = new VBox(sentence, pairs);

    private final HBox which;
    private final Button more;

    /// What is on screen; null for nothing.
    private Surface surface;
    /// What of two predictions the surface is of, and what that was made of.
    private Looked looked = Looked.A;
    private LossSurface made;

    /// `found` is null while no surface was worked out; `choosing` has the parameters that there are, `tuning` is told of every
    /// move of the point, `exports` takes what leaves the window.
    public SurfacePanel(Texts texts, Choosing choosing, Predictions predictions, Choices choices, Tuning tuning,
            ObservableValue<LossSurface> found, ViewOptions options, Exports exports) {
        this.texts = texts;
        results = predictions.first();
        second = predictions.second();
        this.choices = choices;
        this.found = found;
        this.options = options;
        known = choosing.conventions().parameters();
        SurfaceLooks looks = options.surface();
        SurfaceHand hand = new SurfaceHand(choices, tuning);
        setId("surface");
        getStyleClass().add("surface");
        plot = new SurfacePlot(texts, hand, options.themeProperty(), options.paletteProperty(),
                () -> Optional.ofNullable(surface).map(any -> SurfaceTable.csv(made)));
        plot.readAs(this::spoken);
        rowX = new SideRow(texts, "x", known, to -> choose(looks.x(), looks.y(), to), looks.x()::set);
        rowY = new SideRow(texts, "y", known, to -> choose(looks.y(), looks.x(), to), looks.y()::set);
        words = new SurfaceWords(texts,
                () -> surface.cells().lowest().ifPresent(cell -> hand.go(surface.cells(), cell)),
                () -> surface.cells().highest().ifPresent(cell -> hand.go(surface.cells(), cell)));
        which = Buttons.segments(texts, "surface-of", Looked.values(), Looked::label,
                of -> Message.of("surfaces.of-meaning." + ViewOption.word(of)), looks.of(), looks.of()::set);
        column = new VBox(rowX, rowY, refused, words);
        column.getStyleClass().add("surface-column");
        more = new ChartMenu("surface", texts, plot, () -> plot, options.themeProperty(), exports).button();
        dress();
        getChildren().addAll(heading, plot, instead, column);
        // What is open below the pictures is left by it.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && refusal().isEmpty()) {
                key.consume();
                close();
            }
        });
        WhileShown seen = WhileShown.of(this);
        seen.hearAny(this::show, found, results.pair(), results.report(), choices.settings(), choices.selected(), looks.x(),
                looks.y(), looks.of(), second.pair(), second.report(), options.themeProperty(), texts.language());
        seen.hearAny(this::refuse, rowX.refused(), rowY.refused(), texts.language());
    }

    private void dress() {
        title.getStyleClass().add("chart-title");
        title.setId("surface-title");
        title.setMinWidth(USE_PREF_SIZE);
        Button close = Buttons.quiet("surface-close", texts.of("surfaces.back"), this::close);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading.getChildren().setAll(title, which, gap, more, close);
        heading.getStyleClass().addAll("chart-heading", "compare-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        for (Label text : List.of(refused, sentence)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        refused.setId("surface-refused");
        refused.getStyleClass().add("refused");
        sentence.setId("surface-sentence");
        instead.getStyleClass().add("surface-instead");
        pairs.getStyleClass().add("surface-pairs");
    }

    private void close() {
        options.surface().shown().set(false);
    }

    /// Another parameter along a side; the one of the other side changes places with it.
    private void choose(ObjectProperty<SurfaceSide> side, ObjectProperty<SurfaceSide> other, Parameter parameter) {
        if (side.get().parameter().equals(parameter.key())) {
            return;
        }
        if (other.get().parameter().equals(parameter.key())) {
            SurfaceSide before = side.get();
            side.set(other.get());
            other.set(before);
        } else {
            side.set(SurfaceSide.of(parameter));
        }
    }

    private void show() {
        Loss loss = choices.selected().getValue();
        Settings settings = choices.settings().getValue();
        SurfaceLooks looks = options.surface();
        SurfaceQuestion question = SurfaceQuestion.of(loss, settings, looks.x().get(), looks.y().get(), known);
        rowX.show(question.x().orElse(null));
        rowY.show(question.y().orElse(null));
        ShownPair pair = results.pair().getValue();
        LossSurface now = found.getValue();
        boolean there = question.fault().isEmpty() && now != null && pair != null && now.of().table() == pair.table()
                && now.of().loss() == loss && now.of().x().equals(question.x().orElseThrow())
                && now.of().y().equals(question.y().orElseThrow());
        Optional<PixelTable> other = Optional.ofNullable(second.pair().getValue()).map(ShownPair::table);
        which.setVisible(other.isPresent());
        which.setManaged(other.isPresent());
        seek(there ? now : null);
        pseudoClassStateChanged(OLD, there && !LossSurface.Wish.of(
                pair.table(), other, loss, settings, now.of().x(), now.of().y()).equals(Optional.of(now.of())));
        title.setText(texts.now(question.x().isEmpty() || question.y().isEmpty()
                ? Message.of("surfaces.title-alone", loss.name())
                : Message.of(other.isEmpty() ? "surfaces.title" : "surfaces.title-of." + ViewOption.word(looked), loss.name(),
                        question.x().get().parameter().label(),
                        question.y().get().parameter().label())));
        plot.show(surface, looked == Looked.DIFFERENCE, this::point);
        if (there) {
            words.show(surface, point(), value(now.of().x()), value(now.of().y()), options.themeProperty().get());
        } else {
            words.show(null, null, 0, 0, null);
        }
        words.compare(there && looked == Looked.DIFFERENCE ? surface.cells() : null);
        plot.setVisible(there);
        more.setDisable(!there);
        instead.setVisible(!there);
        sentence.setText(question.fault().map(fault -> texts.sentence(fault).getValue())
                .orElseGet(() -> texts.now(Message.of("surfaces.working"))));
        pairs.getChildren().setAll(question.choices().stream().map(this::button).toList());
        requestLayout();
    }

    /// What is looked at of what was worked out; without a second prediction the first.
    private void seek(LossSurface now) {
        Looked wanted = now != null && now.ofSecond().isPresent() ? options.surface().of().get() : Looked.A;
        if (now != made || wanted != looked) {
            made = now;
            looked = wanted;
            surface = now == null ? null : switch (wanted) {
                case A -> now.surface();
                case B -> now.ofSecond().orElseThrow();
                case DIFFERENCE -> now.surface().minus(now.ofSecond().orElseThrow());
            };
        }
    }

    private Button button(SurfaceQuestion.Pair pair) {
        Button button = new Button(texts.now(Message.of("surfaces.pair", pair.x().label(), pair.y().label())));
        button.setId("surface-" + pair.x().key() + "-" + pair.y().key());
        button.getStyleClass().add("quiet-button");
        button.setMnemonicParsing(false);
        button.setOnAction(pressed -> {
            options.surface().x().set(SurfaceSide.of(pair.x()));
            options.surface().y().set(SurfaceSide.of(pair.y()));
        });
        return button;
    }

    private double value(ParameterAxis axis) {
        return choices.settings().getValue().effective(choices.selected().getValue(), axis.parameter());
    }

    /// Where the point is on the surface that is shown.
    private SurfaceOverlay.Point point() {
        ParameterAxis x = surface.cells().x();
        ParameterAxis y = surface.cells().y();
        Optional<Double> first = loss(results.report().getValue());
        Optional<Double> other = loss(second.report().getValue());
        Optional<Double> loss = switch (looked) {
            case A -> first;
            case B -> other;
            case DIFFERENCE -> first.flatMap(a -> other.map(b -> a - b));
        };
        return new SurfaceOverlay.Point(SurfacePlaces.place(x, value(x)), SurfacePlaces.place(y, value(y)), loss);
    }

    private Optional<Double> loss(LossReport report) {
        return Optional.ofNullable(report).map(all -> all.of(surface.loss())).filter(LossValue::defined).map(LossValue::value);
    }

    private Optional<Message> refusal() {
        return rowX.refused().getValue().or(() -> rowY.refused().getValue());
    }

    private void refuse() {
        Optional<Message> why = refusal();
        refused.setVisible(why.isPresent());
        refused.setManaged(why.isPresent());
        refused.setText(why.map(it -> texts.sentence(it).getValue()).orElse(""));
    }

    private String spoken() {
        return surface == null ? "" : texts.now(Message.of("surfaces.spoken", title.getText(), words.told()));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double below = Math.max(1, getHeight() - HEADING - 8);
        double needed = Math.ceil(Math.max(COLUMN, Math.max(rowX.prefWidth(-1), rowY.prefWidth(-1))));
        double aside = Math.min(width, Math.max(needed, Math.min(Math.floor(width * COLUMN_PART), WIDEST_COLUMN)));
        double left = Math.max(1, width - aside - GAP);
        heading.resizeRelocate(0, 0, width, HEADING);
        plot.resizeRelocate(0, HEADING, left, below);
        instead.resizeRelocate(0, HEADING, left, below);
        double from = Math.min(width - aside, Math.floor(SurfacePlaces.used(left, below)) + GAP);
        column.resizeRelocate(from, HEADING, aside, below);
    }
}
