package maskscope.loss;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Focal loss: mean( α (1 - exp(-bce))^γ bce ). The factor is per pixel, α weighs all pixels alike.
///
/// After Lin et al. 2017 (arXiv 1708.02002) in the tutorial's form; the paper's α differs between object and background.
final class Focal extends Loss {

    Focal() {
        super("focal", "Focal", Set.of(Parameter.ALPHA, Parameter.GAMMA));
    }

    @Override
    public Formula formula() {
        return new Formula(
                "<alpha>\\;\\overline{(1-e^{-\\mathrm{bce}})^{<gamma>}\\,\\mathrm{bce}}",
                "<alpha><x>\\overline{(1-e^{-\\mathrm{bce}})^{<gamma>}\\,\\mathrm{bce}}=<alpha><x><power>");
    }

    @Override
    LossValue value(Measures measures, Parameters parameters) {
        return LossValue.of(parameters.alpha() * measures.mean(PowerTerm.FOCUSED_ENTROPY, parameters.gamma()));
    }

    @Override
    IntToDoubleFunction share(Measures measures, Parameters parameters) {
        IntToDoubleFunction factor = measures.powerPerRow(PowerTerm.FOCUSED_ENTROPY, parameters.gamma());
        double scale = parameters.alpha() / measures.sums().pixels();
        return row -> scale * factor.applyAsDouble(row) * measures.entropy(row);
    }

    /// α/N ∂bce ( (1-q)^γ + γ bce q (1-q)^(γ-1) ) with q = exp(-bce).
    @Override
    IntToDoubleFunction gradient(Measures measures, Parameters parameters) {
        IntToDoubleFunction factor = measures.powerPerRow(PowerTerm.FOCUSED_ENTROPY, parameters.gamma());
        IntToDoubleFunction slope = measures.perRow(Combination.of(Column.TRUTH_SLOPE, 1).plus(Column.BACKGROUND_SLOPE, 1));
        double scale = parameters.alpha() / measures.sums().pixels();
        double gamma = parameters.gamma();
        return row -> {
            double bce = measures.entropy(row);
            double odds = bce * Math.exp(-bce) / -Math.expm1(-bce);
            return scale * slope.applyAsDouble(row) * factor.applyAsDouble(row) * (1 + gamma * odds);
        };
    }
}
