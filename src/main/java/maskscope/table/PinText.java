package maskscope.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import maskscope.text.Numbers;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/// A table of pins as a text.
final class PinText {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// The same line ends on every system.
    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private static final MathContext DIGITS = new MathContext(6);
    private static final int NARROWEST = 3;

    private PinText() {}

    static String json(PinTable pins, Optional<Integer> baseline) {
        ObjectNode root = MAPPER.createObjectNode();
        baseline.ifPresent(number -> root.put("baseline", number));
        ArrayNode list = root.putArray("pins");
        Table table = pins.table();
        for (int row = 0; row < pins.size(); row++) {
            ObjectNode pin = list.addObject();
            ObjectNode undefined = MAPPER.createObjectNode();
            for (Column<?> column : table.columns()) {
                Optional<String> reason = pins.reason(row, column.name());
                pin.set(column.name(), reason.isPresent() ? MAPPER.nullNode() : MAPPER.valueToTree(column.get(row)));
                reason.ifPresent(why -> undefined.put(column.name(), why));
            }
            pin.set("undefined", undefined);
        }
        try {
            return WRITER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String markdown(Table table) {
        String[][] cells = table.columns().stream().map(column -> IntStream.range(-1, table.rowCount())
                .mapToObj(row -> escaped(row < 0 ? column.name() : cell(column, row)))
                .toArray(String[]::new)).toArray(String[][]::new);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line <= table.rowCount(); line++) {
            int at = line;
            text.append(IntStream.range(0, cells.length)
                    .mapToObj(column -> padded(cells[column][at], width(cells[column]), isText(table.column(column))))
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
            if (line == 0) {
                text.append(IntStream.range(0, cells.length)
                        .mapToObj(column -> isText(table.column(column))
                                ? "-".repeat(width(cells[column]))
                                : "-".repeat(width(cells[column]) - 1) + ":")
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
            }
        }
        return text.toString();
    }

    private static boolean isText(Column<?> column) {
        return column.type() == ColumnType.STRING;
    }

    private static String cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        return column.get(row) instanceof Double number
                ? Numbers.shortest(new BigDecimal(number).round(DIGITS).doubleValue())
                : column.get(row).toString();
    }

    /// Nothing in a cell ends it, or is taken for a mark.
    private static String escaped(String text) {
        return text.replaceAll("[\\\\|`*<\\[]", "\\\\$0");
    }

    private static int width(String[] cells) {
        return Math.max(NARROWEST, IntStream.range(0, cells.length).map(row -> letters(cells[row])).max().orElse(0));
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String padded(String text, int width, boolean left) {
        String space = " ".repeat(width - letters(text));
        return left ? text + space : space + text;
    }
}
