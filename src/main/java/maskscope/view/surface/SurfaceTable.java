package maskscope.view.surface;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import maskscope.loss.surface.SurfaceCells;
import maskscope.session.measure.LossSurface;
import maskscope.table.CurveTable;

/// The numbers of a surface as CSV, a row for each cell, x fastest, as `surface` prints them; that of a second prediction ends in
/// `-b`.
final class SurfaceTable {

    private SurfaceTable() {}

    static String csv(LossSurface made) {
        SurfaceCells cells = made.surface().cells();
        int wide = cells.x().steps();
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put(cells.x().parameter().key(), column(cells, cell -> cells.x().value(cell % wide)));
        columns.put(cells.y().parameter().key(), column(cells, cell -> cells.y().value(cell / wide)));
        columns.put(made.of().loss().key(), cells.all());
        made.ofSecond().ifPresent(other -> columns.put(made.of().loss().key() + "-b", other.cells().all()));
        return CurveTable.csv(columns);
    }

    private static double[] column(SurfaceCells cells, IntToDoubleFunction of) {
        return IntStream.range(0, cells.x().steps() * cells.y().steps()).mapToDouble(of).toArray();
    }
}
