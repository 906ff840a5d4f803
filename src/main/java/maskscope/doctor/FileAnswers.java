package maskscope.doctor;

import java.util.Optional;

/// What the user has said of one of the two files; whatever is empty was not said.
///
/// @param part which array or image of a file that holds several
/// @param chosen which class, by its [MaskClass#key] or its name
/// @param divisor the number that means 1; above 0 and finite
/// @param threshold values from here on are the object, all others background; not NaN
/// @param sigmoid the numbers are logits
/// @param inverted the object is written as 0
public record FileAnswers(
        Optional<String> part,
        Optional<String> chosen,
        Optional<Double> divisor,
        Optional<Double> threshold,
        boolean sigmoid,
        boolean inverted) {

    public static final FileAnswers NONE =
            new FileAnswers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    public FileAnswers {
        if (divisor.filter(number -> !(number > 0 && number < Double.POSITIVE_INFINITY)).isPresent()) {
            throw new IllegalArgumentException("numbers cannot be divided by " + divisor.get());
        }
        if (threshold.filter(value -> value.isNaN()).isPresent()) {
            throw new IllegalArgumentException("a threshold must be a number");
        }
    }

    public FileAnswers withPart(String name) {
        return new FileAnswers(Optional.of(name), chosen, divisor, threshold, sigmoid, inverted);
    }

    public FileAnswers withClass(String key) {
        return new FileAnswers(part, Optional.of(key), divisor, threshold, sigmoid, inverted);
    }

    public FileAnswers withDivisor(double number) {
        return new FileAnswers(part, chosen, Optional.of(number), threshold, sigmoid, inverted);
    }

    public FileAnswers withThreshold(double value) {
        return new FileAnswers(part, chosen, divisor, Optional.of(value), sigmoid, inverted);
    }

    public FileAnswers withSigmoid(boolean logits) {
        return new FileAnswers(part, chosen, divisor, threshold, logits, inverted);
    }

    public FileAnswers withInverted(boolean turned) {
        return new FileAnswers(part, chosen, divisor, threshold, sigmoid, turned);
    }

    public FileAnswers withoutPart() {
        return new FileAnswers(Optional.empty(), chosen, divisor, threshold, sigmoid, inverted);
    }

    public FileAnswers withoutClass() {
        return new FileAnswers(part, Optional.empty(), divisor, threshold, sigmoid, inverted);
    }

    public FileAnswers withoutDivisor() {
        return new FileAnswers(part, chosen, Optional.empty(), threshold, sigmoid, inverted);
    }

    public FileAnswers withoutThreshold() {
        return new FileAnswers(part, chosen, divisor, Optional.empty(), sigmoid, inverted);
    }

    /// The same with a change that was made to others; see [Answers#changed].
    FileAnswers changed(FileAnswers from, FileAnswers to) {
        return new FileAnswers(
                changed(part, from.part, to.part),
                changed(chosen, from.chosen, to.chosen),
                changed(divisor, from.divisor, to.divisor),
                changed(threshold, from.threshold, to.threshold),
                changed(sigmoid, from.sigmoid, to.sigmoid),
                changed(inverted, from.inverted, to.inverted));
    }

    static <T> T changed(T now, T from, T to) {
        return to.equals(from) ? now : to;
    }
}
