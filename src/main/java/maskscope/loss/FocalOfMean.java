package maskscope.loss;

/// Focal of a whole mask: α (1 - exp(-m))^γ m, where m is the mean cross-entropy.
///
/// @param alpha the factor before all
/// @param gamma the exponent
record FocalOfMean(Factor alpha, Factor gamma) implements Transformed.Function {

    @Override
    public double of(double x) {
        return alpha.value() * Math.pow(-Math.expm1(-x), gamma.value()) * x;
    }

    @Override
    public double slope(double x) {
        double focus = -Math.expm1(-x);
        double g = gamma.value();
        double ofFocus = g == 0 || x == 0 ? 0 : g * x * Math.exp(-x) * Math.pow(focus, g - 1);
        return alpha.value() * (Math.pow(focus, g) + ofFocus);
    }

    @Override
    public Code code(Quantity inner, Script script) {
        Code mean = script.define("mean_bce", inner.code(script));
        Code focus = Code.ONE.minus(script.call("exp", Code.sum("-" + mean.text())));
        return alpha.code().times(focus.toThe(gamma.code())).times(mean);
    }

    @Override
    public String text(Quantity inner, LatexStyle ink) {
        String mean = inner.text(ink);
        return ink.factor(alpha) + ink.times() + "(1-e^{-" + mean + "})^{" + ink.of(gamma) + "}" + ink.times() + mean;
    }
}
