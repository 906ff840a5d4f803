package maskscope.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.FileAnswers;
import maskscope.doctor.Finding;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.loss.code.MaskCode;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.mask.Slice;
import maskscope.pixel.PixelTable;
import maskscope.session.state.Source;
import maskscope.text.Message;

/// How a pair of masks is read by a snippet of code: a grey PNG or an array whose numbers are taken as they stand, but for
/// a number that means 1. Everything else is left to the reader, who is told what belongs there.
///
/// @param truth the truth
/// @param prediction the prediction
public record PairCode(MaskCode truth, MaskCode prediction) {

    /// Eight pixels that stand in the code themselves.
    public static final PairCode EXAMPLE = new PairCode(MaskCode.TRUTH, MaskCode.PREDICTION);

    private static final List<Integer> DIVISORS = List.of(1, 255, 65_535);

    /// Pixels at which a file's numbers are compared with what was made of them.
    private static final int LOOKED_AT = 1 << 18;

    /// What a PNG's header has at its 25th and 26th byte: bits of a number, and that it is grey.
    private static final int PNG_HEADER = 26;

    /// Of what is on screen, which came from `source`.
    public static PairCode of(Source source, ShownPair shown) {
        if (source instanceof Source.Sample sample) {
            return new PairCode(ofSample(sample, MaskRole.TRUTH), ofSample(sample, MaskRole.PREDICTION));
        }
        Optional<Slice> slice = shown.isVolume()
                ? shown.cut().counted().map(any -> shown.cut().slice())
                : Optional.empty();
        return of(shown.examination(), slice, shown.table());
    }

    private static MaskCode ofSample(Source.Sample sample, MaskRole role) {
        String name = sample.scene().name();
        return new MaskCode.Unsaid(role == MaskRole.TRUTH
                ? Message.of("session.code-truth-of-sample", name)
                : Message.of("session.code-prediction-of-sample", name));
    }

    /// Of files; `slice` is the part that counts, when one does alone.
    public static PairCode of(Examination examination, Optional<Slice> slice, PixelTable table) {
        return new PairCode(
                of(examination, MaskRole.TRUTH, slice, table), of(examination, MaskRole.PREDICTION, slice, table));
    }

    private static MaskCode of(Examination examination, MaskRole role, Optional<Slice> slice, PixelTable table) {
        Content content = content(examination, role);
        Answers answers = examination.answers();
        MaskPair pair = examination.pair().orElseThrow();
        boolean plain = slice.isEmpty()
                && pair.depth() == 1
                && answers.of(role).equals(FileAnswers.NONE)
                && answers.leftOut().isEmpty()
                && !answers.resized()
                && table.leftOutRow().isEmpty()
                && content.channels().isEmpty()
                && content.parts().isEmpty()
                && content.palette().isEmpty()
                && content.grid().isPresent();
        Optional<MaskCode> read = plain
                ? read(content, role == MaskRole.TRUTH ? pair.truth() : pair.prediction()) : Optional.empty();
        return read.orElseGet(() -> unsaid(examination, role, slice, table));
    }

    private static Content content(Examination examination, MaskRole role) {
        return (role == MaskRole.TRUTH ? examination.truth() : examination.prediction()).content();
    }

    private static Optional<MaskCode> read(Content content, Raster raster) {
        Grid grid = content.grid().orElseThrow();
        Path file = content.file();
        if (!file.getFileSystem().equals(FileSystems.getDefault()) || !grid.extent().equals(raster.extent())) {
            return Optional.empty();
        }
        Optional<Integer> divisor = DIVISORS.stream().filter(number -> means(grid, raster, number)).findFirst();
        return divisor.flatMap(number -> switch (content.format()) {
            case "PNG" -> isGrey(file) ? Optional.of(new MaskCode.Picture(file.toString(), number)) : Optional.empty();
            case ".npy" -> Optional.of(new MaskCode.Array(file.toString(), raster.height(), raster.width(), number));
            default -> Optional.empty();
        });
    }

    /// Whether values are the file's numbers divided by `divisor`.
    private static boolean means(Grid grid, Raster raster, int divisor) {
        int step = Math.max(1, raster.pixels() / LOOKED_AT);
        return IntStream.iterate(0, i -> i < raster.pixels(), i -> i + step)
                .allMatch(i -> Math.abs(raster.value(i) - grid.number(i) / divisor) <= 1e-12);
    }

    private static boolean isGrey(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(PNG_HEADER);
            return head.length == PNG_HEADER && (head[24] == 8 || head[24] == 16) && head[25] == 0;
        } catch (IOException _) {
            return false; // gone since it was read; what belongs there can still be told
        }
    }

    private static MaskCode unsaid(Examination examination, MaskRole role, Optional<Slice> slice, PixelTable table) {
        Path file = content(examination, role).file();
        Message what = role == MaskRole.TRUTH
                ? truth(file, slice)
                : table.leftOutRow().isPresent() ? predictionWithout(file, slice) : prediction(file, slice);
        return new MaskCode.Unsaid(examination.findings().stream()
                .filter(finding -> finding.role().filter(role::equals).isPresent())
                .map(Finding::done)
                .flatMap(Optional::stream)
                .reduce((before, next) -> Message.of("session.code-done-and", before, next))
                .map(done -> Message.of("session.code-done", what, done))
                .orElse(what));
    }

    private static Message truth(Path file, Optional<Slice> slice) {
        return slice.map(part -> Message.of("session.code-truth-slice", file, part.index(), part.axis()))
                .orElseGet(() -> Message.of("session.code-truth", file));
    }

    private static Message prediction(Path file, Optional<Slice> slice) {
        return slice.map(part -> Message.of("session.code-prediction-slice", file, part.index(), part.axis()))
                .orElseGet(() -> Message.of("session.code-prediction", file));
    }

    /// Where pixels are left out of the truth, a reader has to leave them out of the prediction.
    private static Message predictionWithout(Path file, Optional<Slice> slice) {
        return slice.map(part -> Message.of("session.code-prediction-slice-without", file, part.index(), part.axis()))
                .orElseGet(() -> Message.of("session.code-prediction-without", file));
    }
}
