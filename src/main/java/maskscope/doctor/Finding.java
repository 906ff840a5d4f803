package maskscope.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import maskscope.mask.MaskRole;
import maskscope.text.Message;

/// One thing that the input doctor has seen in the files, and what can be or was done about it.
///
/// @param kind what it is
/// @param role which file it is about; empty when it is about both
/// @param state how far it is settled
/// @param sentence what was seen, a clause: “it holds 0 and 255”
/// @param answers the ways to settle it, the likeliest first
/// @param done what was done, in a few words beside the file's name (“0/255 → 0/1”); empty when nothing was
/// @param undo what is said of the pair once it is undone; empty when it was certain and nobody's decision
public record Finding(
        Kind kind,
        Optional<MaskRole> role,
        State state,
        Message sentence,
        List<Answer> answers,
        Optional<Message> done,
        Optional<Answers> undo) {

    /// More answers than so many are a list to search in, whose rows say no more than they must.
    public static final int MANY = 12;

    /// What was done about a doubt that the user leaves as it is.
    private static final Message KEPT = Message.of("doctor.left-as-it-is");

    /// What a finding is about.
    public enum Kind {
        /// A file holds several arrays or images.
        PARTS,
        /// A file holds several channels or colours.
        CHANNELS,
        /// Whole numbers that are labels of classes.
        LABELS,
        /// The number that means 1 is not 1: 255, 65535.
        SCALE,
        /// Numbers that look like logits.
        LOGITS,
        /// What was done to make probabilities of numbers may be another thing than was done.
        ACTIVATION,
        /// Numbers a rounding error beyond 0 and 1.
        ROUNDING,
        /// Pixels that are no part of the comparison.
        IGNORE,
        /// The number that the file says stands for no data.
        NO_DATA,
        /// The same where it is 0, which may as well be the background: whoever leaves doubts as they are has it count.
        NO_DATA_ZERO,
        /// The label that a list of classes calls none.
        IGNORE_LABEL,
        /// A class was chosen that no pixel has.
        ABSENT,
        /// Labels one beside those of the other file.
        SHIFTED,
        /// What the file's reader must know and the file does not tell.
        READING,
        /// How the sides of the two files lie along each other.
        AXES,
        /// They lie along no side of each other. What can be done here is not what should be.
        OBLIQUE,
        /// The file says that its 0 is white.
        WHITE,
        /// Soft edges that JPEG has left around a mask.
        FRINGES,
        /// Truth and prediction seem exchanged.
        SWAPPED,
        /// The object seems to be written as background.
        INVERTED,
        /// The two files differ in size.
        SIZES,
        /// A mask without an object.
        EMPTY,
        /// A truth with values between 0 and 1.
        SOFT,
        /// What was asked was answered as for another pair.
        REMEMBERED,
        /// What else a reader has to say.
        REMARK;

        /// The word for it in JSON.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// How far a finding is settled.
    public enum State {
        /// Without an answer there is no pair to look at.
        QUESTION,
        /// There is a pair, but it is likely not what was meant.
        DOUBT,
        /// Worth knowing; nothing is wrong.
        NOTE,
        /// Certain, or decided by the user.
        DONE
    }

    public Finding {
        answers = List.copyOf(answers);
    }

    /// The likeliest answer to something open; empty where there are too many for any to be likely, or it must be typed, or none
    /// is what should be done.
    public Optional<Answer> likeliest() {
        return answers.stream().limit(open() && answers.size() <= MANY && kind != Kind.OBLIQUE ? 1 : 0)
                .filter(answer -> answer.typed().isEmpty())
                .findFirst();
    }

    /// The same, unless the files would be exchanged: that goes with no other answer.
    Optional<Answer> suggested() {
        return likeliest().filter(answer -> !answer.swaps());
    }

    /// Whether it is the choice of a class.
    boolean isChoice() {
        return kind == Kind.CHANNELS || kind == Kind.LABELS;
    }

    static Finding question(Kind kind, MaskRole role, Message sentence, List<Answer> answers) {
        return undone(kind, role, State.QUESTION, sentence, answers);
    }

    static Finding doubt(Kind kind, MaskRole role, Message sentence, List<Answer> answers) {
        return undone(kind, role, State.DOUBT, sentence, answers);
    }

    /// Worth knowing, of a mask or of the photograph.
    public static Finding note(Kind kind, MaskRole role, Message sentence, Answer... answers) {
        return undone(kind, role, State.NOTE, sentence, List.of(answers));
    }

    /// Nothing was done about it.
    private static Finding undone(Kind kind, MaskRole role, State state, Message sentence, List<Answer> answers) {
        return new Finding(kind, Optional.ofNullable(role), state, sentence, answers, Optional.empty(), Optional.empty());
    }

    /// Certain, and therefore done without asking.
    static Finding certain(Kind kind, MaskRole role, Message sentence, Message done) {
        return new Finding(kind, Optional.ofNullable(role), State.DONE, sentence, List.of(), Optional.of(done), Optional.empty());
    }

    /// Decided by the user; `others` are the answers that could still be given instead.
    public static Finding decided(Kind kind, MaskRole role, Message sentence, Message done, Answers undo, List<Answer> others) {
        return new Finding(kind, Optional.ofNullable(role), State.DONE, sentence, others, Optional.of(done), Optional.of(undo));
    }

    /// Left as it is because the user has `said` so; once that is taken back it is asked again.
    static Finding kept(Kind kind, MaskRole role, Message sentence, Answers said) {
        return decided(kind, role, sentence, KEPT, said.notKeeping(kind), List.of());
    }

    /// The same, but settled where the user has `said` to leave it as it is: so it keeps its place, and can be taken back.
    Finding unlessKept(Answers said) {
        return said.keeps(kind) ? kept(kind, role.orElse(null), sentence, said) : this;
    }

    /// The same, which is there by the user's word: `before` is what is said of the pair without it.
    Finding withUndo(Answers before) {
        return new Finding(kind, role, state, sentence, answers, done, Optional.of(before));
    }

    /// Whether it is left as it is by the user's word. It is settled, and no file was changed for it.
    public boolean isKept() {
        return done.equals(Optional.of(KEPT));
    }

    /// What was seen, with the file that it was seen in where it is about one: “the truth: it holds 0 and 255”.
    public Message withRole() {
        return switch (role.orElse(MaskRole.PHOTO)) {
            case TRUTH -> Message.of("doctor.of-the-truth", sentence);
            case PREDICTION -> Message.of("doctor.of-the-prediction", sentence);
            case PHOTO -> sentence;
        };
    }

    /// Whether the user must answer, or had better.
    public boolean open() {
        return state == State.QUESTION || state == State.DOUBT;
    }
}
