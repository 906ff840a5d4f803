package maskscope.loss;

import java.util.Optional;

/// The mean of a sum over all pixels.
final class Mean extends Quantity {

    private final Sum sum;

    Mean(Sum sum) {
        this.sum = sum;
    }

    @Override
    double value(Measures measures) {
        return sum.value(measures) / measures.pixels();
    }

    @Override
    Rows slope(Measures measures) {
        return sum.slope(measures).times(1 / measures.pixels());
    }

    @Override
    Rows share(Measures measures) {
        return sum.share(measures).times(1 / measures.pixels());
    }

    @Override
    double share(Measures measures, double t, double p) {
        return sum.share(measures, t, p) / measures.pixels();
    }

    @Override
    double offset(Measures measures) {
        return sum.offset(measures) / measures.pixels();
    }

    @Override
    String text(LatexStyle ink) {
        return sum.text(ink, ink instanceof LatexStyle.Numbers numbers ? numbers.measures().pixels() : 1);
    }

    @Override
    Code code(Script script) {
        return script.mean(sum.code(script::pixel));
    }

    @Override
    Optional<Call> call(Library library) {
        return library.entropy(sum.weights());
    }

    @Override
    boolean isSum() {
        return sum.isSum();
    }
}
