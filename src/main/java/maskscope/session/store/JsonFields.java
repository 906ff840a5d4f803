package maskscope.session.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import maskscope.mask.BadInput;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Sentence;

/// A JSON object out of a file. What is missing was not said; what is there and is not what was asked for is told
/// by its name, those of the objects around it before it: `settings.shared.alpha`.
final class JsonFields {

    private static final int LONGEST = 60;

    private final Path file;
    private final String kind;
    private final String place;
    private final JsonNode object;

    private JsonFields(Path file, String kind, String place, JsonNode object) {
        this.file = file;
        this.kind = kind;
        this.place = place;
        this.object = object;
    }

    /// `kind` is the [JsonKind#key] of the file.
    static JsonFields of(Path file, String kind, JsonNode root) {
        return new JsonFields(file, kind, "", root);
    }

    Optional<JsonFields> object(String name) throws BadInput {
        Optional<JsonNode> node = node(name);
        if (node.isPresent() && !node.get().isObject()) {
            throw wrong(name, Message.of("store.object"));
        }
        return node.map(inner -> new JsonFields(file, kind, place + name + ".", inner));
    }

    /// A list of objects; empty where there is none.
    List<JsonFields> objects(String name) throws BadInput {
        JsonNode list = node(name).orElseGet(MissingNode::getInstance);
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong(name, Message.of("store.list"));
        }
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode inner : list) {
            if (!inner.isObject()) {
                throw wrong(name, Message.of("store.list-of-objects"));
            }
            objects.add(new JsonFields(file, kind, place + name + "[" + objects.size() + "].", inner));
        }
        return objects;
    }

    /// A list of objects of which some may be damaged: what is wrong with those, or with the list, is handed to `damaged`, and
    /// they are passed over.
    <T> List<T> sound(String name, Reading<T> reading, Consumer<BadInput> damaged) {
        JsonNode list = node(name).orElseGet(MissingNode::getInstance);
        if (!list.isMissingNode() && !list.isArray()) {
            damaged.accept(wrong(name, Message.of("store.list")));
        }
        List<T> sound = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            String each = name + "[" + i + "]";
            try {
                if (!list.get(i).isObject()) {
                    throw wrong(place + each, Optional.of(list.get(i)), Message.of("store.object"));
                }
                sound.add(reading.of(new JsonFields(file, kind, place + each + ".", list.get(i))));
            } catch (BadInput bad) {
                damaged.accept(bad);
            }
        }
        return sound;
    }

    /// Makes something of an object.
    interface Reading<T> {
        T of(JsonFields fields) throws BadInput;
    }

    /// A list of texts; empty where there is none.
    List<String> texts(String name) throws BadInput {
        JsonNode list = node(name).orElseGet(MissingNode::getInstance);
        List<String> texts = new ArrayList<>();
        for (JsonNode inner : list) {
            texts.add(inner.textValue());
        }
        if (!list.isMissingNode() && !list.isArray() || texts.contains(null)) {
            throw wrong(name, Message.of("store.list-of-texts"));
        }
        return texts;
    }

    boolean isObject(String name) {
        return node(name).filter(JsonNode::isObject).isPresent();
    }

    Optional<String> text(String name) throws BadInput {
        Optional<JsonNode> node = node(name);
        if (node.isPresent() && !node.get().isTextual()) {
            throw wrong(name, Message.of("store.text"));
        }
        return node.map(JsonNode::textValue);
    }

    Optional<Boolean> flag(String name) throws BadInput {
        Optional<JsonNode> node = node(name);
        if (node.isPresent() && !node.get().isBoolean()) {
            throw wrong(name, Message.of("store.true-or-false"));
        }
        return node.map(JsonNode::booleanValue);
    }

    Optional<Double> number(String name) throws BadInput {
        Optional<JsonNode> node = node(name);
        if (node.isPresent() && !node.get().isNumber()) {
            throw wrong(name, Message.of("store.number"));
        }
        return node.map(JsonNode::doubleValue);
    }

    /// A number that must be there, within bounds.
    double number(String name, double least, double most) throws BadInput {
        double number = number(name).orElseThrow(() -> wrong(name, Message.of("store.number")));
        if (!(number >= least && number <= most)) {
            throw wrong(name, Message.of("store.from-to", Numbers.shortest(least), Numbers.shortest(most)));
        }
        return number;
    }

    /// A whole number of 0 or more that must be there, however large.
    long count(String name) throws BadInput {
        return node(name).filter(node -> node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0)
                .orElseThrow(() -> wrong(name, Message.of("store.whole-number", 0)))
                .longValue();
    }

    /// A whole number from `least` on.
    Optional<Integer> whole(String name, int least) throws BadInput {
        Optional<JsonNode> node = node(name);
        if (node.isPresent() && !(node.get().isIntegralNumber() && node.get().canConvertToInt()
                && node.get().intValue() >= least)) {
            throw wrong(name, Message.of("store.whole-number", least));
        }
        return node.map(JsonNode::intValue);
    }

    /// Refuses names that nobody knows, where passing over one would change what is computed.
    void checkNames(Collection<String> known) throws BadInput {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw known.isEmpty()
                        ? BadInput.of(file, "store.unknown", shown(place + name))
                        : BadInput.of(file, "store.unknown-among", shown(place + name), List.copyOf(known));
            }
        }
    }

    List<String> names() {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /// Puts all texts, numbers and truth values into `values`, those of inner objects under `outer.inner`.
    void gather(String outer, Map<String, Object> values) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = outer + field.getKey();
            switch (field.getValue()) {
                case ObjectNode inner -> new JsonFields(file, kind, place, inner).gather(name + ".", values);
                case TextNode text -> values.put(name, text.textValue());
                case NumericNode number -> values.put(name, number.doubleValue());
                case BooleanNode flag -> values.put(name, flag.booleanValue());
                default -> { } // nothing that looks are made of
            }
        }
    }

    /// What is wrong with a field that does not hold what it must.
    BadInput wrong(String name, Message must) {
        return wrong(place + name, node(name), must);
    }

    private BadInput wrong(String whole, Optional<JsonNode> there, Message must) {
        String field = shown(whole);
        Optional<String> found = there.map(node -> shown(node.isValueNode() ? node.asText() : node.toString()));
        if (found.isEmpty()) {
            return BadInput.of(file, "store.wrong." + kind, field, must);
        }
        return found.get().isEmpty()
                ? BadInput.of(file, "store.wrong-empty." + kind, field, must)
                : BadInput.of(file, "store.wrong-not." + kind, field, must, found.get());
    }

    private Optional<JsonNode> node(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /// One line, of a length that a sentence can bear.
    private static String shown(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return Sentence.oneLine(start).strip();
    }
}
