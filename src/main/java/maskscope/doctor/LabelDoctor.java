package maskscope.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.file.MaskClass;
import maskscope.file.Survey;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.MaskRole;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// Whole numbers that are labels of classes: which class is the object. A class that the user chose is taken at its word,
/// whatever the numbers look like, or is refused.
final class LabelDoctor {

    private final FileCase of;
    private final NumberTraits traits;
    private final ClassChoice choice;
    private final boolean looksSo;

    LabelDoctor(FileCase of, NumberTraits traits) {
        this.of = of;
        this.traits = traits;
        this.choice = new ClassChoice(of, traits.classes(), of.chosen());
        this.looksSo = traits.labels();
    }

    private boolean chosen() {
        return of.chosen().isPresent();
    }

    /// Whether the numbers are labels, by their looks or by the user's word.
    boolean labels() {
        return looksSo || forced();
    }

    /// Whether the user's choice makes labels of numbers that do not look so.
    private boolean forced() {
        return forced(of.answers().keeps(Finding.Kind.LABELS));
    }

    /// The same, where the user has said that they are `kept` as labels, or not.
    private boolean forced(boolean kept) {
        if (!chosen() || valuesOption().isPresent() || !traits.countable() || of.content().lossy()) {
            return false;
        }
        if (of.said().shift() != 0) {
            return true;
        }
        if (traits.binary()) {
            return traits.only(0, 1) && (choice.listed()
                    || !choice.isObject(1) && (of.chosenAlone() || kept));
        }
        // What was chosen for both files may be no word about a prediction that holds nothing of the kind.
        boolean here = of.isTruth() || traits.small() || choice.absent().isEmpty() || kept;
        return of.chosenAlone() || here && traits.mayBeLabels();
    }

    /// The option with which the user made values of this file's numbers; empty where there is none.
    private Optional<String> valuesOption() {
        FileAnswers said = of.said();
        if (said.activated()) {
            return Optional.of(said.activation().option());
        }
        return said.divisor().isPresent()
                ? Optional.of(of.option("scale"))
                : said.threshold().filter(value -> value > 1).map(_ -> of.option("threshold"));
    }

    /// Whether the user has said that numbers which may be labels are values.
    private boolean valuesSaid() {
        return of.answers().keeps(Finding.Kind.LABELS) || valuesOption().isPresent();
    }

    /// The meaning when the numbers are labels of classes; empty when they are values. While a question is open it is a
    /// placeholder that is not used.
    Optional<Decoding> look() throws BadInput {
        boolean many = traits.unlisted();
        Optional<Decoding> unlisted = many && chosen() && valuesOption().isEmpty()
                ? choice.ofUnlisted()
                : Optional.empty();
        if (unlisted.isPresent()) {
            of.add(Finding.decided(Finding.Kind.LABELS, of.role(), traits.rangeSentence(), choice.chosenClass(),
                    choice.undo(), List.of()));
            return unlisted;
        }
        if (many && !chosen() && !valuesSaid()) {
            of.add(Finding.question(Finding.Kind.LABELS, of.role(), Message.of("doctor.many-labels",
                            Numbers.brief(traits.least()), Numbers.brief(traits.greatest()), Survey.FEW),
                    List.of(choice.any(), greyLevels())));
            return Optional.of(Decoding.VALUES);
        }
        boolean asked = !chosen() && valuesOption().isEmpty() && (many || labels() && !traits.onlyLabels());
        if (asked && valuesSaid()) {
            left("doctor.said-grey-levels");
        }
        contradictions();
        boolean byOption = valuesOption().isPresent() && (chosen() || of.said().activated() || !traits.onlyLabels());
        if (!labels() || byOption) {
            notLabels();
            return Optional.empty();
        }
        if (valuesSaid() && !chosen() && !traits.onlyLabels()) {
            return Optional.empty();
        }
        return Optional.of(ofLabels());
    }

    /// A class and a scale that were said of the same file cannot both be done. What was said of both files gives way, but for
    /// where labels are cut at one of them.
    private void contradictions() throws BadInput {
        boolean cut = looksSo && of.said().threshold().isPresent();
        boolean ofThis = of.chosenAlone() || !of.content().palette().isEmpty() || looksSo && of.isTruth() || cut;
        if (chosen() && !choiceIsAny() && ofThis && valuesOption().isPresent()) {
            throw BadInput.of(of.content().file(), "doctor.class-or-values", of.chosenAlone() ? of.option("class") : "--class",
                    of.chosen().orElseThrow(), valuesOption().get());
        }
    }

    private boolean choiceIsAny() {
        return of.chosen().filter(MaskClass.OBJECT::equals).isPresent();
    }

    /// What becomes of a chosen class where the numbers are values: that is told or refused, never passed over.
    private void notLabels() throws BadInput {
        if (traits.jpegOfLabels() && !valuesSaid() && !(chosen() && choiceIsAny())) {
            throw BadInput.of(of.content().file(), "doctor.labels-in-jpeg",
                    Numbers.brief(traits.least()), Numbers.brief(traits.greatest()));
        }
        if (of.said().shift() != 0) {
            throw BadInput.of(of.content().file(), "doctor.no-labels-to-shift", of.option("shift"),
                    Numbers.brief(traits.least()), Numbers.brief(traits.greatest()));
        }
        if (!chosen() || choiceIsAny()) {
            return;
        }
        boolean ones = traits.only(0, 1) || traits.jpegOfOnes();
        double most = ones ? 1 : of.content().lossy() ? of.content().fullScale() : traits.greatest();
        boolean mask = ones || traits.binary() || of.content().lossy() && traits.fringed(Math.max(1, of.content().fullScale()));
        if (mask && (choice.isObject(most) || traits.greatest() == 0)) {
            return;
        }
        if (of.chosenAlone()) {
            throw BadInput.of(of.content().file(), mask ? "doctor.mask-without-class" : "doctor.no-classes-to-choose",
                    of.option("class"), of.chosen().orElseThrow(), Numbers.brief(traits.least()), Numbers.brief(most));
        }
        if (ones && valuesOption().isEmpty()) {
            of.add(Finding.doubt(Finding.Kind.LABELS, of.role(),
                    Message.of("doctor.mask-of-class", of.chosen().orElseThrow()), zerosAndOnes()));
        } else if (!mask && !of.isTruth() && traits.mayBeLabels() && valuesOption().isEmpty()) {
            fewLevels(Message.of("doctor.absent", choice.absent(), traits.labelSentence()));
        } else {
            toldOfValues(mask);
        }
    }

    /// Probabilities of a class are what a prediction mostly holds; where they are few whole numbers it may hold something else.
    private void toldOfValues(boolean mask) {
        String chosen = of.chosen().orElseThrow();
        if (mask || of.isTruth()) {
            of.add(Finding.note(Finding.Kind.LABELS, of.role(), Message.of("doctor.no-classes", chosen)));
        } else if (traits.countable()) {
            of.add(Finding.note(Finding.Kind.LABELS, of.role(), Message.of("doctor.values-of-class", chosen)));
        }
    }

    /// What 0 and 1 may be beside a class that is neither: its mask, or labels.
    private List<Answer> zerosAndOnes() {
        Answer mask = new Answer(Message.of("doctor.it-is-its-mask"), of.option("class") + " " + MaskClass.OBJECT,
                of.with(said -> said.withClass(MaskClass.OBJECT)));
        return of.content().lossy() ? List.of(mask) : List.of(mask, theyAreLabels());
    }

    private Answer theyAreLabels() {
        return new Answer(Message.of("doctor.they-are-labels"), "--as-is", of.answers().keeping(Finding.Kind.LABELS));
    }

    /// What the user said that the numbers are when it was asked: what was seen then would not tell.
    private void left(String said) {
        of.add(Finding.kept(Finding.Kind.LABELS, of.role(), Message.of(said), of.answers()));
    }

    private Decoding ofLabels() throws BadInput {
        Optional<Decoding> decoding = chosen() ? choice.decoding(traits) : Optional.empty();
        if (decoding.isPresent()) {
            of.add(Finding.decided(Finding.Kind.LABELS, of.role(), traits.labelSentence(),
                    choice.chosenClass(), choice.undo(), choice.answers()));
            told();
            absent();
            return decoding.get();
        }
        if (choice.answers().isEmpty()) {
            of.add(Finding.certain(Finding.Kind.LABELS, of.role(), Message.of("doctor.only-background"),
                    Message.of("doctor.background-only")));
            return Decoding.anyObject();
        }
        Optional<MaskClass> single = traits.singleClass();
        if (single.isPresent() && !chosen()) {
            of.add(Finding.certain(Finding.Kind.LABELS, of.role(), traits.labelSentence(),
                    Message.of("doctor.class", List.of(single.get().label()))));
            told();
            return Decoding.oneClass(traits.number(single.get()));
        }
        ask();
        return Decoding.VALUES;
    }

    /// A class that no pixel has may be missing from a slice; where the numbers need be no labels, they may be grey levels.
    private void absent() {
        List<String> absent = choice.absent();
        boolean kept = of.answers().keeps(Finding.Kind.LABELS);
        boolean maybeGrey = !looksSo && !traits.binary() && !of.chosenAlone() && absent.size() == choice.size();
        if (kept && !looksSo && (maybeGrey || !forced(false))) {
            left("doctor.said-labels");
        }
        if (absent.isEmpty()) {
            return;
        }
        Message seen = Message.of("doctor.absent", absent, traits.labelSentence());
        if (maybeGrey && !kept) {
            fewLevels(seen);
        } else {
            of.add(Finding.note(Finding.Kind.ABSENT, of.role(), seen));
        }
    }

    private void fewLevels(Message seen) {
        double scale = of.content().fullScale() > 0 ? of.content().fullScale() : traits.greatest() <= 255 ? 255 : 65_535;
        String name = Numbers.brief(scale);
        of.add(Finding.doubt(Finding.Kind.LABELS, of.role(), Message.of("doctor.or-grey-levels", seen),
                List.of(new Answer(Message.of("doctor.divide-by", name), of.option("scale") + " " + name,
                                of.with(said -> said.withDivisor(scale))),
                        theyAreLabels())));
    }

    private void told() {
        if (traits.rounded()) {
            of.add(Finding.note(Finding.Kind.ROUNDING, of.role(), Message.of("doctor.labels-rounded")));
        }
        int shift = of.said().shift();
        if (shift != 0) {
            of.add(Finding.decided(Finding.Kind.SHIFTED, of.role(), Message.of("doctor.said-shifted"),
                    Message.of("doctor.shifted", (shift > 0 ? "+" : "−") + Math.abs(shift)),
                    of.with(said -> said.withShift(0)), List.of()));
        }
    }

    private void ask() throws BadInput {
        List<Answer> choices = new ArrayList<>(of.content().channel().isPresent() ? List.of() : choice.answers());
        if (of.role() == MaskRole.PREDICTION && traits.least() < 0) {
            choices.add(new Answer(Message.of("doctor.take-sigmoid"), Activation.SIGMOID.option(),
                    of.with(said -> said.withActivation(Activation.SIGMOID))));
        }
        if (!traits.onlyLabels()) {
            choices.add(greyLevels());
        }
        if (of.content().channel().isPresent() && (of.isTruth() || choices.isEmpty())) {
            throw Unusable.labelsInChannel(of.content(), traits.classes());
        }
        Message holds = traits.labelSentence();
        of.add(Finding.question(Finding.Kind.LABELS, of.role(), chosen() ? choice.missing(holds) : holds, choices));
    }

    private Answer greyLevels() {
        return new Answer(Message.of("doctor.grey-levels"), "--as-is", of.answers().keeping(Finding.Kind.LABELS));
    }
}
