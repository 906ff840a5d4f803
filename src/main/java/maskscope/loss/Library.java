package maskscope.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// A library whose own losses are to give a number: how it writes an overlap loss, a cross-entropy and a Focal, where these
/// are on the pair at hand what is asked for. Collects what the calls need, and the first reason why one cannot be written.
///
/// Used for one snippet and thrown away.
abstract class Library {

    private final String name;
    private final PairTraits facts;
    private final Set<String> imports = new TreeSet<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String refusal = "";
    private boolean single;
    private boolean emptyIsZero;
    private boolean tversky;

    Library(String name, PairTraits facts) {
        this.name = name;
        this.facts = facts;
    }

    /// The reader has asked for a Tversky loss: it is to be written as one also where its weights make it Dice or IoU.
    final void asTversky() {
        tversky = true;
    }

    /// Whether it is to be written as Dice.
    final boolean isDice(Overlap wanted) {
        return !tversky && wanted.isDice();
    }

    /// Whether it is to be written as IoU.
    final boolean isIou(Overlap wanted) {
        return !tversky && wanted.isIou();
    }

    final String name() {
        return name;
    }

    final PairTraits facts() {
        return facts;
    }

    final Set<String> imports() {
        return imports;
    }

    /// What is worked out before the loss.
    final List<String> lines() {
        return lines;
    }

    /// How arguments differ from what a reader expects, each a sentence.
    final List<String> notes() {
        return notes;
    }

    /// Why it cannot be written; empty when nobody said why.
    final String refusal() {
        return refusal;
    }

    /// Whether the library computes in single precision.
    final boolean isSingle() {
        return single;
    }

    final void imported(String line) {
        imports.add(line);
    }

    final void line(String line) {
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    final void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    final void inSinglePrecision() {
        single = true;
    }

    /// It has nothing like this.
    final Optional<Call> refuse() {
        return refuse("");
    }

    final Optional<Call> refuse(String why) {
        refusal = refusal.isEmpty() ? why : refusal;
        return Optional.empty();
    }

    /// Why it has no overlap loss of probabilities; empty where it has one.
    String withoutOverlap() {
        return "";
    }

    /// An overlap loss.
    final Optional<Call> overlap(Overlap wanted) {
        if (!withoutOverlap().isEmpty()) {
            return refuse(withoutOverlap());
        }
        boolean raised = wanted.least() > 0 && wanted.denominator(facts.sums()) < wanted.least();
        if (raised && !raises(wanted.least())) {
            return refuse(name + " does not hold the denominator at " + Code.number(wanted.least()) + " or more");
        }
        if (wanted.a() < 0 || wanted.b() < 0) {
            return refuse("an alpha above 1 makes a weight negative, which " + name + " is not made for");
        }
        if (wanted.counts() == Counts.CUT && facts.softTruth()) {
            return refuse(name + " does not cut a soft truth down to 0 or 1");
        }
        Overlap same = wanted.counts() == Counts.CUT ? wanted.over(Counts.CLIPPED) : wanted;
        if (same.counts() == Counts.SMALLER && !facts.softTruth()) {
            same = same.over(Counts.PLAIN);
        }
        return written(same);
    }

    /// An overlap loss over [Counts#PLAIN], [Counts#CLIPPED] or, of a soft truth, [Counts#SMALLER]; asked for only where
    /// there is one.
    Optional<Call> written(Overlap wanted) {
        return refuse();
    }

    /// Whether it holds a denominator at this value or more.
    boolean raises(double least) {
        return false;
    }

    /// Whether an overlap loss counts as 0 where the truth is empty, and is meant to.
    final boolean emptyIsZero() {
        return emptyIsZero;
    }

    /// Whether every overlap loss of this library is 0 where the truth is empty.
    boolean takesEmptyAsZero() {
        return false;
    }

    final Optional<Call> unlessEmpty(Quantity inner) {
        if (withoutOverlap().isEmpty() && facts.emptyTruth() && !takesEmptyAsZero()) {
            return refuse("for an empty truth " + name + " does not give 0");
        }
        emptyIsZero = true;
        return inner.call(this);
    }

    /// The mean of a weighed sum of terms.
    final Optional<Call> entropy(Map<Term, Double> weights) {
        boolean fixed = weights.equals(Map.of(Entropies.FIXED.both(), 1.0));
        boolean clipped = weights.equals(Map.of(Entropies.CLIPPED.both(), 1.0));
        boolean cut = weights.equals(Map.of(Entropies.CUT.both(), 1.0)) && !facts.softTruth();
        if (!fixed && !clipped && !cut) {
            return refuse();
        }
        return clipped && !facts.usualEpsilon() ? refuse(otherEpsilon()) : entropy();
    }

    private String otherEpsilon() {
        return name + " clips logarithms elsewhere than at " + Code.number(facts.epsilon());
    }

    /// The mean binary cross-entropy, clipped at 1e-7.
    abstract Optional<Call> entropy();

    /// A weighed sum.
    Optional<Call> mix(Map<Quantity, Double> parts) {
        Optional<FocalKind.Halves> halves = FocalKind.Halves.of(parts);
        if (halves.isPresent()) {
            return focal(halves.get());
        }
        Optional<Call> sum = Optional.empty();
        for (Map.Entry<Quantity, Double> part : parts.entrySet()) {
            Optional<Call> one = part.getKey() instanceof MeanFocalTerm ? refuse() : part.getKey().call(this);
            if (one.isEmpty()) {
                return one;
            }
            sum = Optional.of(sum.isEmpty() ? one.get().times(part.getValue()) : sum.get().plus(one.get(), part.getValue()));
        }
        return sum;
    }

    private Optional<Call> focal(FocalKind.Halves wanted) {
        if (wanted.kind() == FocalKind.ENTROPY && !facts.usualEpsilon()) {
            return refuse(otherEpsilon());
        }
        if (!Double.isFinite(wanted.gamma())) {
            return refuse();
        }
        if (wanted.uniform()) {
            return focal(wanted, OptionalDouble.empty()).map(call -> call.times(wanted.object()));
        }
        double total = wanted.object() + wanted.background();
        double alpha = wanted.object() / total;
        if (!(alpha >= 0 && alpha <= 1)) {
            return refuse("an alpha above 1 makes the background's weight negative, which " + name + " is not made for");
        }
        return focal(wanted, OptionalDouble.of(alpha)).map(call -> call.times(total));
    }

    private Optional<Call> focal(FocalKind.Halves wanted, OptionalDouble alpha) {
        FocalKind own = focus();
        boolean one = wanted.kind() == own || wanted.kind() == FocalKind.ENTROPY && own == FocalKind.FIXED;
        if (!one && facts.softTruth()) {
            return refuse("with a soft truth " + name + " raises something else to gamma");
        }
        boolean plain = own == FocalKind.PLAIN || wanted.kind() == FocalKind.PLAIN;
        if (!one && plain && facts.saturated() && wanted.gamma() > 10) {
            return refuse("at so large a gamma it shows that " + name + " clips elsewhere");
        }
        if (!one && plain && facts.saturated() && own != FocalKind.PLAIN && !isFocalSingle()) {
            return refuse(name + " clips a saturated prediction before the power");
        }
        WeightedSum model = alpha.isPresent() ? own.balanced(alpha.getAsDouble(), wanted.gamma()) : own.uniform(wanted.gamma());
        return Optional.of(Call.of(focal(alpha, Code.number(wanted.gamma())), model));
    }

    /// What its Focal is made of.
    abstract FocalKind focus();

    /// Whether its Focal is computed in single precision.
    boolean isFocalSingle() {
        return false;
    }

    /// The mean of Focal over all pixels; `alpha` weighs the object's and is empty where all weigh the same.
    abstract String focal(OptionalDouble alpha, String gamma);

    /// A loss raised to a power.
    Call power(Call loss, Factor exponent) {
        return loss.toThe(exponent);
    }
}
