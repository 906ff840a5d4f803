package maskscope.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.loss.Comparison;
import maskscope.loss.Convention;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.measure.Sums;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.table.LossTables;
import maskscope.text.BundleWords;
import maskscope.text.Numbers;
import maskscope.text.Sentence;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// A report for people to read: the sums, the losses aligned on the point, and what must be known beside them.
public final class ReportText {

    private static final String GAP = "   ";
    private static final int DIGITS = 10;

    private ReportText() {}

    /// The pair's names and size, what was made of the files, then [#losses].
    public static String of(Masks masks, LossReport report, Optional<Comparison> comparison) {
        MaskPair pair = masks.pair();
        Examination examination = masks.examination();
        String slices = pair.depth() == 1 ? "" : " x " + pair.depth() + " slices";
        String which = masks.slice().map(one -> "slice       " + one.index() + " across " + one.axis() + "\n").orElse("");
        return "truth       " + Sentence.oneLine(masks.truth()) + done(examination, MaskRole.TRUTH) + "\n"
                + "prediction  " + Sentence.oneLine(masks.prediction()) + done(examination, MaskRole.PREDICTION) + "\n"
                + which
                + "size        " + pair.width() + " x " + pair.height() + slices + ", " + pair.pixels() + " pixels\n\n"
                + said(examination)
                + convention(report.settings().convention())
                + comparison.map(ComparisonText::of).orElseGet(() -> losses(report));
    }

    /// Who computes, unless it is who always does.
    private static String convention(Convention convention) {
        if (convention == Settings.TUTORIAL.convention()) {
            return "";
        }
        String version = convention.version().isEmpty() ? "" : " (run at " + convention.version() + ")";
        return "computed as by " + convention + version + ": " + BundleWords.english().of(convention.meaning()) + "\n\n";
    }

    /// What was done to a file, in brackets behind its name.
    private static String done(Examination examination, MaskRole role) {
        List<String> done = examination.findings().stream()
                .filter(finding -> finding.role().equals(Optional.of(role)))
                .map(Finding::done)
                .flatMap(Optional::stream)
                .map(BundleWords.english()::of)
                .toList();
        return done.isEmpty() ? "" : "  (" + String.join(", ", done) + ")";
    }

    /// What is worth knowing and nothing was done about.
    private static String said(Examination examination) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : examination.findings()) {
            if (finding.state() != Finding.State.DONE) {
                text.append("note        ").append(BundleWords.english().of(finding.withRole())).append("\n");
            }
        }
        return text.isEmpty() ? "" : text.append("\n").toString();
    }

    /// The sums and the losses.
    public static String losses(LossReport report) {
        Table table = LossTables.report(report);
        Sums sums = report.sums();
        StringBuilder text = new StringBuilder();
        text.append("TP ").append(sum(sums.tp())).append(GAP)
                .append("FP ").append(sum(sums.fp())).append(GAP)
                .append("FN ").append(sum(sums.fn())).append(GAP)
                .append("TN ").append(sum(sums.tn())).append("\n\n");
        append(text, table, report);
        for (Row row : table) {
            String reason = row.getString(LossTables.UNDEFINED);
            if (!reason.isEmpty()) {
                String sentence = present(report, row) ? row.getString(LossTables.NAME) + " is undefined "
                        + "(" + reason + ")" : reason;
                text.append("\n").append(sentence).append(".\n");
            }
            if (!row.getString(LossTables.REMARK).isEmpty()) {
                text.append("\n").append(row.getString(LossTables.REMARK)).append("\n");
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Table table, LossReport report) {
        List<String> names = table.stringColumn(LossTables.NAME).asList();
        List<String> values = new ArrayList<>();
        for (Row row : table) {
            String missing = present(report, row) ? "undefined" : "–";
            values.add(row.isMissing(LossTables.VALUE) ? missing : Numbers.significant(row.getDouble(LossTables.VALUE), DIGITS));
        }
        int nameWidth = longest(names);
        int left = values.stream().mapToInt(ReportText::point).max().orElse(0);
        List<String> aligned = values.stream().map(value -> " ".repeat(left - point(value)) + value).toList();
        int valueWidth = longest(aligned);
        for (Row row : table) {
            String value = aligned.get(row.getRowNumber());
            text.append(pad(names.get(row.getRowNumber()), nameWidth)).append(GAP)
                    .append(pad(value, valueWidth)).append(GAP)
                    .append(parameters(report, row).stripTrailing()).append("\n");
        }
    }

    /// Whether the convention has the loss at all.
    private static boolean present(LossReport report, Row row) {
        return report.losses().stream()
                .filter(loss -> loss.key().equals(row.getString(LossTables.LOSS)))
                .anyMatch(loss -> report.settings().form(loss).isPresent());
    }

    private static String parameters(LossReport report, Row row) {
        return Losses.parameters(report.losses()).stream()
                .filter(parameter -> !row.isMissing(parameter.key()))
                .map(parameter -> parameter.key() + " " + Numbers.shortest(row.getDouble(parameter.key())))
                .collect(Collectors.joining(", "));
    }

    /// Ten digits, without the zeros that say nothing in a sum.
    private static String sum(double value) {
        String text = Numbers.significant(value, DIGITS);
        return text.contains("e") || !text.contains(".") ? text : text.replaceFirst("\\.?0+$", "");
    }

    /// Where the decimal point of a number stands; words begin one digit before it.
    private static int point(String value) {
        int point = value.indexOf('.');
        return point < 0 ? 1 : point;
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
