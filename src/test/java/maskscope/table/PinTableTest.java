package maskscope.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import maskscope.loss.Conventions;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.state.Pin;
import maskscope.session.state.Pins;
import maskscope.testing.TestPins;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class PinTableTest {

    private static final Settings SETTINGS = Settings.TUTORIAL.withShared(Parameter.ALPHA, 0.25);

    private final Pin first = TestPins.of("a", "b|with*", SETTINGS, PinnedValue.of(0.5),
            Map.of("dice", PinnedValue.of(0.75)));
    private final Pin second = TestPins.of("b", "A", SETTINGS.withShared(Parameter.ALPHA, 0.75)
                    .withConvention(Conventions.SHIPPED.byKey("monai").orElseThrow()),
            PinnedValue.undefined("0/0: no object"), Map.of("dice", PinnedValue.of(0.25), "hd", PinnedValue.of(4)));
    private final Pin third = TestPins.of("c", "", SETTINGS, PinnedValue.of(0.125),
            Map.of("dice", PinnedValue.of(1.0 / 3), "hd", PinnedValue.undefined("no object")));
    private final PinTable table = PinTable.of(new Pins(List.of(first, second, third)));

    private static String order(PinTable of) {
        return String.join("", IntStream.range(0, of.size()).mapToObj(row -> of.pin(row).id()).toList());
    }

    private static PinTable only(PinTable of, String... columns) {
        Set<String> others = new LinkedHashSet<>(of.allColumns());
        others.removeAll(List.of(columns));
        return of.hiding(others);
    }

    @Test
    void eachPinHasARowWithAllThatItKeeps() {
        assertEquals(List.of("pin", "note", "made", "files", "slice", "convention", "alpha", "beta", "gamma", "smooth",
                "ce-ratio", "focal.alpha", "focal.gamma", "loss.focal", "loss.dice", "loss.bce-dice", "loss.iou", "loss.tversky",
                "loss.focal-tversky", "loss.combo", "threshold", "tp", "fp", "fn", "tn", "score.dice", "score.hd"),
                table.columns());
        Table all = table.table();
        assertEquals(List.of("b|with*", "A", ""), all.stringColumn("note").asList());
        assertEquals("2026-05-04T13:30:00Z", all.stringColumn("made").get(0));
        assertEquals("t.png · p.npy", all.stringColumn("files").get(0));
        assertEquals(List.of("tutorial", "monai", "tutorial"), all.stringColumn("convention").asList());
        assertEquals(List.of(0.25, 0.75, 0.25), all.doubleColumn("alpha").asList());
        assertEquals(0.8, all.doubleColumn("focal.alpha").get(0));
        assertEquals(0.5, all.doubleColumn("loss.dice").get(0));
        assertTrue(all.doubleColumn("loss.dice").isMissing(1));
        assertEquals(List.of(0.5, 0.5, 0.5), all.doubleColumn("threshold").asList());
        assertEquals(3, all.longColumn("fn").getLong(2));
        assertEquals(0.75, all.doubleColumn("score.dice").get(0));
    }

    @Test
    void whatIsMissingSaysWhy() {
        assertEquals(Optional.of("0/0: no object"), table.reason(1, "loss.dice"));
        assertEquals(Optional.of("not known when it was pinned"), table.reason(0, "score.hd"));
        assertEquals(Optional.of("no object"), table.reason(2, "score.hd"));
        assertEquals(Optional.empty(), table.reason(0, "loss.dice"));
        assertEquals(Optional.empty(), table.reason(2, "note"));
    }

    @Test
    void rowsAreSortedByAnyColumnWithMissingValuesLast() {
        assertEquals("abc", order(table));
        assertEquals("cab", order(table.sortedOn("loss.dice", false)));
        assertEquals("acb", order(table.sortedOn("loss.dice", true)));
        assertEquals("bac", order(table.sortedOn("note", false)), "whatever the case of letters");
        assertEquals("bac", order(table.sortedOn("alpha", true)), "alike ones as they were");
        assertEquals("cba", order(table.sortedOn("pin", true)));
        assertEquals("bca", order(table.hiding(Set.of("score.dice")).sortedOn("score.dice", false)));
        for (String column : table.allColumns()) {
            assertEquals(Set.of('a', 'b', 'c'), Set.copyOf(
                    order(table.sortedOn(column, true)).chars().mapToObj(letter -> (char) letter).toList()), column);
        }
        assertThrows(IllegalStateException.class, () -> table.sortedOn("none", false));
    }

    @Test
    void hiddenColumnsAreGoneAndComeBack() {
        PinTable hiding = table.hiding(Set.of("note", "loss.iou", "none"));
        assertFalse(hiding.columns().contains("note"));
        assertFalse(hiding.csv().contains("loss.iou"));
        assertTrue(hiding.allColumns().contains("note"));
        assertEquals(table.columns(), hiding.hiding(Set.of()).columns());
    }

    @Test
    void numbersAreLessThoseOfTheBaseline() {
        PinTable against = table.against(Optional.of("a")).sortedOn("loss.dice", false);
        assertEquals("cab", order(against));
        Table all = against.table();
        assertEquals(List.of(-0.375, 0.0), all.doubleColumn("loss.dice").asList().subList(0, 2));
        assertEquals(List.of(0.0, 0.0, 0.5), all.doubleColumn("alpha").asList());
        assertEquals(List.of(0L, 0L, 0L), all.longColumn("tp").asList());
        assertEquals(List.of(3, 1, 2), all.intColumn("pin").asList(), "a pin's place is no number to compare");
        assertEquals(Optional.of("0/0: no object"), against.reason(2, "loss.dice"));
        assertEquals(Optional.of("not in the baseline (not known when it was pinned)"), against.reason(2, "score.hd"));
        assertEquals(Optional.of(first), against.baseline());
        assertEquals(table.csv(), table.against(Optional.of("gone")).csv());
        assertEquals(table.csv(), table.against(Optional.of("a")).against(Optional.empty()).csv());
    }

    @Test
    void csvHasAHeadingAndARowForEachPin() {
        assertEquals("""
                pin,note,loss.dice,tp,score.hd
                3,,0.125,1,
                1,b|with*,0.5,1,
                2,A,,1,4.0
                """, only(table, "pin", "note", "loss.dice", "tp", "score.hd").sortedOn("loss.dice", false).csv());
    }

    @Test
    void aNoteWithCommasAndQuotesIsOneCellOfCsv() {
        PinTable quoted = PinTable.of(new Pins(List.of(TestPins.plain("a", "one, \"two\""))));
        assertEquals("note,tp\n\"one, \"\"two\"\"\",1\n", only(quoted, "note", "tp").csv());
    }

    @Test
    void jsonHasEveryDigitAndTheReasonsOfWhatIsNull() throws IOException {
        JsonNode root = new JsonMapper().readTree(
                only(table.against(Optional.of("a")), "note", "loss.dice", "score.dice", "tp").json());
        assertEquals(1, root.get("baseline").intValue());
        assertEquals("b|with*", root.at("/pins/0/note").textValue());
        assertEquals(1.0 / 3 - 0.75, root.at("/pins/2/score.dice").doubleValue());
        assertEquals(0, root.at("/pins/2/tp").longValue());
        assertTrue(root.at("/pins/1/loss.dice").isNull());
        assertEquals("0/0: no object", root.at("/pins/1/undefined/loss.dice").textValue());
        assertEquals(0, root.at("/pins/0/undefined").size());
        assertFalse(new JsonMapper().readTree(table.json()).has("baseline"));
    }

    @Test
    void markdownIsAlignedAndItsPipesAreEscaped() {
        assertEquals("""
                | pin | note      | loss.dice |  tp | score.dice |
                | --: | --------- | --------: | --: | ---------: |
                |   1 | b\\|with\\* |       0.5 |   1 |       0.75 |
                |   2 | A         |           |   1 |       0.25 |
                |   3 |           |     0.125 |   1 |   0.333333 |
                """, only(table, "pin", "note", "loss.dice", "tp", "score.dice").markdown());
    }

    @Test
    void withoutPinsThereAreHeadingsAlone() {
        PinTable none = PinTable.of(Pins.NONE).sortedOn("note", true);
        assertEquals(0, none.size());
        assertEquals(1, none.csv().lines().count());
        assertEquals(2, none.markdown().lines().count());
        assertTrue(none.json().contains("\"pins\" : [ ]"), none.json());
    }

    @Test
    void aLossThatAPinDoesNotKnowIsEmptyInItsRow() {
        Pin old = new Pin("o", first.made(), "old", first.files(), Optional.empty(), SETTINGS, Losses.ALL.getFirst(),
                Map.of("dice", PinnedValue.of(0.5)), first.scores(), Optional.empty());
        PinTable both = PinTable.of(new Pins(List.of(first, old)));
        assertEquals(Optional.of("not known when it was pinned"), both.reason(1, "loss.iou"));
        assertEquals(List.of("loss.dice"), PinTable.of(new Pins(List.of(old))).columns().stream()
                .filter(name -> name.startsWith("loss.")).toList());
    }
}
