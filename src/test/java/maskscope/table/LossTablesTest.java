package maskscope.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class LossTablesTest {

    private static final Settings UNSMOOTHED = Settings.TUTORIAL.withEverywhere(Parameter.SMOOTHING, 0);

    @Test
    void aReportHasARowForEachLossInTheirOrder() {
        Table table = LossTables.report(engine(255, 0, 204, 51).report(Settings.TUTORIAL));
        assertEquals(Losses.ALL.stream().map(Loss::key).toList(), table.stringColumn(LossTables.LOSS).asList());
        assertEquals(
                List.of("loss", "name", "value", "alpha", "beta", "gamma", "smooth", "ce-ratio", "undefined", "remark"),
                table.columnNames());
    }

    @Test
    void aParameterThatALossDoesNotUseIsMissing() {
        Table table = LossTables.report(engine(255, 0, 204, 51).report(Settings.TUTORIAL));
        for (int row = 0; row < table.rowCount(); row++) {
            for (Parameter parameter : Parameter.ALL) {
                boolean used = Losses.ALL.get(row).uses(parameter);
                assertEquals(!used, table.doubleColumn(parameter.key()).isMissing(row), parameter + " in row " + row);
            }
        }
        assertEquals(0.8, table.doubleColumn("alpha").get(0));
    }

    @Test
    void anUndefinedLossIsMissingAndSaysWhy() {
        Table table = LossTables.report(engine(0, 0, 0, 0).report(UNSMOOTHED));
        assertTrue(table.doubleColumn(LossTables.VALUE).isMissing(1));
        assertTrue(table.stringColumn(LossTables.UNDEFINED).get(1).startsWith("0/0"));
    }

    @Test
    void aSweepHasARowForEachPointAndGapsWhereALossIsUndefined() {
        Sweep sweep = engine(0, 0, 0, 0).sweep(UNSMOOTHED, Parameter.SMOOTHING);
        Table table = LossTables.sweep(sweep);
        assertEquals(Sweep.POINTS, table.rowCount());
        assertEquals("smooth", table.columnNames().getFirst());
        assertEquals(1 + Losses.ALL.size(), table.columnCount());
        assertTrue(table.doubleColumn("dice").isMissing(0));
        assertEquals(sweep.values().get("dice")[50], table.doubleColumn("dice").get(50));
    }

    /// Two pixels: two truths, then two predictions, as 8-bit samples.
    private static LossEngine engine(int t0, int t1, int p0, int p1) {
        return new LossEngine(PixelTable.of(new MaskPair("t", "p", raster(t0, t1), raster(p0, p1), Optional.empty())));
    }

    private static ByteRaster raster(int first, int second) {
        return new ByteRaster(2, 1, 1, new byte[] {(byte) first, (byte) second}, Levels.even(255));
    }
}
