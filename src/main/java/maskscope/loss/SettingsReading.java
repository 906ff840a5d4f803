package maskscope.loss;

import java.util.OptionalDouble;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.measure.Measures;

/// What settings come to for one loss of one mask pair, in numbers that can be said in words. Each is empty where it says
/// nothing: where the loss does not take the parameter, or is undefined.
///
/// @param missCost what a missed pixel adds, as a multiple of what a false positive adds that is as wrong: 0 where a miss costs
///     nothing, infinite where a false positive costs nothing, below 0 where one of them lowers the loss
/// @param falsePositiveLowers whether a false positive lowers the loss, which a mistake in its formula may do; a miss does
///     so, too, where the cost is above 0 all the same
/// @param easyWeight the part of its weight that focusing leaves to a pixel whose class has the probability [#EASY]
/// @param smoothingPart the smoothing as a part of the object's pixels; infinite where there are none, empty where it is not
///     added to pixels
public record SettingsReading(
        OptionalDouble missCost, boolean falsePositiveLowers, OptionalDouble easyWeight, OptionalDouble smoothingPart) {

    /// From this probability of its class on a pixel is called easy.
    public static final double EASY = 0.9;

    /// How wrong the two pixels are that are compared.
    private static final double WRONG = 0.9;

    static final SettingsReading NOTHING =
            new SettingsReading(OptionalDouble.empty(), false, OptionalDouble.empty(), OptionalDouble.empty());

    /// Whether a missed pixel lowers the loss.
    public boolean missLowers() {
        return missCost.isPresent() && missCost.getAsDouble() != 0 && missCost.getAsDouble() < 0 != falsePositiveLowers;
    }

    static SettingsReading of(Measures measures, LossFormula form, Parameters parameters) {
        SettingsReading costs = costs(measures, form, parameters);
        return new SettingsReading(costs.missCost, costs.falsePositiveLowers,
                easy(measures, form, parameters), smoothing(measures, form, parameters));
    }

    /// What the two mistakes cost, and nothing else.
    static SettingsReading costs(Measures measures, LossFormula form, Parameters parameters) {
        double miss = form.share(measures, parameters, 1, 1 - WRONG);
        double invented = form.share(measures, parameters, 0, WRONG);
        boolean weighed = Double.isFinite(miss) && Double.isFinite(invented) && (miss != 0 || invented != 0);
        double cost = invented == 0 ? miss * Double.POSITIVE_INFINITY : miss / invented;
        return new SettingsReading(
                weighed ? OptionalDouble.of(cost) : OptionalDouble.empty(),
                invented < 0,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static OptionalDouble smoothing(Measures measures, LossFormula form, Parameters parameters) {
        return parameters.get(Parameter.SMOOTHING) > 0 && PixelSmoothing.in(form.at(parameters))
                ? OptionalDouble.of(parameters.get(Parameter.SMOOTHING) / (measures.sums().tp() + measures.sums().fn()))
                : OptionalDouble.empty();
    }

    /// Focusing pixel by pixel leaves easy pixels another part than hard ones; a power of the whole leaves all the same.
    private static OptionalDouble easy(Measures measures, LossFormula form, Parameters parameters) {
        if (!form.takes(Parameter.GAMMA) || parameters.get(Parameter.GAMMA) == 0) {
            return OptionalDouble.empty();
        }
        Parameters plain = parameters.with(Parameter.GAMMA, 0);
        double easy = form.share(measures, parameters, 1, EASY) / form.share(measures, plain, 1, EASY);
        double hard = form.share(measures, parameters, 1, 1 - WRONG) / form.share(measures, plain, 1, 1 - WRONG);
        boolean told = Double.isFinite(easy) && Double.isFinite(hard) && Math.abs(easy / hard - 1) > 1e-9;
        return told ? OptionalDouble.of(easy) : OptionalDouble.empty();
    }
}
