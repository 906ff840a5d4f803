package maskscope.view.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.loss.LossValue;
import maskscope.loss.score.DistanceScore;
import maskscope.loss.score.HardScores;
import maskscope.loss.score.ScoreValue;
import maskscope.mask.MaskRole;
import maskscope.paper.Block;
import maskscope.paper.Figure;
import maskscope.pixel.HardCounts;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;

/// What the prediction is worth once it is cut: the numbers that are looked at first, all scores, and how they go with the
/// threshold.
final class ScoreSection {

    private static final String F_BETA = "f-beta";

    private final List<Told> told;
    private final ReportSubject subject;
    private final HardScores scores;
    private final Words words;

    ScoreSection(List<Told> told, Words words) {
        this.told = told;
        this.subject = told.getFirst().subject();
        this.scores = told.getFirst().measured().scores();
        this.words = words;
    }

    /// The selected loss and the scores that the window shows; of two predictions one row of them below the other.
    List<Block> tiles() {
        List<Block> all = new ArrayList<>();
        for (Told one : told) {
            one.letter().ifPresent(letter -> all.add(new Block.Heading(
                    words.of("paper.letter-of", letter, InputSection.name(one, MaskRole.PREDICTION)))));
            all.add(tiles(one));
        }
        return all;
    }

    private Block tiles(Told one) {
        List<Block.Tile> tiles = new ArrayList<>();
        if (subject.settings().form(subject.selected()).isPresent()) {
            LossValue value = one.measured().loss(one.subject(), subject.selected());
            tiles.add(new Block.Tile(words.of("paper.loss-named", subject.selected().name()), value.defined()
                    ? Block.Cell.of(Digits.few(value.value()), value.value()) : undefined()));
        }
        Set<String> shown = subject.view().get(ViewOption.SCORES);
        one.measured().scores().values().forEach((key, value) -> {
            if (shown.contains(key)) {
                tiles.add(new Block.Tile(words.of(name(scores, key)), value.defined()
                        ? Block.Cell.of(withUnit(key, Digits.few(value.value())), value.value()) : undefined()));
            }
        });
        return new Block.Tiles(tiles);
    }

    private Block.Cell undefined() {
        return Block.Cell.of(words.of("paper.undefined"));
    }

    /// What a score is called; F is called by its β.
    static Message name(HardScores scores, String key) {
        return key.equals(F_BETA)
                ? Message.of("score.f-of", Numbers.brief(scores.beta()))
                : DistanceScore.byKey(key).map(DistanceScore::title).orElse(Message.of("score.name." + key));
    }

    private String withUnit(String key, String digits) {
        return words.of(withUnit(subject, key, digits));
    }

    static Message withUnit(ReportSubject subject, String key, String digits) {
        return !isLength(key) ? Message.of("paper.number", digits) : switch (Measured.unit(subject)) {
            case PIXELS -> Message.of("score.pixels", digits);
            case MILLIMETRES -> Message.of("score.millimetres", digits);
            case UNKNOWN -> Message.of("paper.number", digits);
        };
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.of("paper.scores", Numbers.brief(scores.at()))));
        told.forEach(one -> blocks.add(new Block.Prose(words.of(one.named(counts(one.measured().scores().counts()))), false)));
        blocks.add(new Block.Grid(words.of("paper.scores", Numbers.brief(scores.at())), columns(told, words), rows()));
        blocks.add(new Block.Prose(words.sentence(surfaces(subject, scores)), true));
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            blocks.add(new Block.Remarks(missing));
        }
        Charts charts = new Charts(told, words);
        blocks.add(new Block.Figures(List.of(new Figure.Plot(charts.thresholds()))));
        List<Figure> more = Stream.of(charts.precisionRecall(), charts.reliability())
                .flatMap(Optional::stream).<Figure>map(Figure.Plot::new).toList();
        if (!more.isEmpty()) {
            blocks.add(new Block.Figures(more));
        }
        return blocks;
    }

    private static Message counts(HardCounts counts) {
        return Message.of("paper.counts", Numbers.grouped(counts.tp()), Numbers.grouped(counts.fp()),
                Numbers.grouped(counts.fn()), Numbers.grouped(counts.tn()));
    }

    /// Of a table of scores: the score, its value or both, what it is.
    static List<Block.Column> columns(List<Told> told, Words words) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column(words.of("paper.score"), false));
        told.forEach(one -> columns.add(
                new Block.Column(words.of(one.letter().orElse(Message.of("paper.value"))), true)));
        columns.add(new Block.Column(words.of("paper.meaning"), false));
        return columns;
    }

    private List<List<Block.Cell>> rows() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (String key : scores.values().keySet()) {
            List<ScoreValue> values = told.stream().map(one -> one.measured().scores().values().get(key)).toList();
            List<Block.Cell> row = new ArrayList<>();
            row.add(Block.Cell.of(words.of(name(scores, key))));
            for (int i = 0; i < values.size(); i++) {
                ScoreValue value = values.get(i);
                row.add(!value.defined() ? undefined()
                        : Block.Cell.of(withUnit(key, Digits.many(value.value())), value.value())
                                .strong(better(value, values.get(values.size() - 1 - i), isLength(key))));
            }
            row.add(Block.Cell.of(words.of("score.meaning." + key)));
            rows.add(row);
        }
        return rows;
    }

    /// Whether a score is better than another one; both must have a value.
    static boolean better(ScoreValue mine, ScoreValue other, boolean lower) {
        return mine.defined() && other.defined()
                && (lower ? mine.value() < other.value() : mine.value() > other.value());
    }

    private static boolean isLength(String key) {
        return DistanceScore.byKey(key).filter(DistanceScore::isDistance).isPresent();
    }

    /// Who measures surfaces, in which unit, and how far they may lie apart.
    static Message surfaces(ReportSubject subject, HardScores scores) {
        String tolerance = Digits.set(scores.settings().tolerance());
        Message within = switch (Measured.unit(subject)) {
            case PIXELS -> Message.of("score.pixels", tolerance);
            case MILLIMETRES -> Message.of("score.millimetres", tolerance);
            case UNKNOWN -> Message.of("paper.number", tolerance);
        };
        Message size = Message.of(subject.pair().table().depth() > 1 ? "paper.three-sides" : "paper.two-sides",
                Numbers.brief(scores.settings().spacing().x()), Numbers.brief(scores.settings().spacing().y()),
                Numbers.brief(scores.settings().spacing().z()));
        Message spaced = switch (Measured.unit(subject)) {
            case PIXELS -> Message.of("paper.in-pixels");
            case MILLIMETRES -> Message.of("paper.in-millimetres", size);
            case UNKNOWN -> Message.of("paper.in-units", size);
        };
        return Message.of("paper.surfaces", scores.by().name(), scores.by().version(), spaced, within,
                Digits.set(scores.settings().boundary()));
    }

    /// Why some have no value, those with the same reason together.
    private List<String> missing() {
        return told.stream().flatMap(one -> missing(one).entrySet().stream().map(why ->
                words.of(one.named(Message.of("paper.is-undefined-so", why.getValue(), why.getKey()))))).toList();
    }

    private Map<Message, String> missing(Told one) {
        return one.measured().scores().values().entrySet().stream()
                .filter(score -> !score.getValue().defined())
                .collect(Collectors.groupingBy(score -> reason(score.getValue()), LinkedHashMap::new,
                        Collectors.mapping(score -> words.of(name(scores, score.getKey())), Collectors.joining(", "))));
    }

    private static Message reason(ScoreValue value) {
        return value.undefined().orElseThrow();
    }
}
