package maskscope.doctor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import maskscope.mask.MaskRole;

/// What the user has said of a pair of files: the answers to the [Finding]s of the input doctor. Immutable; undoing an
/// answer is going back to the answers before it.
///
/// @param truth of the truth
/// @param prediction of the prediction
/// @param leftOut the truth's number whose pixels are left out of every sum; NaN means pixels that hold no number
/// @param resized the smaller of the two is brought to the other's size
/// @param kept doubts that the user has looked at and leaves as they are
public record Answers(
        FileAnswers truth, FileAnswers prediction, Optional<Double> leftOut, boolean resized, Set<Finding.Kind> kept) {

    public static final Answers NONE =
            new Answers(FileAnswers.NONE, FileAnswers.NONE, Optional.empty(), false, Set.of());

    public Answers {
        kept = Set.copyOf(kept);
    }

    /// What was said of the file in a role.
    public FileAnswers of(MaskRole role) {
        return switch (role) {
            case TRUTH -> truth;
            case PREDICTION -> prediction;
            case PHOTO -> throw new IllegalArgumentException("a photograph needs no cure");
        };
    }

    /// The same with a change to what was said of one file.
    public Answers with(MaskRole role, UnaryOperator<FileAnswers> change) {
        return role == MaskRole.TRUTH
                ? new Answers(change.apply(truth), prediction, leftOut, resized, kept)
                : new Answers(truth, change.apply(of(role)), leftOut, resized, kept);
    }

    public Answers withLeftOut(Optional<Double> number) {
        return new Answers(truth, prediction, number, resized, kept);
    }

    public Answers withResized(boolean brought) {
        return new Answers(truth, prediction, leftOut, brought, kept);
    }

    /// With a doubt that the user leaves as it is.
    public Answers keeping(Finding.Kind kind) {
        Set<Finding.Kind> more = EnumSet.of(kind);
        more.addAll(kept);
        return new Answers(truth, prediction, leftOut, resized, more);
    }

    /// With all doubts left as they are.
    public Answers keepingAll() {
        return new Answers(truth, prediction, leftOut, resized, EnumSet.allOf(Finding.Kind.class));
    }

    /// These answers with a change that was made to others: whatever differs between `from` and `to` is as in `to`, and
    /// everything else stays. So an answer that was worked out before another one was given takes nothing of that one back.
    public Answers changed(Answers from, Answers to) {
        Set<Finding.Kind> all = EnumSet.noneOf(Finding.Kind.class);
        all.addAll(kept);
        all.removeAll(from.kept);
        all.addAll(to.kept);
        return new Answers(
                truth.changed(from.truth, to.truth),
                prediction.changed(from.prediction, to.prediction),
                FileAnswers.changed(leftOut, from.leftOut, to.leftOut),
                FileAnswers.changed(resized, from.resized, to.resized),
                all);
    }

    /// For the same two files with their roles exchanged: each keeps what was said of it. A number to leave out was said
    /// of the truth that is no longer one.
    public Answers swapped() {
        return new Answers(prediction, truth, Optional.empty(), resized, Set.of());
    }
}
