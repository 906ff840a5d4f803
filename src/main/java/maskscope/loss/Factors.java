package maskscope.loss;

import java.util.EnumSet;
import java.util.Set;

/// The parameters as a formula takes them. It notes which are asked for: those are the ones that a form takes.
final class Factors {

    private final Parameters parameters;
    private final Set<Parameter> taken = EnumSet.noneOf(Parameter.class);

    Factors(Parameters parameters) {
        this.parameters = parameters;
    }

    Factor alpha() {
        return of(Parameter.ALPHA);
    }

    Factor beta() {
        return of(Parameter.BETA);
    }

    Factor gamma() {
        return of(Parameter.GAMMA);
    }

    Factor smoothing() {
        return of(Parameter.SMOOTHING);
    }

    Factor ceRatio() {
        return of(Parameter.CE_RATIO);
    }

    private Factor of(Parameter parameter) {
        taken.add(parameter);
        return new Factor(parameters.get(parameter), Formula.place(parameter), false, Code.atom(name(parameter)));
    }

    /// What a parameter is called in Python.
    static String name(Parameter parameter) {
        return parameter.key().replace('-', '_');
    }

    Set<Parameter> taken() {
        return taken;
    }
}
