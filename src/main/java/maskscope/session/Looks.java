package maskscope.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What only concerns looking, as a session file carries it: names with a text, a number or a truth value. What the names
/// mean is the view's business; names within a name are written with a full stop between (`layers.photo.opacity`).
///
/// A name that is missing, or that holds another kind of value than is asked for, was not said.
public record Looks(Map<String, Object> values) {

    public static final Looks NONE = new Looks(Map.of());

    public Looks {
        // In the order in which they are to be read.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        for (Object value : values.values()) {
            if (!(value instanceof String || value instanceof Double || value instanceof Boolean)) {
                throw new IllegalArgumentException("looks are texts, numbers and truth values, not " + value);
            }
        }
    }

    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public OptionalDouble number(String name) {
        return values.get(name) instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    public Optional<Boolean> flag(String name) {
        return values.get(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }
}
