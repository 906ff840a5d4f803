package maskscope.loss.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.formula.Parameter;
import maskscope.loss.measure.Python;
import maskscope.loss.measure.Term;
import maskscope.text.Message;
import maskscope.text.Words;

/// A formula as lines of Python: what a quantity is made of is worked out line by line, each sum once and under its name,
/// and what is left is one short expression. A [PythonPrinter] writes them. What a reader must know of a line stands behind it.
final class Script {

    private static final Set<String> GIVEN = Set.of("t", "p", "loss", "epsilon");

    private final Words words;
    private final Dialect dialect;
    private final List<String> lines = new ArrayList<>();
    private final Map<Python, String> arrays = new HashMap<>();
    private final Map<Term, String> sums = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>(GIVEN);
    private final boolean apart;
    private boolean fine;

    /// Lines in which these parameters have their names, and remarks are put into `words`. `apart` says that the arrays hold an
    /// image in each row, and that sums and means are those of each image.
    Script(Words words, Dialect dialect, Set<Parameter> parameters, boolean apart) {
        this.words = words;
        this.dialect = dialect;
        this.apart = apart;
        parameters.forEach(parameter -> taken.add(name(parameter)));
    }

    /// What a parameter is called in Python.
    static String name(Parameter parameter) {
        return parameter.key().replace('-', '_');
    }

    Dialect dialect() {
        return dialect;
    }

    /// What has been written so far.
    List<String> lines() {
        return List.copyOf(lines);
    }

    /// A line that gives an expression a name; another name where that is taken.
    Code define(String wanted, Code value) {
        return define(wanted, value, Optional.empty());
    }

    /// The same with a remark behind it.
    Code define(String wanted, Code value, Message remark) {
        return define(wanted, value, Optional.of(remark));
    }

    private Code define(String wanted, Code value, Optional<Message> remark) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        lines.add(name + " = " + value.text() + remark.map(said -> Comment.behind(words.of(said))).orElse(""));
        return Code.atom(name);
    }

    /// What each pixel has of a term.
    Code pixel(Term term) {
        return pixel(term.python());
    }

    private Code pixel(Python python) {
        if (python.name().isEmpty()) {
            return new Code(expression(python), python.text().matches("\\w+") ? Code.Binding.ATOM : Code.Binding.PRODUCT);
        }
        String known = arrays.get(python);
        if (known == null) {
            known = define(python.name(), Code.sum(expression(python))).text();
            arrays.put(python, known);
        }
        return Code.atom(known);
    }

    private String expression(Python python) {
        fine |= python.fine();
        String text = python.text();
        for (Python needed : python.needs()) {
            text = text.replace("{" + needed.name() + "}", pixel(needed).text());
        }
        return dialect.full(text);
    }

    /// A term's sum over all pixels.
    Code sum(Term term) {
        String known = sums.get(term);
        if (known == null) {
            known = define(term.python().name(), over("sum", expression(term.python()))).text();
            sums.put(term, known);
        }
        return Code.atom(known);
    }

    /// The sum of something that each pixel has.
    Code total(String pixels) {
        return over("sum", pixels);
    }

    Code mean(Code pixels) {
        return over("mean", pixels.text());
    }

    private Code over(String function, String pixels) {
        return call(function, Code.sum(apart ? pixels + ", " + dialect.overPixels() : pixels));
    }

    /// Whether single precision is too coarse for the lines.
    boolean isFine() {
        return fine;
    }

    /// A function of the array library.
    Code call(String function, Code argument) {
        return Code.atom(dialect.full("@" + function + "(" + argument.text() + ")"));
    }
}
