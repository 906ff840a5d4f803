package maskscope.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The parameters as a formula takes them. It notes which are asked for: those are the ones that a formula takes.
final class Factors {

    private final Parameters parameters;
    private final List<Parameter> taken = new ArrayList<>();

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

    Factor of(Parameter parameter) {
        taken.add(parameter);
        return new Factor.Given(parameter, parameters.get(parameter));
    }

    /// In their order.
    Set<Parameter> taken() {
        return new TreeSet<>(taken);
    }
}
