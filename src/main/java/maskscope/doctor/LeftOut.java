package maskscope.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.mask.NumberSet;

/// What of the truth the user leaves out of every sum, as its file has it.
///
/// @param numbers the numbers that are meant
/// @param gaps whether pixels that hold no number (NaN) are meant, be it that another class was left out there
/// @param unknown what was said and is none of the file's colours or names, and no number
record LeftOut(NumberSet numbers, boolean gaps, List<String> unknown) {

    static final LeftOut NOTHING = new LeftOut(NumberSet.NONE, false, List.of());

    /// What a user's words mean among the classes of a file. Where these are channels, those that are meant were left out of
    /// the grid already, and its 0 and 1 are no labels.
    static LeftOut of(List<String> words, NumberTraits traits, Content content) {
        List<Double> numbers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean gaps = false;
        for (String word : each(words, traits, content)) {
            Optional<Double> number = traits.numberOf(word);
            boolean channel = content.channelCalled(word).isPresent();
            gaps |= channel || word.equals(Answers.GAPS);
            if (channel || number.isPresent() && content.ofChannels() && (number.get() == 0 || number.get() == 1)) {
                continue;
            }
            number.ifPresent(numbers::add);
            if (number.isEmpty() && !word.equals(Answers.GAPS)) {
                unknown.add(word);
            }
        }
        return new LeftOut(NumberSet.of(numbers), gaps, unknown);
    }

    /// The words one by one, where some are given with commas between them; a name may have a comma in it.
    static List<String> each(List<String> words, NumberTraits traits, Content content) {
        return words.stream()
                .flatMap(word -> traits.numberOf(word).isPresent() || content.channelCalled(word).isPresent()
                        ? Stream.of(word)
                        : parts(word))
                .distinct()
                .toList();
    }

    /// The keys of the channels that are meant.
    static List<String> channels(List<String> words, Content content) {
        return words.stream()
                .flatMap(word -> content.channelCalled(word).isPresent() ? Stream.of(word) : parts(word))
                .flatMap(word -> content.channelCalled(word).stream())
                .map(MaskClass::key)
                .distinct()
                .toList();
    }

    private static Stream<String> parts(String word) {
        return Arrays.stream(word.split(",")).map(LeftOut::word).filter(part -> !part.isEmpty());
    }

    /// The numbers among a user's words, as far as they are numbers.
    private static LeftOut ofNumbers(List<String> words) {
        List<Double> numbers = words.stream().flatMap(LeftOut::parts).map(LeftOut::number).flatMap(Optional::stream).toList();
        return new LeftOut(NumberSet.of(numbers), words.contains(Answers.GAPS), List.of());
    }

    /// The numbers that are left out of the truth, as its prediction may hold them, too.
    static NumberSet marks(FileCase prediction) {
        List<Double> marks = new ArrayList<>(ofNumbers(prediction.answers().leftOut()).numbers.numbers());
        if (!prediction.answers().keeps(Finding.Kind.IGNORE_LABEL)) {
            prediction.content().facts().classes().ignored().ifPresent(label -> marks.add((double) label));
        }
        return NumberSet.of(marks);
    }

    static Optional<Double> number(String word) {
        try {
            double number = Double.parseDouble(word);
            return Double.isNaN(number) ? Optional.empty() : Optional.of(number + 0.0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A word as it is kept: a number in its shortest form, `nan` in small letters.
    static String word(String said) {
        if (said.strip().toLowerCase(Locale.ROOT).equals(Answers.GAPS)) {
            return Answers.GAPS;
        }
        return number(said).map(LeftOut::word).orElse(said.strip());
    }

    static String word(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }
}
