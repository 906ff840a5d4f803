package maskscope.view.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.state.Pin;
import maskscope.session.state.Pins;
import maskscope.testing.TestPins;
import maskscope.text.BundleWords;
import maskscope.view.look.PinLooks;
import maskscope.view.pin.PinFace.Verdict;
import org.junit.jupiter.api.Test;

class PinRowsTest {

    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();

    private final Pin first = TestPins.of("a", "", Settings.TUTORIAL, PinnedValue.of(0.5),
            new TreeMap<>(Map.of("dice", PinnedValue.of(0.75), "hd", PinnedValue.of(4))));
    private final Pin second = TestPins.of("b", "", Settings.TUTORIAL.withShared(Parameter.ALPHA, 0.75), PinnedValue.of(0.25),
            Map.of("dice", PinnedValue.of(0.5), "hd", PinnedValue.undefined("no object")));
    private final Pin third = TestPins.of("c", "", Settings.TUTORIAL, PinnedValue.undefined("0/0: no object"),
            Map.of("dice", PinnedValue.of(0.75), "hd", PinnedValue.of(2), "nsd", PinnedValue.of(1)));
    private final Pins pins = new Pins(List.of(first, second, third));

    private PinRows rows(String baseline) {
        return new PinRows(pins, PinRows.Order.AS_PINNED, baseline);
    }

    private static PinColumn column(PinRows rows, String key) {
        return rows.columns().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static PinFace face(PinRows rows, String id, String key) {
        return rows.face(BundleWords.english(), id, column(rows, key));
    }

    @Test
    void withoutABaselineNumbersAreToldAsTheyAre() {
        PinRows rows = rows("");
        assertEquals(new PinFace("0.2500", Verdict.NONE, "Tversky: 0.25"), face(rows, "b", "loss.tversky"));
        assertEquals("0.75", face(rows, "b", "alpha").text());
        assertEquals("α 0.75", face(rows, "b", PinLooks.SETTINGS).text());
        assertEquals("Tutorial", face(rows, "b", "convention").text());
    }

    @Test
    void aDifferenceSaysWhetherItIsBetter() {
        PinRows rows = rows("a");
        assertEquals(new PinFace("−0.2500", Verdict.BETTER, "Dice loss: 0.2500, better than in no. 1 (−0.2500)"),
                face(rows, "b", "loss.dice"));
        assertEquals(new PinFace("−0.2500", Verdict.WORSE, "Dice: 0.5000, worse than in no. 1 (−0.2500)"),
                face(rows, "b", "score.dice"));
        assertEquals(Verdict.BETTER, face(rows, "c", "score.hd").verdict(), "a distance");
        assertEquals(new PinFace("=", Verdict.SAME, "Dice: 0.7500, the same as in no. 1"), face(rows, "c", "score.dice"));
        assertEquals(new PinFace("+0.25", Verdict.NONE, "α: 0.75, +0.25 against no. 1"), face(rows, "b", "alpha"));
        assertEquals("α 0.5 → 0.75", face(rows, "b", PinLooks.SETTINGS).text());
    }

    @Test
    void theBaselineKeepsItsNumbers() {
        assertEquals("0.5000", face(rows("a"), "a", "loss.dice").text());
        assertTrue(rows("a").isBaseline("a"));
        assertFalse(rows("gone").isBaseline("a"), "a baseline that was taken away compares nothing");
        assertEquals("0.2500", face(rows("gone"), "b", "loss.dice").text());
    }

    @Test
    void whatTheBaselineLacksIsToldAsItIs() {
        assertEquals(new PinFace("1.0000", Verdict.NONE, "NSD: 1"), face(rows("a"), "c", "score.nsd"));
    }

    @Test
    void aNumberThatIsMissingSaysWhy() {
        assertEquals(new PinFace("–", Verdict.NONE, "HD: none, as no object"), face(rows("a"), "b", "score.hd"));
        assertEquals("Focal: none, as 0/0: no object", face(rows(""), "c", "loss.focal").tip());
    }

    @Test
    void rowsAreSortedWhateverIsComparedAndAnOrderThatIsGoneIsThatOfPinning() {
        assertEquals(List.of("b", "a", "c"),
                new PinRows(pins, new PinRows.Order("loss.dice", false), "a").order(), "without a value last");
        assertEquals(List.of("a", "b", "c"), new PinRows(pins, new PinRows.Order("tversky.beta", true), "").order());
        assertEquals(2, new PinRows(pins, new PinRows.Order("loss.dice", false), "").number("b"));
    }

    @Test
    void whereRoomLacksTheLastScoresAndLossesGiveWayByTurns() {
        PinRows rows = rows("");
        List<PinColumn> shown = rows.columns().stream().filter(column -> Set.of(PinLooks.SETTINGS, "convention", "loss.focal",
                "loss.dice", "loss.combo", "score.dice", "score.hd").contains(column.key())).toList();
        Map<PinColumn, Double> widths = shown.stream().collect(Collectors.toMap(Function.identity(), any -> 10.0));
        assertEquals(shown, PinRows.fitting(shown, "focal", widths, 70));
        assertEquals(List.of(PinLooks.SETTINGS, "convention", "loss.focal", "loss.combo", "score.dice"),
                PinRows.fitting(shown, "combo", widths, 59).stream().map(PinColumn::key).toList());
        assertEquals(List.of(PinLooks.SETTINGS, "loss.focal", "score.dice"),
                PinRows.fitting(shown, "focal", widths, 31).stream().map(PinColumn::key).toList());
    }

    @Test
    void textsAloneHaveTheRoomToo() {
        List<PinColumn> texts = rows("").columns().stream().filter(column -> !column.number()).toList();
        Map<PinColumn, Double> widths = texts.stream().collect(Collectors.toMap(Function.identity(), any -> 10.0));
        assertEquals(texts, PinRows.fitting(texts, "focal", widths, 100));
    }

    @Test
    void whatIsWrittenHasTheChosenColumnsAndSettingsOneByOne() {
        List<String> written = rows("").written(Set.of(PinLooks.SETTINGS, "loss.dice")).columns();
        assertEquals(List.of("pin", "note", "alpha", "beta", "gamma", "smooth", "ce-ratio", "focal.alpha", "focal.gamma",
                "loss.dice", "threshold"), written);
        assertEquals(List.of("pin", "note", "score.hd"), rows("").written(Set.of("score.hd")).columns());
    }

    @Test
    void everyColumnOfAPinHasAName() {
        rows("").columns().forEach(column -> assertFalse(
                BundleWords.english().of(column.title()).startsWith("pin."), column.key()));
        assertEquals(Optional.of(FOCAL), column(rows(""), "focal.gamma").loss());
        assertEquals("Focal γ", BundleWords.english().of(column(rows(""), "focal.gamma").title()));
    }
}
