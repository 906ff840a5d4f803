package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.doctor.Finding;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossValue;
import maskscope.loss.Reduction;
import maskscope.loss.score.DistanceScore;
import maskscope.loss.score.HardScores;
import maskscope.loss.score.ObjectScores;
import maskscope.loss.score.ScoreValue;
import maskscope.mask.MaskRole;
import maskscope.mask.Placement;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;
import maskscope.view.about.Program;

/// The paragraph that can be pasted into the methods section of a paper: what was compared, how it was read, which losses and
/// scores were computed with which settings and by whose formulas, and what came of them.
///
/// It names the losses whose curves are seen and the scores that are shown, so that a reader's choice decides what it says.
final class MethodsText {

    private final List<Told> told;
    private final ReportSubject subject;
    private final Measured measured;
    private final Words words;

    MethodsText(List<Told> told, Words words) {
        this.told = told;
        this.subject = told.getFirst().subject();
        this.measured = told.getFirst().measured();
        this.words = words;
    }

    String text() {
        return Stream.of(files(), read(), losses(), clipping(), images(), scores(), surfaces(), objects())
                .flatMap(List::stream)
                .map(sentence -> words.sentence(sentence))
                .collect(Collectors.joining(" "));
    }

    private List<Message> files() {
        Placement placement = subject.pair().pair().placement();
        Message size = placement.voxel()
                .map(voxel -> Message.of("paper.size-and-voxel", InputSection.size(subject.pair()), voxel))
                .orElse(InputSection.size(subject.pair()));
        String truth = InputSection.name(told.getFirst(), MaskRole.TRUTH);
        List<String> predictions = told.stream().map(one -> InputSection.name(one, MaskRole.PREDICTION)).toList();
        return List.of(told.size() == 1
                ? Message.of("paper.says-files", predictions.getFirst(), truth, Program.title(), size)
                : Message.of("paper.says-files-of-two", predictions.getFirst(), predictions.getLast(), truth, Program.title(),
                        size));
    }

    /// What was made of the files' numbers.
    private List<Message> read() {
        List<Message> all = new ArrayList<>();
        List<Message> truth = done(told.getFirst(), MaskRole.TRUTH);
        if (!truth.isEmpty()) {
            all.add(Message.of("paper.says-read.truth", truth));
        }
        for (Told one : told) {
            List<Message> done = done(one, MaskRole.PREDICTION);
            if (!done.isEmpty()) {
                all.add(one.letter().map(letter -> Message.of("paper.says-read-lettered", letter, done))
                        .orElse(Message.of("paper.says-read.prediction", done)));
            }
        }
        List<Message> both = told.stream().flatMap(one -> done(one, null).stream()).distinct().toList();
        if (!both.isEmpty()) {
            all.add(Message.of("paper.says-read-both", both));
        }
        long leftOut = InputSection.leftOut(subject);
        if (leftOut > 0) {
            all.add(Message.of("paper.says-left-out", leftOut));
        }
        return all;
    }

    /// What was done about one file, or about both.
    private static List<Message> done(Told told, MaskRole role) {
        return told.subject().pair().examination().findings().stream()
                .filter(finding -> Objects.equals(finding.role().orElse(null), role) && !finding.isKept())
                .filter(finding -> finding.kind() != Finding.Kind.REMEMBERED)
                .flatMap(finding -> finding.done().stream())
                .toList();
    }

    private List<Loss> computed() {
        return Charts.seen(subject).stream().filter(loss -> subject.numbers().of(loss).defined()).toList();
    }

    /// What a loss was computed with and what came of it, or why nothing did.
    private Message loss(Loss loss) {
        List<Message> set = LossSection.set(subject.settings(), subject.settings().form(loss).orElseThrow(), loss);
        Message named = set.isEmpty() ? Message.of("paper.says-loss", loss.name())
                : Message.of("paper.says-loss-set", loss.name(), set);
        LossValue first = measured.loss(subject, loss);
        if (told.size() == 1) {
            return first.defined()
                    ? Message.of("paper.says-value", named, Numbers.significant(first.value(), 4))
                    : Message.of("paper.says-no-value", named, first.undefined().orElseThrow());
        }
        return Message.of("paper.says-values", named, lettered(one -> {
            LossValue value = one.measured().loss(one.subject(), loss);
            return value.defined()
                    ? Message.of("paper.number", Numbers.significant(value.value(), 4))
                    : Message.of("paper.says-undefined", value.undefined().orElseThrow());
        }));
    }

    /// What is said of each of two predictions, with its letter.
    private Message lettered(Function<Told, Message> said) {
        List<Message> both = told.stream()
                .map(one -> Message.of("paper.says-of", said.apply(one), one.letter().orElseThrow())).toList();
        return Message.of("paper.says-pair", both.getFirst(), both.getLast());
    }

    private List<Message> losses() {
        List<Message> all = Charts.seen(subject).stream().map(this::loss).toList();
        return all.isEmpty() ? List.of()
                : List.of(Message.of("paper.says-losses", LossSection.by(subject.settings().convention()), all));
    }

    private List<Message> clipping() {
        List<String> clipped = Clipping.of(subject.settings(), computed()).stream().map(Loss::name).toList();
        String epsilon = Digits.set(subject.settings().epsilon());
        return clipped.isEmpty() ? List.of() : List.of(Message.of("paper.says-clipped", clipped, epsilon));
    }

    private List<Message> images() {
        List<Message> reduced = Charts.seen(subject).stream()
                .flatMap(loss -> subject.settings().form(loss).flatMap(LossFormula::reduction).stream())
                .distinct().map(Reduction::words).toList();
        return measured.images().filter(any -> !reduced.isEmpty())
                .map(images -> Message.of("paper.says-images", images.count(), reduced)).stream().toList();
    }

    private List<Message> scores() {
        HardScores scores = measured.scores();
        List<Message> all = shown().stream().map(key -> score(ScoreSection.name(scores, key),
                one -> one.measured().scores().values().get(key),
                number -> ScoreSection.withUnit(subject, key, number))).toList();
        String at = Digits.set(scores.at());
        return List.of(all.isEmpty() ? Message.of("paper.says-cut", at) : Message.of("paper.says-scores", at, all));
    }

    /// What a score comes to, of each prediction.
    private Message score(Message name, Function<Told, ScoreValue> of, Function<String, Message> number) {
        ScoreValue first = of.apply(told.getFirst());
        if (told.size() > 1) {
            return Message.of("paper.says-scores-of-two", name, lettered(one -> {
                ScoreValue value = of.apply(one);
                return value.defined() ? number.apply(Numbers.significant(value.value(), 4))
                        : Message.of("paper.says-undefined", value.undefined().orElseThrow());
            }));
        }
        return first.defined()
                ? Message.of("paper.says-score", name, number.apply(Numbers.significant(first.value(), 4)))
                : Message.of("paper.says-score-undefined", name, first.undefined().orElseThrow());
    }

    private List<String> shown() {
        Set<String> wanted = subject.view().get(ViewOption.SCORES);
        return measured.scores().values().keySet().stream().filter(wanted::contains).toList();
    }

    private List<Message> surfaces() {
        boolean measures = !subject.pair().isBatch()
                && shown().stream().anyMatch(key -> DistanceScore.byKey(key).isPresent());
        return measures ? List.of(ScoreSection.surfaces(subject, measured.scores())) : List.of();
    }

    private List<Message> objects() {
        if (told.stream().allMatch(one -> one.measured().matches().size() == 0)) {
            return List.of();
        }
        List<Message> all = ObjectScores.ALL.stream()
                .filter(score -> told.stream().anyMatch(one -> score.of(one.measured().matches().counts()).defined()))
                .map(score -> score(score.name(), one -> score.of(one.measured().matches().counts()),
                        number -> Message.of("paper.number", number)))
                .toList();
        return List.of(Message.of("paper.says-objects", measured.neighbours(), all));
    }
}
