package maskscope.loss.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.measure.FocalTerm;
import maskscope.loss.measure.FocalVariant;

/// The kinds of focal terms that a library's Focal may be made of; see [FocalVariant]. On a hard truth all but [#PLAIN]
/// are the same, and so is that one where no prediction is saturated.
enum FocalKind {
    /// (1 - exp(-bce))^γ bce at the settings' ε.
    ENTROPY(FocalVariant.ENTROPY),
    /// The same at 1e-7.
    FIXED(FocalVariant.FIXED),
    CLIPPED(FocalVariant.CLIPPED),
    LOGIT(FocalVariant.LOGIT),
    PLAIN(FocalVariant.PLAIN),
    APART(FocalVariant.APART);

    private final FocalVariant terms;

    FocalKind(FocalVariant terms) {
        this.terms = terms;
    }

    /// Focal as a weighted sum of its halves.
    ///
    /// @param kind of its terms
    /// @param gamma the exponent
    /// @param object the weight of the object's pixels
    /// @param background the weight of the background's pixels
    record Halves(FocalKind kind, double gamma, double object, double background) {

        /// The halves of a weighted sum; empty where it is something else.
        static Optional<Halves> of(Map<Quantity, Double> parts) {
            Optional<Halves> sum = Optional.empty();
            for (Map.Entry<Quantity, Double> part : parts.entrySet()) {
                Optional<Halves> one = half(part.getKey(), part.getValue());
                if (one.isEmpty() || sum.isPresent() && !sum.get().fits(one.get())) {
                    return Optional.empty();
                }
                Halves before = sum.orElse(new Halves(one.get().kind, one.get().gamma, 0, 0));
                sum = Optional.of(new Halves(
                        before.kind,
                        before.gamma,
                        before.object + one.get().object,
                        before.background + one.get().background));
            }
            return sum;
        }

        private boolean fits(Halves other) {
            return kind == other.kind && gamma == other.gamma;
        }

        private static Optional<Halves> half(Quantity quantity, double weight) {
            if (!(quantity instanceof MeanFocalTerm mean)) {
                return Optional.empty();
            }
            return Optional.ofNullable(KNOWN.get(mean.term())).map(known -> new Halves(
                    known.kind, mean.exponent().value(), known.object * weight, known.background * weight));
        }

        private static final Map<FocalTerm, Halves> KNOWN = known();

        private static Map<FocalTerm, Halves> known() {
            Map<FocalTerm, Halves> known = new HashMap<>();
            for (FocalKind kind : List.of(values())) {
                known.put(kind.terms.object(), new Halves(kind, 1, 1, 0));
                known.put(kind.terms.background(), new Halves(kind, 1, 0, 1));
            }
            known.put(FocalTerm.ALL_ENTROPY, new Halves(ENTROPY, 1, 1, 1));
            known.put(FocalVariant.ALL_FIXED, new Halves(FIXED, 1, 1, 1));
            known.put(FocalVariant.ALL_CLIPPED, new Halves(CLIPPED, 1, 1, 1));
            known.put(FocalVariant.ALL_LOGIT, new Halves(LOGIT, 1, 1, 1));
            known.put(FocalVariant.ALL_PLAIN, new Halves(PLAIN, 1, 1, 1));
            return known;
        }

        /// Whether all pixels weigh the same.
        boolean uniform() {
            return object == background;
        }
    }

    /// Halves weighted by `alpha` and `1 - alpha`.
    WeightedSum balanced(double alpha, double gamma) {
        return Shapes.balanced(terms, Factor.of(alpha), Factor.of(gamma));
    }

    /// All pixels alike.
    WeightedSum uniform(double gamma) {
        return balanced(0.5, gamma).times(Factor.of(2));
    }
}
