package maskscope.loss.code;

import java.util.Optional;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.Sum;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.LibraryEntropies;

/// A library's own loss as a user writes it, with what it returns by our model of that library.
///
/// @param code what is written
/// @param model what it returns
/// @param kind what kind of loss it is
/// @param overlap the overlap that it is a loss of; empty for other kinds
record Call(Code code, Quantity model, Kind kind, Optional<Overlap> overlap) {

    /// The kinds that libraries treat in a particular way.
    enum Kind {
        OVERLAP,
        ENTROPY,
        OTHER
    }

    private Call(Code code, Quantity model) {
        this(code, model, Kind.OTHER, Optional.empty());
    }

    static Call of(String code, Quantity model) {
        return new Call(Code.atom(code), model);
    }

    static Call of(String code, Quantity model, Overlap overlap) {
        return new Call(Code.atom(code), model, Kind.OVERLAP, Optional.of(overlap));
    }

    /// The mean binary cross-entropy, clipped at 1e-7.
    static Call entropy(String code) {
        return new Call(Code.atom(code), Shapes.bce(LibraryEntropies.FIXED), Kind.ENTROPY, Optional.empty());
    }

    /// 1 minus a loss: the score.
    static Call complement(Call loss) {
        Quantity one = Sum.of(Factor.of(0), Counts.PLAIN.tp()).plus(Factor.ONE);
        return new Call(Code.ONE.minus(loss.code), one.minus(loss.model));
    }

    Call times(double weight) {
        Code size = Code.of(Math.abs(weight)).times(code);
        Code weighted = weight < 0 ? Code.sum("-" + size.factor()) : size;
        return new Call(weighted, model.times(Factor.of(weight)));
    }

    /// The sum with another, whose weight may be negative.
    Call plus(Call other, double weight) {
        Code size = Code.of(Math.abs(weight)).times(other.code);
        return new Call(
                weight < 0 ? code.minus(size) : code.plus(size), model.plus(other.model.times(Factor.of(weight))));
    }

    Call toThe(Factor exponent) {
        return new Call(code.toThe(Code.of(exponent.value())), model.toThe(exponent));
    }
}
