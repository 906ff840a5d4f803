package maskscope.loss.latex;

import java.util.function.Function;
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

/// Writes quantities in LaTeX.
///
/// @param style whether with symbols or with numbers
public record LatexPrinter(LatexStyle style) {

    public String text(Quantity quantity) {
        return switch (quantity) {
            case Sum sum -> sum(sum, style::sum);
            case Mean mean -> sum(mean.sum(), style::mean);
            case Ratio ratio -> ratio(ratio);
            case WeightedSum sum -> sum(sum);
            case MeanFocalTerm mean -> style.mean(mean.term(), mean.exponent());
            case Transformed transformed -> transformed(transformed.function(), transformed.inner());
            case UnlessEmpty unlessEmpty -> text(unlessEmpty.inner());
            case SmoothedFocal focal -> {
                String s = style.of(focal.smoothing());
                String weight = focal.isUnweighted() ? "" : "\\alpha_t\\,";
                yield "-\\overline{" + weight + "(1-p_t-" + s + ")^{" + style.of(focal.gamma()) + "}\\ln(p_t+" + s + ")}";
            }
        };
    }

    private String sum(Sum sum, Function<Term, String> ofTerm) {
        StringBuilder text = new StringBuilder();
        for (Sum.Part part : sum.parts()) {
            text.append(text.isEmpty() ? "" : "+");
            text.append(switch (part) {
                case Sum.Part.Constant(Factor factor) -> style.of(factor);
                case Sum.Part.Weighted(Factor factor, Term term) -> before(factor) + ofTerm.apply(term);
            });
        }
        return text.toString();
    }

    private String before(Factor factor) {
        return factor.isOne() ? "" : style.factor(factor) + style.times();
    }

    private String ratio(Ratio ratio) {
        String score = "\\frac{" + text(ratio.top()) + "}{" + text(ratio.bottom()) + "}";
        return ratio.score() ? score : "1-" + score;
    }

    private String sum(WeightedSum sum) {
        StringBuilder text = new StringBuilder();
        for (WeightedSum.Part part : sum.parts()) {
            boolean bare = part.factor().isOne() && (part.sign() > 0 || !isSum(part.quantity()));
            text.append(part.sign() < 0 ? "-" : text.isEmpty() ? "" : "+");
            text.append(before(part.factor()));
            text.append(bare ? text(part.quantity()) : inBrackets(part.quantity()));
        }
        return text.toString();
    }

    private String transformed(ScalarFunction function, Quantity inner) {
        return switch (function) {
            case ScalarFunction.Power(Factor exponent) -> inBrackets(inner) + "^{" + style.of(exponent) + "}";
            case ScalarFunction.FocalOfMean(Factor alpha, Factor gamma) -> {
                String mean = text(inner);
                yield style.factor(alpha) + style.times() + "(1-e^{-" + mean + "})^{" + style.of(gamma) + "}" + style.times()
                        + mean;
            }
            case ScalarFunction.Named named -> named.latex().replace("<q>", text(inner));
        };
    }

    /// As it is multiplied or raised to a power: a sum needs brackets.
    private String inBrackets(Quantity quantity) {
        return isSum(quantity) ? "\\left(" + text(quantity) + "\\right)" : text(quantity);
    }

    private static boolean isSum(Quantity quantity) {
        return switch (quantity) {
            case Sum sum -> sum.parts().size() > 1;
            case Mean mean -> isSum(mean.sum());
            case Ratio ratio -> !ratio.score();
            case WeightedSum sum -> sum.parts().size() > 1 || sum.parts().stream()
                    .anyMatch(part -> part.sign() < 0 || part.factor().isOne() && isSum(part.quantity()));
            case UnlessEmpty unlessEmpty -> isSum(unlessEmpty.inner());
            case MeanFocalTerm _, Transformed _, SmoothedFocal _ -> false;
        };
    }
}
