package maskscope.loss;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// The mean of a focused term at one exponent.
final class MeanFocalTerm extends Quantity {

    private final FocalTerm term;
    private final Factor exponent;

    MeanFocalTerm(FocalTerm term, Factor exponent) {
        this.term = term;
        this.exponent = exponent;
    }

    @Override
    double value(Measures measures) {
        return measures.mean(term, exponent.value());
    }

    /// b^γ (w' + γ w b'/b) / N, where a γ of 0 means no focusing.
    @Override
    Rows slope(Measures measures) {
        double gamma = exponent.value();
        IntToDoubleFunction power = measures.power(term, gamma);
        IntToDoubleFunction powerBelow = measures.power(term, gamma - 1);
        double[] weight = measures.values(term.weight());
        double[] weightSlope = measures.slopes(term.weight());
        double[] baseSlope = measures.slopes(term.base());
        double pixels = measures.pixels();
        return Rows.of(row -> {
            double moved = gamma * weight[row] * baseSlope[row];
            double ofBase = moved == 0 ? 0 : moved * powerBelow.applyAsDouble(row);
            double ofWeight = weightSlope[row] == 0 ? 0 : weightSlope[row] * power.applyAsDouble(row);
            return (ofWeight + ofBase) / pixels;
        });
    }

    @Override
    Rows share(Measures measures) {
        IntToDoubleFunction power = measures.power(term, exponent.value());
        double[] weight = measures.values(term.weight());
        double pixels = measures.pixels();
        return Rows.of(row -> weight[row] * power.applyAsDouble(row) / pixels);
    }

    @Override
    double share(Measures measures, double t, double p) {
        double power = Math.pow(measures.value(term.base(), t, p), exponent.value());
        return measures.value(term.weight(), t, p) * power / measures.pixels();
    }

    @Override
    double offset(Measures measures) {
        return 0;
    }

    FocalTerm term() {
        return term;
    }

    double exponent() {
        return exponent.value();
    }

    @Override
    Code code(Script script) {
        Code power = script.pixel(term.base()).toThe(exponent.code());
        return script.mean(script.pixel(term.weight()).times(power));
    }

    @Override
    Optional<Call> call(Library library) {
        return library.mix(Map.of(this, 1.0));
    }

    @Override
    String text(LatexStyle ink) {
        return ink.of(term, exponent);
    }
}
