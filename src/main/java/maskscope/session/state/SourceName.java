package maskscope.session.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import maskscope.doctor.Answers;
import maskscope.doctor.FileAnswers;
import maskscope.mask.Activation;
import maskscope.mask.MaskRole;
import maskscope.mask.Turn;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// What happened to files between two states, in clauses: others were opened, they were exchanged, something else was said of
/// them.
final class SourceName {

    private final List<Message> parts = new ArrayList<>();

    private SourceName() {}

    static List<Message> of(Source.Files then, Source.Files now) {
        SourceName name = new SourceName();
        boolean exchanged = then.truth().equals(now.prediction()) && then.prediction().equals(now.truth());
        if (exchanged) {
            name.parts.add(Message.of("session.step-exchanged"));
        }
        for (MaskRole role : MaskRole.values()) {
            boolean mask = role != MaskRole.PHOTO;
            if (!(mask && exchanged) && !then.file(role).equals(now.file(role))) {
                name.parts.add(now.file(role)
                        .map(file -> Message.of("session.step-file", role(role), Source.name(file)))
                        .orElseGet(() -> Message.of("session.step-no-file", role(role))));
            }
        }
        if (!exchanged) {
            name.addAnswers(then.answers(), now.answers());
        }
        return name.parts;
    }

    /// The same for what was said of a second prediction.
    static List<Message> ofSecond(Answers then, Answers now) {
        SourceName name = new SourceName();
        name.addFile(Message.of("session.role.second"), then.prediction(), now.prediction());
        name.addKept(then, now);
        return name.parts;
    }

    private static Message role(MaskRole role) {
        return Message.of("session.role." + role.key());
    }

    private void addAnswers(Answers then, Answers now) {
        for (MaskRole role : List.of(MaskRole.TRUTH, MaskRole.PREDICTION)) {
            addFile(role(role), then.of(role), now.of(role));
        }
        if (!then.leftOut().equals(now.leftOut())) {
            parts.add(change(Message.of("session.left-out"), list(then.leftOut()), list(now.leftOut())));
        }
        addFlag(then.resized(), now.resized(), Message.of("session.step-resized"), Message.of("session.step-not-resized"));
        add(Message.of("session.step-axes", role(MaskRole.PHOTO)), then.photoTurn(), now.photoTurn(), Turn::word);
        addKept(then, now);
    }

    private void addKept(Answers then, Answers now) {
        if (!then.kept().equals(now.kept())) {
            parts.add(Message.of(then.kept().containsAll(now.kept()) ? "session.step-asked-again" : "session.step-left-as-is"));
        }
    }

    private void addFile(Message file, FileAnswers then, FileAnswers now) {
        add(Message.of("session.step-part", file), then.part(), now.part(), name -> name);
        add(Message.of("session.step-class", file), then.chosen(), now.chosen(), key -> key);
        add(Message.of("session.step-scale", file), then.divisor(), now.divisor(), Numbers::shortest);
        add(Message.of("session.step-threshold", file), then.threshold(), now.threshold(), Numbers::shortest);
        add(Message.of("session.step-activation", file), activation(then), activation(now), Activation::key);
        addFlag(then.inverted(), now.inverted(), Message.of("session.step-inverted", file),
                Message.of("session.step-not-inverted", file));
        add(Message.of("session.step-shift", file), Optional.of(then.shift()), Optional.of(now.shift()), Object::toString);
        add(Message.of("session.step-axes", file), then.turn(), now.turn(), Turn::word);
        Set<String> asked = new TreeSet<>(then.reading().keySet());
        asked.addAll(now.reading().keySet());
        asked.forEach(key -> add(Message.of("session.step-reading", file, key), Optional.ofNullable(then.reading().get(key)),
                Optional.ofNullable(now.reading().get(key)), word -> word));
    }

    private static Optional<Activation> activation(FileAnswers said) {
        return Optional.of(said.activation()).filter(one -> said.activated());
    }

    private <T> void add(Message called, Optional<T> then, Optional<T> now, Function<T, String> written) {
        if (!Objects.equals(then, now)) {
            parts.add(change(called, value(then, written), value(now, written)));
        }
    }

    private void addFlag(boolean then, boolean now, Message is, Message isNot) {
        if (then != now) {
            parts.add(now ? is : isNot);
        }
    }

    private static Message change(Message called, Object then, Object now) {
        return Message.of("session.step-change", called, then, now);
    }

    private static <T> Object value(Optional<T> value, Function<T, String> written) {
        return value.<Object>map(written::apply).orElse(Message.of("session.none"));
    }

    private static Object list(List<String> words) {
        return words.isEmpty() ? Message.of("session.none") : words;
    }
}
