package maskscope.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import maskscope.loss.Comparison;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.text.BundleWords;
import maskscope.text.Numbers;

/// The losses as every convention computes them, for people to read: a row for each convention, since a terminal is higher
/// than it is wide. `*` stands behind what is furthest from the chosen convention.
final class ComparisonText {

    private static final String ABSENT = "–";

    private ComparisonText() {}

    static String of(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(BundleWords.english().of("report.convention")));
        comparison.losses().forEach(loss -> heading.add(loss.name() + " "));
        rows.add(heading);
        for (Comparison.Column column : comparison.columns()) {
            List<String> row = new ArrayList<>(List.of(name(comparison, column)));
            comparison.losses().forEach(loss -> row.add(cell(comparison, column, loss)));
            rows.add(row);
        }
        int[] widths = new int[heading.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(pad(row.getFirst(), widths[0]));
            for (int i = 1; i < widths.length; i++) {
                line.append("  ").append(" ".repeat(widths[i] - row.get(i).length())).append(row.get(i));
            }
            text.append(line.toString().stripTrailing()).append("\n");
        }
        return text + "\n" + BundleWords.english().of("report.marks", ABSENT) + "\n";
    }

    private static String name(Comparison comparison, Comparison.Column column) {
        boolean chosen = column.convention() == comparison.settings().convention();
        return (chosen ? "> " : "  ") + column.convention().key();
    }

    private static String cell(Comparison comparison, Comparison.Column column, Loss loss) {
        LossValue value = column.of(loss);
        if (!value.defined()) {
            return ABSENT + " ";
        }
        String number = Math.abs(value.value()) < 1e5 && (value.value() == 0 || Math.abs(value.value()) >= 1e-4)
                ? Numbers.fixed(value.value(), 6)
                : String.format(Locale.ROOT, "%.4e", value.value());
        return comparison.isFurthest(column, loss) ? number + "*" : number + " ";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
