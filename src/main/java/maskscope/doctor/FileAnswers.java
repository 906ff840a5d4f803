package maskscope.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import maskscope.mask.Activation;
import maskscope.mask.Turn;

/// What the user has said of one of the two files; whatever is empty was not said.
///
/// @param part which array or image of a file that holds several
/// @param chosen which class, by its [maskscope.file.MaskClass#key] or its name; several with commas between them
/// @param divisor the number that means 1; above 0 and finite
/// @param threshold values from here on are the object, all others background; not NaN
/// @param activation what makes probabilities of the numbers; [Activation#NONE] where nothing was said
/// @param inverted the object is written as 0
/// @param shift what is added to labels to make them those of the other file
/// @param turn how the file's sides lie along those of the masks
/// @param reading what was answered to its reader, by the keys of [maskscope.file.ReaderQuestion]
public record FileAnswers(
        Optional<String> part,
        Optional<String> chosen,
        Optional<Double> divisor,
        Optional<Double> threshold,
        Activation activation,
        boolean inverted,
        int shift,
        Optional<Turn> turn,
        Map<String, String> reading) {

    public static final FileAnswers NONE = new FileAnswers(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Activation.NONE, false, 0, Optional.empty(), Map.of());

    public FileAnswers {
        if (divisor.filter(number -> !(number > 0 && number < Double.POSITIVE_INFINITY)).isPresent()) {
            throw new IllegalArgumentException("numbers cannot be divided by " + divisor.get());
        }
        if (threshold.filter(value -> value.isNaN()).isPresent()) {
            throw new IllegalArgumentException("a threshold must be a number");
        }
        reading = Map.copyOf(reading);
    }

    public FileAnswers withPart(String name) {
        return withPart(Optional.of(name));
    }

    private FileAnswers withPart(Optional<String> name) {
        return new FileAnswers(name, chosen, divisor, threshold, activation, inverted, shift, turn, reading);
    }

    public FileAnswers withClass(String key) {
        return withClass(Optional.of(key));
    }

    private FileAnswers withClass(Optional<String> key) {
        return new FileAnswers(part, key, divisor, threshold, activation, inverted, shift, turn, reading);
    }

    public FileAnswers withDivisor(double number) {
        return withDivisor(Optional.of(number));
    }

    private FileAnswers withDivisor(Optional<Double> number) {
        return new FileAnswers(part, chosen, number, threshold, activation, inverted, shift, turn, reading);
    }

    public FileAnswers withThreshold(double value) {
        return withThreshold(Optional.of(value));
    }

    private FileAnswers withThreshold(Optional<Double> value) {
        return new FileAnswers(part, chosen, divisor, value, activation, inverted, shift, turn, reading);
    }

    public FileAnswers withActivation(Activation needed) {
        return new FileAnswers(part, chosen, divisor, threshold, needed, inverted, shift, turn, reading);
    }

    public FileAnswers withInverted(boolean turned) {
        return new FileAnswers(part, chosen, divisor, threshold, activation, turned, shift, turn, reading);
    }

    public FileAnswers withShift(int added) {
        return new FileAnswers(part, chosen, divisor, threshold, activation, inverted, added, turn, reading);
    }

    public FileAnswers withTurn(Optional<Turn> lying) {
        return new FileAnswers(part, chosen, divisor, threshold, activation, inverted, shift, lying, reading);
    }

    private FileAnswers withReading(Map<String, String> said) {
        return new FileAnswers(part, chosen, divisor, threshold, activation, inverted, shift, turn, said);
    }

    /// With an answer to a question of the file's reader.
    public FileAnswers withReading(String key, String value) {
        Map<String, String> more = new TreeMap<>(reading);
        more.put(key, value);
        return withReading(more);
    }

    public FileAnswers withoutReading(String key) {
        Map<String, String> fewer = new TreeMap<>(reading);
        fewer.remove(key);
        return withReading(fewer);
    }

    public FileAnswers withoutPart() {
        return withPart(Optional.empty());
    }

    public FileAnswers withoutClass() {
        return withClass(Optional.empty());
    }

    public FileAnswers withoutDivisor() {
        return withDivisor(Optional.empty());
    }

    public FileAnswers withoutThreshold() {
        return withThreshold(Optional.empty());
    }

    /// Whether numbers have been said to need an activation.
    public boolean activated() {
        return activation != Activation.NONE;
    }

    /// The same with a change that was made to others; see [Answers#changed].
    FileAnswers changed(FileAnswers from, FileAnswers to) {
        return new FileAnswers(
                changed(part, from.part, to.part),
                changed(chosen, from.chosen, to.chosen),
                changed(divisor, from.divisor, to.divisor),
                changed(threshold, from.threshold, to.threshold),
                changed(activation, from.activation, to.activation),
                changed(inverted, from.inverted, to.inverted),
                changed(shift, from.shift, to.shift),
                changed(turn, from.turn, to.turn),
                changed(reading, from.reading, to.reading));
    }

    /// Word by word.
    private static Map<String, String> changed(Map<String, String> now, Map<String, String> from, Map<String, String> to) {
        Map<String, String> all = new TreeMap<>(now);
        from.keySet().stream().filter(key -> !to.containsKey(key)).forEach(all::remove);
        to.forEach((key, value) -> {
            if (!value.equals(from.get(key))) {
                all.put(key, value);
            }
        });
        return all;
    }

    static <T> T changed(T now, T from, T to) {
        return to.equals(from) ? now : to;
    }
}
