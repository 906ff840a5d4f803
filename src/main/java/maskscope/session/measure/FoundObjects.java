package maskscope.session.measure;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;
import maskscope.pixel.object.Neighbours;
import maskscope.pixel.object.ObjectMatches;
import maskscope.pixel.object.ObjectRows;

/// The objects of both cut masks, matched.
///
/// @param of what was asked
/// @param matches the objects
/// @param rows which pixels each of them has, so that it can be told how much of a loss falls on it
public record FoundObjects(Wish of, ObjectMatches matches, ObjectRows rows) implements Answer {

    /// What is asked.
    ///
    /// @param table the pixels that count
    /// @param threshold from where on a prediction is object
    /// @param neighbours which pixels touch
    public record Wish(PixelTable table, double threshold, Neighbours neighbours)
            implements Asked<FoundObjects> {

        @Override
        public Optional<FoundObjects> answer(BooleanSupplier wanted) {
            return ObjectMatches.of(CutPair.of(table, threshold), neighbours, wanted).flatMap(matches ->
                    ObjectRows.of(table, matches, wanted).map(rows -> new FoundObjects(this, matches, rows)));
        }
    }
}
