package maskscope.view.parameter;

import java.util.Map;
import java.util.Optional;
import maskscope.loss.LossFormula;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;

/// What a parameter is in a loss as a library computes it, in a few words, where it is something else than in the tutorial.
///
/// A library's form departs in a clause that is told as a whole; here is what of it concerns one parameter.
final class Readings {

    private static final Map<Parameter, String> OBJECT = Map.of(Parameter.ALPHA, "object");
    private static final Map<Parameter, String> REST = Map.of(Parameter.ALPHA, "miss-and-rest");
    private static final Map<Parameter, String> DELTA = Map.of(Parameter.BETA, "miss-and-rest-beta");

    /// By the key of the clause, what each of its parameters is: the end of a key of a message.
    private static final Map<String, Map<Parameter, String>> DEPARTURES = Map.ofEntries(
            Map.entry("balanced", OBJECT),
            Map.entry("balanced-single", OBJECT),
            Map.entry("balanced-negative", OBJECT),
            Map.entry("both-channels", OBJECT),
            Map.entry("combo-background", OBJECT),
            Map.entry("combo-reversed", OBJECT),
            Map.entry("combo-reversed-both", OBJECT),
            Map.entry("smoothed-labels", Map.of(Parameter.ALPHA, "background", Parameter.SMOOTHING, "labels")),
            Map.entry("smoothed-labels-no-alpha", Map.of(Parameter.SMOOTHING, "labels")),
            Map.entry("weights-reversed", Map.of(Parameter.ALPHA, "miss", Parameter.BETA, "false-positive")),
            Map.entry("sum-of-weights", Map.of(Parameter.ALPHA, "sum", Parameter.BETA, "sum")),
            Map.entry("sum-of-weights-smoothed",
                    Map.of(Parameter.ALPHA, "sum", Parameter.BETA, "sum", Parameter.SMOOTHING, "below")),
            Map.entry("right-class-smoothed", Map.of(Parameter.SMOOTHING, "below")),
            Map.entry("combo-alpha", Map.of(Parameter.ALPHA, "cross-entropy", Parameter.BETA, "background-beta")),
            Map.entry("beta-instead", DELTA),
            Map.entry("beta-power", DELTA),
            Map.entry("one-alpha", REST),
            Map.entry("no-beta", REST),
            Map.entry("inverse-one-alpha", Map.of(Parameter.ALPHA, "miss-and-rest", Parameter.GAMMA, "inverse")),
            Map.entry("inverse-exponent", Map.of(Parameter.GAMMA, "inverse")),
            Map.entry("half-smoothing", Map.of(Parameter.SMOOTHING, "half")),
            Map.entry("double-smaller", Map.of(Parameter.SMOOTHING, "double")),
            Map.entry("double-mean", Map.of(Parameter.SMOOTHING, "double")));

    private Readings() {}

    /// Empty where the form reads the parameter as the tutorial does.
    static Optional<Message> of(LossFormula form, Parameter parameter) {
        return form.meaning()
                .map(clause -> DEPARTURES.getOrDefault(clause.key().replace("loss.departs.", ""), Map.of()).get(parameter))
                .map(reading -> Message.of("parameter.reading." + reading));
    }
}
