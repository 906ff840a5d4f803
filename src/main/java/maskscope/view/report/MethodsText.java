package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.doctor.Examination;
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
import maskscope.pixel.object.ObjectCounts;
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

    private final ReportSubject subject;
    private final Measured measured;
    private final Words words;

    MethodsText(ReportSubject subject, Measured measured, Words words) {
        this.subject = subject;
        this.measured = measured;
        this.words = words;
    }

    String text() {
        return Stream.of(files(), read(), losses(), clipping(), images(), scores(), surfaces(), objects())
                .flatMap(List::stream)
                .map(sentence -> words.sentence(sentence))
                .collect(Collectors.joining(" "));
    }

    private List<Message> files() {
        Examination examination = subject.pair().examination();
        Placement placement = subject.pair().pair().placement();
        Message size = placement.voxel()
                .map(voxel -> Message.of("paper.size-and-voxel", InputSection.size(subject.pair()), voxel))
                .orElse(InputSection.size(subject.pair()));
        return List.of(Message.of("paper.says-files", InputSection.name(examination, MaskRole.PREDICTION),
                InputSection.name(examination, MaskRole.TRUTH), Program.title(), size));
    }

    /// What was made of the files' numbers.
    private List<Message> read() {
        List<Message> all = new ArrayList<>();
        for (MaskRole role : List.of(MaskRole.TRUTH, MaskRole.PREDICTION)) {
            List<Message> done = done(role);
            if (!done.isEmpty()) {
                all.add(Message.of("paper.says-read." + role.key(), done));
            }
        }
        List<Message> both = done(null);
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
    private List<Message> done(MaskRole role) {
        return subject.pair().examination().findings().stream()
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
        LossValue value = measured.loss(subject, loss);
        Message named = set.isEmpty() ? Message.of("paper.says-loss", loss.name())
                : Message.of("paper.says-loss-set", loss.name(), set);
        return value.defined()
                ? Message.of("paper.says-value", named, Numbers.significant(value.value(), 4))
                : Message.of("paper.says-no-value", named, value.undefined().orElseThrow());
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
        List<Message> all = new ArrayList<>();
        shown().forEach(key -> {
            ScoreValue value = scores.values().get(key);
            Message name = ScoreSection.name(scores, key);
            all.add(value.defined()
                    ? Message.of("paper.says-score", name,
                            ScoreSection.withUnit(subject, key, Numbers.significant(value.value(), 4)))
                    : Message.of("paper.says-score-undefined", name, value.undefined().orElseThrow()));
        });
        String at = Digits.set(scores.at());
        return List.of(all.isEmpty() ? Message.of("paper.says-cut", at) : Message.of("paper.says-scores", at, all));
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
        ObjectCounts counts = measured.matches().counts();
        if (measured.matches().size() == 0) {
            return List.of();
        }
        List<Message> all = ObjectScores.ALL.stream()
                .filter(score -> score.of(counts).defined())
                .map(score -> Message.of(
                        "paper.says-score", score.name(), Numbers.significant(score.of(counts).value(), 4)))
                .toList();
        return List.of(Message.of("paper.says-objects", measured.neighbours(), all));
    }
}
