package maskscope.loss;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;

/// All that decides the losses of a mask pair: values shared by every loss that uses them, values that single losses
/// have of their own, the clip of the logarithms, whether α + β is held at 1, and whose formulas are meant.
///
/// Immutable: undo is a list of settings, saving is writing one.
///
/// @param shared what a loss is computed with unless it has its own value
/// @param own by the key of a loss, its own values
/// @param epsilon predictions are clipped to [epsilon, 1 - epsilon] inside logarithms where the convention has no clip of its
///     own; above 0, below one half
/// @param complementary whether α + β is held at 1 in what the losses share and in what a loss that reads both has of its own
/// @param convention how the losses are computed
public record Settings(
        Parameters shared,
        Map<String, Map<Parameter, Double>> own,
        double epsilon,
        boolean complementary,
        Convention convention) {

    public static final double DEFAULT_EPSILON = 1e-7;

    /// A sum that is off by less was meant to be 1.
    private static final double ROUNDING = 1e-9;

    /// The values of the tutorial that this program follows; Focal has an alpha and a gamma of its own there.
    public static final Settings TUTORIAL = new Settings(
            Parameters.STANDARD,
            Map.of("focal", Map.of(Parameter.ALPHA, 0.8, Parameter.GAMMA, 2.0)),
            DEFAULT_EPSILON,
            false,
            Conventions.TUTORIAL);

    public Settings {
        if (!isEpsilon(epsilon)) {
            throw new IllegalArgumentException("epsilon must be above 0 and below 0.5, not " + epsilon);
        }
        Map<String, Map<Parameter, Double>> copy = new HashMap<>();
        own.forEach((loss, values) -> {
            Map<Parameter, Double> kept = new HashMap<>();
            // A value that is not allowed is refused here, and -0.0 becomes 0.0.
            values.forEach((parameter, value) -> kept.put(parameter, shared.with(parameter, value).get(parameter)));
            if (!kept.isEmpty()) {
                copy.put(loss, Map.copyOf(kept));
            }
        });
        own = Map.copyOf(copy);
    }

    /// Whether logarithms can be clipped there.
    public static boolean isEpsilon(double value) {
        return value > 0 && value < 0.5;
    }

    /// The loss as it is computed; empty where the convention has none.
    public Optional<LossFormula> form(Loss loss) {
        return convention.form(loss);
    }

    /// Whether the parameter changes the loss's value.
    public boolean uses(Loss loss, Parameter parameter) {
        return form(loss).map(form -> form.takes(parameter)).orElse(false);
    }

    /// What `loss` weighs errors by; where it does not, what the others do: α for false positives and β for misses.
    public ErrorWeights errorWeights(Loss loss) {
        return form(loss).flatMap(form -> form.errorWeights(of(loss))).orElseGet(() -> ErrorWeights.of(shared));
    }

    /// What `loss` is computed with.
    public Parameters of(Loss loss) {
        Parameters parameters = shared;
        for (Map.Entry<Parameter, Double> value : own.getOrDefault(loss.key(), Map.of()).entrySet()) {
            parameters = parameters.with(value.getKey(), value.getValue());
        }
        return parameters;
    }

    /// The value that `loss` has of its own, if it has one.
    public OptionalDouble own(Loss loss, Parameter parameter) {
        Double value = own.getOrDefault(loss.key(), Map.of()).get(parameter);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The value of its own that decides what `loss` is computed with. One that the convention does not read is kept for others,
    /// and decides nothing.
    public OptionalDouble effectiveOwn(Loss loss, Parameter parameter) {
        return uses(loss, parameter) ? own(loss, parameter) : OptionalDouble.empty();
    }

    /// The value that stands for `loss`: its own if that decides, else the shared one.
    public double effective(Loss loss, Parameter parameter) {
        return effectiveOwn(loss, parameter).orElse(shared.get(parameter));
    }

    /// Sets the value that stands for `loss`.
    public Settings withEffective(Loss loss, Parameter parameter, double value) {
        return effectiveOwn(loss, parameter).isPresent()
                ? withOwn(loss, parameter, value)
                : withShared(parameter, value);
    }

    /// Sets the shared value. With α + β held at 1, α and β are kept within [0, 1] and move together.
    public Settings withShared(Parameter parameter, double value) {
        if (complementary && isSide(parameter)) {
            double kept = Math.clamp(value, 0.0, 1.0);
            return withShared(shared.with(parameter, kept).with(other(parameter), complement(kept)));
        }
        return withShared(shared.with(parameter, value));
    }

    private static boolean isSide(Parameter parameter) {
        return parameter == Parameter.ALPHA || parameter == Parameter.BETA;
    }

    private static Parameter other(Parameter side) {
        return side == Parameter.ALPHA ? Parameter.BETA : Parameter.ALPHA;
    }

    /// 1 - 0.3 is 0.7 to a reader, not 0.7000000000000001.
    private static double complement(double value) {
        return Math.round((1 - value) * 1e12) / 1e12;
    }

    private Settings withShared(Parameters parameters) {
        return new Settings(parameters, own, epsilon, complementary, convention);
    }

    /// Gives `loss` a value of its own. With α + β held at 1 a loss that reads both has both of its own, and they move together.
    public Settings withOwn(Loss loss, Parameter parameter, double value) {
        Map<Parameter, Double> values = new HashMap<>(own.getOrDefault(loss.key(), Map.of()));
        values.put(parameter, value);
        if (complementary && isSide(parameter) && readsBoth(loss)) {
            double kept = Math.clamp(value, 0.0, 1.0);
            values.put(parameter, kept);
            values.put(other(parameter), complement(kept));
        }
        return withOwn(loss, values);
    }

    /// Lets `loss` use the shared value again, and with it the other of the two that are held together.
    public Settings withoutOwn(Loss loss, Parameter parameter) {
        Map<Parameter, Double> values = new HashMap<>(own.getOrDefault(loss.key(), Map.of()));
        values.remove(parameter);
        if (complementary && isSide(parameter) && readsBoth(loss)) {
            values.remove(other(parameter));
        }
        return withOwn(loss, values);
    }

    private boolean readsBoth(Loss loss) {
        return uses(loss, Parameter.ALPHA) && uses(loss, Parameter.BETA);
    }

    /// Whether the α and the β that stand for `loss` are a pair, which can be held at a sum of 1: not where one is its own and
    /// the other, which it does not read, that of other losses.
    public boolean hasPair(Loss loss) {
        boolean ownAlpha = effectiveOwn(loss, Parameter.ALPHA).isPresent();
        boolean ownBeta = effectiveOwn(loss, Parameter.BETA).isPresent();
        return ownAlpha == ownBeta || readsBoth(loss);
    }

    /// Whether setting the value that stands for `loss` sets another with it, which keeps both within [0, 1].
    public boolean isHeld(Loss loss, Parameter parameter) {
        return complementary && isSide(parameter) && (readsBoth(loss) || effectiveOwn(loss, parameter).isEmpty());
    }

    /// Gives `loss` these own values and no others.
    Settings withOwn(Loss loss, Map<Parameter, Double> values) {
        Map<String, Map<Parameter, Double>> changed = new HashMap<>(own);
        changed.put(loss.key(), values);
        return new Settings(shared, changed, epsilon, complementary, convention);
    }

    /// Sets the value for every loss that uses it, those with a value of their own included. With α + β held at 1 both are set
    /// for all.
    public Settings withEverywhere(Parameter parameter, double value) {
        Map<String, Map<Parameter, Double>> rest = new HashMap<>();
        own.forEach((loss, values) -> {
            Map<Parameter, Double> others = new HashMap<>(values);
            others.remove(parameter);
            if (complementary && isSide(parameter)) {
                // What is left of a pair that is held would not sum to 1 with the new value.
                others.remove(other(parameter));
            }
            rest.put(loss, others);
        });
        return new Settings(withShared(parameter, value).shared, rest, epsilon, complementary, convention);
    }

    public Settings withEpsilon(double value) {
        return new Settings(shared, own, value, complementary, convention);
    }

    public Settings withConvention(Convention other) {
        Settings settings = new Settings(shared, own, epsilon, complementary, other);
        return complementary ? settings.paired() : settings;
    }

    /// Holds α + β at 1 (β gives way at once, or α where only β is a loss's own), or lets both go.
    public Settings withComplementary(boolean held) {
        Settings settings = new Settings(shared, own, epsilon, held, convention);
        return held ? settings.paired() : settings;
    }

    /// Makes every pair that is held sum to 1.
    private Settings paired() {
        boolean isOne = isOne(shared.get(Parameter.ALPHA), shared.get(Parameter.BETA));
        Settings settings = isOne ? this : withShared(Parameter.ALPHA, shared.get(Parameter.ALPHA));
        for (Loss loss : Losses.ALL) {
            if (!settings.isPaired(loss)) {
                OptionalDouble alpha = own(loss, Parameter.ALPHA);
                settings = alpha.isPresent()
                        ? settings.withOwn(loss, Parameter.ALPHA, alpha.getAsDouble())
                        : settings.withOwn(loss, Parameter.BETA, own(loss, Parameter.BETA).orElseThrow());
            }
        }
        return settings;
    }

    /// Whether nothing that `loss` has of its own keeps its α and β from summing to 1.
    boolean isPaired(Loss loss) {
        OptionalDouble alpha = own(loss, Parameter.ALPHA);
        OptionalDouble beta = own(loss, Parameter.BETA);
        return !readsBoth(loss)
                || alpha.isEmpty() && beta.isEmpty()
                || alpha.isPresent() && beta.isPresent() && isOne(alpha.getAsDouble(), beta.getAsDouble());
    }

    private static boolean isOne(double alpha, double beta) {
        return alpha <= 1 && beta <= 1 && Math.abs(alpha + beta - 1) < ROUNDING;
    }
}
