package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maskscope.loss.ColumnEngine;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.SettingsReading;
import maskscope.paper.Block;
import maskscope.paper.Figure;
import maskscope.text.Message;
import maskscope.text.Words;

/// The losses of the soft prediction: who computes them, each with what it was computed with, their curves and their formulas.
final class LossSection {

    private static final String NOTHING = "–";

    /// Conventions whose names say nothing outside of this program.
    private static final Set<String> OF_NOBODY = Set.of("tutorial", "paper");

    /// A version, and neither a day nor a commit.
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\..*");

    private final List<Told> told;
    private final ReportSubject subject;
    private final Words words;

    LossSection(List<Told> told, Words words) {
        this.told = told;
        this.subject = told.getFirst().subject();
        this.words = words;
    }

    List<Block> blocks() {
        Convention convention = subject.settings().convention();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.of("paper.losses")));
        blocks.add(new Block.Prose(words.sentence(
                Message.of("paper.computed-by", by(convention), words.of(convention.meaning()))), true));
        blocks.add(grid());
        List<String> remarks = remarks();
        if (!remarks.isEmpty()) {
            blocks.add(new Block.Remarks(remarks));
        }
        blocks.add(new Block.Figures(List.of(new Figure.Plot(new Charts(told, words).losses()))));
        List<Figure> formulas = formulas();
        if (!formulas.isEmpty()) {
            blocks.add(new Block.Heading(words.of("paper.formulas")));
            blocks.add(new Block.Figures(formulas));
        }
        return blocks;
    }

    /// A library or paper with the version that was run.
    static Message by(Convention convention) {
        if (OF_NOBODY.contains(convention.key())) {
            return Message.of("paper.by-key." + convention.key());
        }
        return convention.version().isEmpty() || convention.isNamedByVersion()
                ? Message.of("paper.by", convention.name())
                : Message.of(NUMBERED.matcher(convention.version()).matches() ? "paper.by-version" : "paper.by-commit",
                        convention.name(), convention.version());
    }

    private Block.Grid grid() {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column(words.of("paper.loss"), false));
        told.forEach(one -> {
            Optional<ColumnEngine.Images> batch = one.measured().images();
            columns.add(batch.isPresent() ? number(one, Message.of("paper.all-pixels"))
                    : new Block.Column(words.of(one.letter().orElse(Message.of("paper.value"))), true));
            batch.ifPresent(images -> {
                columns.add(number(one, Message.of("paper.mean-of-images", images.count())));
                columns.add(number(one, Message.of("paper.images-by-convention")));
            });
        });
        columns.add(new Block.Column(words.of("paper.settings"), false));
        if (departing()) {
            columns.add(new Block.Column(words.of("paper.departs"), false));
        }
        return new Block.Grid(words.of("paper.losses"), columns, subject.numbers().losses().stream().map(this::row).toList());
    }

    private Block.Column number(Told one, Message name) {
        return new Block.Column(words.of(one.named(name)), true);
    }

    /// The reports whose values stand side by side: of all pixels, and of a batch those of its images.
    private static List<LossReport> reports(Told one) {
        return Stream.concat(Stream.of(one.subject().numbers()),
                one.measured().images().stream().flatMap(images -> Stream.of(images.mean(), images.byConvention()))).toList();
    }

    private List<Block.Cell> row(Loss loss) {
        List<Block.Cell> row = new ArrayList<>();
        row.add(Block.Cell.dotted(loss.name(), subject.ink(loss)));
        List<List<LossReport>> sides = told.stream().map(LossSection::reports).toList();
        for (int side = 0; side < sides.size(); side++) {
            for (int i = 0; i < sides.get(side).size(); i++) {
                LossValue mine = sides.get(side).get(i).of(loss);
                LossValue other = sides.get(sides.size() - 1 - side).get(i).of(loss);
                row.add(value(mine, loss).strong(mine.defined() && other.defined() && mine.value() < other.value()));
            }
        }
        Optional<LossFormula> form = subject.settings().form(loss);
        row.add(Block.Cell.of(form.map(there -> words.of(settings(there, loss))).filter(set -> !set.isEmpty()).orElse(NOTHING)));
        if (departing()) {
            row.add(Block.Cell.of(form.flatMap(LossFormula::meaning).map(words::of).orElse(NOTHING)));
        }
        return row;
    }

    /// Whether any loss is computed otherwise than where this program starts from.
    private boolean departing() {
        return subject.numbers().losses().stream()
                .anyMatch(loss -> subject.settings().form(loss).flatMap(LossFormula::meaning).isPresent());
    }

    private Block.Cell value(LossValue value, Loss loss) {
        if (subject.settings().form(loss).isEmpty()) {
            return Block.Cell.of(NOTHING);
        }
        return value.defined()
                ? Block.Cell.of(Digits.many(value.value()), value.value())
                : Block.Cell.of(words.of("paper.undefined"));
    }

    /// What a loss was computed with, in words that can be copied.
    private Message settings(LossFormula form, Loss loss) {
        return Message.of("paper.list", set(subject.settings(), form, loss));
    }

    static List<Message> set(Settings settings, LossFormula form, Loss loss) {
        return form.parameters().stream()
                .map(parameter -> Message.of("paper.set", parameter.label(), Digits.set(settings.of(loss).get(parameter))))
                .toList();
    }

    /// Why values are missing, and what must be known beside those that are there.
    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Settings settings = subject.settings();
        for (Loss loss : subject.numbers().losses()) {
            List<LossValue> values = told.stream().map(one -> one.subject().numbers().of(loss)).toList();
            boolean defined = values.stream().anyMatch(LossValue::defined);
            told.forEach(one -> one.subject().numbers().of(loss).undefined().ifPresent(reason -> remarks.add(words.sentence(
                    settings.form(loss).isPresent()
                            ? Message.of("paper.is-undefined", one.named(Message.of("paper.name", loss.name())), reason)
                            : reason))));
            loss.remark().filter(any -> values.stream().anyMatch(value -> value.defined() && value.value() < 0))
                    .ifPresent(remark -> remarks.add(words.of(remark)));
            settings.convention().fault(loss).filter(any -> defined).ifPresent(fault -> remarks.add(
                    words.of("paper.fault", loss.name(), words.of(fault.sentence()), fault.evidence())));
        }
        SettingsReading reading = subject.details().reading();
        if (reading.falsePositiveLowers()) {
            remarks.add(words.of("paper.false-positive-lowers", subject.selected().name()));
        }
        if (reading.missLowers()) {
            remarks.add(words.of("paper.miss-lowers", subject.selected().name()));
        }
        told.getFirst().measured().images().map(ColumnEngine.Images::count)
                .ifPresent(count -> remarks.add(words.of("paper.of-batch", count)));
        return remarks.stream().distinct().toList();
    }

    private List<Figure> formulas() {
        List<Figure> all = new ArrayList<>();
        Settings settings = subject.settings();
        for (Loss loss : subject.numbers().losses()) {
            settings.form(loss).ifPresent(form ->
                    all.add(FormulaFigure.of("\\text{" + loss.name() + "}=" + form.formula().withSymbols())));
        }
        LossValue value = subject.numbers().of(subject.selected());
        if (!subject.details().formula().isEmpty() && value.defined()) {
            String number = Digits.few(value.value()).replace('\u2212', '-').replaceFirst("e(-?\\d+)", "\\\\cdot 10^{$1}");
            all.add(FormulaFigure.of("\\text{" + subject.selected().name() + "}=" + subject.details().formula() + "=" + number));
        }
        return all;
    }
}
