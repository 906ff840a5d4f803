package maskscope.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.mask.Decoding;
import maskscope.mask.MaskRole;
import maskscope.text.Message;

/// The choice of one class among those of a file: what a user may say, and what was said.
final class ClassChoice {

    private static final String LABEL = "-?\\d{1,15}";

    private final MaskRole role;
    private final Answers answers;
    private final List<MaskClass> classes;
    private final Optional<String> chosen;

    ClassChoice(MaskRole role, Answers answers, List<MaskClass> classes, Optional<String> chosen) {
        this.role = role;
        this.answers = answers;
        this.classes = classes;
        this.chosen = chosen;
    }

    /// An answer for each class but the background, and one for all of them together.
    List<Answer> answers() {
        List<Answer> all = new ArrayList<>();
        List<MaskClass> objects = classes.stream().filter(one -> !background(one)).toList();
        long total = classes.stream().mapToLong(MaskClass::pixels).sum();
        for (MaskClass one : objects) {
            all.add(Answer.ofClass(one, total == 0 ? Double.NaN : (double) one.pixels() / total, choose(one.key())));
        }
        if (objects.size() > 1 && objects.stream().anyMatch(one -> one.pixels() > 0) && !onlyColours()) {
            all.add(new Answer(Message.of("doctor.any-of-them"), "", choose(MaskClass.OBJECT)));
        }
        return all;
    }

    /// The answer for classes that are too many to be listed.
    Answer any() {
        return new Answer(Message.of("doctor.any-of-them"), "--class " + MaskClass.OBJECT, choose(MaskClass.OBJECT));
    }

    /// Whether the classes are colours and none of them is black, which alone is known to be background.
    private boolean onlyColours() {
        return !classes.isEmpty() && classes.stream().allMatch(one -> one.key().startsWith("#") && !background(one));
    }

    /// Whether what was chosen is the object of a mask that has no other class.
    boolean isObject() {
        return chosen.orElseThrow().equals(MaskClass.OBJECT) || chosen.get().equals("1")
                || found().filter(one -> !one.key().equals("0")).isPresent();
    }

    /// What is said of a class that a file does not have; `holds` is what it does.
    static Message missing(String key, Message holds) {
        return key.equals(MaskClass.OBJECT)
                ? Message.of("doctor.no-black", holds)
                : Message.of("doctor.no-class", key, holds);
    }

    private static boolean background(MaskClass one) {
        return (one.key().equals("0") || one.key().equals("#000000")) && one.pixels() > 0;
    }

    /// The same class is meant in both files unless the other has its own already.
    private Answers choose(String key) {
        UnaryOperator<FileAnswers> take = of -> of.withClass(key);
        Answers here = answers.with(role, take);
        boolean first = answers.of(role).chosen().isEmpty() && answers.of(role.otherMask()).chosen().isEmpty();
        return first ? here.with(role.otherMask(), take) : here;
    }

    Answers undo() {
        Answers here = answers.with(role, FileAnswers::withoutClass);
        boolean both = answers.truth().chosen().equals(answers.prediction().chosen());
        return both ? here.with(role.otherMask(), FileAnswers::withoutClass) : here;
    }

    /// The class that was chosen, by key or by name; empty when the file has none of it.
    private Optional<MaskClass> found() {
        return classes.stream()
                .filter(one -> one.key().equalsIgnoreCase(chosen.orElseThrow()) || one.name().equalsIgnoreCase(chosen.get())
                        || one.key().equals(label())
                        || one.rgb().isPresent() && MaskClass.key(one.rgb().getAsInt()).equalsIgnoreCase(chosen.get()))
                .findFirst();
    }

    /// What was chosen, in a few words: “class 3 liver”.
    Message chosenClass() {
        return chosen.orElseThrow().equals(MaskClass.OBJECT)
                ? Message.of("doctor.any-class")
                : Message.of("doctor.class", found().map(MaskClass::label).orElseGet(this::unknown));
    }

    /// The same of a channel.
    Message chosenChannel() {
        return chosen.orElseThrow().equals(MaskClass.OBJECT)
                ? Message.of("doctor.any-channel")
                : Message.of("doctor.channel", found().map(MaskClass::label).orElseGet(this::unknown));
    }

    /// A class that the file has none of.
    private Message unknown() {
        return new MaskClass(label(), "", OptionalInt.empty(), 0).label();
    }

    /// What the numbers of `content` mean with the chosen class as the object. A label that does not occur gives an empty
    /// mask, as a slice without the organ would; empty when a name or a colour does not occur.
    Optional<Decoding> decoding(Content content, NumberTraits traits) {
        String key = chosen.orElseThrow();
        if (key.equals(MaskClass.OBJECT)) {
            return onlyColours() ? Optional.empty() : Optional.of(Decoding.anyObject());
        }
        Optional<MaskClass> one = found();
        if (one.isPresent()) {
            return Optional.of(Decoding.oneClass(traits.number(one.get())));
        }
        Optional<Double> named = content.names().entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(key))
                .map(entry -> (double) entry.getKey())
                .findFirst();
        return named.or(() -> key.matches(LABEL) ? Optional.of(Double.valueOf(label())) : Optional.empty())
                .map(Decoding::oneClass);
    }

    /// What was chosen, a label as the keys of classes write it: `-0` is 0 and `03` is 3.
    private String label() {
        String key = chosen.orElseThrow();
        return key.matches(LABEL) ? Long.toString(Long.parseLong(key)) : key;
    }
}
