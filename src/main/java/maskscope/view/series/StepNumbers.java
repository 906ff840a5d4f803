package maskscope.view.series;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import maskscope.session.series.Series;
import maskscope.table.CurveTable;

/// Numbers of the steps of a series as CSV.
final class StepNumbers {

    private StepNumbers() {}

    /// A row for each step, from 1 as people count them, with its file; `nan` where there is no number.
    static String csv(Series series, Map<String, double[]> columns) {
        Map<String, double[]> all = new LinkedHashMap<>();
        all.put("step", IntStream.rangeClosed(1, series.size()).asDoubleStream().toArray());
        all.putAll(columns);
        return CurveTable.csv("file", IntStream.range(0, series.size()).mapToObj(step -> SeriesHand.name(series, step)).toList(),
                all);
    }
}
