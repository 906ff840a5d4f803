package maskscope.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.loss.surface.SurfaceCells;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// A loss over two parameters, for programs to read: as CSV, or as one JSON object. Every number has all its digits.
public final class SurfaceText {

    private SurfaceText() {}

    /// A line of names, then a line for each cell, x fastest; `nan` where the loss is undefined.
    public static String csv(Surface surface) {
        SurfaceCells cells = surface.cells();
        StringBuilder text = new StringBuilder(String.join(
                ",", cells.x().parameter().key(), cells.y().parameter().key(), surface.loss().key())).append("\n");
        for (int row = 0; row < cells.y().steps(); row++) {
            for (int column = 0; column < cells.x().steps(); column++) {
                text.append(Numbers.shortest(cells.x().value(column))).append(",")
                        .append(Numbers.shortest(cells.y().value(row))).append(",")
                        .append(Curves.number(cells.value(column, row))).append("\n");
            }
        }
        return text.toString();
    }

    /// `values` has a list along x for each y, with null where the loss is undefined; `undefined` has for each reason the cells,
    /// as pairs of the steps of x and y.
    public static String json(Masks masks, Surface surface) {
        SurfaceCells cells = surface.cells();
        ObjectNode root = ReportJson.MAPPER.createObjectNode();
        root.put("truth", masks.truth()).put("prediction", masks.prediction()).put("loss", surface.loss().key());
        root.set("settings", ReportJson.settings(surface.settings(), List.of(surface.loss())));
        putAxis(root.putObject("x"), cells.x());
        putAxis(root.putObject("y"), cells.y());
        putCell(root, "minimum", cells, cells.lowest());
        putCell(root, "maximum", cells, cells.highest());
        ArrayNode rows = root.putArray("values");
        ObjectNode undefined = ReportJson.MAPPER.createObjectNode();
        for (int row = 0; row < cells.y().steps(); row++) {
            Curves.put(rows.addArray(), cells.alongX(row));
            for (int column = 0; column < cells.x().steps(); column++) {
                Optional<Message> reason = surface.undefined(column, row);
                if (reason.isPresent()) {
                    array(undefined, BundleWords.english().of(reason.get())).addArray().add(column).add(row);
                }
            }
        }
        root.set("undefined", undefined);
        return ReportJson.text(root) + "\n";
    }

    private static ArrayNode array(ObjectNode node, String name) {
        return node.has(name) ? (ArrayNode) node.get(name) : node.putArray(name);
    }

    private static void putAxis(ObjectNode node, ParameterAxis axis) {
        node.put("parameter", axis.parameter().key()).put("logarithmic", axis.logarithmic());
        Curves.put(node.putArray("values"), axis.values());
    }

    /// Nothing where no cell has a value.
    private static void putCell(ObjectNode root, String name, SurfaceCells cells, Optional<SurfaceCells.Cell> cell) {
        cell.ifPresent(one -> root.putObject(name)
                .put(cells.x().parameter().key(), cells.x().value(one.column()))
                .put(cells.y().parameter().key(), cells.y().value(one.row()))
                .put("value", one.value()));
    }
}
