package maskscope.loss;

/// What an overlap loss weighs its two kinds of error by, with how it is written: under the tutorial α for false positives and
/// β for misses, elsewhere the other way round, `1 − α`, or a fixed number.
///
/// @param falsePositive what (1-t) p is multiplied by
/// @param miss what t (1-p) is multiplied by
public record ErrorWeights(Weight falsePositive, Weight miss) {

    /// @param value the number
    /// @param symbol how it is written
    public record Weight(double value, String symbol) {

        static Weight of(Factor factor) {
            return new Weight(
                    factor.value(), factor.product().replace("<alpha>", "α").replace("<beta>", "β").replace("-", " − "));
        }
    }

    /// α for false positives and β for misses.
    static ErrorWeights of(Parameters parameters) {
        return new ErrorWeights(new Weight(parameters.alpha(), "α"), new Weight(parameters.beta(), "β"));
    }
}
