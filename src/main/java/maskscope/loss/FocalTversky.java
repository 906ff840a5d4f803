package maskscope.loss;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Focal Tversky loss: the Tversky loss to the power γ. With γ = 0 it is 1 on every mask (0^0 is 1 here).
///
/// Abraham & Khan 2018, arXiv 1810.07842; their exponent is 1/γ.
final class FocalTversky extends Loss {

    private final Tversky tversky = new Tversky();

    FocalTversky() {
        super(
                "focal-tversky",
                "Focal Tversky",
                Set.of(Parameter.ALPHA, Parameter.BETA, Parameter.GAMMA, Parameter.SMOOTHING));
    }

    @Override
    public Formula formula() {
        return Formula.of("\\left(1-\\frac{<TP>+<s>}{<TP>+<alpha><x><FP>+<beta><x><FN>+<s>}\\right)^{<gamma>}");
    }

    @Override
    LossValue value(Measures measures, Parameters parameters) {
        LossValue base = tversky.value(measures, parameters);
        return base.defined() ? LossValue.of(Math.pow(base.value(), parameters.gamma())) : base;
    }

    /// The power has no parts; each pixel is given the part of it that it has of the Tversky loss.
    @Override
    IntToDoubleFunction share(Measures measures, Parameters parameters) {
        double base = tversky.value(measures, parameters).value();
        double scale = base == 0 ? 0 : Math.pow(base, parameters.gamma() - 1);
        IntToDoubleFunction share = tversky.share(measures, parameters);
        return row -> scale * share.applyAsDouble(row);
    }

    /// γ T^(γ-1) ∂T.
    @Override
    IntToDoubleFunction gradient(Measures measures, Parameters parameters) {
        double gamma = parameters.gamma();
        double base = tversky.value(measures, parameters).value();
        double scale = gamma == 0 ? 0 : gamma * Math.pow(base, gamma - 1);
        IntToDoubleFunction slope = tversky.gradient(measures, parameters);
        return row -> scale * slope.applyAsDouble(row);
    }
}
