package maskscope.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maskscope.app.window.Contents;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Preset;
import maskscope.loss.Presets;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.SessionState;
import maskscope.session.store.SessionFile;
import maskscope.text.Numbers;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// The options that set what losses are computed with: one for each parameter, `--set` for a single loss, `--epsilon`,
/// `--convention`, and `--preset`, over which the others win.
///
/// What is not set keeps the tutorial's value.
final class ParameterOptions {

    private static final Pattern OWN = Pattern.compile("([^.=]+)\\.([^.=]+)=(.+)");

    private static final String WITHOUT_ALPHA = "focal.alpha=none";

    /// What the tutorial's two halves have instead.
    private static final String WITH_ONE_ALPHA = "focal.alpha=1";

    private static final double SWITCHED_OFF = -1;

    private final Map<Parameter, Double> everywhere = new TreeMap<>();

    @Option(names = "--set", paramLabel = "LOSS.NAME=NUMBER", description = "${bundle:usage.set}")
    private List<String> own = List.of();

    @Option(names = "--epsilon", paramLabel = "NUMBER", description = "${bundle:usage.epsilon}")
    private Double epsilon;

    @Option(names = "--convention", paramLabel = "NAME", description = "${bundle:usage.convention}")
    private String convention;

    @Option(names = "--preset", paramLabel = "NAME", description = "${bundle:usage.preset}")
    private String preset;

    private final Conventions conventions;

    /// `conventions` are those that can be named.
    ParameterOptions(Conventions conventions) {
        this.conventions = conventions;
    }

    Conventions conventions() {
        return conventions;
    }

    /// The line of a command of which these options are a part, with an option for each parameter.
    CommandLine line(Callable<Integer> command) {
        CommandLine line = new CommandLine(command);
        addTo(line.getCommandSpec());
        return line;
    }

    private void addTo(CommandSpec spec) {
        for (Parameter parameter : conventions.parameters()) {
            spec.addOption(OptionSpec.builder("--" + parameter.key())
                    .paramLabel("NUMBER")
                    .type(Double.class)
                    .description("${bundle:" + parameter.key() + "}")
                    .setter(new ISetter() {
                        @Override
                        public <T> T set(T value) {
                            keep(parameter, (Double) value);
                            return value;
                        }
                    })
                    .build());
        }
    }

    /// Before each parsing picocli sets every option to null.
    private void keep(Parameter parameter, Double value) {
        if (value == null) {
            everywhere.remove(parameter);
        } else {
            everywhere.put(parameter, value);
        }
    }

    /// The settings that the options ask for, over those of a session, or else the tutorial's.
    Settings settings(CommandLine command, Optional<SessionFile> session) {
        return settings(command, session.map(SessionFile::state).map(SessionState::settings).orElse(Settings.TUTORIAL));
    }

    private Settings settings(CommandLine command, Settings before) {
        Settings given = preset(command).map(set -> set.apply(before, conventions)).orElse(before);
        Settings computed = convention == null ? given : given.withConvention(convention(command));
        // An alpha and a beta that were both given are not held together.
        boolean sides = everywhere.containsKey(Parameter.ALPHA) || everywhere.containsKey(Parameter.BETA);
        Settings settings = sides ? computed.withComplementary(false) : computed;
        for (Map.Entry<Parameter, Double> value : everywhere.entrySet()) {
            check(command, "--" + value.getKey().key(), value.getKey(), value.getValue());
            settings = settings.withEverywhere(value.getKey(), value.getValue());
        }
        for (String text : own) {
            settings = withOwn(command, settings, text);
        }
        if (epsilon == null) {
            return settings;
        }
        if (!Settings.isEpsilon(epsilon)) {
            throw WrongUse.of(command, "command.epsilon", String.valueOf(epsilon));
        }
        return settings.withEpsilon(epsilon);
    }

    /// The preset that is named, if one is.
    Optional<Preset> preset(CommandLine command) {
        Optional<Preset> known = Optional.ofNullable(preset).flatMap(Presets::byKey);
        if (preset != null && known.isEmpty()) {
            throw WrongUse.of(command, "command.none-of-these", "--preset", preset, Presets.keys());
        }
        return known;
    }

    private Convention convention(CommandLine command) {
        return conventions.byKey(convention).orElseThrow(() -> WrongUse.of(
                command, "command.none-of-these", "--convention", convention, conventions.keys()));
    }

    /// A loss may be given what the tutorial's form takes, whoever computes, and what the chosen convention's takes.
    private Settings withOwn(CommandLine command, Settings settings, String text) {
        String option = "--set " + text;
        Matcher parts = OWN.matcher(text);
        if (!parts.matches()) {
            throw WrongUse.of(command, "command.write-own-like", option, "focal.alpha=0.8");
        }
        Loss loss = loss(command, option, parts.group(1));
        Map<String, Parameter> known = new LinkedHashMap<>();
        conventions.parameters().stream()
                .filter(parameter -> loss.uses(parameter) || settings.uses(loss, parameter))
                .forEach(parameter -> known.put(parameter.key(), parameter));
        Parameter parameter = known.get(parts.group(2));
        if (parameter == null) {
            throw WrongUse.of(
                    command, "command.unused", option, loss.key(), parts.group(2), List.copyOf(known.keySet()));
        }
        boolean weight = Conventions.isOptional(loss, parameter);
        if (weight && isNone(settings, parts.group(3))) {
            return withoutAlpha(command, option, settings);
        }
        double value = number(command, option, parts.group(3));
        if (weight && value == SWITCHED_OFF) {
            throw WrongUse.of(command, "command.alpha-below-0", option, parameter.allowed(), WITHOUT_ALPHA);
        }
        check(command, option, parameter, value);
        return withOwn(weight ? withAlpha(command, option, settings) : settings, loss, parameter, value);
    }

    /// torchvision writes -1 for what others write as `None`.
    private static boolean isNone(Settings settings, String text) {
        boolean switches = settings.convention().key().startsWith("torchvision");
        return text.strip().equalsIgnoreCase("none") || switches && text.strip().matches("-1(\\.0*)?");
    }

    private Settings withoutAlpha(CommandLine command, String option, Settings settings) {
        return settings.withConvention(conventions.withoutAlpha(settings.convention())
                .orElseThrow(() -> WrongUse.of(
                        command,
                        "command.always-alpha",
                        option,
                        settings.convention().name(),
                        conventions.withVariants()
                                .filter(one -> conventions.withAlpha(one).isPresent())
                                .map(Convention::key)
                                .toList(),
                        WITH_ONE_ALPHA)));
    }

    /// A number is for a way that reads it, unless the other one was named, too.
    private Settings withAlpha(CommandLine command, String option, Settings settings) {
        Optional<Convention> reading = conventions.withAlpha(settings.convention());
        if (reading.isPresent() && settings.convention().key().equals(convention)) {
            throw WrongUse.of(command, "command.without-alpha", option, convention, reading.get().key());
        }
        return reading.map(settings::withConvention).orElse(settings);
    }

    private static Settings withOwn(Settings settings, Loss loss, Parameter parameter, double value) {
        // What is said of one of them is not to be undone by what holds it and the other together.
        Settings free = settings.isHeld(loss, parameter) ? settings.withComplementary(false) : settings;
        return free.withOwn(loss, parameter, value);
    }

    private static double number(CommandLine command, String option, String text) {
        try {
            return Double.parseDouble(text) + 0.0;
        } catch (NumberFormatException notOne) {
            throw WrongUse.of(command, "command.no-number", option, text);
        }
    }

    private static void check(CommandLine command, String option, Parameter parameter, double value) {
        if (!parameter.accepts(value)) {
            throw WrongUse.of(command, "command.not-allowed", option, parameter.key(), parameter.allowed(),
                    Numbers.shortest(value));
        }
    }

    /// The loss that `--loss` names, or else the one in front: that of the preset, of the session, or the usual one.
    Loss chosen(CommandLine command, String key, Optional<SessionFile> session) {
        String usual = preset(command).flatMap(Preset::front)
                .or(() -> session.map(SessionFile::state).map(SessionState::selected))
                .map(Loss::key)
                .orElse(Contents.USUAL_LOSS);
        return loss(command, "--loss", key == null ? usual : key);
    }

    /// The loss of that name.
    Loss loss(CommandLine command, String option, String key) {
        return conventions.loss(key).orElseThrow(() -> WrongUse.of(
                command, "command.no-such-loss", option, key, conventions.losses().stream().map(Loss::key).toList()));
    }
}
