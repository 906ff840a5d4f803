package maskscope.view.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;

/// What moving a parameter does to the losses, in words made from what each loss uses.
///
/// @param losses all that are shown
public record ParameterWords(List<Loss> losses) {

    /// From this many losses on it is shorter to name the others.
    private static final int MOST = 5;

    /// What a higher value does to the losses that take a parameter; others are told by their meaning.
    private static final Map<Parameter, Function<List<Loss>, String>> EFFECTS = Map.of(
            Parameter.ALPHA,
            users -> "A higher alpha makes false positives cost more in " + names(with(Parameter.BETA, users), " and ")
                    + ". It scales " + names(without(Parameter.BETA, users), " and ") + ".",
            Parameter.BETA,
            users -> "A higher beta makes misses cost more in " + names(users, " and ") + ".",
            Parameter.GAMMA,
            users -> "A higher gamma makes what is nearly right count less in " + names(users, " and ")
                    + ", so that the worst errors decide.",
            Parameter.SMOOTHING,
            users -> "Smoothing is added above and below the ratio in " + names(users, ", ")
                    + ". It keeps empty masks from dividing by zero; as it nears the size of the mask it hides errors.",
            Parameter.CE_RATIO,
            users -> "A higher CE ratio gives cross-entropy more weight and overlap less in " + names(users, " and ") + ".");

    /// Losses that the meaning of a parameter names, by their keys: they need not be listed behind it.
    private static final Map<Parameter, Set<String>> NAMED = Map.of(Parameter.CE_RATIO, Set.of("combo"));

    /// A few words beneath the slider: what the parameter is and which losses move with it.
    public String hint(Parameter parameter, List<Loss> sharing, Convention convention) {
        if (convention != Settings.TUTORIAL.convention()) {
            return sharing.isEmpty() ? "read by no loss here" : "read by " + names(sharing, ", ");
        }
        String names = parameter == Parameter.ALPHA ? weighedOrScaled(sharing) : listed(sharing);
        boolean said = sharing.stream().allMatch(loss -> NAMED.getOrDefault(parameter, Set.of()).contains(loss.key()));
        return said || names.isEmpty() ? parameter.meaning() : parameter.meaning() + " · " + names;
    }

    /// What the parameter is in a few words; empty where a convention reads it in its own way.
    public static String meaning(Parameter parameter, Convention convention) {
        return convention == Settings.TUTORIAL.convention() ? parameter.meaning() : "";
    }

    /// Alpha weighs false positives where beta weighs misses; a loss without beta is multiplied by it as a whole.
    private static String weighedOrScaled(List<Loss> losses) {
        String weighed = names(with(Parameter.BETA, losses), ", ");
        String scaled = names(without(Parameter.BETA, losses), ", ");
        if (scaled.isEmpty()) {
            return weighed;
        }
        return weighed.isEmpty() ? "scales " + scaled : weighed + "; scales " + scaled;
    }

    private String listed(List<Loss> sharing) {
        List<Loss> rest = losses.stream().filter(loss -> !sharing.contains(loss)).toList();
        return sharing.size() >= MOST && !rest.isEmpty() ? "all but " + names(rest, ", ") : names(sharing, ", ");
    }

    /// What moving the slider does to every loss, in sentences.
    public String effect(Parameter parameter, Convention convention) {
        return convention == Settings.TUTORIAL.convention() ? effect(parameter) : reading(parameter, convention);
    }

    private String reading(Parameter parameter, Convention convention) {
        List<String> lines = new ArrayList<>();
        for (Loss loss : losses) {
            convention.form(loss).filter(form -> form.takes(parameter)).ifPresent(form -> lines.add(
                    loss.name() + ": " + (form.meaning().isEmpty() ? "as in the tutorial" : form.meaning()) + "."));
        }
        return lines.isEmpty()
                ? convention.name() + " does not read " + parameter.label() + "."
                : "As " + convention.name() + " reads " + parameter.label() + ":\n" + String.join("\n", lines);
    }

    private String effect(Parameter parameter) {
        List<Loss> users = with(parameter, losses);
        List<Loss> others = without(parameter, losses);
        String effect = EFFECTS.getOrDefault(parameter, any -> plainEffect(parameter, any)).apply(users);
        if (others.isEmpty()) {
            return effect;
        }
        return effect + "\n" + names(others, ", ") + (others.size() == 1 ? " does" : " do") + " not use it.";
    }

    private static String plainEffect(Parameter parameter, List<Loss> users) {
        return parameter.symbol() + " in " + names(users, " and ") + ": " + parameter.meaning() + ".";
    }

    private static List<Loss> with(Parameter parameter, List<Loss> losses) {
        return losses.stream().filter(loss -> loss.uses(parameter)).toList();
    }

    private static List<Loss> without(Parameter parameter, List<Loss> losses) {
        return losses.stream().filter(loss -> !loss.uses(parameter)).toList();
    }

    private static String names(List<Loss> losses, String between) {
        return losses.stream().map(Loss::name).collect(Collectors.joining(between));
    }
}
