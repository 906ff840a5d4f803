package maskscope.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import maskscope.file.Content;
import maskscope.file.Flatness;
import maskscope.file.MaskClass;
import maskscope.file.MaskClassText;
import maskscope.file.Survey;
import maskscope.mask.MaskRole;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// What the numbers of a file look like: labels, grey levels, probabilities, or something that must be asked about.
///
/// The rules are guesses that hold for the files people have: labels are few and small, or few and far apart; grey
/// levels are many or reach up to white; 255 among small labels means "ignore".
final class NumberTraits {

    /// Labels that nobody takes for grey levels.
    private static final int SMALL_LABEL = 64;
    /// A prediction of grey levels seldom stays below this, and one of labels seldom goes beyond.
    private static final int DARK = 32;
    /// So few different grey levels of a truth are labels, wherever they lie.
    private static final int FEW_GREYS = 16;
    /// Soft edges and probabilities stay far below this share of equal neighbours, labels far above it.
    private static final double FLAT = 0.8;
    private static final double[] IGNORED = {255, -1};

    private final MaskRole role;
    private final Content content;
    private final Survey survey;
    private final boolean partnerLabels;
    /// The distinct numbers without those that are left out.
    private final double[] numbers;

    /// `partnerLabels` tells whether the truth holds labels, when this is the prediction.
    NumberTraits(MaskRole role, Content content, Survey survey, Optional<Double> leftOut, boolean partnerLabels) {
        this.role = role;
        this.content = content;
        this.survey = survey;
        this.partnerLabels = partnerLabels;
        this.numbers = Arrays.stream(survey.numbers())
                .filter(number -> leftOut.isEmpty() || number != leftOut.get())
                .toArray();
    }

    double least() {
        return survey.few() ? numbers.length == 0 ? 0 : numbers[0] : survey.least();
    }

    double greatest() {
        return survey.few() ? numbers.length == 0 ? 0 : numbers[numbers.length - 1] : survey.greatest();
    }

    boolean only(double one, double other) {
        return survey.few() && Arrays.stream(numbers).allMatch(number -> number == one || number == other);
    }

    /// Whether a truth's other numbers are small labels, so that 255 (or -1) most likely means "ignore".
    OptionalDouble ignoreCandidate() {
        if (role != MaskRole.TRUTH || !survey.few() || !survey.whole() || numbers.length < 3) {
            return OptionalDouble.empty();
        }
        return Arrays.stream(IGNORED)
                .filter(survey::has)
                .filter(ignored -> Arrays.stream(numbers)
                        .allMatch(number -> number == ignored || number >= 0 && number <= SMALL_LABEL))
                .findFirst();
    }

    /// Whether the numbers are labels, or may be.
    boolean labels() {
        if (!content.palette().isEmpty()) {
            return true;
        }
        if (!survey.few() || !survey.whole() || content.lossy() || binary() || numbers.length == 0) {
            return false;
        }
        return role == MaskRole.TRUTH ? truthLabels() : predictionLabels();
    }

    /// Whether there is nothing but 0 and the number that means 1.
    boolean binary() {
        return only(0, 1) || (content.fullScale() > 0 ? only(0, content.fullScale()) : only(0, 255) || only(0, 65_535));
    }

    private boolean truthLabels() {
        if (content.fullScale() > 0) {
            return small() || numbers.length <= FEW_GREYS || flat();
        }
        return small() || numbers.length <= SMALL_LABEL || greatest() > 65_535 || least() < 0 || flat();
    }

    private boolean small() {
        return Arrays.stream(numbers).allMatch(number -> number <= SMALL_LABEL || number == 255);
    }

    /// Whether what is neither black nor white lies in flat areas, as the many labels of a street or a room do.
    private boolean flat() {
        return Flatness.between(content.grid().orElseThrow(), 0, Math.max(content.fullScale(), 255)) >= FLAT;
    }

    private boolean predictionLabels() {
        boolean asInTruth = partnerLabels && numbers.length > 1 && (small() || numbers.length > 2 && flat());
        // No network says one of two things but a mask that was cut.
        boolean cut = numbers.length == 2 && numbers[0] == 0;
        if (content.fullScale() > 0) {
            return asInTruth || cut || numbers.length > 1 && greatest() <= DARK;
        }
        return asInTruth || cut || least() < 0 || greatest() > 65_535 || numbers.length > 1 && greatest() <= SMALL_LABEL;
    }

    /// Whether a truth holds more labels than are listed, as a map of instances does.
    boolean unlisted() {
        return role == MaskRole.TRUTH && !survey.few() && survey.whole() && survey.least() >= 0 && !content.lossy() && flat();
    }

    /// Whether the numbers can be nothing but labels, so that "leave them as they are" is no answer.
    boolean onlyLabels() {
        return !content.palette().isEmpty() || least() < 0 || greatest() > 65_535;
    }

    List<MaskClass> classes() {
        List<MaskClass> classes = new ArrayList<>();
        for (double number : numbers) {
            classes.add(classOf(number));
        }
        return classes;
    }

    private MaskClass classOf(double number) {
        int label = (int) number;
        boolean coloured = label == number && label >= 0 && label < content.palette().size();
        OptionalInt colour = coloured ? OptionalInt.of(content.palette().get(label)) : OptionalInt.empty();
        // A picture in colour has no numbers of its own: its colours are the keys.
        boolean byColour = coloured && !content.channels().isEmpty();
        String key = byColour ? MaskClass.key(colour.getAsInt()) : Numbers.brief(number);
        return new MaskClass(key, content.names().getOrDefault(label, ""), colour, survey.count(number));
    }

    /// The number behind a class of [#classes].
    double number(MaskClass one) {
        for (double number : numbers) {
            if (classOf(number).key().equals(one.key())) {
                return number;
            }
        }
        throw new IllegalArgumentException("no class " + one.key());
    }

    /// The one class that is not background, when there is only one: then nothing needs to be asked.
    Optional<MaskClass> singleClass() {
        boolean colours = !content.palette().isEmpty() && !content.channels().isEmpty();
        boolean background = numbers.length > 0 && numbers[0] == 0 && (!colours || content.palette().getFirst() == 0);
        int others = numbers.length - (background ? 1 : 0);
        boolean plain = background && others == 1 && (role == MaskRole.TRUTH || onlyLabels());
        return plain ? Optional.of(classOf(numbers[1])) : Optional.empty();
    }

    /// Whether almost all values lie near 0 or 1, as in a mask that went through JPEG.
    boolean fringed(double scale) {
        if (!survey.few()) {
            return false;
        }
        long near = 0;
        for (double number : numbers) {
            double value = number / scale;
            near += value <= 0.15 || value >= 0.85 ? survey.count(number) : 0;
        }
        return near >= 0.85 * survey.pixels();
    }

    /// What labels there are.
    Message labelSentence() {
        List<Object> classes = MaskClassText.list(classes());
        if (content.palette().isEmpty()) {
            return Message.of("doctor.holds-labels", numbers.length, classes);
        }
        return content.channels().isEmpty()
                ? Message.of("doctor.holds-palette-places", numbers.length, classes)
                : Message.of("doctor.holds-colours", numbers.length, classes);
    }

    /// From where to where the numbers go.
    Message rangeSentence() {
        String least = Numbers.brief(least());
        String greatest = Numbers.brief(greatest());
        return role == MaskRole.PREDICTION && least() < 0
                ? Message.of("doctor.range-of-logits", least, greatest)
                : Message.of("doctor.range", least, greatest);
    }
}
