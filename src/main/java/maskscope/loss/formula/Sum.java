package maskscope.loss.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;
import maskscope.loss.measure.Term;

/// A weighted sum of terms over all pixels, and constants: `Sum.of(tp).plus(alpha, fp).plus(s)`.
public record Sum(List<Part> parts) implements Quantity {

    /// What is added.
    public sealed interface Part {

        Factor factor();

        /// A term summed over the pixels, with its weight.
        record Weighted(Factor factor, Term term) implements Part {}

        /// A number that no pixel adds.
        record Constant(Factor factor) implements Part {}
    }

    public Sum {
        parts = List.copyOf(parts);
    }

    public static Sum of(Term term) {
        return of(Factor.ONE, term);
    }

    public static Sum of(Factor factor, Term term) {
        return new Sum(List.of(new Part.Weighted(factor, term)));
    }

    public Sum plus(Term term) {
        return plus(Factor.ONE, term);
    }

    public Sum plus(Factor factor, Term term) {
        return with(new Part.Weighted(factor, term));
    }

    public Sum plus(Factor constant) {
        return with(new Part.Constant(constant));
    }

    private Sum with(Part part) {
        List<Part> longer = new ArrayList<>(parts);
        longer.add(part);
        return new Sum(longer);
    }

    /// The mean over all pixels.
    public Mean mean() {
        return new Mean(this);
    }

    /// What stands before the first part that is this term, if there is one.
    public Optional<Factor> factor(Term wanted) {
        for (Part part : parts) {
            if (part instanceof Part.Weighted(Factor factor, Term term) && term == wanted) {
                return Optional.of(factor);
            }
        }
        return Optional.empty();
    }

    /// The weights by term.
    public Map<Term, Double> weights() {
        Map<Term, Double> weights = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Weighted(Factor factor, Term term)) {
                weights.merge(term, factor.value(), Double::sum);
            }
        }
        return weights;
    }

    public double constant() {
        double constant = 0;
        for (Part part : parts) {
            constant += part instanceof Part.Constant(Factor factor) ? factor.value() : 0;
        }
        return constant;
    }

    @Override
    public double[] values(ColumnSums measures) {
        double[] values = measures.totals(weights());
        double constant = constant();
        for (int column = 0; column < values.length; column++) {
            values[column] += constant;
        }
        return values;
    }

    @Override
    public Rows slope(Measures measures) {
        return Rows.of(weights());
    }

    @Override
    public Rows share(Measures measures) {
        return Rows.of(weights());
    }

    @Override
    public double share(Measures measures, double t, double p) {
        return measures.value(weights(), t, p);
    }

    @Override
    public double offset(ColumnSums measures) {
        return constant();
    }
}
