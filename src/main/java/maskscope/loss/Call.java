package maskscope.loss;

import java.util.Optional;

/// A library's own loss as a user writes it, with what it returns by our model of that library.
///
/// @param code what is written
/// @param model what it returns
/// @param overlap what kind of overlap loss it is; empty for others
record Call(Code code, Quantity model, Optional<Overlap> overlap) {

    static Call of(String code, Quantity model) {
        return new Call(Code.atom(code), model, Optional.empty());
    }

    static Call of(String code, Quantity model, Overlap overlap) {
        return new Call(Code.atom(code), model, Optional.of(overlap));
    }

    /// 1 minus a loss: the score.
    static Call complement(Call loss) {
        Quantity one = Sum.of(Factor.of(0), Counts.PLAIN.tp()).plus(Factor.ONE);
        return new Call(Code.ONE.minus(loss.code), one.minus(loss.model), Optional.empty());
    }

    Call times(double weight) {
        Code size = Code.of(Math.abs(weight)).times(code);
        Code weighed = weight < 0 ? Code.sum("-" + size.factor()) : size;
        return new Call(weighed, model.times(Factor.of(weight)), Optional.empty());
    }

    /// The sum with another, whose weight may be negative.
    Call plus(Call other, double weight) {
        Code size = Code.of(Math.abs(weight)).times(other.code);
        return new Call(
                weight < 0 ? code.minus(size) : code.plus(size),
                model.plus(other.model.times(Factor.of(weight))),
                Optional.empty());
    }

    Call toThe(Factor exponent) {
        return new Call(code.toThe(Code.of(exponent.value())), model.toThe(exponent), Optional.empty());
    }
}
