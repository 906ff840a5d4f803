package maskscope.mask;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What the user has said of a pair of files: the answers to the [Finding]s of the input doctor. Immutable; undoing an
/// answer is going back to the cures before it.
///
/// @param truth of the truth
/// @param prediction of the prediction
/// @param leftOut the truth's number whose pixels are left out of every sum; NaN means pixels that hold no number
/// @param resized the smaller of the two is brought to the other's size
/// @param kept doubts that the user has looked at and leaves as they are
public record Cures(
        FileCures truth, FileCures prediction, Optional<Double> leftOut, boolean resized, Set<Finding.Kind> kept) {

    public static final Cures NONE =
            new Cures(FileCures.NONE, FileCures.NONE, Optional.empty(), false, Set.of());

    public Cures {
        kept = Set.copyOf(kept);
    }

    /// What was said of the file in a role.
    public FileCures of(MaskRole role) {
        return switch (role) {
            case TRUTH -> truth;
            case PREDICTION -> prediction;
            case PHOTO -> throw new IllegalArgumentException("a photograph needs no cure");
        };
    }

    /// The same with a change to what was said of one file.
    public Cures with(MaskRole role, UnaryOperator<FileCures> change) {
        return role == MaskRole.TRUTH
                ? new Cures(change.apply(truth), prediction, leftOut, resized, kept)
                : new Cures(truth, change.apply(of(role)), leftOut, resized, kept);
    }

    public Cures withLeftOut(Optional<Double> number) {
        return new Cures(truth, prediction, number, resized, kept);
    }

    public Cures withResized(boolean brought) {
        return new Cures(truth, prediction, leftOut, brought, kept);
    }

    /// With a doubt that the user leaves as it is.
    public Cures keeping(Finding.Kind kind) {
        Set<Finding.Kind> more = EnumSet.of(kind);
        more.addAll(kept);
        return new Cures(truth, prediction, leftOut, resized, more);
    }

    /// With all doubts left as they are.
    public Cures keepingAll() {
        return new Cures(truth, prediction, leftOut, resized, EnumSet.allOf(Finding.Kind.class));
    }

    /// These cures with a change that was made to others: whatever differs between `from` and `to` is as in `to`, and
    /// everything else stays. So an answer that was worked out before another one was given takes nothing of that one back.
    public Cures changed(Cures from, Cures to) {
        Set<Finding.Kind> all = EnumSet.noneOf(Finding.Kind.class);
        all.addAll(kept);
        all.removeAll(from.kept);
        all.addAll(to.kept);
        return new Cures(
                truth.changed(from.truth, to.truth),
                prediction.changed(from.prediction, to.prediction),
                FileCures.changed(leftOut, from.leftOut, to.leftOut),
                FileCures.changed(resized, from.resized, to.resized),
                all);
    }

    /// For the same two files with their roles exchanged: each keeps what was said of it. A number to leave out was said
    /// of the truth that is no longer one.
    public Cures swapped() {
        return new Cures(prediction, truth, Optional.empty(), resized, Set.of());
    }
}
