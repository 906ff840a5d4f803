package maskscope.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What became of the mutants of one format.
final class Tally {

    private final String format;
    private int mutants;
    private int read;
    private long slowest;
    private int slowestNumber;
    private long most;
    private int mostNumber;
    private int faults;

    Tally(String format) {
        this.format = format;
    }

    void add(int number, Watch.Result result) {
        mutants++;
        read += result.good() ? 1 : 0;
        faults += result.complaint().isEmpty() ? 0 : 1;
        if (result.nanos() > slowest) {
            slowest = result.nanos();
            slowestNumber = number;
        }
        if (result.allocated() > most) {
            most = result.allocated();
            mostNumber = number;
        }
    }

    int mutants() {
        return mutants;
    }

    Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("format", format);
        cells.put("mutants", mutants);
        cells.put("read", read);
        cells.put("refused", mutants - read - faults);
        cells.put("slowest ms", Math.round(slowest / 1e6));
        cells.put("(number)", slowestNumber);
        cells.put("most MB", Math.round(most / 1e6));
        cells.put("(number) ", mostNumber);
        cells.put("faults", faults);
        return cells;
    }

    /// All tallies in aligned columns.
    static String table(Collection<Tally> tallies) {
        List<Map<String, Object>> rows = new ArrayList<>(tallies.stream().map(Tally::cells).toList());
        StringBuilder text = new StringBuilder();
        rows.getFirst().keySet().forEach(name -> text.append(String.format(name.equals("format") ? "%-14s" : "%14s", name)));
        for (Map<String, Object> row : rows) {
            text.append('\n');
            row.values().forEach(cell -> text.append(
                    cell instanceof String name ? String.format("%-14s", name) : String.format(Locale.ROOT, "%,14d", cell)));
        }
        return text.toString();
    }
}
