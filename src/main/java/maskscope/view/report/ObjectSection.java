package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import maskscope.loss.score.ObjectScore;
import maskscope.loss.score.ObjectScores;
import maskscope.loss.score.ScoreValue;
import maskscope.paper.Block;
import maskscope.pixel.object.MatchedObject;
import maskscope.pixel.object.ObjectCounts;
import maskscope.pixel.object.ObjectKind;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;
import maskscope.view.look.PixelClass;

/// The objects of both masks: how many are what, and those that cost most.
final class ObjectSection {

    private static final int MOST = 20;
    private static final String NOTHING = "–";

    private final List<Told> told;
    private final ReportSubject subject;
    private final Words words;

    ObjectSection(List<Told> told, Words words) {
        this.told = told;
        this.subject = told.getFirst().subject();
        this.words = words;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.of("paper.objects")));
        told.forEach(one -> blocks.add(new Block.Prose(words.of(one.named(counts(one.measured()))), false)));
        List<Told> some = told.stream().filter(one -> one.measured().matches().size() > 0).toList();
        if (some.isEmpty()) {
            return blocks;
        }
        blocks.add(scores());
        for (Told one : some) {
            one.letter().ifPresent(any -> blocks.add(new Block.Prose(words.of(
                    one.named(Message.of("paper.costliest", subject.selected().name()))), false)));
            blocks.add(costliest(one.measured()));
            int more = one.measured().matches().size() - MOST;
            String neighbours = words.of("paper.neighbours", one.measured().neighbours());
            blocks.add(new Block.Prose(
                    more > 0 ? words.of("paper.more-objects", neighbours, more) : neighbours, true));
        }
        return blocks;
    }

    private static Message counts(Measured measured) {
        ObjectCounts counts = measured.matches().counts();
        return measured.matches().size() == 0
                ? Message.of("object.none", Numbers.brief(measured.scores().at()))
                : Message.of("object.counts", Numbers.grouped(counts.objects()),
                        Numbers.grouped(counts.predicted()), Numbers.grouped(counts.found()), Numbers.grouped(counts.missed()),
                        Numbers.grouped(counts.split()), Numbers.grouped(counts.merged()),
                        Numbers.grouped(counts.falseAlarms()));
    }

    private Block.Grid scores() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (ObjectScore score : ObjectScores.ALL) {
            List<ScoreValue> values = told.stream().map(one -> score.of(one.measured().matches().counts())).toList();
            List<Block.Cell> row = new ArrayList<>();
            row.add(Block.Cell.of(words.of(score.name())));
            for (int i = 0; i < values.size(); i++) {
                ScoreValue value = values.get(i);
                row.add(value.defined()
                        ? Block.Cell.of(Digits.many(value.value()), value.value())
                                .strong(ScoreSection.better(value, values.get(values.size() - 1 - i), false))
                        : Block.Cell.of(words.of("paper.undefined")));
            }
            row.add(Block.Cell.of(words.of("object.meaning." + score.key())));
            rows.add(row);
        }
        return new Block.Grid(words.of("paper.objects"), ScoreSection.columns(told, words), rows);
    }

    private Block.Grid costliest(Measured measured) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int place = 0; place < Math.min(MOST, measured.objects().size()); place++) {
            MatchedObject object = measured.matches().object(measured.objects().object(place));
            rows.add(row(object, measured.shares().share(object.number())));
        }
        return new Block.Grid(words.of("paper.costliest", subject.selected().name()), List.of(
                new Block.Column(words.of("object.number"), true),
                new Block.Column(words.of("object.kind"), false),
                new Block.Column(words.of("object.share", subject.selected().name()), true),
                new Block.Column(words.of("object.dice"), true),
                new Block.Column(words.of("object.place"), true),
                new Block.Column(words.of("object.truth"), true),
                new Block.Column(words.of("object.prediction"), true),
                new Block.Column(words.of("object.overlap"), true)), rows);
    }

    private List<Block.Cell> row(MatchedObject object, OptionalDouble share) {
        return List.of(
                Block.Cell.of(Numbers.grouped(object.number() + 1)),
                Block.Cell.dotted(words.of(ObjectScores.name(object.kind())), Inks.of(theme -> theme.letters(kind(object)))),
                share.isEmpty() ? Block.Cell.of(NOTHING) : Block.Cell.of(
                        words.of("object.percent", Numbers.typeset(Numbers.fixed(100 * share.getAsDouble(), 2))),
                        share.getAsDouble()),
                object.overlap() == 0 ? Block.Cell.of(NOTHING)
                        : Block.Cell.of(Numbers.fixed(object.dice(), 3), object.dice()),
                Block.Cell.of(place(object)),
                count(object.truthPixels()),
                count(object.predictionPixels()),
                count(object.overlap()));
    }

    private static Block.Cell count(int pixels) {
        return Block.Cell.of(pixels == 0 ? NOTHING : Numbers.grouped(pixels));
    }

    private String place(MatchedObject object) {
        return DoubleStream.of(object.box().x(), object.box().y(), object.box().z())
                .limit(subject.pair().table().depth() > 1 ? 3 : 2)
                .mapToObj(Numbers::brief)
                .collect(Collectors.joining(", "));
    }

    private static PixelClass kind(MatchedObject object) {
        return object.kind() == ObjectKind.MISSED ? PixelClass.MISS
                : object.kind() == ObjectKind.FALSE_ALARM ? PixelClass.FALSE_POSITIVE : PixelClass.TRUE_POSITIVE;
    }
}
