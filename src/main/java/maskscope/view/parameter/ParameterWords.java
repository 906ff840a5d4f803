package maskscope.view.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;

/// What moving a parameter does to the losses, in messages made from what each loss uses.
///
/// @param losses all that are shown
public record ParameterWords(List<Loss> losses) {

    /// From this many losses on it is shorter to name the others.
    private static final int MOST = 5;

    /// What a higher value does to the losses that take a parameter; others are told by their meaning.
    private static final Map<Parameter, Function<List<Loss>, Message>> EFFECTS = Map.of(
            Parameter.ALPHA,
            users -> Message.of(
                    "parameter.effect-alpha", all(with(Parameter.BETA, users)), all(without(Parameter.BETA, users))),
            Parameter.BETA,
            users -> Message.of("parameter.effect-beta", all(users)),
            Parameter.GAMMA,
            users -> Message.of("parameter.effect-gamma", all(users)),
            Parameter.SMOOTHING,
            users -> Message.of("parameter.effect-smoothing", names(users)),
            Parameter.CE_RATIO,
            users -> Message.of("parameter.effect-ce-ratio", all(users)));

    /// Losses that the meaning of a parameter names, by their keys: they need not be listed behind it.
    private static final Map<Parameter, Set<String>> NAMED = Map.of(Parameter.CE_RATIO, Set.of("combo"));

    /// A few words beneath the slider: what the parameter is and which losses move with it.
    public Message hint(Parameter parameter, List<Loss> sharing, Convention convention) {
        if (convention != Settings.TUTORIAL.convention()) {
            return readBy(parameter, sharing, convention);
        }
        return named(parameter, sharing)
                ? parameter.meaning()
                : Message.of(
                        "parameter.meaning-and-losses",
                        parameter.meaning(),
                        parameter == Parameter.ALPHA ? weighedOrScaled(sharing) : listed(sharing));
    }

    /// Whether the parameter's own meaning names these losses already.
    private static boolean named(Parameter parameter, List<Loss> losses) {
        return losses.stream().allMatch(loss -> NAMED.getOrDefault(parameter, Set.of()).contains(loss.key()));
    }

    /// What the parameter is, with the losses in which it is that; then the others, each with what it is there by this library.
    private Message readBy(Parameter parameter, List<Loss> readers, Convention convention) {
        List<Loss> usual = readers.stream().filter(loss -> reading(parameter, loss, convention).isEmpty()).toList();
        Map<Message, List<String>> otherwise = new LinkedHashMap<>();
        readers.forEach(loss -> reading(parameter, loss, convention).ifPresent(
                reading -> otherwise.computeIfAbsent(reading, first -> new ArrayList<>()).add(loss.name())));
        Message said = parameter.meaning();
        if (!named(parameter, usual)) {
            said = Message.of("parameter.meaning-and-losses", said,
                    parameter == Parameter.ALPHA ? weighedOrScaled(usual) : Message.of("parameter.losses", names(usual)));
        } else if (usual.isEmpty() && takers(parameter, convention).isEmpty()) {
            said = Message.of("parameter.meaning-and-losses", said, Message.of("parameter.read-by-none"));
        }
        for (Map.Entry<Message, List<String>> other : otherwise.entrySet()) {
            said = Message.of("parameter.reading-in", said, other.getValue(), convention.name(), other.getKey());
        }
        return said;
    }

    private List<Loss> takers(Parameter parameter, Convention convention) {
        return losses.stream()
                .filter(loss -> convention.form(loss).filter(form -> form.takes(parameter)).isPresent())
                .toList();
    }

    private static Optional<Message> reading(Parameter parameter, Loss loss, Convention convention) {
        return convention.form(loss).flatMap(form -> Readings.of(form, parameter));
    }

    /// What the parameter is in a loss, in a few words.
    Message meaning(Parameter parameter, Loss loss, Convention convention) {
        return reading(parameter, loss, convention).orElse(parameter.meaning());
    }

    /// What the parameter is in all losses that read it, in a few words; empty where it is more than one thing.
    public Optional<Message> meaning(Parameter parameter, Convention convention) {
        List<Message> all = takers(parameter, convention).stream()
                .map(loss -> meaning(parameter, loss, convention))
                .distinct()
                .toList();
        return all.size() > 1 ? Optional.empty() : Optional.of(all.isEmpty() ? parameter.meaning() : all.getFirst());
    }

    /// Alpha weighs false positives where beta weighs misses; a loss without beta is multiplied by it as a whole.
    private static Message weighedOrScaled(List<Loss> losses) {
        List<String> weighed = names(with(Parameter.BETA, losses));
        List<String> scaled = names(without(Parameter.BETA, losses));
        if (scaled.isEmpty()) {
            return Message.of("parameter.losses", weighed);
        }
        return weighed.isEmpty()
                ? Message.of("parameter.scales", scaled)
                : Message.of("parameter.weighs-and-scales", weighed, scaled);
    }

    private Message listed(List<Loss> sharing) {
        List<Loss> rest = losses.stream().filter(loss -> !sharing.contains(loss)).toList();
        return sharing.size() >= MOST && !rest.isEmpty()
                ? Message.of("parameter.all-but", names(rest))
                : Message.of("parameter.losses", names(sharing));
    }

    /// What moving the slider does to every loss, in sentences.
    public Message effect(Parameter parameter, Convention convention) {
        return convention == Settings.TUTORIAL.convention() ? effect(parameter) : reading(parameter, convention);
    }

    private Message reading(Parameter parameter, Convention convention) {
        List<Message> lines = losses.stream()
                .flatMap(loss -> convention.form(loss)
                        .filter(form -> form.takes(parameter))
                        .map(form -> form.meaning()
                                .map(meaning -> Message.of("parameter.reads", loss.name(), meaning))
                                .orElseGet(() -> Message.of("parameter.as-in-tutorial", loss.name())))
                        .stream())
                .toList();
        return lines.isEmpty()
                ? Message.of("parameter.does-not-read", convention.name(), parameter.label())
                : lines.stream().reduce(
                        Message.of("parameter.as-it-reads", convention.name(), parameter.label()),
                        (above, line) -> Message.of("parameter.lines", above, line));
    }

    private Message effect(Parameter parameter) {
        List<Loss> users = with(parameter, losses);
        List<Loss> others = without(parameter, losses);
        Message effect = EFFECTS.getOrDefault(parameter, any -> plainEffect(parameter, any)).apply(users);
        if (others.isEmpty()) {
            return effect;
        }
        Message unused = others.size() == 1
                ? Message.of("parameter.one-does-not-use-it", others.getFirst().name())
                : Message.of("parameter.several-do-not-use-it", names(others));
        return Message.of("parameter.lines", effect, unused);
    }

    private static Message plainEffect(Parameter parameter, List<Loss> users) {
        return Message.of("parameter.effect", parameter.symbol(), all(users), parameter.meaning());
    }

    private static List<Loss> with(Parameter parameter, List<Loss> losses) {
        return losses.stream().filter(loss -> loss.uses(parameter)).toList();
    }

    private static List<Loss> without(Parameter parameter, List<Loss> losses) {
        return losses.stream().filter(loss -> !loss.uses(parameter)).toList();
    }

    private static List<String> names(List<Loss> losses) {
        return losses.stream().map(Loss::name).toList();
    }

    /// All of them in a sentence, the last joined to the others by a word.
    private static Message all(List<Loss> losses) {
        List<String> names = names(losses);
        return names.size() < 2
                ? Message.of("parameter.losses", names)
                : Message.of("parameter.losses-and-last", names.subList(0, names.size() - 1), names.getLast());
    }
}
