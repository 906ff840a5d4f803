package maskscope.loss.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The parameters as a formula takes them. It notes which are asked for: those are the ones that a formula takes.
public final class Factors {

    private final Parameters parameters;
    private final List<Parameter> taken = new ArrayList<>();

    public Factors(Parameters parameters) {
        this.parameters = parameters;
    }

    public Factor alpha() {
        return of(Parameter.ALPHA);
    }

    public Factor beta() {
        return of(Parameter.BETA);
    }

    public Factor gamma() {
        return of(Parameter.GAMMA);
    }

    public Factor smoothing() {
        return of(Parameter.SMOOTHING);
    }

    public Factor ceRatio() {
        return of(Parameter.CE_RATIO);
    }

    public Factor of(Parameter parameter) {
        taken.add(parameter);
        return new Factor.Given(parameter, parameters.get(parameter));
    }

    /// In their order.
    public Set<Parameter> taken() {
        return new TreeSet<>(taken);
    }
}
