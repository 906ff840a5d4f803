package maskscope.loss;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// All that decides the losses of a mask pair: values shared by every loss that uses them, values that single losses
/// have of their own, the clip of the logarithms, whether α + β is held at 1, and whose formulas are meant.
///
/// Immutable: undo is a list of settings, saving is writing one.
///
/// @param shared what a loss is computed with unless it has its own value
/// @param own by the key of a loss, its own values
/// @param epsilon predictions are clipped to [epsilon, 1 - epsilon] inside logarithms where the convention has no clip of its
///     own; above 0, below one half
/// @param complementary whether changing a shared alpha or beta sets the other to 1 minus it
/// @param convention how the losses are computed
public record Settings(
        Parameters shared,
        Map<String, Map<Parameter, Double>> own,
        double epsilon,
        boolean complementary,
        Convention convention) {

    public static final double DEFAULT_EPSILON = 1e-7;

    /// The values of the tutorial that this program follows; Focal has an alpha and a gamma of its own there.
    public static final Settings TUTORIAL = new Settings(
            new Parameters(0.5, 0.5, 1, 1e-6, 0.5),
            Map.of("focal", Map.of(Parameter.ALPHA, 0.8, Parameter.GAMMA, 2.0)),
            DEFAULT_EPSILON,
            false,
            Conventions.TUTORIAL);

    public Settings {
        if (!(epsilon > 0 && epsilon < 0.5)) {
            throw new IllegalArgumentException("epsilon must be above 0 and below 0.5, not " + epsilon);
        }
        Map<String, Map<Parameter, Double>> copy = new HashMap<>();
        own.forEach((loss, values) -> {
            values.forEach(shared::with);
            if (!values.isEmpty()) {
                copy.put(loss, Map.copyOf(values));
            }
        });
        own = Map.copyOf(copy);
    }

    /// The loss as it is computed; empty where the convention has none.
    public Optional<Form> form(Loss loss) {
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
        if (complementary && (parameter == Parameter.ALPHA || parameter == Parameter.BETA)) {
            double kept = Math.clamp(value, 0.0, 1.0);
            Parameter other = parameter == Parameter.ALPHA ? Parameter.BETA : Parameter.ALPHA;
            return withShared(shared.with(parameter, kept).with(other, complement(kept)));
        }
        return withShared(shared.with(parameter, value));
    }

    /// 1 - 0.3 is 0.7 to a reader, not 0.7000000000000001.
    private static double complement(double value) {
        return Math.round((1 - value) * 1e12) / 1e12;
    }

    private Settings withShared(Parameters parameters) {
        return new Settings(parameters, own, epsilon, complementary, convention);
    }

    /// Gives `loss` a value of its own.
    public Settings withOwn(Loss loss, Parameter parameter, double value) {
        Map<Parameter, Double> values = new HashMap<>(own.getOrDefault(loss.key(), Map.of()));
        values.put(parameter, value);
        return withOwn(loss, values);
    }

    /// Lets `loss` use the shared value again.
    public Settings withoutOwn(Loss loss, Parameter parameter) {
        Map<Parameter, Double> values = new HashMap<>(own.getOrDefault(loss.key(), Map.of()));
        values.remove(parameter);
        return withOwn(loss, values);
    }

    /// Gives `loss` these own values and no others.
    Settings withOwn(Loss loss, Map<Parameter, Double> values) {
        Map<String, Map<Parameter, Double>> changed = new HashMap<>(own);
        changed.put(loss.key(), values);
        return new Settings(shared, changed, epsilon, complementary, convention);
    }

    /// Sets the value for every loss that uses it, those with a value of their own included.
    public Settings withEverywhere(Parameter parameter, double value) {
        Settings settings = withShared(parameter, value);
        for (Loss loss : Losses.ALL) {
            settings = settings.withoutOwn(loss, parameter);
        }
        return settings;
    }

    public Settings withEpsilon(double value) {
        return new Settings(shared, own, value, complementary, convention);
    }

    public Settings withConvention(Convention other) {
        return new Settings(shared, own, epsilon, complementary, other);
    }

    /// Holds α + β at 1 (β gives way at once), or lets both go.
    public Settings withComplementary(boolean held) {
        Settings settings = new Settings(shared, own, epsilon, held, convention);
        return held ? settings.withShared(Parameter.ALPHA, shared.alpha()) : settings;
    }
}
