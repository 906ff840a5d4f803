package maskscope.session.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.doctor.Preparation;
import maskscope.loss.code.MaskCode;
import maskscope.mask.MaskRole;
import maskscope.mask.Slice;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;

/// How a pair of masks is read by a snippet of code: each file as its format says that Python reads it, and its numbers made
/// values as the input doctor was answered. A file that its format does not tell of is left to the reader, who is told what
/// belongs there.
///
/// @param truth the truth
/// @param prediction the prediction; where pixels of the truth are left out, its lines leave them out of both
public record PairCode(MaskCode truth, MaskCode prediction) {

    /// Eight pixels that stand in the code themselves.
    public static final PairCode EXAMPLE = new PairCode(MaskCode.TRUTH, MaskCode.PREDICTION);

    /// Of a sample of this name, which lies within the program.
    public static PairCode ofSample(String name) {
        return new PairCode(
                new MaskCode.Unsaid(Message.of("session.code-truth-of-sample", name)),
                new MaskCode.Unsaid(Message.of("session.code-prediction-of-sample", name)));
    }

    /// Of files; `slice` is the part that counts, when one does alone, and `table` what is counted.
    public static PairCode of(Examination examination, Optional<Slice> slice, PixelTable table) {
        boolean leftOut = table.leftOutRow().isPresent();
        Optional<MaskCode> truth = read(examination, MaskRole.TRUTH, slice, leftOut);
        Optional<MaskCode> prediction = read(examination, MaskRole.PREDICTION, slice, leftOut);
        // Which pixels are left out is known where both are read.
        boolean known = !leftOut || truth.isPresent() && prediction.isPresent();
        String shape = shape(table, leftOut);
        return new PairCode(
                truth.filter(any -> known).orElseGet(() -> unsaid(examination, MaskRole.TRUTH, slice, leftOut, shape)),
                prediction.filter(any -> known)
                        .orElseGet(() -> unsaid(examination, MaskRole.PREDICTION, slice, leftOut, shape)));
    }

    private static Optional<MaskCode> read(Examination examination, MaskRole role, Optional<Slice> slice, boolean leftOut) {
        Preparation made = examination.made().get(role);
        return made == null
                ? Optional.empty()
                : made.content().python().map(reading -> {
                    MaskLines lines = new MaskLines(role == MaskRole.TRUTH ? "t" : "p", reading);
                    lines.decode(made.decoding(), made.reaches(), leftOut);
                    slice.ifPresent(lines::cut);
                    if (role == MaskRole.PREDICTION && leftOut) {
                        lines.leaveOut();
                    }
                    Optional<Message> done = done(examination, role, reading.note()).map(words -> Message.of(
                            role == MaskRole.TRUTH ? "session.code-truth-read" : "session.code-prediction-read", words));
                    return new MaskCode.Read(lines.imports(), lines.lines(), done);
                });
    }

    /// What was done to the file's numbers, in clauses, and a note on it; empty where nothing was.
    private static Optional<Message> done(Examination examination, MaskRole role, Optional<Message> note) {
        List<Message> all = new ArrayList<>();
        for (Finding finding : examination.findings()) {
            if (finding.role().equals(Optional.of(role)) && !finding.isKept()) {
                finding.done().ifPresent(all::add);
            }
        }
        note.ifPresent(all::add);
        return all.stream().reduce((before, next) -> Message.of("session.code-done-and", before, next));
    }

    /// Of the array that holds what is counted; pixels are one behind the other where some are left out.
    private static String shape(PixelTable table, boolean leftOut) {
        if (leftOut) {
            return "(" + IntStream.range(0, table.rows()).mapToLong(table::count).sum() + ",)";
        }
        String plane = table.height() + ", " + table.width();
        return "(" + (table.depth() == 1 ? plane : table.depth() + ", " + plane) + ")";
    }

    private static MaskCode unsaid(Examination examination, MaskRole role, Optional<Slice> slice, boolean leftOut, String shape) {
        String file = (role == MaskRole.TRUTH ? examination.truth() : examination.prediction()).content().file().toString();
        String key = unsaid(role, slice.isPresent(), leftOut);
        Message what = slice.map(part -> Message.of(key, file, part.index(), part.axis())).orElseGet(() -> Message.of(key, file));
        Message made = done(examination, role, Optional.empty()).map(done -> Message.of("session.code-done", what, done))
                .orElse(what);
        return new MaskCode.Unsaid(Message.of("session.code-shaped", made, shape));
    }

    /// What a reader puts there; the pixels that are left out of one must be left out of the other, too.
    private static String unsaid(MaskRole role, boolean sliced, boolean leftOut) {
        if (role == MaskRole.TRUTH) {
            return leftOut
                    ? sliced ? "session.code-truth-slice-without" : "session.code-truth-without"
                    : sliced ? "session.code-truth-slice" : "session.code-truth";
        }
        if (leftOut) {
            return sliced ? "session.code-prediction-slice-without" : "session.code-prediction-without";
        }
        return sliced ? "session.code-prediction-slice" : "session.code-prediction";
    }
}
