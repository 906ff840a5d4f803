package maskscope.loss.formula;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.FocalTerm;

/// The powers that quantities at several settings take: what a sum cannot give. Asked for one by one, each costs a pass over the
/// rows and a few operations of a library; together they are one product.
public final class FocalDemand {

    private final Map<FocalTerm, Set<Double>> exponents = new HashMap<>();

    private FocalDemand() {}

    public static FocalDemand of(Iterable<Quantity> quantities) {
        FocalDemand demand = new FocalDemand();
        quantities.forEach(demand::add);
        return demand;
    }

    private void add(Quantity quantity) {
        switch (quantity) {
            case MeanFocalTerm(FocalTerm term, Factor exponent) ->
                exponents.computeIfAbsent(term, any -> new TreeSet<>()).add(exponent.value());
            case WeightedSum sum -> sum.parts().forEach(part -> add(part.quantity()));
            case Transformed(Quantity inner, ScalarFunction any) -> add(inner);
            case UnlessEmpty(Quantity inner) -> add(inner);
            case Sum any -> {}
            case Mean any -> {}
            case Ratio any -> {}
            case SmoothedFocal any -> {}
        }
    }

    /// The terms whose powers are taken.
    public Set<FocalTerm> terms() {
        return exponents.keySet();
    }

    public void prepare(ColumnSums measures) {
        exponents.forEach((term, wanted) ->
                measures.prepare(term, wanted.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
