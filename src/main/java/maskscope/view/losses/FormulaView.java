package maskscope.view.losses;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import maskscope.loss.LossReport;
import maskscope.loss.formula.Parameter;
import maskscope.session.Baseline;
import maskscope.session.DerivedViews;
import maskscope.view.control.Background;
import maskscope.view.control.Pixels;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Results;
import maskscope.view.look.Theme;

/// The selected loss's formula with symbols, and beneath it the same with the current numbers.
///
/// Drawn while the window is laid out, so at most once for each picture on the screen, and only what has changed. The
/// paper it is drawn on is a layout of its own: new numbers do not lay out the rest of the window.
public final class FormulaView extends Region {

    private static final float SYMBOL_SIZE = 16;
    private static final float NUMBER_SIZE = 12.5f;
    private static final double GAP = 6;

    /// From this width on letters grow with it, for whoever makes room to show a formula to others, up to a size.
    private static final double USUAL_WIDTH = 380;
    private static final double LARGEST = 1.6;

    /// Room for the formulas of most losses, so that selecting another does not move what stands around.
    private static final double USUAL_HEIGHT = 84;

    private final Results results;
    private final ObservableValue<Theme> theme;
    private final Background background;
    private final FormulaPainter painter;
    private final FormulaLine symbols;
    private final FormulaLine numbers;
    private final Label copied = new Label();
    private final ObservableValue<String> undefined;
    private final Pane paper = new Pane() {
        @Override
        protected void layoutChildren() {
            place();
        }
    };

    private double needed = USUAL_HEIGHT;

    /// `loading` tells whether masks are being read, `background` reads the fonts of formulas.
    public FormulaView(
            Texts texts,
            Results results,
            ObservableValue<Boolean> loading,
            ObservableValue<Theme> theme,
            Background background) {
        undefined = texts.of("losses.undefined");
        painter = new FormulaPainter(background);
        symbols = new FormulaLine(painter);
        numbers = new FormulaLine(painter);
        paper.getChildren().addAll(symbols, numbers, copied);
        this.results = results;
        this.theme = theme;
        this.background = background;
        setId("formula");
        getStyleClass().add("formula");
        symbols.setId("formula-symbols");
        numbers.setId("formula-numbers");
        copied.textProperty().bind(texts.of("losses.formula-copied"));
        copied.setId("formula-copied");
        copied.getStyleClass().add("formula-copied");
        copied.setVisible(false);
        paper.setManaged(false);
        getChildren().add(paper);
        Tips.on(this, texts.of("losses.copy-formula"));
        setOnMouseClicked(click -> copy());
        setOnMouseExited(left -> copied.setVisible(false));
        // Once the window is there and has something to open: fonts and files are read while its first frame is drawn.
        WhileShown shown = WhileShown.of(this);
        shown.hear(loading, now -> {
            if (now) {
                painter.prepare(paper::requestLayout);
            }
        });
        shown.hearAny(paper::requestLayout, results.details(), results.baseline(), theme);
        undefined.subscribe(paper::requestLayout);
    }

    /// Draws what has changed to fit `width`.
    private void draw(double width) {
        DerivedViews details = results.details().getValue();
        LossReport report = results.report().getValue();
        if (details == null || report == null || width <= 0) {
            return;
        }
        painter.prepare(paper::requestLayout);
        if (!painter.isReady()) {
            return;
        }
        Theme now = theme.getValue();
        double scale = Pixels.of(this);
        Optional<Parameter> inHand = Optional.ofNullable(results.baseline().getValue()).map(Baseline::grabbed);
        float grown = (float) Math.clamp(width / USUAL_WIDTH, 1, LARGEST);
        String ink = Theme.css(now.text());
        symbols.draw(
                new FormulaPainter.Order(FormulaText.symbols(details.selected(), details.settings(), inHand, now),
                        SYMBOL_SIZE * grown, ink, width, scale),
                FormulaText.plain(details.selected(), details.settings()));
        String worked = FormulaText.numbers(details.formula(), report.of(details.selected()), undefined.getValue());
        numbers.draw(new FormulaPainter.Order(worked, NUMBER_SIZE * grown, ink, width, scale), worked);
        needed = Math.max(USUAL_HEIGHT, symbols.getFitHeight() + GAP + numbers.getFitHeight());
    }

    private void place() {
        draw(paper.getWidth());
        if (needed != paper.getHeight()) {
            // Once this layout is over: what is asked for amid one is forgotten.
            background.screen().execute(this::requestLayout);
        }
        numbers.setY(Math.round(symbols.getFitHeight() + GAP));
        double width = copied.prefWidth(-1);
        double height = copied.prefHeight(-1);
        copied.resizeRelocate(paper.getWidth() - width, paper.getHeight() - height, width, height);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getWidth() > 0) {
            draw(getWidth() - snappedLeftInset() - snappedRightInset());
        }
        return snappedTopInset() + needed + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        paper.resizeRelocate(
                snappedLeftInset(), snappedTopInset(), getWidth() - snappedLeftInset() - snappedRightInset(), needed);
    }

    private void copy() {
        DerivedViews details = results.details().getValue();
        if (details != null && details.settings().form(details.selected()).isPresent()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(FormulaText.plain(details.selected(), details.settings()));
            Clipboard.getSystemClipboard().setContent(content);
            copied.setVisible(true);
        }
    }
}
