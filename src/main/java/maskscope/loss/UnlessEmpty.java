package maskscope.loss;

import java.util.Optional;

/// A quantity that counts as 0, and has no slope, where the truth is empty.
final class UnlessEmpty extends Quantity {

    private final Quantity inner;

    UnlessEmpty(Quantity inner) {
        this.inner = inner;
    }

    private static boolean empty(Measures measures) {
        return measures.sums().tp() + measures.sums().fn() == 0;
    }

    @Override
    double value(Measures measures) {
        return empty(measures) ? 0 : inner.value(measures);
    }

    @Override
    Rows slope(Measures measures) {
        return empty(measures) ? Rows.NONE : inner.slope(measures);
    }

    @Override
    Rows share(Measures measures) {
        return empty(measures) ? Rows.NONE : inner.share(measures);
    }

    @Override
    double share(Measures measures, double t, double p) {
        return empty(measures) ? 0 : inner.share(measures, t, p);
    }

    @Override
    double offset(Measures measures) {
        return empty(measures) ? 0 : inner.offset(measures);
    }

    @Override
    String fault(Measures measures) {
        return inner.fault(measures);
    }

    @Override
    Optional<ErrorWeights> errorWeights() {
        return inner.errorWeights();
    }

    @Override
    Code code(Script script) {
        return unlessEmpty(inner.part(script), script);
    }

    @Override
    Code base(Script script) {
        return unlessEmpty(inner.base(script), script);
    }

    private static Code unlessEmpty(Code value, Script script) {
        return script.call("where", Code.sum(script.dialect().full("@sum(t) > 0, ") + value.text() + ", 0.0"));
    }

    @Override
    Optional<Call> call(Library library) {
        return library.unlessEmpty(inner);
    }

    @Override
    String text(LatexStyle ink) {
        return inner.text(ink);
    }

    @Override
    boolean isSum() {
        return inner.isSum();
    }
}
