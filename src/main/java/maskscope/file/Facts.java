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
/// @param names what the file itself calls its numbers
/// @param placement how a volume lies in the world
/// @param upright the turn after which a picture stands as it was taken, by the file's own word (EXIF); nothing is turned yet
/// @param noData the number that the file says stands for no data; NaN where that is it
/// @param whiteIsZero whether the file says that its 0 is white; its numbers are as they are stored
/// @param batch whether the slices are pictures of their own and no volume: a batch
/// @param questions what the file leaves open and its reader must know
/// @param remarks what else there is to say, each a sentence without a full stop: “of 3 pages the first”
public record Facts(
        double fullScale,
        boolean lossy,
        List<Integer> palette,
        Map<Integer, String> names,
        Placement placement,
        Turn upright,
        OptionalDouble noData,
        boolean whiteIsZero,
        boolean batch,
        List<ReaderQuestion> questions,
        List<Message> remarks) {

    /// Of a file that says nothing.
    public static final Facts NONE = new Facts(0, false, List.of(), Map.of(), Placement.PLAIN, Turn.NONE, OptionalDouble.empty(),
            false, false, List.of(), List.of());

    public Facts {
        palette = List.copyOf(palette);
        names = Map.copyOf(names);
        questions = List.copyOf(questions);
        remarks = List.copyOf(remarks);
    }

    Facts withFullScale(double number) {
        return new Facts(number, lossy, palette, names, placement, upright, noData, whiteIsZero, batch, questions, remarks);
    }

    Facts withLossy(boolean changed) {
        return new Facts(fullScale, changed, palette, names, placement, upright, noData, whiteIsZero, batch, questions, remarks);
    }

    Facts withPalette(List<Integer> colours) {
        return new Facts(fullScale, lossy, colours, names, placement, upright, noData, whiteIsZero, batch, questions, remarks);
    }

    Facts withNames(Map<Integer, String> given) {
        return new Facts(fullScale, lossy, palette, given, placement, upright, noData, whiteIsZero, batch, questions, remarks);
    }

    Facts withPlacement(Placement place) {
        return new Facts(fullScale, lossy, palette, names, place, upright, noData, whiteIsZero, batch, questions, remarks);
    }

    Facts withUpright(Turn turn) {
        return new Facts(fullScale, lossy, palette, names, placement, turn, noData, whiteIsZero, batch, questions, remarks);
    }

    Facts withNoData(double number) {
        return new Facts(fullScale, lossy, palette, names, placement, upright, OptionalDouble.of(number), whiteIsZero, batch,
                questions, remarks);
    }

    Facts withWhiteIsZero(boolean white) {
        return new Facts(fullScale, lossy, palette, names, placement, upright, noData, white, batch, questions, remarks);
    }

    Facts withBatch(boolean pictures) {
        return new Facts(fullScale, lossy, palette, names, placement, upright, noData, whiteIsZero, pictures, questions, remarks);
    }

    Facts withQuestions(List<ReaderQuestion> open) {
        return new Facts(fullScale, lossy, palette, names, placement, upright, noData, whiteIsZero, batch, open, remarks);
    }

    Facts withRemarks(List<Message> said) {
        return new Facts(fullScale, lossy, palette, names, placement, upright, noData, whiteIsZero, batch, questions, said);
    }
}
