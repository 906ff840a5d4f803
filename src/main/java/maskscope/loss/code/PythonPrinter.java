package maskscope.loss.code;

import java.util.function.Function;
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
import maskscope.loss.measure.Term;
import maskscope.text.Message;

/// Writes quantities in Python: what they are made of as lines of a [Script], and what is left as one short expression.
///
/// @param script the lines
record PythonPrinter(Script script) {

    Code code(Quantity quantity) {
        return switch (quantity) {
            case Sum sum -> sum(sum, script::sum);
            case Mean mean -> script.mean(sum(mean.sum(), script::pixel));
            case Ratio ratio -> ratio(ratio);
            case WeightedSum sum -> sum(sum);
            case MeanFocalTerm mean -> mean(mean);
            case Transformed transformed -> transformed(transformed.function(), transformed.inner());
            case UnlessEmpty unlessEmpty -> unlessEmpty(part(unlessEmpty.inner()));
            case SmoothedFocal focal -> smoothed(focal);
        };
    }

    /// What becomes of a batch. The lines of the script tell images apart unless all pixels count as one mask, or the loss is a
    /// mean of pixels anyway.
    Code ofBatch(Quantity quantity, Reduction reduction) {
        if (reduction == Reduction.ALL_PIXELS || isMeanOfPixels(quantity)) {
            return code(quantity);
        }
        if (reduction == Reduction.POWER_OF_MEAN
                && quantity instanceof Transformed(Quantity inner, ScalarFunction.Power(Factor exponent))) {
            return script.call("mean", base(inner)).toThe(code(exponent));
        }
        return script.call("mean", code(quantity));
    }

    /// Whether a batch of images of one size has the mean of its images' values.
    static boolean isMeanOfPixels(Quantity quantity) {
        return switch (quantity) {
            case Mean _, MeanFocalTerm _, SmoothedFocal _ -> true;
            case WeightedSum sum -> sum.parts().stream().allMatch(part -> isMeanOfPixels(part.quantity()));
            case Sum _, Ratio _, Transformed _, UnlessEmpty _ -> false;
        };
    }

    /// The same to be raised to a power: never below 0 where the value is not.
    private Code base(Quantity quantity) {
        return switch (quantity) {
            case Ratio ratio -> ratio.score() ? ratio(ratio) : termByTerm(ratio);
            case UnlessEmpty unlessEmpty -> unlessEmpty(base(unlessEmpty.inner()));
            case Sum _, Mean _, WeightedSum _, MeanFocalTerm _, Transformed _, SmoothedFocal _ -> code(quantity);
        };
    }

    /// The same as a part of something larger.
    private Code part(Quantity quantity) {
        return switch (quantity) {
            case Ratio ratio -> script.define(ratio.score() ? "score" : "overlap_loss", ratio(ratio));
            case Sum _, Mean _, WeightedSum _, MeanFocalTerm _, Transformed _, UnlessEmpty _, SmoothedFocal _ ->
                    code(quantity);
        };
    }

    static Code code(Factor factor) {
        return switch (factor) {
            case Factor.Number number -> Code.of(number.value());
            case Factor.Fraction fraction -> Code.of(fraction.value());
            case Factor.Given given -> Code.atom(Script.name(given.parameter()));
            case Factor.Product product -> code(product.one()).times(code(product.other()));
            case Factor.Quotient quotient -> code(quotient.above()).over(Code.of(quotient.below()));
            case Factor.Total total -> code(total.one()).plus(code(total.other()));
            case Factor.Complement complement -> Code.ONE.minus(code(complement.of()));
            case Factor.Inverse inverse -> Code.ONE.over(code(inverse.of()));
        };
    }

    private static Code sum(Sum sum, Function<Term, Code> ofTerm) {
        return sum.parts().stream()
                .map(part -> switch (part) {
                    case Sum.Part.Constant(Factor factor) -> code(factor);
                    case Sum.Part.Weighted(Factor factor, Term term) -> code(factor).times(ofTerm.apply(term));
                })
                .reduce(Code::plus)
                .orElse(Code.of(0));
    }

    private Code ratio(Ratio ratio) {
        Code score = code(ratio.top()).over(bottom(ratio));
        return ratio.score() ? score : Code.ONE.minus(score);
    }

    private Code bottom(Ratio ratio) {
        Code below = code(ratio.bottom());
        return ratio.least() == Ratio.NO_LEAST
                ? below
                : Code.atom(script.dialect().atLeast(below.text(), Code.number(ratio.least())));
    }

    /// 1 - top / bottom may be rounded to -1e-16, which has no root.
    private Code termByTerm(Ratio ratio) {
        Code upper = code(ratio.top());
        Code lower = bottom(ratio);
        Code above = script.define("top", upper);
        Code below = script.define("bottom", lower, Message.of("code.never-below-zero"));
        return below.minus(above).over(below);
    }

    private Code sum(WeightedSum sum) {
        Code written = null;
        for (WeightedSum.Part part : sum.parts()) {
            Code one = sum.parts().size() == 1 ? code(part.quantity()) : part(part.quantity());
            Code weighted = code(part.factor()).times(one);
            if (written == null) {
                written = part.sign() > 0 ? weighted : Code.sum("-" + weighted.factor());
            } else {
                written = part.sign() > 0 ? written.plus(weighted) : written.minus(weighted);
            }
        }
        return written == null ? Code.of(0) : written;
    }

    private Code mean(MeanFocalTerm mean) {
        Code power = script.pixel(mean.term().base()).toThe(code(mean.exponent()));
        return script.mean(script.pixel(mean.term().weight()).times(power));
    }

    private Code transformed(ScalarFunction function, Quantity inner) {
        return switch (function) {
            case ScalarFunction.Power(Factor exponent) -> base(inner).toThe(code(exponent));
            case ScalarFunction.FocalOfMean(Factor alpha, Factor gamma) -> {
                Code mean = script.define("mean_bce", code(inner));
                Code focus = Code.ONE.minus(script.call("exp", Code.sum("-" + mean.text())));
                yield code(alpha).times(focus.toThe(code(gamma))).times(mean);
            }
            case ScalarFunction.Named named ->
                    Code.atom(script.dialect().full(named.python().replace("{q}", code(inner).text())));
        };
    }

    private Code unlessEmpty(Code value) {
        return script.call("where", Code.sum(script.total("t").text() + " > 0, " + value.text() + ", 0.0"));
    }

    private Code smoothed(SmoothedFocal focal) {
        Code hard = script.define("hard", script.call("floor", Code.atom("t")), Message.of("code.soft-truth-cut"));
        Code object = script.define("label1", Code.of(focal.label(1)), Message.of("code.smoothed-labels"));
        Code background = script.define("label0", Code.of(focal.label(0)));
        Code own = script.define("own", hard.times(object).plus(Code.ONE.minus(hard).times(background)));
        Code other = script.define("other", hard.times(background).plus(Code.ONE.minus(hard).times(object)));
        Code mixed = Code.product("p * " + own.text()).plus(Code.product("(1 - p) * " + other.text()));
        Code right = script.define("right", mixed.plus(code(focal.smoothing())));
        Code focus = Code.ONE.minus(right).toThe(code(focal.gamma()));
        Code cost = focus.times(script.call("log", right));
        Code weighed = focal.isUnweighted() ? cost : weight(focal, hard).times(cost);
        return Code.sum("-" + script.mean(weighed).text());
    }

    private Code weight(SmoothedFocal focal, Code hard) {
        Code background = code(focal.background()).times(Code.ONE.minus(hard));
        return script.define("weight", background.plus(code(focal.object()).times(hard)));
    }
}
