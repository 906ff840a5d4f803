package maskscope.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One measured row: names and values in the order in which they are told.
record Row(Map<String, Object> cells) {

    /// Marks a row among whatever else a process prints.
    private static final String MARK = "row ";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Row of(String name) {
        return new Row(Map.of()).with("case", name);
    }

    Row with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(cells);
        more.put(name, value instanceof Double number ? rounded(number) : value);
        return new Row(more);
    }

    /// An 8-bit pair is not mentioned: it is what rows are about unless they say otherwise.
    Row with(Input input) {
        return input == Input.UINT8 ? this : with("input", input.name().toLowerCase(Locale.ROOT));
    }

    String name() {
        return (String) cells.get("case");
    }

    /// Whether it was measured on such an input.
    boolean of(Input input) {
        return cells.containsKey("input") == (input != Input.UINT8);
    }

    double number(String name) {
        return ((Number) cells.get(name)).doubleValue();
    }

    /// Four significant digits.
    private static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 3);
        return Double.parseDouble(String.format(Locale.ROOT, "%.6g", Math.rint(value / unit) * unit));
    }

    /// Prints this row for the process that started this one.
    void tell() {
        try {
            System.out.println(MARK + JSON.writeValueAsString(cells));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean toldBy(String line) {
        return line.startsWith(MARK);
    }

    static Row parse(String line) throws JsonProcessingException {
        return new Row(JSON.readValue(line.substring(MARK.length()), new TypeReference<LinkedHashMap<String, Object>>() {}));
    }
}
