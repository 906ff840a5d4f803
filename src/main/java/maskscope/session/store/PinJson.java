package maskscope.session.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.mask.BadInput;
import maskscope.mask.SliceWish;
import maskscope.pixel.HardCounts;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.pinned.Thumbnail;
import maskscope.session.state.Pin;
import maskscope.session.state.PinnedScores;
import maskscope.session.state.Pins;
import maskscope.text.Message;

/// The pins of a session as JSON: `{"id": "…", "made": "2026-05-04T13:30:00Z", "note": "…", "files": ["t.png", "p.npy"],
/// "counted": {"axis": "z", "slice": 7}, "settings": {…}, "selected": "tversky", "losses": {"focal": 0.2, "iou": {"undefined":
/// "…"}}, "scores": {"threshold": 0.5, …, "tp": 4, …, "values": {"dice": 0.8}}, "thumbnail": "…"}`.
///
/// `made`, `settings`, `losses` and `scores` must be there. A loss that is missing among them was not there when the pin was
/// made; one that nobody knows, or anything else that is not what it must be, makes the pin a damaged one.
final class PinJson {

    private static final String UNDEFINED = "undefined";
    private static final int LONGEST_ID = 100;

    private PinJson() {}

    static void write(Pin pin, ObjectNode into) {
        into.put("id", pin.id()).put("made", pin.made().toString()).put("note", pin.note());
        ArrayNode files = into.putArray("files");
        pin.files().forEach(files::add);
        pin.counted().ifPresent(slice -> into.putObject("counted").put("axis", slice.axis()).put("slice", slice.index()));
        SettingsJson.write(pin.settings(), into.putObject("settings"));
        into.put("selected", pin.selected().key());
        write(pin.losses(), into.putObject("losses"));
        PinnedScores scores = pin.scores();
        HardCounts counts = scores.counts();
        ObjectNode cut = into.putObject("scores").put("threshold", scores.threshold()).put("f-beta", scores.beta())
                .put("distances", scores.distances()).put("tolerance", scores.tolerance()).put("boundary", scores.boundary())
                .put("tp", counts.tp()).put("fp", counts.fp()).put("fn", counts.fn()).put("tn", counts.tn());
        write(scores.values(), cut.putObject("values"));
        pin.thumbnail().ifPresent(picture -> into.put("thumbnail", picture.base64()));
    }

    private static void write(Map<String, PinnedValue> values, ObjectNode into) {
        values.forEach((key, value) -> {
            if (value.defined()) {
                into.put(key, value.value());
            } else {
                into.putObject(key).put(UNDEFINED, value.undefined());
            }
        });
    }

    /// The pins of a session that are whole; hands `lost` what is told of the others.
    static Pins read(Path file, JsonFields root, Conventions conventions, Consumer<Message> lost) {
        List<BadInput> damaged = new ArrayList<>();
        List<Pin> pins = root.sound("pins", fields -> pin(fields, conventions), damaged::add);
        if (pins.size() > Pins.MOST) {
            BadInput tooMany = root.wrong("pins", Message.of("store.not-full", Pins.MOST));
            damaged.addAll(Collections.nCopies(pins.size() - Pins.MOST, tooMany));
            pins = pins.subList(0, Pins.MOST);
        }
        if (!damaged.isEmpty()) {
            // What JSON fields are told of speaks of the file first, and then of the field.
            Object first = damaged.getFirst().message().arguments().get(1);
            lost.accept(damaged.size() == 1
                    ? Message.of("store.pin-lost", file, first)
                    : Message.of("store.pins-lost", file, first, damaged.size()));
        }
        return Pins.apart(pins);
    }

    private static Pin pin(JsonFields fields, Conventions conventions) throws BadInput {
        JsonFields settings = must(fields, "settings");
        Settings were = SettingsJson.read(settings, conventions);
        JsonFields losses = must(fields, "losses");
        losses.checkNames(conventions.losses().stream().map(Loss::key).toList());
        return new Pin(
                fields.text("id").filter(id -> !id.isBlank() && id.length() <= LONGEST_ID).orElse("pin"),
                time(fields),
                fields.text("note").orElse(""),
                fields.texts("files"),
                counted(fields),
                were,
                SessionJson.one(fields, "selected", conventions.losses(), Loss::key, "tversky"),
                values(losses),
                scores(must(fields, "scores")),
                thumbnail(fields));
    }

    private static JsonFields must(JsonFields fields, String name) throws BadInput {
        return fields.object(name).orElseThrow(() -> fields.wrong(name, Message.of("store.object")));
    }

    private static Instant time(JsonFields fields) throws BadInput {
        try {
            return Instant.parse(fields.text("made").orElse(""));
        } catch (DateTimeException noTime) {
            throw fields.wrong("made", Message.of("store.time"));
        }
    }

    private static Optional<SliceWish> counted(JsonFields fields) throws BadInput {
        Optional<JsonFields> slice = fields.object("counted");
        if (slice.isEmpty()) {
            return Optional.empty();
        }
        String axis = SessionJson.one(slice.get(), "axis", List.of("x", "y", "z"), name -> name, "z");
        return Optional.of(new SliceWish(axis, slice.get().whole("slice", 0).orElse(0)));
    }

    private static PinnedScores scores(JsonFields fields) throws BadInput {
        return new PinnedScores(
                fields.number("threshold", 0, 1),
                fields.number("f-beta", 0.01, 100),
                fields.text("distances").filter(key -> !key.isBlank()).orElse("metrics-reloaded"),
                fields.number("tolerance", 0, 1e6),
                fields.number("boundary", 0.01, 1e6),
                new HardCounts(fields.count("tp"), fields.count("fp"), fields.count("fn"), fields.count("tn")),
                values(must(fields, "values")));
    }

    /// Numbers, or objects with a reason for there being none.
    private static Map<String, PinnedValue> values(JsonFields fields) throws BadInput {
        Map<String, PinnedValue> values = new LinkedHashMap<>();
        for (String name : fields.names()) {
            if (fields.isObject(name)) {
                JsonFields reason = must(fields, name);
                values.put(name, PinnedValue.undefined(reason.text(UNDEFINED).filter(text -> !text.isBlank())
                        .orElseThrow(() -> reason.wrong(UNDEFINED, Message.of("store.text")))));
            } else if (fields.number(name).isPresent()) {
                values.put(name, PinnedValue.of(fields.number(name).filter(Double::isFinite)
                        .orElseThrow(() -> fields.wrong(name, Message.of("store.number")))));
            }
        }
        return values;
    }

    private static Optional<Thumbnail> thumbnail(JsonFields fields) throws BadInput {
        Optional<String> text = fields.text("thumbnail");
        Optional<Thumbnail> thumbnail = text.flatMap(Thumbnail::ofBase64);
        if (text.isPresent() && thumbnail.isEmpty()) {
            throw fields.wrong("thumbnail", Message.of("store.thumbnail", Thumbnail.LARGEST));
        }
        return thumbnail;
    }
}
