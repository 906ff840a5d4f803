package maskscope.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;
import maskscope.pixel.object.Neighbours;
import maskscope.pixel.object.ObjectMatches;
import maskscope.pixel.object.ObjectRows;
import maskscope.pixel.object.ObjectShares;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ObjectTableTest {

    /// A found object with a false positive beside it, a missed one, one in two pieces, and a false alarm.
    private static final String TRUTH      = "##...###..#####....";
    private static final String PREDICTION = "###.......##.##..##";

    private final PixelTable pixels = PixelTable.of(new MaskPair("t", "p", raster(TRUTH), raster(PREDICTION), Optional.empty()));
    private final ObjectMatches matches =
            ObjectMatches.of(CutPair.of(pixels, 0.5), Neighbours.CORNERS, () -> true).orElseThrow();
    private final ObjectShares shares = ObjectRows.of(pixels, matches, () -> true).orElseThrow()
            .shares(row -> pixels.truth(row) == pixels.prediction(row) ? 0 : 1);

    private static ByteRaster raster(String row) {
        byte[] samples = new byte[row.length()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (row.charAt(i) == '#' ? 255 : 0);
        }
        return new ByteRaster(samples.length, 1, 1, samples, Levels.even(255));
    }

    private static List<Integer> objects(ObjectTable table) {
        return IntStream.range(0, table.size()).map(table::object).boxed().toList();
    }

    @Test
    void eachObjectHasARowWithWhatIsKnownOfIt() {
        Table table = ObjectTable.of(matches, Optional.of(shares)).table();
        assertEquals(List.of("object", "kind", "x", "y", "z", "truth-pixels", "prediction-pixels", "overlap", "covered",
                "dice", "iou", "share"), table.columnNames());
        assertEquals(List.of("found", "missed", "split", "false-alarm"), table.stringColumn(ObjectTable.KIND).asList());
        assertEquals(List.of(1, 2, 3, 4), table.intColumn(ObjectTable.NUMBER).asList());
        assertEquals(List.of(0.5, 6.0, 12.0, 17.5), table.doubleColumn(ObjectTable.X).asList());
        assertEquals(List.of(2, 3, 5, 0), table.intColumn(ObjectTable.TRUTH).asList());
        assertEquals(List.of(3, 0, 2, 2), table.intColumn(ObjectTable.PREDICTION).asList());
        assertEquals(List.of(2, 0, 2, 0), table.intColumn(ObjectTable.OVERLAP).asList());
        assertEquals(List.of(2, 0, 4, 0), table.intColumn(ObjectTable.COVERED).asList());
        assertEquals(List.of(0.8, 0.0, 4 / 7.0, 0.0), table.doubleColumn(ObjectTable.DICE).asList());
        assertEquals(List.of(1 / 7.0, 3 / 7.0, 1 / 7.0, 2 / 7.0), table.doubleColumn(ObjectTable.SHARE).asList());
    }

    @Test
    void rowsAreSortedByAnyColumnAndThenByNumber() {
        ObjectTable table = ObjectTable.of(matches, Optional.of(shares));
        assertEquals(List.of(1, 3, 0, 2), objects(table.sortedOn(ObjectTable.SHARE, true)));
        assertEquals(List.of(1, 3, 2, 0), objects(table.sortedOn(ObjectTable.DICE, false)));
        assertEquals(List.of(3, 0, 1, 2), objects(table.sortedOn(ObjectTable.KIND, false)));
        assertEquals(List.of(3, 2, 1, 0), objects(table.sortedOn(ObjectTable.NUMBER, true)));
        assertEquals(List.of(0, 1, 2, 3), objects(table.sortedOn(ObjectTable.NUMBER, true).sortedOn(ObjectTable.Z, false)));
    }

    @Test
    void anObjectIsFoundInTheRowWhereItStands() {
        ObjectTable table = ObjectTable.of(matches, Optional.of(shares)).sortedOn(ObjectTable.SHARE, true);
        for (int object = 0; object < table.size(); object++) {
            assertEquals(object, table.object(table.placeOf(object)));
        }
        assertEquals(0, table.placeOf(matches.at(6, 0, 0).orElseThrow()), "the missed one costs most");
    }

    @Test
    void anotherLossBringsRowsInItsOwnOrder() {
        ObjectShares ofFalsePositives = ObjectRows.of(pixels, matches, () -> true).orElseThrow()
                .shares(row -> pixels.prediction(row) > pixels.truth(row) ? 1 : 0);
        ObjectTable table = ObjectTable.of(matches, Optional.of(shares)).sortedOn(ObjectTable.SHARE, true).with(ofFalsePositives);
        assertEquals(List.of(3, 0, 1, 2), objects(table));
        assertEquals(List.of(2 / 3.0, 1 / 3.0, 0.0, 0.0), table.table().doubleColumn(ObjectTable.SHARE).asList());
    }

    @Test
    void withoutALossSharesAreMissing() {
        Table table = ObjectTable.of(matches, Optional.empty()).table();
        assertTrue(IntStream.range(0, 4).allMatch(table.doubleColumn(ObjectTable.SHARE)::isMissing));
    }

    @Test
    void csvHasAHeadingAndARowForEachObjectAsTheyAreSorted() {
        String csv = ObjectTable.of(matches, Optional.empty()).sortedOn(ObjectTable.NUMBER, true).csv();
        assertEquals("""
                object,kind,x,y,z,truth-pixels,prediction-pixels,overlap,covered,dice,iou,share
                4,false-alarm,17.5,0.0,0.0,0,2,0,0,0.0,0.0,
                3,split,12.0,0.0,0.0,5,2,2,4,0.5714285714285714,0.4,
                2,missed,6.0,0.0,0.0,3,0,0,0,0.0,0.0,
                1,found,0.5,0.0,0.0,2,3,2,2,0.8,0.6666666666666666,
                """, csv);
        assertTrue(ObjectTable.of(matches, Optional.of(shares)).csv().contains(",0.42857142857142855\n"));
    }
}
