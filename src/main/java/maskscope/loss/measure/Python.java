package maskscope.loss.measure;

import java.util.List;

/// What a pixel has of a [Term], as an expression in Python over whole arrays: `t` is the truth, `p` the prediction.
///
/// @param name of the variable that holds it, or its sum; empty for what is short enough to stand where it is used
/// @param text the expression, in which `@` stands for the array library before a function's name and `{name}` for
///     something that is needed
/// @param needs what must be worked out before
/// @param fine whether single precision is too coarse for it
public record Python(String name, String text, List<Python> needs, boolean fine) {

    /// The probabilities of object and background, kept from 0 by the settings' ε, and by 1e-7.
    static final Python OBJECT = named("p1", "@clip(p, epsilon, 1 - epsilon)");
    static final Python BACKGROUND = named("p0", "@clip(1 - p, epsilon, 1 - epsilon)");
    static final Python FIXED_OBJECT = named("p1", "@clip(p, 1e-7, 1 - 1e-7)");
    static final Python FIXED_BACKGROUND = named("p0", "@clip(1 - p, 1e-7, 1 - 1e-7)");

    /// The truth cut down to 0 or 1.
    static final Python HARD = named("hard", "@floor(t)");

    public Python {
        needs = List.copyOf(needs);
    }

    static Python named(String name, String text, Python... needs) {
        return new Python(name, text, List.of(needs), false);
    }

    static Python inline(String text, Python... needs) {
        return new Python("", text, List.of(needs), false);
    }

    /// The same, for which single precision is too coarse.
    Python inDouble() {
        return new Python(name, text, needs, true);
    }

    /// This weighed by a function of the truth, written before it.
    Python times(String weight) {
        return name.isEmpty() ? inline(weight + " * " + text, needs.toArray(Python[]::new))
                : inline(weight + " * {" + name + "}", this);
    }
}
