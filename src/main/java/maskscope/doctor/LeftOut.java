package maskscope.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import maskscope.mask.NumberSet;

/// What of the truth the user leaves out of every sum, as its file has it.
///
/// @param numbers the numbers that are meant
/// @param gaps whether pixels that hold no number (NaN) are meant
/// @param unknown what was said and is none of the file's colours or names, and no number
record LeftOut(NumberSet numbers, boolean gaps, List<String> unknown) {

    static final LeftOut NOTHING = new LeftOut(NumberSet.NONE, false, List.of());

    /// What a user's words mean among the classes of a file.
    static LeftOut of(List<String> words, NumberTraits traits) {
        List<Double> numbers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            traits.numberOf(word).ifPresentOrElse(numbers::add, () -> {
                if (!word.equals(Answers.GAPS)) {
                    unknown.add(word);
                }
            });
        }
        return new LeftOut(NumberSet.of(numbers), words.contains(Answers.GAPS), unknown);
    }

    /// The numbers among a user's words, as far as they are numbers.
    static LeftOut ofNumbers(List<String> words) {
        List<Double> numbers = words.stream().map(LeftOut::number).flatMap(Optional::stream).toList();
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
