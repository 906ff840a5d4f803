package maskscope.view.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.loss.score.HardScores;
import maskscope.loss.score.ScoreValue;
import maskscope.mask.Placement;
import maskscope.pixel.HardCounts;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.measure.SurfaceScores;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Results;
import maskscope.view.look.ScoreLooks;
import maskscope.view.look.ViewOptions;

/// What the prediction is worth once it is cut to a mask: the threshold, the counts of pixels, and the scores that somebody has
/// chosen.
///
/// Counts and what follows from them are there at once. Scores of surfaces follow when the hand rests, and are faint while they
/// are of another threshold.
public final class ThresholdBlock extends VBox {

    private final Texts texts;
    private final ViewOptions options;
    private final Results results;
    private final Label counts = new Label();
    private final ScoreGrid grid = new ScoreGrid();
    private final Label reasons = new Label();
    private final Map<String, ScoreCell> cells = new HashMap<>();
    private List<ScoreCell> shown = List.of();

    /// `grab` is run when the threshold is taken in hand, `settings` opens what is set by numbers.
    public ThresholdBlock(Texts texts, ViewOptions options, Runnable grab, Results results, Runnable settings) {
        this.texts = texts;
        this.options = options;
        this.results = results;
        setId("threshold-block");
        getStyleClass().add("threshold-block");
        counts.setId("hard-counts");
        counts.getStyleClass().add("hard-counts");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        Tips.on(counts, texts.of("score.counts-tip"));
        reasons.setId("undefined-scores");
        reasons.getStyleClass().add("score-reasons");
        reasons.setWrapText(true);
        reasons.setMinHeight(Region.USE_PREF_SIZE);
        for (Label line : List.of(counts, reasons)) {
            line.visibleProperty().bind(line.textProperty().isNotEmpty());
            line.managedProperty().bind(line.visibleProperty());
        }
        Spoken.name(grid, texts.of("score.title"));
        getChildren().addAll(
                new ThresholdRow(texts, options.thresholdProperty(), grab,
                        new ScoreMenu(texts, options.scores(), settings)),
                counts, grid, reasons);
        ScoreLooks looks = options.scores();
        WhileShown seen = WhileShown.of(this);
        seen.hear(looks.shownProperty(), keys -> {
            shown = ScoreKind.of(keys).stream()
                    .map(kind -> cells.computeIfAbsent(kind.key(), any -> new ScoreCell(kind, texts)))
                    .toList();
            grid.show(shown);
        });
        seen.hearAny(this::show, options.thresholdProperty(), looks.fBetaProperty(), looks.shownProperty(),
                results.details(), results.surfaces(), texts.language());
    }

    private void show() {
        DerivedViews details = results.details().getValue();
        ShownPair pair = results.pair().getValue();
        if (details == null || pair == null) {
            counts.setText("");
            reasons.setText("");
            shown.forEach(cell -> cell.show(Optional.empty(), options.scores().fBetaProperty().get(), false));
            return;
        }
        double threshold = options.thresholdProperty().get();
        double beta = options.scores().fBetaProperty().get();
        HardCounts at = details.thresholds().at(threshold);
        Optional<SurfaceScores> measured = Optional.ofNullable(results.surfaces().getValue())
                .filter(found -> found.of().table() == pair.table());
        boolean old = measured.filter(found -> found.of().threshold() == threshold).isEmpty();
        // Of a table of bins they are exact once pixels were looked at one by one.
        HardCounts exact = old ? at : measured.get().counts();
        counts.setText(texts.now(Message.of("score.counts", Numbers.grouped(exact.tp()), Numbers.grouped(exact.fp()),
                Numbers.grouped(exact.fn()), Numbers.grouped(exact.tn()))));
        ScoreReading.Unit unit = unit(pair);
        Map<Message, List<Message>> missing = new LinkedHashMap<>();
        for (ScoreCell cell : shown) {
            ScoreKind kind = cell.kind();
            Optional<ScoreValue> value = kind.surface()
                    ? pair.isBatch() ? Optional.of(HardScores.OF_BATCH) : measured.map(found -> of(found, kind))
                    : Optional.of(kind.count().of(exact, beta));
            cell.show(value.map(now -> new ScoreReading(now, unit)), beta,
                    kind.surface() && old && !pair.isBatch());
            value.flatMap(ScoreValue::undefined)
                    .ifPresent(why -> missing.computeIfAbsent(why, any -> new ArrayList<>()).add(kind.name(beta)));
        }
        reasons.setText(missing.entrySet().stream()
                .map(reason -> reason(texts.language().getValue(), reason.getValue(), reason.getKey()))
                .collect(Collectors.joining("\n")));
    }

    private static String reason(Words words, List<Message> scores, Message why) {
        return words.of("score.reason", scores.stream().map(words::of).collect(Collectors.joining(", ")), why);
    }

    private static ScoreValue of(SurfaceScores found, ScoreKind kind) {
        ScoreValue value = found.values().get(kind.distance());
        return value == null ? HardScores.absent(found.of().by()) : value;
    }

    private ScoreReading.Unit unit(ShownPair pair) {
        boolean typed = options.scores().spacing().stream().anyMatch(step -> step.get() > 0);
        Placement placement = pair.placement();
        if (placement.voxel().isEmpty()) {
            return typed ? ScoreReading.Unit.NONE : ScoreReading.Unit.PIXELS;
        }
        return placement.axes().ofBody() ? ScoreReading.Unit.MILLIMETRES : ScoreReading.Unit.NONE;
    }
}
