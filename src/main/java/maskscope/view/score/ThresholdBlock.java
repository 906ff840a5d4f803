package maskscope.view.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.pixel.HardCounts;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Predictions;
import maskscope.view.look.ScoreLooks;
import maskscope.view.look.ViewOptions;

/// What the prediction is worth once it is cut to a mask: the threshold, the counts of pixels, and the scores that somebody has
/// chosen.
///
/// Counts and what follows from them are there at once. Scores of surfaces follow when the hand rests, and are faint while they
/// are of another threshold. Of two predictions each score stands there for both, the better one marked.
public final class ThresholdBlock extends VBox {

    private final Texts texts;
    private final ViewOptions options;
    private final Predictions predictions;
    private final Label counts = new Label();
    private final Label countsOfSecond = new Label();
    private final ScoreGrid grid = new ScoreGrid();
    private final Label reasons = new Label();
    private final Map<String, ScoreCell> cells = new HashMap<>();
    private List<ScoreCell> shown = List.of();

    /// `grab` is run when the threshold is taken in hand, `settings` opens what is set by numbers.
    public ThresholdBlock(Texts texts, ViewOptions options, Runnable grab, Predictions predictions, Runnable settings) {
        this.texts = texts;
        this.options = options;
        this.predictions = predictions;
        setId("threshold-block");
        getStyleClass().add("threshold-block");
        counts.setId("hard-counts");
        countsOfSecond.setId("hard-counts-of-second");
        for (Label line : List.of(counts, countsOfSecond)) {
            line.getStyleClass().add("hard-counts");
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            Tips.on(line, texts.of("score.counts-tip"));
        }
        reasons.setId("undefined-scores");
        reasons.getStyleClass().add("score-reasons");
        reasons.setWrapText(true);
        reasons.setMinHeight(Region.USE_PREF_SIZE);
        for (Label line : List.of(counts, countsOfSecond, reasons)) {
            line.visibleProperty().bind(line.textProperty().isNotEmpty());
            line.managedProperty().bind(line.visibleProperty());
        }
        Spoken.name(grid, texts.of("score.title"));
        getChildren().addAll(
                new ThresholdRow(texts, options.thresholdProperty(), grab, objects(),
                        new ScoreMenu(texts, options.scores(), settings)),
                counts, countsOfSecond, grid, reasons);
        ScoreLooks looks = options.scores();
        WhileShown seen = WhileShown.of(this);
        seen.hear(looks.shownProperty(), keys -> {
            shown = ScoreKind.of(keys).stream()
                    .map(kind -> cells.computeIfAbsent(kind.key(), any -> new ScoreCell(kind, texts)))
                    .toList();
            grid.show(shown);
        });
        seen.hearAny(this::show, options.thresholdProperty(), looks.fBetaProperty(), looks.shownProperty(),
                predictions.first().details(), predictions.first().surfaces(), predictions.second().details(),
                predictions.second().surfaces(), texts.language());
    }

    /// Opens the list of objects, and closes it.
    private ToggleButton objects() {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(texts.of("score.objects"));
        button.setId("objects-open");
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        Tips.on(button, texts.of("score.objects-tip"));
        button.setOnAction(pressed -> options.objectsProperty().set(button.isSelected()));
        WhileShown.of(this).hear(options.objectsProperty(), button::setSelected);
        return button;
    }

    private void show() {
        double beta = options.scores().fBetaProperty().get();
        Optional<CutScores> first = CutScores.of(predictions.first(), options);
        Optional<CutScores> second = first.isEmpty() ? Optional.empty() : CutScores.of(predictions.second(), options);
        counts.setText(first.map(cut -> counts(cut, second.isEmpty() ? "" : "A")).orElse(""));
        countsOfSecond.setText(second.map(cut -> counts(cut, "B")).orElse(""));
        Map<Message, List<Message>> missing = new LinkedHashMap<>();
        grid.pair(second.isPresent());
        for (ScoreCell cell : shown) {
            ScoreKind kind = cell.kind();
            Optional<ScoreReading> one = first.flatMap(cut -> cut.of(kind));
            Optional<ScoreReading> other = second.flatMap(cut -> cut.of(kind));
            cell.show(one, beta, first.filter(cut -> cut.isOld(kind)).isPresent());
            cell.showSecond(second.isPresent(), other, second.filter(cut -> cut.isOld(kind)).isPresent());
            Stream.of(one, other).flatMap(Optional::stream).flatMap(reading -> reading.value().undefined().stream()).distinct()
                    .forEach(why -> missing.computeIfAbsent(why, any -> new ArrayList<>()).add(kind.name(beta)));
        }
        reasons.setText(missing.entrySet().stream()
                .map(reason -> reason(texts.language().getValue(), reason.getValue(), reason.getKey()))
                .collect(Collectors.joining("\n")));
    }

    private String counts(CutScores cut, String whose) {
        HardCounts counts = cut.counts();
        Message all = Message.of("score.counts", Numbers.grouped(counts.tp()), Numbers.grouped(counts.fp()),
                Numbers.grouped(counts.fn()), Numbers.grouped(counts.tn()));
        return texts.now(whose.isEmpty() ? all : Message.of("score.counts-of", whose, all));
    }

    private static String reason(Words words, List<Message> scores, Message why) {
        return words.of("score.reason", scores.stream().map(words::of).collect(Collectors.joining(", ")), why);
    }
}
