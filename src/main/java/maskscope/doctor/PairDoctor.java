package maskscope.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.file.Content;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.text.Message;

/// Looks at a truth and a prediction together: whether they fit, and whether they seem exchanged, inverted or empty.
public final class PairDoctor {

    /// Enough pixels, evenly taken, to tell whether two masks agree.
    private static final int LOOK = 1 << 18;

    private final Answers answers;
    private final List<Finding> findings = new ArrayList<>();

    public PairDoctor(Answers answers) {
        this.answers = answers;
    }

    public List<Finding> findings() {
        return findings;
    }

    /// Whether the sizes agree or were made to; a whole factor is a question, anything else is refused. `stepped` tells whether
    /// nothing lies between the prediction's values.
    public boolean sizes(Content truth, Content prediction, boolean stepped) throws BadInput {
        Extent t = size(truth);
        Extent p = size(prediction);
        if (t.equals(p)) {
            return true;
        }
        int factor = factor(t, p);
        if (factor == 0) {
            throw BadInput.of(prediction.file(), "doctor.other-size", p.text(), truth.file(), t.text());
        }
        MaskRole smaller = t.pixels() < p.pixels() ? MaskRole.TRUTH : MaskRole.PREDICTION;
        Extent larger = smaller == MaskRole.TRUTH ? p : t;
        boolean nearest = smaller == MaskRole.TRUTH || stepped;
        Message sentence = Message.of("doctor.sizes", p.text(), t.text(), factor);
        findings.add(answers.resized()
                ? Finding.decided(Finding.Kind.SIZES, smaller, sentence,
                        nearest ? Message.of("doctor.resized-nearest", factor) : Message.of("doctor.resized-linear", factor),
                        answers.withResized(false), List.of())
                : Finding.question(Finding.Kind.SIZES, smaller, sentence,
                        List.of(new Answer(
                                smaller == MaskRole.TRUTH
                                        ? Message.of("doctor.resize-truth", larger.text())
                                        : Message.of("doctor.resize-prediction", larger.text()),
                                "--resize", answers.withResized(true)))));
        return answers.resized();
    }

    /// How many times one picture is as large as the other, both ways alike; 0 if it is no whole number.
    public static int factor(Extent one, Extent other) {
        Extent small = one.pixels() < other.pixels() ? one : other;
        Extent large = small == one ? other : one;
        int factor = large.width() / small.width();
        boolean whole = factor >= 2 && large.width() == factor * small.width() && large.height() == factor * small.height()
                && large.depth() == small.depth();
        return whole ? factor : 0;
    }

    /// What the classes of two files say of each other: whether one was chosen that neither has, and whether the labels of one
    /// are those of the other when they are shifted by one.
    public void labels(FileDoctor truth, FileDoctor prediction, Content t, Content p) {
        boolean nowhere = absent(truth) && absent(prediction);
        if (nowhere) {
            ask(Finding.doubt(Finding.Kind.ABSENT, null,
                    Message.of("doctor.absent-in-both", Stream.of(answers.truth(), answers.prediction())
                            .flatMap(said -> said.chosen().stream()).distinct().toList()),
                    List.of(new Answer(Message.of("doctor.keep-it"), "--as-is", answers.keeping(Finding.Kind.ABSENT)))));
        }
        if (truth.shiftable() && prediction.shiftable() && size(t).equals(size(p))) {
            int shift = LabelShift.between(
                    t.grid().orElseThrow(), p.grid().orElseThrow(), truth.decoding().orElseThrow().leftOut());
            if (shift != 0) {
                String sign = shift > 0 ? "+" : "−";
                ask(Finding.doubt(Finding.Kind.SHIFTED, MaskRole.PREDICTION,
                        Message.of(shift > 0 ? "doctor.looks-lower" : "doctor.looks-higher"),
                        List.of(new Answer(Message.of("doctor.shift", sign + 1), "--prediction-shift " + shift,
                                        answers.with(MaskRole.PREDICTION, of -> of.withShift(shift))),
                                new Answer(Message.of("doctor.keep-labels"), "--as-is",
                                        answers.keeping(Finding.Kind.SHIFTED)))));
            }
        }
    }

    private void ask(Finding doubt) {
        findings.add(doubt.unlessKept(answers));
    }

    private static boolean absent(FileDoctor doctor) {
        return doctor.decoding().filter(meant -> meant.labels().equals(Decoding.nothing().labels())).isPresent();
    }

    private static Extent size(Content content) {
        return content.grid().orElseThrow().extent();
    }

    /// What two masks of the same size say of each other.
    public void values(Raster truth, Raster prediction) {
        boolean noObject = empty(truth);
        boolean noPrediction = empty(prediction);
        if (noObject) {
            findings.add(Finding.note(Finding.Kind.EMPTY, MaskRole.TRUTH,
                    Message.of("doctor.no-object")));
        }
        if (noPrediction) {
            findings.add(Finding.note(Finding.Kind.EMPTY, MaskRole.PREDICTION,
                    Message.of("doctor.no-prediction")));
        }
        MaskSample look = MaskSample.at(truth, prediction, LOOK);
        swapped(look);
        if (!noObject && !noPrediction) {
            inverted(look);
        }
    }

    private static boolean empty(Raster raster) {
        return IntStream.range(0, raster.pixels()).parallel().noneMatch(i -> raster.value(i) > 0);
    }

    private void swapped(MaskSample look) {
        if (look.truthGraded() && !look.predictionGraded()) {
            ask(Finding.doubt(Finding.Kind.SWAPPED, null,
                    Message.of("doctor.looks-exchanged"),
                    List.of(Answer.swapping(Message.of("doctor.exchange"), answers.swapped()),
                            new Answer(Message.of("doctor.not-exchanged"), "", answers.keeping(Finding.Kind.SWAPPED)))));
        }
    }

    /// A truth that covers most of the picture, where a prediction that covers little of it would agree with the reverse.
    private void inverted(MaskSample look) {
        // Labels beside those that are meant agree with everything else.
        boolean shifted = findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.SHIFTED && finding.open());
        boolean likely = !shifted && look.truthShare() > 0.5 && look.predictionShare() < 0.5
                && look.diceInverted() > 0.5 && look.dice() < look.diceInverted() / 2;
        if (likely && !answers.truth().inverted()) {
            ask(Finding.doubt(Finding.Kind.INVERTED, MaskRole.TRUTH,
                    Message.of("doctor.looks-inverted"),
                    List.of(new Answer(Message.of("doctor.invert"), "--invert",
                                    answers.with(MaskRole.TRUTH, of -> of.withInverted(true))),
                            new Answer(Message.of("doctor.not-inverted"), "--as-is", answers.keeping(Finding.Kind.INVERTED)))));
        }
    }
}
