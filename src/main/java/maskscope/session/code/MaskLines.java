package maskscope.session.code;

import java.util.ArrayList;
import java.util.List;
import maskscope.file.python.PythonActivation;
import maskscope.file.python.PythonReading;
import maskscope.mask.Activation;
import maskscope.mask.Decoding;
import maskscope.mask.NumberSet;
import maskscope.mask.Slice;

/// The lines of Python that read one mask and make values of its numbers, step by step: each step takes the array that the
/// lines before it leave, and leaves another.
///
/// A step of its own is a method here.
final class MaskLines {

    private final String name;
    private final PythonReading reading;
    private final List<String> imports;
    private final List<String> lines;
    /// What the variable is to become, while it is no more than an expression.
    private String array;

    /// `name` is the variable that is to hold the mask.
    MaskLines(String name, PythonReading reading) {
        this.name = name;
        this.reading = reading;
        this.imports = new ArrayList<>(reading.imports());
        this.lines = new ArrayList<>(reading.lines());
        this.array = reading.array();
    }

    List<String> imports() {
        return imports;
    }

    List<String> lines() {
        return lines;
    }

    private void let(String value) {
        lines.add(name + " = " + value);
        array = name;
    }

    /// The values of numbers, in the order of a [Decoding]. `reaches` tells whether they may lie beyond 0 and 1, `leftOut`
    /// whether any pixel is left out; such a pixel holds no number (NaN) afterwards.
    void decode(Decoding decoding, boolean reaches, boolean leftOut) {
        List<String> left = new ArrayList<>();
        // A sum keeps what is no number, and a comparison does not.
        boolean compared = decoding.anyLabel() || decoding.ofClasses() || !Double.isNaN(decoding.threshold());
        if (leftOut && decoding.gapsLeftOut() && (compared || !decoding.leftOut().isEmpty())) {
            left.add("np.isnan(" + name + ")");
        }
        if (leftOut && !decoding.leftOut().isEmpty()) {
            left.add(among(name, decoding.leftOut()));
        }
        if (!left.isEmpty()) {
            let(array + ".astype(np.float64)");
            lines.add("left = " + (left.size() == 1 ? left.getFirst() : left.getFirst() + " | (" + left.getLast() + ")"));
        }
        if (decoding.anyLabel()) {
            truth(array + " != 0");
        } else if (decoding.ofClasses()) {
            truth(among(array, decoding.labels()));
        } else {
            values(decoding, reaches);
        }
        if (!Double.isNaN(decoding.threshold())) {
            truth(name + " >= " + plain(decoding.threshold()));
        }
        if (decoding.inverted()) {
            let("1 - " + name);
        }
        if (!left.isEmpty()) {
            lines.add(name + "[left] = np.nan");
        }
    }

    private void values(Decoding decoding, boolean reaches) {
        if (decoding.activation() == Activation.NONE && decoding.divisor() != 1) {
            let(numbers() + " / " + plain(decoding.divisor()));
        } else if (!array.equals(name)) {
            let(numbers());
        }
        Activation activation = decoding.activation();
        if (activation != Activation.NONE && activation != Activation.SOFTMAX) {
            let(PythonActivation.of(activation, name));
        }
        boolean within = switch (activation) {
            case NONE, SOFTMAX -> !reaches;
            case SIGMOID -> true;
            case EXP, TANH, UNDO_SIGMOID -> false;
        };
        if (!within && Double.isNaN(decoding.threshold())) {
            let("np.clip(" + name + ", 0, 1)");
        }
    }

    private String numbers() {
        return array.equals(name) ? name : array + ".astype(np.float64)";
    }

    /// Which pixels hold one of these numbers.
    private String among(String numbers, NumberSet some) {
        List<String> all = some.numbers().stream().map(this::number).toList();
        return all.size() == 1
                ? numbers + " == " + all.getFirst()
                : "np.isin(" + numbers + ", [" + String.join(", ", all) + "])";
    }

    /// 1 where a condition holds, else 0.
    private void truth(String condition) {
        let("(" + condition + ").astype(np.float64)");
    }

    /// The slice that counts alone.
    void cut(Slice slice) {
        let(name + "[" + ":, ".repeat(2 - slice.side()) + slice.index() + "]");
    }

    /// Of both masks only the pixels that count.
    void leaveOut() {
        lines.add("keep = ~np.isnan(t + p)");
        lines.add("t, p = t[keep], p[keep]");
    }

    /// A number as the array has it.
    private String number(double number) {
        List<Integer> colours = reading.colours();
        return number >= 0 && number < colours.size() ? String.format("0x%06x", colours.get((int) number)) : plain(number);
    }

    private static String plain(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "np.inf" : "-np.inf";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }
}
