package maskscope.file;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import maskscope.mask.Placement;
import maskscope.mask.Turn;
import maskscope.text.Message;

/// What a file says of its numbers, and what its reader has to say of them.
///
/// @param fullScale the number that means 1 where the format fixes one (255 for 8-bit grey), else 0
/// @param lossy whether values were changed when the file was written, as JPEG does
/// @param palette the colour (0xRRGGBB) of each number, when numbers are places in a palette; else empty
/// @param classes what its numbers are called, by the file itself or by another one beside it
/// @param placement how a volume lies in the world
/// @param upright the turn after which a picture stands as it was taken, by the file's own word (EXIF); nothing is turned yet
/// @param noData the number that the file says stands for no data; NaN where that is it
/// @param whiteIsZero whether the file says that its 0 is white; its numbers are as they are stored
/// @param batch whether the slices are pictures of their own and no volume: a batch
/// @param volumeOrder whether the sides are those of the volume that the numbers were made of, in its order: an array's are
///     z, y, x
/// @param questions what the file leaves open and its reader must know
/// @param remarks what else there is to say, each a sentence without a full stop: “of 3 pages the first”
public record Facts(
        double fullScale,
        boolean lossy,
        List<Integer> palette,
        ClassNames classes,
        Placement placement,
        Turn upright,
        OptionalDouble noData,
        boolean whiteIsZero,
        boolean batch,
        boolean volumeOrder,
        List<ReaderQuestion> questions,
        List<Message> remarks) {

    /// Of a file that says nothing.
    public static final Facts NONE = new Facts(0, false, List.of(), ClassNames.NONE, Placement.PLAIN, Turn.NONE,
            OptionalDouble.empty(), false, false, false, List.of(), List.of());

    public Facts {
        palette = List.copyOf(palette);
        questions = List.copyOf(questions);
        remarks = List.copyOf(remarks);
    }

    Facts withFullScale(double number) {
        return new Facts(number, lossy, palette, classes, placement, upright, noData, whiteIsZero, batch, volumeOrder,
                questions, remarks);
    }

    Facts withLossy(boolean changed) {
        return new Facts(fullScale, changed, palette, classes, placement, upright, noData, whiteIsZero, batch, volumeOrder,
                questions, remarks);
    }

    Facts withPalette(List<Integer> colours) {
        return new Facts(fullScale, lossy, colours, classes, placement, upright, noData, whiteIsZero, batch, volumeOrder,
                questions, remarks);
    }

    /// What it calls its numbers one by one.
    public Map<Integer, String> names() {
        return classes.numbers();
    }

    Facts withClasses(ClassNames given) {
        return new Facts(fullScale, lossy, palette, given, placement, upright, noData, whiteIsZero, batch, volumeOrder,
                questions, remarks);
    }

    Facts withPlacement(Placement place) {
        return new Facts(fullScale, lossy, palette, classes, place, upright, noData, whiteIsZero, batch, volumeOrder,
                questions, remarks);
    }

    Facts withUpright(Turn turn) {
        return new Facts(fullScale, lossy, palette, classes, placement, turn, noData, whiteIsZero, batch, volumeOrder,
                questions, remarks);
    }

    Facts withNoData(double number) {
        return new Facts(fullScale, lossy, palette, classes, placement, upright, OptionalDouble.of(number), whiteIsZero,
                batch, volumeOrder, questions, remarks);
    }

    Facts withWhiteIsZero(boolean white) {
        return new Facts(fullScale, lossy, palette, classes, placement, upright, noData, white, batch, volumeOrder, questions,
                remarks);
    }

    Facts withBatch(boolean pictures) {
        return new Facts(fullScale, lossy, palette, classes, placement, upright, noData, whiteIsZero, pictures, volumeOrder,
                questions, remarks);
    }

    Facts withVolumeOrder(boolean known) {
        return new Facts(fullScale, lossy, palette, classes, placement, upright, noData, whiteIsZero, batch, known, questions,
                remarks);
    }

    Facts withQuestions(List<ReaderQuestion> open) {
        return new Facts(fullScale, lossy, palette, classes, placement, upright, noData, whiteIsZero, batch, volumeOrder, open,
                remarks);
    }

    Facts withRemarks(List<Message> said) {
        return new Facts(fullScale, lossy, palette, classes, placement, upright, noData, whiteIsZero, batch, volumeOrder,
                questions, said);
    }
}
