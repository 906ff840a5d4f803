package maskscope.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.state.Pin;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/// What the columns of a table of pins hold: those of texts first, then numbers. Losses that no pin has, values that no loss has
/// of its own and scores that nobody has measured have no column.
final class PinColumns {

    private static final Message NOT_KNOWN = Message.of("table.not-known-when-pinned");
    private static final Message NOT_OWN = Message.of("table.shared-value");

    private final List<Text> texts;
    private final List<Quantity> quantities;

    /// A column of texts.
    private record Text(String key, Function<Pin, String> of) {}

    /// A column of numbers, or of reasons for there being none.
    ///
    /// @param whole whether they are counts
    private record Quantity(String key, boolean whole, Function<Pin, PinnedValue> of) {

        Quantity(String key, Function<Pin, PinnedValue> of) {
            this(key, false, of);
        }
    }

    PinColumns(List<Pin> pins) {
        texts = List.of(
                new Text(PinTable.NOTE, Pin::note),
                new Text(PinTable.MADE, pin -> pin.made().toString()),
                new Text(PinTable.FILES, pin -> String.join(" · ", pin.files())),
                new Text(PinTable.COUNTED, pin -> pin.counted().map(slice -> slice.axis() + " " + slice.index()).orElse("")),
                new Text(PinTable.CONVENTION, pin -> pin.settings().convention().key()));
        List<Quantity> found = new ArrayList<>();
        Parameter.ALL.forEach(parameter -> found.add(
                new Quantity(parameter.key(), pin -> PinnedValue.of(pin.settings().shared().get(parameter)))));
        for (Loss loss : Losses.ALL) {
            Parameter.ALL.stream()
                    .filter(parameter -> pins.stream().anyMatch(pin -> own(pin, loss, parameter).isPresent()))
                    .map(parameter -> new Quantity(loss.key() + "." + parameter.key(), pin -> own(pin, loss, parameter)
                            .stream().mapToObj(PinnedValue::of).findFirst().orElseGet(() -> none(NOT_OWN))))
                    .forEach(found::add);
        }
        keys(pins, pin -> pin.losses().keySet()).forEach(key ->
                found.add(new Quantity(PinTable.LOSS + key, pin -> known(pin.losses().get(key)))));
        found.add(new Quantity(PinTable.THRESHOLD, pin -> PinnedValue.of(pin.scores().threshold())));
        found.add(new Quantity("tp", true, pin -> PinnedValue.of(pin.scores().counts().tp())));
        found.add(new Quantity("fp", true, pin -> PinnedValue.of(pin.scores().counts().fp())));
        found.add(new Quantity("fn", true, pin -> PinnedValue.of(pin.scores().counts().fn())));
        found.add(new Quantity("tn", true, pin -> PinnedValue.of(pin.scores().counts().tn())));
        keys(pins, pin -> pin.scores().values().keySet()).forEach(key ->
                found.add(new Quantity(PinTable.SCORE + key, pin -> known(pin.scores().values().get(key)))));
        quantities = List.copyOf(found);
    }

    private static OptionalDouble own(Pin pin, Loss loss, Parameter parameter) {
        return pin.settings().effectiveOwn(loss, parameter);
    }

    private static Set<String> keys(List<Pin> pins, Function<Pin, Set<String>> of) {
        Set<String> keys = new LinkedHashSet<>();
        pins.forEach(pin -> keys.addAll(of.apply(pin)));
        return keys;
    }

    private static PinnedValue known(PinnedValue value) {
        return value == null ? none(NOT_KNOWN) : value;
    }

    private static PinnedValue none(Message reason) {
        return PinnedValue.undefined(BundleWords.english().of(reason));
    }

    /// The columns with a row for each pin, numbers less those of `baseline`.
    List<Column<?>> of(List<Pin> pins, Optional<Pin> baseline) {
        List<Column<?>> columns = new ArrayList<>();
        texts.forEach(text -> columns.add(StringColumn.create(text.key, pins.stream().map(text.of).toList())));
        for (Quantity quantity : quantities) {
            List<PinnedValue> values = pins.stream().map(pin -> value(quantity, pin, baseline)).toList();
            columns.add(quantity.whole ? wholes(quantity.key, values) : numbers(quantity.key, values));
        }
        return columns;
    }

    private static DoubleColumn numbers(String key, List<PinnedValue> values) {
        return DoubleColumn.create(key, values.stream().mapToDouble(PinnedValue::value).toArray());
    }

    private static LongColumn wholes(String key, List<PinnedValue> values) {
        return LongColumn.create(key, values.stream().mapToLong(value -> Math.round(value.value())).toArray());
    }

    private static PinnedValue value(Quantity quantity, Pin pin, Optional<Pin> baseline) {
        PinnedValue value = quantity.of.apply(pin);
        if (baseline.isEmpty() || !value.defined()) {
            return value;
        }
        PinnedValue base = quantity.of.apply(baseline.get());
        return base.defined()
                ? PinnedValue.of(value.value() - base.value())
                : none(Message.of("table.not-in-baseline", base.undefined()));
    }

    /// Why there is no number in a column; empty where there is one, and for texts.
    Optional<String> reason(String column, Pin pin, Optional<Pin> baseline) {
        return quantities.stream().filter(quantity -> quantity.key.equals(column)).findFirst()
                .map(quantity -> value(quantity, pin, baseline))
                .filter(value -> !value.defined())
                .map(PinnedValue::undefined);
    }
}
