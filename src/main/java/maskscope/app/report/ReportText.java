package maskscope.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.loss.ColumnEngine;
import maskscope.loss.Comparison;
import maskscope.loss.Convention;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.measure.Sums;
import maskscope.loss.score.HardScores;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.table.LossTables;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/// A report for people to read: the sums, the losses aligned on the point, and what must be known beside them.
public final class ReportText {

    private static final String GAP = "   ";
    private static final int DIGITS = 10;

    private static final Words ENGLISH = BundleWords.english();

    private static final Message TRUTH = Message.of("report.truth");
    private static final Message PREDICTION = Message.of("report.prediction");
    private static final Message SLICE = Message.of("report.slice");
    private static final Message SIZE = Message.of("report.size");
    private static final Message NOTE = Message.of("report.note");
    private static final List<Message> HEADS = List.of(TRUTH, PREDICTION, SLICE, SIZE, NOTE);

    private ReportText() {}

    /// The pair's names and size, what was made of the files, then [#losses] with what is to be said of them, each a sentence.
    public static String of(Masks masks, LossReport report, Optional<Comparison> comparison, Optional<ColumnEngine.Images> images,
            Optional<HardScores> scores, List<Message> remarks) {
        MaskPair pair = masks.pair();
        Examination examination = masks.examination();
        return line(TRUTH, file(masks.truth(), done(examination, MaskRole.TRUTH)))
                + line(PREDICTION, file(masks.prediction(), done(examination, MaskRole.PREDICTION)))
                + masks.slice()
                        .map(one -> line(SLICE, Message.of("report.slice-across", one.index(), one.axis())))
                        .orElse("")
                + line(SIZE, size(pair)) + "\n"
                + said(examination)
                + convention(report.settings().convention())
                + comparison.map(ComparisonText::of).orElseGet(() -> losses(report))
                + images.map(ReportText::images).orElse("")
                + scores.map(cut -> "\n" + ScoresText.of(cut, pair.placement())).orElse("")
                + remarks.stream().map(remark -> "\n" + ENGLISH.of(remark) + "\n").collect(Collectors.joining());
    }

    /// The mean of a batch, and what the convention makes of it where that is another thing.
    private static String images(ColumnEngine.Images images) {
        StringBuilder text = new StringBuilder("\n").append(ENGLISH.of("report.mean-of-images", images.count())).append("\n\n");
        append(text, LossTables.report(images.mean()), images.mean());
        if (!images.byConvention().values().equals(images.mean().values())) {
            Message convention = images.byConvention().settings().convention().name();
            text.append("\n").append(ENGLISH.of("report.images-by-convention", convention)).append("\n\n");
            append(text, LossTables.report(images.byConvention()), images.byConvention());
        }
        return text.toString();
    }

    /// What a line is about, all as wide as the widest, then what is said of it.
    private static String line(Message about, Message said) {
        List<String> all = HEADS.stream().map(ENGLISH::of).toList();
        return pad(ENGLISH.of(about), longest(all) + 2) + ENGLISH.of(said) + "\n";
    }

    private static Message file(String name, List<Message> done) {
        return done.isEmpty() ? Message.of("report.file", name) : Message.of("report.file-and-done", name, done);
    }

    private static Message size(MaskPair pair) {
        if (pair.batch()) {
            return Message.of("report.size-of-batch", pair.width(), pair.height(), pair.depth(), pair.pixels());
        }
        return pair.depth() == 1
                ? Message.of("report.size-of-plane", pair.width(), pair.height(), pair.pixels())
                : Message.of("report.size-of-volume", pair.width(), pair.height(), pair.depth(), pair.pixels());
    }

    /// Who computes, unless it is who always does.
    private static String convention(Convention convention) {
        if (convention == Settings.TUTORIAL.convention()) {
            return "";
        }
        Message computed = convention.version().isEmpty()
                ? Message.of("report.computed-by", convention.name(), convention.meaning())
                : Message.of("report.computed-by-version", convention.name(), convention.version(), convention.meaning());
        return ENGLISH.of(computed) + "\n\n";
    }

    /// What was done to a file.
    private static List<Message> done(Examination examination, MaskRole role) {
        return examination.findings().stream()
                .filter(finding -> finding.role().equals(Optional.of(role)) && !finding.isKept())
                .map(Finding::done)
                .flatMap(Optional::stream)
                .toList();
    }

    /// What is worth knowing and nothing was done about.
    private static String said(Examination examination) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : examination.findings()) {
            if (finding.state() != Finding.State.DONE) {
                text.append(line(NOTE, finding.withRole()));
            }
        }
        return text.isEmpty() ? "" : text.append("\n").toString();
    }

    /// The sums and the losses.
    public static String losses(LossReport report) {
        Table table = LossTables.report(report);
        Sums sums = report.sums();
        StringBuilder text = new StringBuilder();
        text.append(ENGLISH.of("report.sums", sum(sums.tp()), sum(sums.fp()), sum(sums.fn()), sum(sums.tn()))).append("\n\n");
        append(text, table, report);
        for (Row row : table) {
            String reason = row.getString(LossTables.UNDEFINED);
            if (!reason.isEmpty()) {
                Message sentence = present(report, row)
                        ? Message.of("report.is-undefined", row.getString(LossTables.NAME), reason)
                        : Message.of("report.is-absent", reason);
                text.append("\n").append(ENGLISH.of(sentence)).append("\n");
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
            String missing = present(report, row) ? ENGLISH.of("report.undefined") : "–";
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
