package maskscope.doctor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import maskscope.mask.MaskRole;
import maskscope.mask.Turn;

/// What the user has said of a pair of files: the answers to the [Finding]s of the input doctor. Immutable; undoing an
/// answer is going back to the answers before it.
///
/// @param truth of the truth
/// @param prediction of the prediction
/// @param leftOut what of the truth is left out of every sum: numbers, `nan` for pixels that hold none, colours, names
/// @param resized the smaller of the two is brought to the other's size
/// @param photoTurn how the photograph's sides lie along those of the masks
/// @param kept doubts that the user has looked at and leaves as they are
public record Answers(FileAnswers truth, FileAnswers prediction, List<String> leftOut, boolean resized,
        Optional<Turn> photoTurn, Set<Finding.Kind> kept) {

    /// Stands among what is left out for pixels that hold no number.
    public static final String GAPS = "nan";

    public static final Answers NONE =
            new Answers(FileAnswers.NONE, FileAnswers.NONE, List.of(), false, Optional.empty(), Set.of());

    public Answers {
        leftOut = leftOut.stream().distinct().toList();
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
                ? new Answers(change.apply(truth), prediction, leftOut, resized, photoTurn, kept)
                : new Answers(truth, change.apply(of(role)), leftOut, resized, photoTurn, kept);
    }

    public Answers withLeftOut(List<String> words) {
        return new Answers(truth, prediction, words, resized, photoTurn, kept);
    }

    /// With one thing more that is left out; a number is kept in its shortest form.
    public Answers leavingOut(String word) {
        List<String> more = new ArrayList<>(leftOut);
        more.add(LeftOut.word(word));
        return withLeftOut(more);
    }

    public Answers withResized(boolean brought) {
        return new Answers(truth, prediction, leftOut, brought, photoTurn, kept);
    }

    public Answers withPhotoTurn(Optional<Turn> lying) {
        return new Answers(truth, prediction, leftOut, resized, lying, kept);
    }

    private Answers withKept(Set<Finding.Kind> kinds) {
        return new Answers(truth, prediction, leftOut, resized, photoTurn, kinds);
    }

    /// With a doubt that the user leaves as it is.
    public Answers keeping(Finding.Kind kind) {
        Set<Finding.Kind> more = EnumSet.of(kind);
        more.addAll(kept);
        return withKept(more);
    }

    /// With a doubt that is one again.
    public Answers notKeeping(Finding.Kind kind) {
        return withKept(Set.copyOf(kept.stream().filter(one -> one != kind).toList()));
    }

    /// With all doubts left as they are. What a file itself calls no data is none.
    public Answers keepingAll() {
        Set<Finding.Kind> doubts = EnumSet.complementOf(EnumSet.of(Finding.Kind.NO_DATA, Finding.Kind.IGNORE_LABEL));
        doubts.addAll(kept);
        return withKept(doubts);
    }

    /// Whether the user leaves a doubt as it is.
    public boolean keeps(Finding.Kind kind) {
        return kept.contains(kind);
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
                changed(leftOut, from.leftOut, to.leftOut),
                FileAnswers.changed(resized, from.resized, to.resized),
                FileAnswers.changed(photoTurn, from.photoTurn, to.photoTurn),
                all);
    }

    /// Word by word; said twice is said once.
    private static List<String> changed(List<String> now, List<String> from, List<String> to) {
        List<String> all = new ArrayList<>(now);
        all.removeIf(word -> from.contains(word) && !to.contains(word));
        to.stream().filter(word -> !from.contains(word)).forEach(all::add);
        return all;
    }

    /// For the same two files with their roles exchanged: each keeps what was said of it, but for how it lies along the other
    /// one. A number to leave out was said of the truth that is no longer one.
    public Answers swapped() {
        UnaryOperator<FileAnswers> lying = said -> said.withTurn(Optional.empty());
        return new Answers(lying.apply(prediction), lying.apply(truth), List.of(), resized, photoTurn, Set.of());
    }
}
