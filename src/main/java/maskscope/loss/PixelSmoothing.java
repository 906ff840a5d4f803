package maskscope.loss;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Mean;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.SmoothedFocal;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.Transformed;
import maskscope.loss.formula.UnlessEmpty;
import maskscope.loss.formula.WeightedSum;

/// Tells whether a quantity adds its smoothing to numbers of pixels, so that the two can be compared.
final class PixelSmoothing {

    private PixelSmoothing() {}

    static boolean in(Quantity quantity) {
        return switch (quantity) {
            case Sum sum -> sum.parts().stream().anyMatch(part -> switch (part) {
                case Sum.Part.Constant(Factor factor) -> factor.parameters().contains(Parameter.SMOOTHING);
                case Sum.Part.Weighted _ -> false;
            });
            case Mean mean -> in(mean.sum());
            case Ratio ratio -> in(ratio.top()) || in(ratio.bottom());
            case WeightedSum sum -> sum.parts().stream().anyMatch(part -> in(part.quantity()));
            case Transformed transformed -> in(transformed.inner());
            case UnlessEmpty unlessEmpty -> in(unlessEmpty.inner());
            case MeanFocalTerm _, SmoothedFocal _ -> false;
        };
    }
}
