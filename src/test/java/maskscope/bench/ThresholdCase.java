package maskscope.bench;

import java.util.ArrayList;
import java.util.List;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.pixel.HardCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.ThresholdCounts;

/// A move of the threshold: counts and all scores that follow from them; and what it takes once for a pair to be ready for that.
final class ThresholdCase {

    private static final int[] SIDES = {512, 4096};
    private static final int WARM_UP = 20;
    private static final int MOVES = 1_000;

    /// What is computed is kept, lest it be left out.
    private static double kept;

    private ThresholdCase() {}

    static List<Row> run() {
        List<Row> rows = new ArrayList<>();
        for (Input input : Input.values()) {
            for (int side : SIDES) {
                rows.add(row(PixelTable.of(new BenchScene(side).pair(input)), input));
            }
        }
        return rows;
    }

    private static Row row(PixelTable table, Input input) {
        double once = 0;
        double each = 0;
        for (int run = 0; run <= WARM_UP; run++) {
            long start = System.nanoTime();
            ThresholdCounts counts = ThresholdCounts.of(table.counts(), 0);
            long ready = System.nanoTime();
            for (int move = 0; move < MOVES; move++) {
                scores(counts.at(move / (double) MOVES));
            }
            once = (ready - start) / 1e6;
            each = (System.nanoTime() - ready) / 1e6 / MOVES;
        }
        return Row.of("threshold").with("pixels", table.pixels()).with(input).with("rows", table.rows())
                .with("ms", each).with("once_ms", once);
    }

    private static void scores(HardCounts counts) {
        for (CountScore score : CountScores.ALL) {
            kept += score.of(counts, 1).value();
        }
    }
}
