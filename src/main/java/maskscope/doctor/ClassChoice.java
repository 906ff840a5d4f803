package maskscope.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import maskscope.file.ClassNames;
import maskscope.file.MaskClass;
import maskscope.mask.Decoding;
import maskscope.mask.NumberSet;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// The choice of classes among those of a file: what a user may say, and what was said. Several classes together, `1,3`, are
/// one object.
final class ClassChoice {

    private static final String LABEL = "-?\\d{1,15}";

    private final FileCase of;
    private final List<MaskClass> classes;
    private final Optional<String> chosen;
    /// What was said, class by class.
    private final List<String> words;

    ClassChoice(FileCase of, List<MaskClass> classes, Optional<String> chosen) {
        this.of = of;
        this.classes = classes;
        this.chosen = chosen;
        this.words = chosen.map(this::words).orElse(List.of());
    }

    /// A name may have a comma in it; only what is no name as a whole is a list.
    private List<String> words(String said) {
        return found(said).isPresent() || region(said).isPresent() || named(said).isPresent()
                ? List.of(said)
                : Arrays.stream(said.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    /// An answer for each region that the file has something of, for each class but the background, and for all of them
    /// together.
    List<Answer> answers() {
        List<Answer> all = new ArrayList<>();
        boolean regions = of.content().ofRegions();
        List<MaskClass> objects = classes.stream()
                .filter(one -> !background(one))
                .sorted(Comparator.comparing(this::mostlyBackground))
                .toList();
        for (ClassNames.Region region : regions ? List.<ClassNames.Region>of() : of.content().facts().classes().regions()) {
            List<MaskClass> parts = parts(region);
            if (!parts.isEmpty()) {
                all.add(Answer.ofRegion(region, share(parts), choose(region.name())));
            }
        }
        for (MaskClass one : objects) {
            // The number of a region's channel is no label of the other file, which its name is known to.
            all.add(Answer.ofClass(one, share(List.of(one)), choose(regions ? one.name() : one.key())));
        }
        if (objects.size() > 1 && objects.stream().anyMatch(one -> one.pixels() > 0) && !onlyColours()) {
            all.add(new Answer(Message.of("doctor.any-of-them"), "", choose(MaskClass.OBJECT)));
        }
        return all;
    }

    private double share(List<MaskClass> some) {
        long total = classes.stream().mapToLong(MaskClass::pixels).sum();
        return total == 0 ? Double.NaN : (double) some.stream().mapToLong(MaskClass::pixels).sum() / total;
    }

    private List<MaskClass> parts(ClassNames.Region region) {
        return classes.stream().filter(one -> region.has(one.key())).toList();
    }

    private Optional<ClassNames.Region> region(String word) {
        return of.content().facts().classes().region(word);
    }

    /// The answer for classes that are too many to be listed.
    Answer any() {
        return new Answer(Message.of("doctor.any-of-them"), "--class " + MaskClass.OBJECT, choose(MaskClass.OBJECT));
    }

    /// Whether the classes are colours and none of them is black, which alone is known to be background.
    private boolean onlyColours() {
        return !classes.isEmpty() && classes.stream().allMatch(one -> one.key().startsWith("#") && !background(one));
    }

    private boolean anyObject() {
        return words.equals(List.of(MaskClass.OBJECT));
    }

    /// How many classes were chosen.
    int size() {
        return words.size();
    }

    /// Whether each of what was chosen is a label, or called so where it is known what labels there are.
    boolean listed() {
        ClassNames known = of.content().facts().classes();
        return !known.regions().isEmpty() && chosen.flatMap(known::labels).isPresent();
    }

    /// Whether what was chosen is the object of a mask that has no other class and is written as `most`.
    boolean isObject(double most) {
        String key = Numbers.brief(most);
        return anyObject() || words.contains("1")
                || words.stream().anyMatch(word -> found(word).filter(one -> one.key().equals(key)).isPresent());
    }

    /// What is said of classes that a file does not have; `holds` is what it does.
    Message missing(Message holds) {
        if (!anyObject()) {
            return Message.of("doctor.no-class", chosen.orElseThrow(), holds);
        }
        return Message.of(onlyColours() ? "doctor.no-black" : "doctor.no-background", holds);
    }

    /// The first channel of classes that have no names: it is offered, and not as the likeliest.
    private boolean mostlyBackground(MaskClass one) {
        return one.key().equals("0") && one.name().isEmpty() && one.hue().isEmpty() && !of.content().channels().isEmpty();
    }

    private static boolean background(MaskClass one) {
        return (one.key().equals("0") || one.key().equals("#000000")) && one.pixels() > 0;
    }

    /// The same class is meant in both files unless the other has its own already.
    private Answers choose(String key) {
        UnaryOperator<FileAnswers> take = said -> said.withClass(key);
        Answers here = of.with(take);
        boolean first = of.said().chosen().isEmpty() && of.answers().of(of.role().otherMask()).chosen().isEmpty();
        return first ? here.with(of.role().otherMask(), take) : here;
    }

    Answers undo() {
        Answers here = of.with(FileAnswers::withoutClass);
        boolean both = of.answers().truth().chosen().equals(of.answers().prediction().chosen());
        return both ? here.with(of.role().otherMask(), FileAnswers::withoutClass) : here;
    }

    /// The class that a word means, by key, by name, by colour, or by the number that a colour stands for (red + 256 green +
    /// 65536 blue, as COCO's panoptic pictures write their ids).
    private Optional<MaskClass> found(String word) {
        boolean levels = of.content().fullScale() == 255 && of.content().palette().isEmpty();
        String label = levels ? MaskClass.grey(word).map(Numbers::brief).orElse(label(word)) : label(word);
        return classes.stream()
                .filter(one -> one.key().equalsIgnoreCase(word) || one.name().equalsIgnoreCase(word)
                        || one.key().equals(label) || one.key().startsWith("#") && id(one.rgb()).equals(label)
                        || one.rgb().isPresent() && MaskClass.key(one.rgb().getAsInt()).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String id(OptionalInt rgb) {
        int colour = rgb.orElse(0);
        return Integer.toString((colour >> 16 & 255) + (colour & 0xff00) + ((colour & 255) << 16));
    }

    /// The label that the file's own list of names gives to a word, though no pixel has it.
    private Optional<Integer> named(String word) {
        return of.content().names().entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(word))
                .map(entry -> entry.getKey())
                .findFirst();
    }

    /// What was chosen, in a few words: “class 3 liver”.
    Message chosenClass() {
        return anyObject() ? Message.of("doctor.any-class") : Message.of("doctor.class", labels());
    }

    /// The same of a channel.
    Message chosenChannel() {
        return anyObject() ? Message.of("doctor.any-channel") : Message.of("doctor.channel", labels());
    }

    private List<Object> labels() {
        return words.stream().<Object>map(word -> found(word).map(MaskClass::label)
                .or(() -> region(word).map(ClassNames.Region::label))
                .orElseGet(() -> unknown(word))).toList();
    }

    /// A class that the file has none of.
    private static Message unknown(String word) {
        return new MaskClass(label(word), "", OptionalInt.empty(), 0).label();
    }

    /// Which of the chosen classes no pixel has.
    List<String> absent() {
        return anyObject() ? List.of() : words.stream()
                .filter(word -> found(word).isEmpty() && region(word).stream().allMatch(region -> parts(region).isEmpty()))
                .map(ClassChoice::label)
                .toList();
    }

    /// What the numbers of the file mean with the chosen classes as the object. A label that does not occur is no pixel, as a
    /// slice without the organ would have it; empty when a name or a colour does not occur.
    Optional<Decoding> decoding(NumberTraits traits) {
        if (anyObject()) {
            return onlyColours() ? Optional.empty() : Optional.of(Decoding.anyObject());
        }
        boolean known = words.stream().allMatch(word -> found(word).isPresent() || region(word).isPresent()
                || named(word).isPresent() || word.matches(LABEL));
        NumberSet numbers = numbers(words, traits);
        return words.isEmpty() || !known ? Optional.empty()
                : Optional.of(numbers.isEmpty() ? Decoding.nothing() : Decoding.classes(numbers));
    }

    /// The numbers of the file that some of the chosen classes stand for.
    private NumberSet numbers(List<String> some, NumberTraits traits) {
        return NumberSet.of(some.stream()
                .flatMap(word -> found(word).map(List::of).or(() -> region(word).map(this::parts)).stream())
                .flatMap(List::stream)
                .map(traits::number)
                .toList());
    }

    /// The numbers of the file that the chosen classes stand for; none for all of them, whatever they are.
    NumberSet numbers(NumberTraits traits) {
        return anyObject() ? NumberSet.NONE : numbers(words, traits);
    }

    /// Those of the chosen classes that have no other numbers than these.
    List<String> within(NumberSet numbers, NumberTraits traits) {
        return words.stream().filter(word -> !anyObject()).filter(word -> {
            NumberSet own = numbers(List.of(word), traits);
            return !own.isEmpty() && own.numbers().stream().allMatch(numbers::has);
        }).toList();
    }

    /// The same of labels that are too many to be listed: only numbers can be meant, and whether they occur is not known.
    Optional<Decoding> ofUnlisted() {
        if (anyObject()) {
            return Optional.of(Decoding.anyObject());
        }
        return words.stream().allMatch(word -> word.matches(LABEL))
                ? Optional.of(Decoding.classes(NumberSet.of(words.stream().map(Double::valueOf).toList())))
                : Optional.empty();
    }

    /// A word as the keys of classes write labels: `-0` is 0 and `03` is 3.
    private static String label(String word) {
        return word.matches(LABEL) ? Long.toString(Long.parseLong(word)) : word;
    }
}
