package maskscope.pixel.object;

import java.util.OptionalInt;

/// An object of the truth with what the prediction made of it, or a false alarm.
///
/// @param number among all of [ObjectMatches], from 0 on
/// @param truth its number in the truth; empty for a false alarm
/// @param prediction the number in the prediction of the object that it is matched with, or of the false alarm; empty where it
///     has no match
/// @param box around the object of the truth, or around the false alarm
/// @param truthPixels how many pixels it has in the truth, 0 for a false alarm
/// @param predictionPixels how many the object of the prediction has, 0 without a match
/// @param overlap how many pixels the two have in common
/// @param covered how many pixels of the object of the truth are object in the prediction, whichever one; at least `overlap`
public record MatchedObject(int number, ObjectKind kind, OptionalInt truth, OptionalInt prediction, Box box, int truthPixels,
        int predictionPixels, int overlap, int covered) {

    /// How alike the two are, 0 to 1: twice the overlap by the pixels of both. 0 without a match and for a false alarm.
    public double dice() {
        return 2.0 * overlap / ((double) truthPixels + predictionPixels);
    }

    /// The overlap by the pixels that either has, 0 to 1.
    public double iou() {
        return overlap / (double) union();
    }

    /// Whether the IoU is above one half, which no object of a mask can be with more than one of the other.
    public boolean alike() {
        return 2L * overlap > union();
    }

    private long union() {
        return (long) truthPixels + predictionPixels - overlap;
    }
}
