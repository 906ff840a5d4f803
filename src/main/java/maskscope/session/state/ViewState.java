package maskscope.session.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What only concerns looking, as it is chosen and as a session file carries it: names with a text, a number or a truth
/// value. Each [ViewOption] knows its name and its meaning; names that no option of this program has are carried along.
///
/// @param values in the order in which they are written
public record ViewState(Map<String, Object> values) {

    public static final ViewState NONE = new ViewState(Map.of());

    public ViewState {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        for (Object value : values.values()) {
            if (!(value instanceof String || value instanceof Double || value instanceof Boolean)) {
                throw new IllegalArgumentException("looks are texts, numbers and truth values, not " + value);
            }
        }
    }

    /// The usual value of each of `options`.
    public static ViewState usual(List<ViewOption<?>> options) {
        Map<String, Object> values = new LinkedHashMap<>();
        options.forEach(option -> values.put(option.key(), raw(option)));
        return new ViewState(values);
    }

    private static <T> Object raw(ViewOption<T> option) {
        return option.write().apply(option.usual());
    }

    /// What is chosen; the usual where nothing is, or something that means nothing.
    public <T> T get(ViewOption<T> option) {
        Object raw = values.get(option.key());
        return raw == null ? option.usual() : option.read().apply(raw).orElse(option.usual());
    }

    public <T> ViewState with(ViewOption<T> option, T chosen) {
        return over(new ViewState(Map.of(option.key(), option.write().apply(chosen))), this);
    }

    /// What this says, and where it says nothing what `below` does.
    public ViewState over(ViewState below) {
        return over(this, below);
    }

    private static ViewState over(ViewState above, ViewState below) {
        Map<String, Object> all = new LinkedHashMap<>(below.values);
        all.putAll(above.values);
        return new ViewState(all);
    }
}
