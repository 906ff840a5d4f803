package maskscope.loss.code;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;
import maskscope.text.Words;

/// Writes a [Snippet]: imports, what it is, parameters, masks, the loss, and what must come out.
public final class SnippetWriter {

    private final Words words;
    private final Loss loss;
    private final Target target;
    private final Settings settings;
    private final LossValue value;
    private final PixelTable table;
    private final MaskCode truth;
    private final MaskCode prediction;
    private final Factors factors;
    private final Quantity wanted;
    private final Optional<Library> library;
    private final Optional<Call> call;

    /// `words` is the language of the comments.
    public SnippetWriter(
            Words words,
            Loss loss,
            LossFormula form,
            Target target,
            LossReport report,
            PixelTable table,
            MaskCode truth,
            MaskCode prediction) {
        this.words = words;
        this.loss = loss;
        this.target = target;
        this.settings = report.settings();
        this.value = report.of(loss);
        this.table = table;
        this.truth = truth;
        this.prediction = prediction;
        this.factors = new Factors(settings.of(loss));
        this.wanted = form.at(factors);
        this.library = target.library(PairTraits.of(table, report.sums(), settings.epsilon()));
        if (loss == Losses.TVERSKY || loss == Losses.FOCAL_TVERSKY) {
            library.ifPresent(Library::asTversky);
        }
        this.call = library.filter(any -> value.defined()).flatMap(used -> new LibraryMatcher(used).call(wanted));
    }

    /// The loss of a report over the pixels of `table`, with comments in `words`. Empty where the convention does not have the
    /// loss.
    public static Optional<Snippet> write(
            Words words, Loss loss, Target target, LossReport report, PixelTable table, MaskCode truth, MaskCode prediction) {
        return report.settings().form(loss).map(form ->
                new SnippetWriter(words, loss, form, target, report, table, truth, prediction).snippet());
    }

    /// What the library's loss returns by our model of it; empty where plain code is written.
    public Optional<Quantity> model() {
        return call.map(Call::model);
    }

    private boolean single() {
        return call.isPresent() && library.orElseThrow().isSingle();
    }

    public Snippet snippet() {
        List<String> lines = new ArrayList<>(imports());
        lines.add("");
        comment(lines, what());
        if (call.isPresent()) {
            library.orElseThrow().notes().forEach(note -> comment(lines, note));
            masks(lines);
            lines.addAll(library.orElseThrow().lines());
            lines.add("loss = " + call.get().code().text());
        } else {
            Script script = new Script(words, target.dialect(), factors.taken());
            Code left = new PythonPrinter(script).code(wanted);
            parameters(lines, script);
            masks(lines);
            lines.addAll(script.lines());
            lines.add("loss = " + left.text());
        }
        result(lines);
        return new Snippet(target, String.join("\n", lines) + "\n", call.isPresent(), why(), value);
    }

    private Set<String> imports() {
        Set<String> imports = new LinkedHashSet<>();
        List<String> own = target.dialect().imports();
        imports.addAll(own);
        imports.add("import numpy as np");
        imports.addAll(truth.imports());
        imports.addAll(prediction.imports());
        call.ifPresent(used -> imports.addAll(library.orElseThrow().imports()));
        imports.addAll(target.dialect().setup());
        return imports;
    }

    private Optional<Message> why() {
        if (call.isPresent() || library.isEmpty()) {
            return Optional.empty();
        }
        String name = library.get().name();
        if (!value.defined()) {
            return Optional.of(Message.of("code.no-number", name));
        }
        return library.get().refusal().or(() -> Optional.of(Message.of("code.no-loss", name)));
    }

    private Message what() {
        String name = loss.name();
        Message convention = settings.convention().name();
        if (call.isPresent()) {
            return Message.of("code.computed", name, convention, library.orElseThrow().name());
        }
        String plain = target.dialect().title();
        return why().map(why -> Message.of("code.written-out-because", name, convention, plain, why))
                .orElseGet(() -> Message.of("code.written-out", name, convention, plain));
    }

    private void comment(List<String> lines, Message said) {
        lines.addAll(Comment.lines(words.of(said)));
    }

    /// Only those that the formula asked for.
    private void parameters(List<String> lines, Script script) {
        for (Parameter parameter : factors.taken()) {
            lines.add(Script.name(parameter) + " = " + Code.number(settings.of(loss).get(parameter)));
        }
        if (script.lines().stream().anyMatch(line -> line.matches(".*\\bepsilon\\b.*"))) {
            lines.add("epsilon = " + Code.number(settings.epsilon()));
        }
    }

    private void masks(List<String> lines) {
        if (!lines.getLast().isEmpty()) {
            lines.add("");
        }
        mask(lines, "t", truth);
        mask(lines, "p", prediction);
        String batch = call.isPresent() && target.isBatch() ? "[None, None]" : "";
        if (target.dialect() != Dialect.NUMPY) {
            lines.add("t, p = " + target.dialect().array("t") + batch + ", " + target.dialect().array("p") + batch);
        }
        lines.add("");
    }

    private void mask(List<String> lines, String name, MaskCode mask) {
        mask.remark().ifPresent(remark -> comment(lines, remark));
        lines.addAll(mask.lines(name));
    }

    private void result(List<String> lines) {
        if (value.undefined().isPresent()) {
            lines.add("");
            comment(lines, Message.of("code.expect-no-number", value.undefined().get()));
            lines.add("print(float(loss))");
            return;
        }
        String number = digits(value.value());
        String expected = single()
                ? words.of("code.expect-single", number)
                : table.exact() ? number : words.of("code.expect-grouped", number);
        lines.add("print(float(loss))" + Comment.behind(expected));
    }

    /// Twelve significant digits.
    static String digits(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0.0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(12));
        return size >= 1e-4 && size < 1e12
                ? rounded.setScale(Math.max(1, 12 - rounded.precision() + rounded.scale())).toPlainString()
                : String.format(Locale.ROOT, "%.11e", value);
    }
}
