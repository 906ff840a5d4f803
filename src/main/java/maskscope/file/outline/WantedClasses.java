package maskscope.file.outline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.MaskClassText;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// Which of the classes that outlines belong to are the object.
///
/// @param present the classes that have outlines here
/// @param chosen those that were asked for, by key or by name, several with commas between them; empty where all there are are
///     meant
/// @param key what was asked for; empty where nothing was
/// @param asked whether there are several and nothing says which, or nothing that could be found here
public record WantedClasses(List<MaskClass> present, List<MaskClass> chosen, Optional<String> key, boolean asked) {

    private static final String NUMBER = "\\d{1,9}";

    /// What it means that a class which was asked for is not among those that are known.
    public enum Unknown {
        /// There is none of it here, so that its mask is empty.
        ABSENT,
        /// It may go by another name, which others know.
        ASKED,
        /// It does not matter, as there is but one class.
        NO_MATTER,
        /// It is a mistake.
        REFUSED
    }

    public WantedClasses {
        present = List.copyOf(present);
        chosen = List.copyOf(chosen);
    }

    /// Among `present` and the classes that the file lists beside them; `unknown` says what another word means.
    public static WantedClasses of(Path file, Wish wish, List<MaskClass> present, List<MaskClass> listed,
            Function<String, Unknown> unknown) throws BadInput {
        if (wish.channel().isEmpty()) {
            return new WantedClasses(present, List.of(), Optional.empty(), present.size() > 1);
        }
        String said = wish.channel().get();
        if (said.equalsIgnoreCase(MaskClass.OBJECT)) {
            return new WantedClasses(present, List.of(), Optional.of(MaskClass.OBJECT), false);
        }
        List<MaskClass> known = Stream.concat(present.stream(), listed.stream()).distinct().toList();
        Optional<MaskClass> whole = found(known, said);
        if (whole.isPresent()) {
            return chosen(present, List.of(whole.get()));
        }
        List<MaskClass> several = new ArrayList<>();
        for (String word : said.split(",", -1)) {
            Optional<MaskClass> one = found(known, word.strip());
            Unknown otherwise = one.isPresent() ? Unknown.ABSENT : unknown.apply(word.strip());
            switch (otherwise) {
                case ABSENT -> several.add(one.orElseGet(() -> new MaskClass(word.strip(), "", OptionalInt.empty(), 0)));
                case ASKED -> {
                    return new WantedClasses(present, List.of(), Optional.empty(), !present.isEmpty());
                }
                case NO_MATTER -> {
                    return new WantedClasses(present, List.of(), Optional.empty(), false);
                }
                case REFUSED -> throw BadInput.of(file, "outline.no-class", word.strip(), MaskClassText.list(known));
            }
        }
        return chosen(present, several.stream().distinct().toList());
    }

    private static WantedClasses chosen(List<MaskClass> present, List<MaskClass> several) {
        String key = String.join(",", several.stream().map(MaskClass::key).toList());
        return new WantedClasses(present, several, Optional.of(key), false);
    }

    private static Optional<MaskClass> found(List<MaskClass> known, String said) {
        return known.stream().filter(one -> one.key().equals(said)).findFirst()
                .or(() -> known.stream().filter(one -> one.name().equalsIgnoreCase(said) && !said.isEmpty()).findFirst());
    }

    /// Whether a word is the number of a class.
    public static boolean isNumber(String word) {
        return word.matches(NUMBER);
    }

    /// Whether outlines of the class with this key belong to the object.
    public boolean wants(String key) {
        return chosen.isEmpty() || chosen.stream().anyMatch(one -> one.key().equals(key));
    }

    /// The content with the classes that can be taken instead, and what was taken.
    public Content tell(Content content) {
        List<MaskClass> offered = new ArrayList<>(present);
        chosen.stream().filter(one -> !present.contains(one)).forEach(offered::add);
        return content.withChannels(offered, key);
    }

    /// What is to be said of the choice: that the only class was taken without being asked for, or that there is nothing.
    public List<Message> remarks() {
        List<Message> remarks = new ArrayList<>();
        if (key.isEmpty() && !present.isEmpty()) {
            remarks.add(Message.of("outline.only-class", present.getFirst().label()));
        }
        if (present.isEmpty()) {
            remarks.add(Message.of("outline.none"));
        } else if (present.stream().noneMatch(one -> wants(one.key()))) {
            remarks.add(Message.of("outline.none-of-the-class"));
        }
        return remarks;
    }
}
