package maskscope.loss;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;

/// Values that somebody published, a library takes where nothing is said, or the user has saved: what they set, and where
/// they are from.
///
/// A preset touches the convention, the shared values and the losses that it names, and nothing else.
///
/// @param key its name on the command line; of a preset of the user's own its name
/// @param name its name for readers
/// @param group where it stands in the menu
/// @param source where it is from
/// @param convention the key of whose formulas are meant; empty leaves them as they are
/// @param shared values for all losses that have none of their own
/// @param own by the key of a loss all values that it has of its own from now on; the others it shares
/// @param front the loss that comes to the front; empty leaves the one that is there
public record Preset(
        String key,
        Message name,
        Group group,
        Source source,
        Optional<String> convention,
        Map<Parameter, Double> shared,
        Map<String, Map<Parameter, Double>> own,
        Optional<Loss> front) {

    /// What kind of source a preset has.
    public enum Group {
        PAPER,
        LIBRARY,
        IDENTITY,
        SMOOTHING,
        OWN
    }

    /// Where values are from.
    ///
    /// @param sentence who says so, without a full stop; empty where nobody is named
    /// @param remark what must be known beside it, in a clause; empty for most
    /// @param address where it can be read; empty where there is no such place
    public record Source(Optional<Message> sentence, Optional<Message> remark, String address) {

        public static final Source NONE = new Source(Optional.empty(), Optional.empty(), "");

        /// What a user has written of it, in whatever language; each may be empty.
        public static Source written(String sentence, String remark, String address) {
            return new Source(said(sentence), said(remark), address);
        }

        private static Optional<Message> said(String words) {
            return words.isEmpty() ? Optional.empty() : Optional.of(quoted(words));
        }

        /// The sentence with the remark behind it; empty where there is neither.
        public Optional<Message> told() {
            return sentence.isPresent() && remark.isPresent()
                    ? Optional.of(Message.of("loss.preset.remarked", sentence.get(), remark.get()))
                    : sentence.or(() -> remark);
        }
    }

    public Preset {
        shared = values(shared);
        Map<String, Map<Parameter, Double>> copy = new LinkedHashMap<>();
        own.forEach((loss, values) -> {
            copy.put(loss, values(values));
        });
        own = Collections.unmodifiableMap(copy);
    }

    /// In the order of the parameters, whatever they come in.
    private static Map<Parameter, Double> values(Map<Parameter, Double> given) {
        Map<Parameter, Double> values = new TreeMap<>();
        given.forEach((parameter, value) -> {
            if (!parameter.accepts(value)) {
                throw new IllegalArgumentException("no loss allows " + parameter + " = " + value);
            }
            values.put(parameter, value);
        });
        return Collections.unmodifiableMap(values);
    }

    /// A preset that sets nothing yet; `sentence` is the key of what is said of its source.
    static Preset of(Group group, String key, Message name, String sentence, String address) {
        Source source = new Source(Optional.of(Message.of(sentence)), Optional.empty(), address);
        return new Preset(key, name, group, source, Optional.empty(), Map.of(), Map.of(), Optional.empty());
    }

    /// A preset of the user's own, which is called as he has called it, in whatever language; the rest is as in the record.
    public static Preset ofUser(
            String name,
            Source source,
            Optional<String> convention,
            Map<Parameter, Double> shared,
            Map<String, Map<Parameter, Double>> own,
            Optional<Loss> front) {
        return new Preset(name, quoted(name), Group.OWN, source, convention, shared, own, front);
    }

    /// What a user has written.
    private static Message quoted(String words) {
        return Message.of("loss.preset.written", words);
    }

    /// The same with a remark on where its values are from, by the key of what is said.
    Preset remarking(String remark) {
        Source remarked = new Source(source.sentence, Optional.of(Message.of(remark)), source.address);
        return new Preset(key, name, group, remarked, convention, shared, own, front);
    }

    /// The same with a convention.
    Preset by(Convention meant) {
        return new Preset(key, name, group, source, Optional.of(meant.key()), shared, own, front);
    }

    /// The same with a value for all losses that have none of their own.
    Preset sharing(Parameter parameter, double value) {
        Map<Parameter, Double> more = new TreeMap<>();
        more.putAll(shared);
        more.put(parameter, value);
        return new Preset(key, name, group, source, convention, more, own, front);
    }

    /// The same with one loss more and its own values.
    Preset setting(Loss loss, Map<Parameter, Double> values) {
        Map<String, Map<Parameter, Double>> more = new LinkedHashMap<>(own);
        more.put(loss.key(), values);
        return new Preset(key, name, group, source, convention, shared, more, front);
    }

    /// The same with the loss that comes to the front.
    Preset showing(Loss loss) {
        return new Preset(key, name, group, source, convention, shared, own, Optional.of(loss));
    }

    /// What one loss is computed with now, for the user to keep.
    public static Preset ofLoss(String name, Settings settings, Loss loss) {
        Map<Parameter, Double> values = new TreeMap<>();
        for (Parameter parameter : settings.form(loss).orElse(loss.tutorial()).parameters()) {
            values.put(parameter, settings.of(loss).get(parameter));
        }
        return kept(name, settings).setting(loss, values).showing(loss);
    }

    /// What all losses are computed with now, for the user to keep.
    public static Preset ofAll(String name, Settings settings, Conventions known, Loss front) {
        Preset preset = kept(name, settings).showing(front);
        for (Parameter parameter : known.parameters()) {
            preset = preset.sharing(parameter, settings.shared().get(parameter));
        }
        for (Loss loss : known.losses()) {
            preset = preset.setting(loss, settings.own().getOrDefault(loss.key(), Map.of()));
        }
        return preset;
    }

    private static Preset kept(String name, Settings settings) {
        return ofUser(name, Source.NONE, Optional.empty(), Map.of(), Map.of(), Optional.empty()).by(settings.convention());
    }

    /// A preset of the user's own with the same values under another name.
    public Preset named(String other) {
        return ofUser(other, source, convention, shared, own, front);
    }

    /// The settings as they are with this preset.
    ///
    /// @throws IllegalArgumentException if its convention or one of its losses is not among `conventions`
    public Settings apply(Settings before, Conventions conventions) {
        Settings settings = before;
        if (convention.isPresent()) {
            settings = settings.withConvention(conventions.byKey(convention.get())
                    .orElseThrow(() -> new IllegalArgumentException("there is no convention " + convention.get())));
        }
        if (shared.containsKey(Parameter.ALPHA) || shared.containsKey(Parameter.BETA)) {
            // What is held at α + β = 1 would not let both be set.
            settings = settings.withComplementary(false);
        }
        for (Map.Entry<Parameter, Double> value : shared.entrySet()) {
            settings = settings.withShared(value.getKey(), value.getValue());
        }
        for (Map.Entry<String, Map<Parameter, Double>> loss : own.entrySet()) {
            Loss known = conventions.loss(loss.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("there is no loss " + loss.getKey()));
            settings = settings.withOwn(known, loss.getValue());
        }
        if (settings.complementary() && !Losses.ALL.stream().allMatch(settings::isPaired)) {
            settings = settings.withComplementary(false);
        }
        return settings;
    }
}
