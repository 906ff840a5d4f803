package maskscope.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.MaskClassText;
import maskscope.file.Survey;
import maskscope.mask.MaskRole;
import maskscope.mask.NumberSet;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// What the numbers of a file look like: labels, grey levels, probabilities, or something that must be asked about.
///
/// The rules are guesses that hold for the files people have: labels are few and small, or few and far apart; grey
/// levels are many or reach up to white; 255 among small labels means "ignore". Labels that a file scales are a rounding
/// error off whole numbers, and stand for those.
final class NumberTraits {

    /// Labels that nobody takes for grey levels.
    private static final int SMALL_LABEL = 64;
    /// A prediction of grey levels seldom stays below this, and one of labels seldom goes beyond.
    private static final int DARK = 32;
    /// So few different grey levels of a truth are labels, wherever they lie.
    private static final int FEW_GREYS = 16;
    /// So many different grey levels of eight bits are a scale and no labels, unless they lie in flat areas.
    private static final int MANY_GREYS = 128;
    /// Soft edges and probabilities stay far below this share of equal neighbours, labels far above it.
    private static final double FLAT = 0.8;
    private static final double NEARLY_ALL = 0.9;
    /// Where JPEG makes 2 of 1, that is along edges: of so many 1 of a mask no more than one.
    private static final int FEW_TWOS = 5;
    private static final double[] IGNORED = {255, -1, -100};
    /// How far from whole numbers a slope in a header leaves labels.
    private static final double ROUNDING = 1e-4;
    /// How far off the few labels of an atlas may be that went through a float.
    private static final double ROUGH = 0.05;

    private final MaskRole role;
    private final Content content;
    private final Survey survey;
    private final int shift;
    /// What labels the truth holds, when this is the prediction; none where it holds values.
    private final NumberSet partnerLabels;
    /// What the user leaves out of the truth, which a prediction may hold as well and is no class there.
    private final NumberSet noClass;
    /// The distinct numbers that are not left out.
    private final double[] numbers;

    /// Of the numbers that are not left out.
    NumberTraits(FileCase of, Survey survey, NumberSet noClass, NumberSet partnerLabels) {
        this.role = of.role();
        this.content = of.content();
        this.survey = survey;
        this.shift = of.said().shift();
        this.noClass = noClass;
        this.partnerLabels = partnerLabels;
        this.numbers = survey.numbers();
    }

    double least() {
        return survey.few() ? numbers.length == 0 ? 0 : numbers[0] : survey.least();
    }

    double greatest() {
        return survey.few() ? numbers.length == 0 ? 0 : numbers[numbers.length - 1] : survey.greatest();
    }

    /// All of them; none where they are too many to be listed.
    NumberSet all() {
        return NumberSet.of(numbers);
    }

    boolean only(double one, double other) {
        return survey.few() && Arrays.stream(numbers).allMatch(number -> number == one || number == other);
    }

    /// The share of pixels whose numbers lie beyond 0 and 1.
    double beyond() {
        return (double) survey.outside() / Math.max(1, survey.pixels() - survey.gaps());
    }

    /// Whether a truth's other numbers are small labels, so that 255 (or -1, -100) most likely means "ignore".
    OptionalDouble ignoreCandidate() {
        if (role != MaskRole.TRUTH || !survey.few() || !whole() || numbers.length < 3) {
            return OptionalDouble.empty();
        }
        return Arrays.stream(IGNORED)
                .filter(survey::has)
                .filter(ignored -> Arrays.stream(numbers)
                        .allMatch(number -> number == ignored || number >= 0 && number <= SMALL_LABEL))
                .findFirst();
    }

    /// Whether the numbers are few, and each stands for a whole number of its own.
    boolean countable() {
        return survey.few() && numbers.length > 0 && whole();
    }

    private boolean whole() {
        return survey.whole() || survey.few() && nearWhole();
    }

    /// Whether numbers are off the whole ones they stand for: they are taken for those.
    boolean rounded() {
        return !survey.whole() && countable();
    }

    private boolean nearWhole() {
        if (numbers.length == 0 || Math.rint(greatest()) < 2) {
            return false;
        }
        boolean rough = numbers.length <= SMALL_LABEL && least() >= -ROUGH;
        double[] nearest = Arrays.stream(numbers).map(Math::rint).toArray();
        for (int k = 0; k < numbers.length; k++) {
            double off = Math.abs(numbers[k] - nearest[k]);
            if (off > (rough ? ROUGH : ROUNDING * Math.max(1, Math.abs(numbers[k]))) || k > 0 && nearest[k] == nearest[k - 1]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the numbers are labels, or may be.
    boolean labels() {
        if (!content.palette().isEmpty()) {
            return true;
        }
        if (!countable() || content.lossy() || binary()) {
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
            return small() || numbers.length <= FEW_GREYS || flat() && !greyScale();
        }
        return small() || numbers.length <= SMALL_LABEL || greatest() > 65_535 || least() < 0 || flat();
    }

    /// Whether eight bits are used nearly to the full, as a map of probabilities or a photograph does and no labels do.
    private boolean greyScale() {
        return content.fullScale() == 255 && numbers.length >= MANY_GREYS
                && numbers.length >= NEARLY_ALL * (greatest() - least() + 1);
    }

    /// Whether there is nothing but small labels, and 255.
    boolean small() {
        return Arrays.stream(numbers).allMatch(number -> number <= SMALL_LABEL || number == 255);
    }

    /// Whether what is neither black nor white lies in flat areas, as the many labels of a street or a room do.
    private boolean flat() {
        return Flatness.between(content.grid().orElseThrow(), 0, Math.max(content.fullScale(), 255)) >= FLAT;
    }

    private boolean predictionLabels() {
        boolean asInTruth = !partnerLabels.isEmpty() && numbers.length > 1
                && (small() || numbers.length > 2 && !greyScale() && (allInTruth() || flat()));
        // No network says one of two things but a mask that was cut.
        boolean cut = numbers.length == 2 && numbers[0] == 0;
        // What is left out of the truth was written into the prediction too, among labels.
        boolean marked = Arrays.stream(numbers).anyMatch(noClass::has)
                && Arrays.stream(numbers).allMatch(number -> noClass.has(number) || number >= 0 && number <= SMALL_LABEL);
        if (content.fullScale() > 0) {
            return asInTruth || cut || marked || numbers.length > 1 && greatest() <= DARK;
        }
        return asInTruth || cut || marked || least() < 0 || greatest() > 65_535
                || numbers.length > 1 && greatest() <= SMALL_LABEL;
    }

    private boolean allInTruth() {
        return Arrays.stream(numbers).allMatch(partnerLabels::has);
    }

    /// Whether the numbers may be labels when somebody says that they are classes, though their looks are against it.
    boolean mayBeLabels() {
        return countable() && (role == MaskRole.TRUTH || numbers.length <= FEW_GREYS || small() || flat() && !greyScale());
    }

    /// Whether a truth holds more labels than are listed, as a map of instances does.
    boolean unlisted() {
        return role == MaskRole.TRUTH && !survey.few() && survey.whole() && survey.least() >= 0 && !content.lossy() && flat();
    }

    /// Whether the numbers can be nothing but labels, so that "leave them as they are" is no answer.
    boolean onlyLabels() {
        return !content.palette().isEmpty() || least() < 0 || greatest() > 65_535;
    }

    /// The classes that numbers stand for; what the truth leaves out is none.
    List<MaskClass> classes() {
        List<MaskClass> classes = new ArrayList<>();
        for (double number : numbers) {
            if (!noClass.has(number)) {
                classes.add(classOf(number));
            }
        }
        return classes;
    }

    /// The label that a number of the file stands for.
    private double label(double number) {
        return Math.rint(number) + shift;
    }

    private MaskClass classOf(double number) {
        int label = (int) label(number);
        int place = label - shift;
        boolean coloured = place == number && place >= 0 && place < content.palette().size();
        OptionalInt colour = coloured ? OptionalInt.of(content.palette().get(place)) : OptionalInt.empty();
        String key = coloured && byColour()
                ? MaskClass.key(colour.getAsInt())
                : Numbers.brief(countable() ? label(number) : number);
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

    /// The number that a user means by a number, or by the colour or the name of a class; empty if none is called so. Of
    /// labels that are a little off it is the one that is meant; a picture in colour has no numbers.
    Optional<Double> numberOf(String word) {
        Optional<Double> said = byColour() ? Optional.empty() : LeftOut.number(word).or(() -> grey(word));
        if (said.isPresent()) {
            double number = said.get();
            boolean near = rounded() && !survey.has(number);
            return near ? Optional.of(nearest(number)) : said;
        }
        for (double number : numbers) {
            MaskClass one = classOf(number);
            if (one.key().equalsIgnoreCase(word) || one.name().equalsIgnoreCase(word)
                    || one.rgb().isPresent() && MaskClass.key(one.rgb().getAsInt()).equalsIgnoreCase(word)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /// The grey level that a colour is, where a file has grey levels of eight bits: `#505050` is 80.
    private Optional<Double> grey(String word) {
        return content.fullScale() == 255 && content.palette().isEmpty() ? MaskClass.grey(word) : Optional.empty();
    }

    private double nearest(double label) {
        return Arrays.stream(numbers).filter(number -> Math.rint(number) == label).findFirst().orElse(label);
    }

    /// Whether the file is a picture in colour, whose numbers are nothing but places among its colours.
    boolean byColour() {
        return !content.palette().isEmpty() && !content.channels().isEmpty();
    }

    /// The one class that is not background, when there is only one: then nothing needs to be asked.
    Optional<MaskClass> singleClass() {
        List<MaskClass> classes = classes();
        boolean background = numbers.length > 0 && label(numbers[0]) == 0 && (!byColour() || content.palette().getFirst() == 0);
        boolean marked = classes.size() < numbers.length;
        boolean plain = background && classes.size() == 2 && (role == MaskRole.TRUTH || onlyLabels() || marked);
        return plain ? Optional.of(classes.getLast()) : Optional.empty();
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
        return near >= 0.85 * (survey.pixels() - survey.gaps());
    }

    /// What JPEG leaves of a mask of 0 and 1: numbers that are no more than 2, and hardly a 2 among them.
    boolean jpegOfOnes() {
        return content.lossy() && survey.few() && numbers.length > 1 && greatest() <= 2
                && FEW_TWOS * survey.count(2) <= survey.count(1);
    }

    /// What JPEG leaves of a map of labels: a few small numbers, of which none can be told from its neighbours any more.
    boolean jpegOfLabels() {
        return content.lossy() && survey.few() && numbers.length > 1 && greatest() <= DARK && !jpegOfOnes();
    }

    /// What labels there are.
    Message labelSentence() {
        List<MaskClass> all = classes();
        List<Object> classes = MaskClassText.list(all);
        if (content.palette().isEmpty()) {
            return Message.of("doctor.holds-labels", all.size(), classes);
        }
        return content.channels().isEmpty()
                ? Message.of("doctor.holds-palette-places", all.size(), classes)
                : Message.of("doctor.holds-colours", all.size(), classes);
    }

    /// From where to where the numbers go.
    Message rangeSentence() {
        return Message.of("doctor.range", Numbers.brief(least()), Numbers.brief(greatest()));
    }

    /// The same of numbers that may still need an activation.
    Message logitsSentence() {
        return Message.of("doctor.range-of-logits", Numbers.brief(least()), Numbers.brief(greatest()));
    }
}
