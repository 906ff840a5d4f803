package maskscope.loss.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.formula.Quantity;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;
import maskscope.text.Words;

/// Writes a [Snippet] that is a program: imports, what it is, parameters, masks, the loss, and what must come out.
public final class SnippetWriter {

    private final Writing writing;
    private final Target target;
    private final MaskCode truth;
    private final MaskCode prediction;
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
        this.writing = new Writing(words, loss, form, target, report, table, Optional.empty());
        this.target = target;
        this.truth = truth;
        this.prediction = prediction;
        this.call = writing.call();
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

    public Snippet snippet() {
        List<String> lines = new ArrayList<>(imports());
        lines.add("");
        writing.comment(lines, writing.what());
        if (call.isPresent()) {
            writing.library().notes().forEach(note -> writing.comment(lines, note));
            masks(lines);
            lines.addAll(writing.library().setup());
            lines.addAll(writing.library().lines());
            lines.add("loss = " + call.get().code().text());
        } else {
            Script script = writing.script(false);
            Code left = new PythonPrinter(script).code(writing.wanted());
            writing.parameters(script).forEach((name, number) -> lines.add(name + " = " + number));
            masks(lines);
            lines.addAll(script.lines());
            lines.add("loss = " + left.text());
        }
        result(lines);
        return writing.snippet(lines);
    }

    private Set<String> imports() {
        Set<String> imports = new LinkedHashSet<>();
        imports.addAll(target.dialect().imports());
        imports.add("import numpy as np");
        imports.addAll(truth.imports());
        imports.addAll(prediction.imports());
        call.ifPresent(used -> imports.addAll(writing.library().imports()));
        imports.addAll(target.dialect().setup());
        return imports;
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
        mask.remark().ifPresent(remark -> writing.comment(lines, remark));
        lines.addAll(mask.lines(name));
    }

    private void result(List<String> lines) {
        LossValue value = writing.value();
        if (value.undefined().isPresent()) {
            lines.add("");
            writing.comment(lines, Message.of("code.expect-no-number", value.undefined().get()));
            lines.add("print(float(loss))");
            return;
        }
        lines.add("print(float(loss))" + Comment.behind(writing.expected()));
    }
}
