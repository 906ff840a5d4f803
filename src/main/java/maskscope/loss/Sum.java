package maskscope.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A weighed sum of terms over all pixels, and constants: `Sum.of(tp).plus(alpha, fp).plus(s)`.
final class Sum extends Quantity {

    /// @param factor its weight
    /// @param term summed over the pixels; null for a constant
    private record Part(Factor factor, Term term) {}

    private final List<Part> parts;

    private Sum(List<Part> parts) {
        this.parts = parts;
    }

    static Sum of(Term term) {
        return new Sum(List.of(new Part(Factor.ONE, term)));
    }

    static Sum of(Factor factor, Term term) {
        return new Sum(List.of(new Part(factor, term)));
    }

    Sum plus(Term term) {
        return with(new Part(Factor.ONE, term));
    }

    Sum plus(Factor factor, Term term) {
        return with(new Part(factor, term));
    }

    Sum plus(Factor constant) {
        return with(new Part(constant, null));
    }

    private Sum with(Part part) {
        List<Part> longer = new ArrayList<>(parts);
        longer.add(part);
        return new Sum(List.copyOf(longer));
    }

    /// What stands before the term that is written like this, if there is one.
    Optional<Factor> factor(String symbol) {
        return parts.stream()
                .filter(part -> part.term != null && part.term.symbol().equals(symbol))
                .map(Part::factor)
                .findFirst();
    }

    /// The weights by term.
    Map<Term, Double> weights() {
        Map<Term, Double> weights = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.term != null) {
                weights.merge(part.term, part.factor.value(), Double::sum);
            }
        }
        return weights;
    }

    double constant() {
        return parts.stream().filter(part -> part.term == null).mapToDouble(part -> part.factor.value()).sum();
    }

    @Override
    double value(Measures measures) {
        return constant() + measures.total(weights());
    }

    @Override
    Rows slope(Measures measures) {
        return Rows.of(weights());
    }

    @Override
    Rows share(Measures measures) {
        return Rows.of(weights());
    }

    @Override
    double share(Measures measures, double t, double p) {
        return measures.value(weights(), t, p);
    }

    @Override
    double offset(Measures measures) {
        return constant();
    }

    @Override
    String text(LatexStyle ink) {
        return text(ink, 1);
    }

    /// The same with each term divided by `pixels`.
    String text(LatexStyle ink, double pixels) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : "+");
            if (part.term == null) {
                text.append(ink.of(part.factor));
            } else {
                text.append(part.factor.isOne() ? "" : ink.factor(part.factor) + ink.times());
                text.append(ink.of(part.term, pixels));
            }
        }
        return text.toString();
    }

    @Override
    Code code(Script script) {
        return code(script::sum);
    }

    /// The same of each pixel, or of whatever `term` makes of a term.
    Code code(Function<Term, Code> term) {
        return parts.stream()
                .map(part -> part.term == null ? part.factor.code() : part.factor.code().times(term.apply(part.term)))
                .reduce(Code::plus)
                .orElse(Code.of(0));
    }

    @Override
    boolean isSum() {
        return parts.size() > 1;
    }

    /// The mean over all pixels.
    Mean mean() {
        return new Mean(this);
    }
}
