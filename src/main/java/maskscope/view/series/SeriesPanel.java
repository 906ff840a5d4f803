package maskscope.view.series;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.session.state.Choosing;
import maskscope.text.Message;
import maskscope.view.chart.ChartFrame;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.export.Exports;
import maskscope.view.look.Choices;
import maskscope.view.look.ViewOptions;
import maskscope.view.score.ScoreNumerals;

/// All losses and scores of a series against its steps, below the pictures: since when is the prediction good, and by which
/// measure.
public final class SeriesPanel extends Region {

    private static final double GAP = 24;

    private final Region losses;
    private final Region scores;
    private final Label none = new Label();

    /// `choosing` has the losses and is told which one is wanted; `exports` takes what leaves the window.
    public SeriesPanel(Texts texts, SeriesHand hand, Choosing choosing, Choices choices, ViewOptions options, Exports exports) {
        setId("series");
        getStyleClass().add("series-panel");
        losses = new ChartFrame("series-losses-frame", texts, options.themeProperty(), exports,
                heading(texts, Message.of("series.losses-title")), axis(texts, "series.loss"),
                List.of(LossSteps.of(texts, hand, choosing, choices, options)));
        Button close = Buttons.quiet("series-back", texts.of("series.back"), () -> options.seriesProperty().set(false));
        HBox heading = heading(texts, Message.of("series.scores-title", ""));
        Label title = (Label) heading.getChildren().getFirst();
        title.textProperty().bind(texts.of(WhileShown.of(this).follow(options.thresholdProperty())
                .map(at -> Message.of("series.scores-title", ScoreNumerals.threshold(at.doubleValue())))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading.getChildren().addAll(gap, close);
        scores = new ChartFrame("series-scores-frame", texts, options.themeProperty(), exports, heading,
                axis(texts, "thresholds.score"), List.of(ScoreSteps.of(texts, hand, options)));
        none.setId("series-none");
        none.setWrapText(true);
        none.textProperty().bind(texts.of("series.none"));
        getChildren().addAll(losses, scores, none);
        WhileShown.of(this).hear(hand.scores(), now -> {
            losses.setVisible(now != null);
            none.setVisible(now == null);
        });
        // What is open below the pictures is left by it.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                options.seriesProperty().set(false);
            }
        });
    }

    private static HBox heading(Texts texts, Message title) {
        Label label = new Label();
        label.textProperty().bind(texts.of(title));
        label.getStyleClass().add("chart-title");
        HBox heading = new HBox(label);
        heading.getStyleClass().addAll("chart-heading", "compare-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static Label axis(Texts texts, String name) {
        Label axis = new Label();
        axis.textProperty().bind(texts.of(name));
        return axis;
    }

    @Override
    protected void layoutChildren() {
        double left = Math.floor((getWidth() - GAP) / 2);
        losses.resizeRelocate(0, 0, left, getHeight());
        scores.resizeRelocate(left + GAP, 0, getWidth() - left - GAP, getHeight());
        none.resizeRelocate(0, 40, left, none.prefHeight(left));
    }
}
