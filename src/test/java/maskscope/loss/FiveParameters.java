package maskscope.loss;

import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;

/// Values of the parameters that ship, written in one line as tables of test cases have them.
public final class FiveParameters {

    private FiveParameters() {}

    public static Parameters of(double alpha, double beta, double gamma, double smoothing, double ceRatio) {
        return Parameters.STANDARD
                .with(Parameter.ALPHA, alpha)
                .with(Parameter.BETA, beta)
                .with(Parameter.GAMMA, gamma)
                .with(Parameter.SMOOTHING, smoothing)
                .with(Parameter.CE_RATIO, ceRatio);
    }
}
