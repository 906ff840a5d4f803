package maskscope.session.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.score.Distances;
import maskscope.mask.MaskRole;
import maskscope.mask.SliceWish;
import maskscope.session.series.Series;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// What a step is called, made of the states before and after it alone: each thing that differs, in a clause with both values.
/// Nothing of it is kept, so that a name is right in every language and wherever undo has led meanwhile.
final class DeedName {

    /// From here on a menu's line would be longer than its values are worth.
    private static final int MOST = 3;

    private final SessionState before;
    private final SessionState after;
    private final List<Message> parts = new ArrayList<>();

    private DeedName(SessionState before, SessionState after) {
        this.before = before;
        this.after = after;
    }

    static Message of(Deed deed) {
        List<Message> parts = new DeedName(deed.before(), deed.after()).parts();
        if (parts.isEmpty()) {
            return deed.what();
        }
        Message told = parts.size() <= MOST
                ? Message.of("session.step", parts)
                : Message.of("session.step-and-more", parts.subList(0, MOST), parts.size() - MOST);
        return deed.change().setsMany() ? Message.of("session.step-of", deed.what(), told) : told;
    }

    private List<Message> parts() {
        addSources();
        addSettings();
        addCounted();
        parts.addAll(PinsName.of(before.pins(), after.pins()));
        ViewOption.NUMBERS.forEach(this::addLook);
        return parts;
    }

    private void addSources() {
        addSeries();
        Optional<Second> then = before.second();
        Optional<Second> now = after.second();
        if (placesExchanged()) {
            parts.add(Message.of("session.step-places"));
            return;
        }
        Optional<Message> step = step(then.map(Second::prediction), now.map(Second::prediction), "session.step-step-of-second");
        if (step.isPresent()) {
            parts.add(step.get());
        } else if (!then.map(Second::prediction).equals(now.map(Second::prediction))) {
            parts.add(now.map(second -> Message.of("session.step-second", second.title()))
                    .orElse(Message.of("session.step-without-second")));
        } else if (then.isPresent() && !then.equals(now)) {
            parts.addAll(SourceName.ofSecond(then.get().said(), now.orElseThrow().said()));
        }
        addFirst();
    }

    private void addSeries() {
        if (!before.series().equals(after.series())) {
            parts.add(after.series().map(series -> Message.of("session.step-series", series.size()))
                    .orElse(Message.of("session.step-without-series")));
        }
    }

    /// From which step of the series to which another prediction leads, counted from 1 as people count; empty where it does not.
    private Optional<Message> step(Optional<Path> then, Optional<Path> now, String key) {
        OptionalInt from = step(then);
        OptionalInt to = step(now);
        return from.isPresent() && to.isPresent() && !from.equals(to)
                ? Optional.of(change(Message.of(key), Numbers.shortest(from.getAsInt() + 1), Numbers.shortest(to.getAsInt() + 1)))
                : Optional.empty();
    }

    private OptionalInt step(Optional<Path> file) {
        Optional<Series> series = after.series().filter(any -> before.series().equals(after.series()));
        return series.isEmpty() || file.isEmpty() ? OptionalInt.empty() : series.get().step(file.get());
    }

    private boolean placesExchanged() {
        Optional<Path> first = prediction(before);
        return first.isPresent()
                && first.equals(after.second().map(Second::prediction))
                && before.second().map(Second::prediction).equals(prediction(after));
    }

    private static Optional<Path> prediction(SessionState of) {
        return of.source().flatMap(source -> source.file(MaskRole.PREDICTION));
    }

    private void addFirst() {
        if (before.source().orElse(null) instanceof Source.Files then
                && after.source().orElse(null) instanceof Source.Files now) {
            Optional<Message> step = then.truth().equals(now.truth())
                    ? step(prediction(before), prediction(after), "session.step-step")
                    : Optional.empty();
            step.ifPresent(parts::add);
            // Told as a step, the other file is not told once more.
            parts.addAll(SourceName.of(
                    step.isEmpty() ? then : then.with(MaskRole.PREDICTION, now.prediction(), Source.SHOWN), now));
        } else if (!before.source().equals(after.source())) {
            after.source().ifPresent(source -> parts.add(Message.of("session.step-opened", source.title())));
        }
    }

    private void addSettings() {
        Settings then = before.settings();
        Settings now = after.settings();
        if (!then.convention().equals(now.convention())) {
            parts.add(Message.of("session.step-convention", then.convention().name(), now.convention().name()));
        }
        Set<Parameter> moved = new TreeSet<>(then.shared().set());
        moved.addAll(now.shared().set());
        moved.forEach(parameter -> addNumber(
                called(parameter), then.shared().get(parameter), now.shared().get(parameter)));
        Set<String> owners = new TreeSet<>(then.own().keySet());
        owners.addAll(now.own().keySet());
        owners.forEach(key -> Losses.byKey(key).ifPresent(this::addOwn));
        addNumber("ε", then.epsilon(), now.epsilon());
        if (then.complementary() != now.complementary()) {
            parts.add(Message.of(now.complementary() ? "session.step-held" : "session.step-let-go"));
        }
    }

    /// A letter that only formulas write is known by its name.
    private static Object called(Parameter parameter) {
        return parameter.symbol().charAt(0) < 0x80 ? parameter.label() : parameter.symbol();
    }

    private void addOwn(Loss loss) {
        Set<Parameter> moved = new TreeSet<>(before.settings().own().getOrDefault(loss.key(), Map.of()).keySet());
        moved.addAll(after.settings().own().getOrDefault(loss.key(), Map.of()).keySet());
        for (Parameter parameter : moved) {
            OptionalDouble then = before.settings().own(loss, parameter);
            OptionalDouble now = after.settings().own(loss, parameter);
            if (!then.equals(now)) {
                parts.add(change(Message.of("session.step-own", loss.name(), called(parameter)),
                        own(then, now.orElse(Double.NaN)), own(now, then.orElse(Double.NaN))));
            }
        }
    }

    private static Object own(OptionalDouble value, double other) {
        return value.isEmpty() ? Message.of("session.shared") : number(value.getAsDouble(), other);
    }

    private void addNumber(Object called, double then, double now) {
        if (then != now) {
            parts.add(change(called, number(then, now), number(now, then)));
        }
    }

    private static Message change(Object called, Object then, Object now) {
        return Message.of("session.step-change", called, then, now);
    }

    /// A number in as few digits as tell it, or three where these are many and it is not the `other` then; that
    /// is NaN where there is none.
    static String number(double value, double other) {
        String all = Numbers.shortest(value);
        if (all.length() <= 6) {
            return all;
        }
        String few = Numbers.significant(value, 3);
        return !Double.isNaN(other) && few.equals(Numbers.significant(other, 3)) ? all : few;
    }

    private void addCounted() {
        Optional<SliceWish> then = before.cut().flatMap(SliceView::counted);
        Optional<SliceWish> now = after.cut().flatMap(SliceView::counted);
        if (!then.equals(now)) {
            parts.add(Message.of("session.step-counted", counted(then), counted(now)));
        }
    }

    private static Message counted(Optional<SliceWish> slice) {
        return slice.map(one -> Message.of("session.slice-across", one.axis(), one.index()))
                .orElse(Message.of("session.whole-volume"));
    }

    private <T> void addLook(ViewOption<T> option) {
        T then = before.view().get(option);
        T now = after.view().get(option);
        if (!Objects.equals(then, now)) {
            parts.add(change(option.label(), look(option, then, now), look(option, now, then)));
        }
    }

    private static Object look(ViewOption<?> option, Object value, Object other) {
        if (option == ViewOption.DISTANCES) {
            return Distances.byKey((String) value).map(Distances::name).orElse((String) value);
        }
        if (value instanceof Boolean touching) {
            return Message.of(touching ? "session.corners" : "session.sides");
        }
        double number = (Double) value;
        if (number == 0 && ViewOption.SPACING.contains(option)) {
            return Message.of("session.as-told");
        }
        boolean hundredths = option == ViewOption.THRESHOLD && Math.abs(number * 100 - Math.rint(number * 100)) < 1e-9;
        return hundredths ? Numbers.fixed(number, 2) : number(number, (Double) other);
    }

    /// What happened to pins between two states, in clauses.
    private static final class PinsName {

        /// The most letters of a note that are told.
        private static final int LONGEST = 32;

        private PinsName() {}

        static List<Message> of(Pins then, Pins now) {
            List<Message> parts = new ArrayList<>();
            List<Pin> made = now.all().stream().filter(pin -> then.byId(pin.id()).isEmpty()).toList();
            List<Pin> gone = then.all().stream().filter(pin -> now.byId(pin.id()).isEmpty()).toList();
            tell(made, "session.step-pinned", "session.step-pinned-note", "session.step-pinned-many").ifPresent(parts::add);
            tell(gone, "session.step-unpinned", "session.step-unpinned-note", "session.step-unpinned-many").ifPresent(parts::add);
            for (Pin pin : now.all()) {
                then.byId(pin.id()).filter(old -> !old.note().equals(pin.note())).ifPresent(old -> parts.add(Message.of(
                        "session.step-note", written(old), written(pin))));
            }
            if (parts.isEmpty() && !then.equals(now)) {
                parts.add(Message.of("session.change-of-order"));
            }
            return parts;
        }

        private static Optional<Message> tell(List<Pin> pins, String one, String noted, String many) {
            if (pins.size() > 1) {
                return Optional.of(Message.of(many, pins.size()));
            }
            return pins.stream().findFirst()
                    .map(pin -> pin.note().isEmpty() ? Message.of(one) : Message.of(noted, brief(pin.note())));
        }

        private static Message written(Pin pin) {
            return pin.note().isEmpty() ? Message.of("session.none") : Message.of("session.quoted", brief(pin.note()));
        }

        private static String brief(String note) {
            return note.codePointCount(0, note.length()) <= LONGEST
                    ? note
                    : note.substring(0, note.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        }
    }
}
