package maskscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of one case as text in aligned columns.
final class Table {

    private Table() {}

    static String of(List<Row> rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> row.cells().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add));
        List<List<String>> lines = new ArrayList<>();
        lines.add(names);
        for (Row row : rows) {
            lines.add(names.stream().map(name -> text(row.cells().get(name))).toList());
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < names.size(); column++) {
                int at = column;
                int width = lines.stream().mapToInt(cells -> cells.get(at).length()).max().orElse(0);
                String format = column == 0 ? "%-" + width + "s" : "  %" + width + "s";
                text.append(String.format(format, line.get(column)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String text(Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> number(number);
            case Number whole -> String.format(Locale.ROOT, "%,d", whole.longValue());
            default -> cell.toString();
        };
    }

    static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 1 ? "%.1f" : "%.3f", value);
    }
}
