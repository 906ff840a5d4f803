package maskscope.loss.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.loss.Reduction;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Mean;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.ScalarFunction;
import maskscope.loss.formula.SmoothedFocal;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.Transformed;
import maskscope.loss.formula.UnlessEmpty;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.Entropies;
import maskscope.loss.measure.LibraryCounts;
import maskscope.loss.measure.LibraryEntropies;
import maskscope.loss.measure.Term;
import maskscope.text.Message;

/// Finds out whether a library's own losses give a quantity on the pair at hand, and has the library write them.
final class LibraryMatcher {

    /// From this exponent on, what is raised to it shows where a saturated prediction is clipped.
    private static final double LARGE_GAMMA = 10;

    private final Library library;
    private final PairTraits traits;

    LibraryMatcher(Library library) {
        this.library = library;
        this.traits = library.traits();
    }

    /// The call that gives the quantity; empty where there is none, and [Library#refusal] may say why.
    Optional<Call> call(Quantity quantity) {
        return switch (quantity) {
            case Sum _, SmoothedFocal _ -> library.refuse();
            case Mean mean -> entropy(mean.sum().weights());
            case Ratio ratio -> Overlap.of(ratio)
                    .map(overlap -> overlap(overlap).map(call -> ratio.score() ? Call.complement(call) : call))
                    .orElseGet(library::refuse);
            case WeightedSum sum -> sum(sum.weights());
            case MeanFocalTerm mean -> sum(Map.of(mean, 1.0));
            case Transformed(Quantity inner, ScalarFunction function) -> switch (function) {
                case ScalarFunction.Power(Factor exponent) -> power(inner, exponent);
                case ScalarFunction.FocalOfMean _, ScalarFunction.Named _ -> library.refuse();
            };
            case UnlessEmpty unlessEmpty -> unlessEmpty(unlessEmpty.inner());
        };
    }

    private Optional<Call> power(Quantity inner, Factor exponent) {
        if (library.batches().equals(Optional.of(Reduction.MEAN_OF_IMAGES)) && exponent.value() != 1) {
            return library.refuse(Message.of("code.mean-before-power", library.name()));
        }
        return call(inner).map(call -> library.power(call, exponent));
    }

    private Optional<Call> overlap(Overlap wanted) {
        if (library.withoutOverlap().isPresent()) {
            return library.refuse(library.withoutOverlap().get());
        }
        if (library.batches().filter(any -> any != Reduction.ALL_PIXELS).isPresent() && !library.tellsImagesApart()) {
            return library.refuse(Message.of("code.batch-counts-as-one", library.name()));
        }
        boolean raised = wanted.least() > 0 && wanted.denominator(traits.sums()) < wanted.least();
        if (raised && !library.raises(wanted.least())) {
            return library.refuse(Message.of("code.not-raised", library.name(), Code.number(wanted.least())));
        }
        if (wanted.a() < 0 || wanted.b() < 0) {
            return library.refuse(Message.of("code.negative-weight", library.name()));
        }
        if (wanted.counts() == LibraryCounts.CUT && traits.softTruth()) {
            return library.refuse(Message.of("code.not-cut", library.name()));
        }
        Overlap same = wanted.counts() == LibraryCounts.CUT ? wanted.over(LibraryCounts.CLIPPED) : wanted;
        if (same.counts() == LibraryCounts.SMALLER && !traits.softTruth()) {
            same = same.over(Counts.PLAIN);
        }
        return library.written(same);
    }

    private Optional<Call> unlessEmpty(Quantity inner) {
        if (library.withoutOverlap().isEmpty() && traits.emptyTruth() && !library.takesEmptyAsZero()) {
            return library.refuse(Message.of("code.empty-is-not-zero", library.name()));
        }
        library.emptyCountsAsZero();
        Optional<Call> call = call(inner);
        if (library.batches().isPresent() && !library.takesEmptyAsZero()) {
            library.note(Message.of("code.batch-empty-is-not-zero"));
        }
        return call;
    }

    /// The mean of a weighted sum of terms.
    private Optional<Call> entropy(Map<Term, Double> weights) {
        boolean fixed = weights.equals(Map.of(LibraryEntropies.FIXED.both(), 1.0));
        boolean clipped = weights.equals(Map.of(Entropies.CLIPPED.both(), 1.0));
        boolean cut = weights.equals(Map.of(LibraryEntropies.CUT.both(), 1.0)) && !traits.softTruth();
        if (!fixed && !clipped && !cut) {
            return library.refuse();
        }
        return clipped && !traits.usualEpsilon() ? library.refuse(otherEpsilon()) : library.entropy();
    }

    private Message otherEpsilon() {
        return Message.of("code.other-epsilon", library.name(), Code.number(traits.epsilon()));
    }

    private Optional<Call> sum(Map<Quantity, Double> parts) {
        Optional<FocalKind.Halves> halves = FocalKind.Halves.of(parts);
        if (halves.isPresent()) {
            return focal(halves.get());
        }
        List<Call> calls = new ArrayList<>();
        Optional<Call> sum = Optional.empty();
        for (Map.Entry<Quantity, Double> part : parts.entrySet()) {
            Optional<Call> one = part(part.getKey());
            if (one.isEmpty()) {
                return one;
            }
            calls.add(one.get());
            sum = Optional.of(sum.isEmpty() ? one.get().times(part.getValue()) : sum.get().plus(one.get(), part.getValue()));
        }
        boolean plain = parts.values().stream().allMatch(weight -> weight == 1);
        return sum.map(apart -> plain ? together(calls, apart) : apart);
    }

    /// A focal term that makes no whole Focal with the other parts has no call of its own.
    private Optional<Call> part(Quantity quantity) {
        return quantity instanceof MeanFocalTerm ? library.refuse() : call(quantity);
    }

    /// A cross-entropy and an overlap loss as one call, where the library has one for both.
    private Call together(List<Call> calls, Call apart) {
        boolean two = calls.size() == 2 && calls.stream().anyMatch(call -> call.kind() == Call.Kind.ENTROPY);
        return calls.stream()
                .flatMap(call -> call.overlap().stream())
                .filter(overlap -> two)
                .findFirst()
                .flatMap(overlap -> library.entropyPlus(overlap, apart.model()))
                .orElse(apart);
    }

    private Optional<Call> focal(FocalKind.Halves wanted) {
        if (wanted.kind() == FocalKind.ENTROPY && !traits.usualEpsilon()) {
            return library.refuse(otherEpsilon());
        }
        if (!Double.isFinite(wanted.gamma())) {
            return library.refuse();
        }
        if (wanted.uniform()) {
            return focal(wanted, OptionalDouble.empty()).map(call -> call.times(wanted.object()));
        }
        double total = wanted.object() + wanted.background();
        double alpha = wanted.object() / total;
        if (!(alpha >= 0 && alpha <= 1)) {
            return library.refuse(Message.of("code.negative-background", library.name()));
        }
        return focal(wanted, OptionalDouble.of(alpha)).map(call -> call.times(total));
    }

    private Optional<Call> focal(FocalKind.Halves wanted, OptionalDouble alpha) {
        FocalKind own = library.focalKind();
        boolean one = wanted.kind() == own || wanted.kind() == FocalKind.ENTROPY && own == FocalKind.FIXED;
        if (!one && traits.softTruth()) {
            return library.refuse(Message.of("code.soft-focal", library.name()));
        }
        boolean plain = own == FocalKind.PLAIN || wanted.kind() == FocalKind.PLAIN;
        if (!one && plain && traits.saturated() && wanted.gamma() > LARGE_GAMMA) {
            return library.refuse(Message.of("code.large-gamma", library.name()));
        }
        if (!one && plain && traits.saturated() && own != FocalKind.PLAIN && !library.isFocalSingle()) {
            return library.refuse(Message.of("code.saturated", library.name()));
        }
        WeightedSum model = alpha.isPresent()
                ? own.balanced(alpha.getAsDouble(), wanted.gamma())
                : own.uniform(wanted.gamma());
        return Optional.of(Call.of(library.focal(alpha, Code.number(wanted.gamma())), model));
    }
}
