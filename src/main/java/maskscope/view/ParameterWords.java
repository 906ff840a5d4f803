package maskscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Parameter;
import maskscope.loss.Settings;

/// What moving a parameter does to the losses, in words made from what each loss uses.
final class ParameterWords {

    /// From this many losses on it is shorter to name the others.
    private static final int MOST = 5;

    private ParameterWords() {}

    /// A few words beneath the slider: what the parameter is and which losses move with it.
    static String hint(Parameter parameter, List<Loss> sharing, Convention convention) {
        if (convention != Settings.TUTORIAL.convention()) {
            return sharing.isEmpty() ? "read by no loss here" : "read by " + names(sharing, ", ");
        }
        String losses = parameter == Parameter.ALPHA ? weighedOrScaled(sharing) : listed(sharing);
        boolean said = sharing.stream().allMatch(loss -> parameter.meaning().contains(loss.name()));
        return said || losses.isEmpty() ? parameter.meaning() : parameter.meaning() + " · " + losses;
    }

    /// What the parameter is in a few words; empty where a convention reads it in its own way.
    static String meaning(Parameter parameter, Convention convention) {
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

    private static String listed(List<Loss> losses) {
        List<Loss> rest = Losses.ALL.stream().filter(loss -> !losses.contains(loss)).toList();
        return losses.size() >= MOST && !rest.isEmpty() ? "all but " + names(rest, ", ") : names(losses, ", ");
    }

    /// What moving the slider does to every loss, in sentences.
    static String effect(Parameter parameter, Convention convention) {
        return convention == Settings.TUTORIAL.convention() ? effect(parameter) : reading(parameter, convention);
    }

    private static String reading(Parameter parameter, Convention convention) {
        List<String> lines = new ArrayList<>();
        for (Loss loss : Losses.ALL) {
            convention.form(loss).filter(form -> form.takes(parameter)).ifPresent(form -> lines.add(
                    loss.name() + ": " + (form.meaning().isEmpty() ? "as in the tutorial" : form.meaning()) + "."));
        }
        return lines.isEmpty()
                ? convention.name() + " does not read " + parameter.label() + "."
                : "As " + convention.name() + " reads " + parameter.label() + ":\n" + String.join("\n", lines);
    }

    private static String effect(Parameter parameter) {
        List<Loss> users = with(parameter, Losses.ALL);
        List<Loss> others = without(parameter, Losses.ALL);
        String effect =
                switch (parameter) {
                    case ALPHA ->
                        "A higher alpha makes false positives cost more in " + names(with(Parameter.BETA, users), " and ")
                                + ". It scales " + names(without(Parameter.BETA, users), " and ") + ".";
                    case BETA -> "A higher beta makes misses cost more in " + names(users, " and ") + ".";
                    case GAMMA ->
                        "A higher gamma makes what is nearly right count less in " + names(users, " and ")
                                + ", so that the worst errors decide.";
                    case SMOOTHING ->
                        "Smoothing is added above and below the ratio in " + names(users, ", ")
                                + ". It keeps empty masks from dividing by zero; as it nears the size of the mask "
                                + "it hides errors.";
                    case CE_RATIO ->
                        "A higher CE ratio gives cross-entropy more weight and overlap less in " + names(users, " and ") + ".";
                };
        if (others.isEmpty()) {
            return effect;
        }
        return effect + "\n" + names(others, ", ") + (others.size() == 1 ? " does" : " do") + " not use it.";
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
