package maskscope.loss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A weighed sum of quantities: `ce.times(r).minus(r.complement(), dice)`.
final class WeightedSum extends Quantity {

    static final WeightedSum NOTHING = new WeightedSum(List.of());

    private record Part(int sign, Factor factor, Quantity quantity) {

        double weight() {
            return sign * factor.value();
        }
    }

    private final List<Part> parts;

    private WeightedSum(List<Part> parts) {
        this.parts = parts;
    }

    WeightedSum plus(Factor factor, Quantity quantity) {
        return with(new Part(1, factor, quantity));
    }

    WeightedSum minus(Factor factor, Quantity quantity) {
        return with(new Part(-1, factor, quantity));
    }

    private WeightedSum with(Part part) {
        List<Part> longer = new ArrayList<>(parts);
        longer.add(part);
        return new WeightedSum(List.copyOf(longer));
    }

    private double sum(ToDoubleFunction<Quantity> of) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight() * of.applyAsDouble(part.quantity);
        }
        return sum;
    }

    private Rows rows(Function<Quantity, Rows> of) {
        Rows rows = Rows.NONE;
        for (Part part : parts) {
            rows = rows.plus(of.apply(part.quantity).times(part.weight()));
        }
        return rows;
    }

    @Override
    double value(Measures measures) {
        return sum(part -> part.value(measures));
    }

    @Override
    Rows slope(Measures measures) {
        return rows(part -> part.slope(measures));
    }

    @Override
    Rows share(Measures measures) {
        return rows(part -> part.share(measures));
    }

    @Override
    double share(Measures measures, double t, double p) {
        return sum(part -> part.share(measures, t, p));
    }

    @Override
    double offset(Measures measures) {
        return sum(part -> part.offset(measures));
    }

    @Override
    String fault(Measures measures) {
        return parts.stream()
                .map(Part::quantity)
                .filter(quantity -> !Double.isFinite(quantity.value(measures)))
                .findFirst()
                .map(quantity -> quantity.fault(measures))
                .orElseGet(() -> super.fault(measures));
    }

    @Override
    Optional<ErrorWeights> errorWeights() {
        return parts.size() == 1 ? parts.getFirst().quantity.errorWeights() : Optional.empty();
    }

    @Override
    String text(LatexStyle ink) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            boolean bare = part.factor.isOne() && (part.sign > 0 || !part.quantity.isSum());
            text.append(part.sign < 0 ? "-" : text.isEmpty() ? "" : "+");
            text.append(part.factor.isOne() ? "" : ink.factor(part.factor) + ink.times());
            text.append(bare ? part.quantity.text(ink) : part.quantity.product(ink));
        }
        return text.toString();
    }

    @Override
    Code code(Script script) {
        Code sum = null;
        for (Part part : parts) {
            Code one = parts.size() == 1 ? part.quantity.code(script) : part.quantity.part(script);
            Code weighed = part.factor.code().times(one);
            if (sum == null) {
                sum = part.sign > 0 ? weighed : Code.sum("-" + weighed.factor());
            } else {
                sum = part.sign > 0 ? sum.plus(weighed) : sum.minus(weighed);
            }
        }
        return sum == null ? Code.of(0) : sum;
    }

    /// Each part by its weight.
    Map<Quantity, Double> weights() {
        Map<Quantity, Double> weights = new LinkedHashMap<>();
        parts.forEach(part -> weights.merge(part.quantity, part.weight(), Double::sum));
        return weights;
    }

    @Override
    Optional<Call> call(Library library) {
        return library.mix(weights());
    }

    @Override
    boolean isSum() {
        return parts.size() > 1 || parts.stream().anyMatch(part -> part.sign < 0 || part.factor.isOne() && part.quantity.isSum());
    }
}
