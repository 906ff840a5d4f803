package maskscope.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.file.Survey;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.MaskRole;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// Numbers that are values: which of them means 1, and whether they are probabilities yet.
final class ValueDoctor {

    private static final double ROUNDING = 1e-3;
    /// Resizing with curved kernels leaves a part of the numbers so far beyond 0 and 1, and seldom more.
    private static final double OVERSHOOT = 0.25;
    private static final double MOST_BEYOND = 0.5;
    /// Full scales that arrays of integers use though nothing in them says so.
    private static final double[] USUAL_SCALES = {255, 65_535};
    /// What numbers are that stay far below their full scale: percentages, or fewer bits than the file could hold.
    private static final double[] LOWER_SCALES = {100, 255, 1000, 1023, 4095};
    /// Where a second sigmoid takes 0 and 1.
    private static final double SIGMOID_OF_0 = 0.5;
    private static final double SIGMOID_OF_1 = 1 / (1 + Math.exp(-1));
    /// A logarithm of this probability or more is in nearly every map of log-probabilities, and in few of logits that are all
    /// below 0.
    private static final double LOG_OF_LIKELY = Math.log(0.6);

    private final FileCase of;
    private final Survey survey;
    private final NumberTraits traits;

    ValueDoctor(FileCase of, Survey survey, NumberTraits traits) {
        this.of = of;
        this.survey = survey;
        this.traits = traits;
    }

    /// The meaning of the numbers; empty when it must be asked for.
    Optional<Decoding> look() throws BadInput {
        FileAnswers said = of.said();
        if (said.activated()) {
            return Optional.of(activated(said.activation()));
        }
        if (said.divisor().isPresent()) {
            return Optional.of(divided(said.divisor().get()));
        }
        if (traits.only(0, 1)) {
            if (of.content().fullScale() > 1) {
                of.add(Finding.certain(Finding.Kind.SCALE, of.role(), Message.of("doctor.only-0-and-1"),
                        Message.of("doctor.as-they-are")));
            }
            return Optional.of(Decoding.VALUES);
        }
        if (traits.jpegOfOnes()) {
            of.add(Finding.certain(Finding.Kind.SCALE, of.role(), Message.of("doctor.jpeg-of-ones"),
                    Message.of("doctor.as-they-are")));
            threshold();
            return Optional.of(Decoding.CLIPPED);
        }
        if (of.content().fullScale() > 0) {
            return scaled(of.content().fullScale());
        }
        for (double scale : USUAL_SCALES) {
            if (survey.whole() && traits.least() >= 0 && traits.greatest() <= scale) {
                return scaled(scale);
            }
        }
        return fractions();
    }

    private Decoding activated(Activation activation) throws BadInput {
        boolean channels = of.content().channel().isPresent() && of.content().channels().size() > 1;
        if (activation == Activation.SOFTMAX && !channels) {
            throw BadInput.of(of.content().file(), "doctor.softmax-of-one");
        }
        Answers undo = of.with(said -> said.withActivation(Activation.NONE));
        Message seen = activation == Activation.SOFTMAX
                ? Message.of("doctor.softmaxed", of.content().channels().size())
                : traits.logitsSentence();
        of.add(Finding.decided(Finding.Kind.LOGITS, of.role(), seen, name(activation), undo, List.of()));
        Answer keep = keep(Finding.Kind.ACTIVATION);
        if (activation == Activation.SOFTMAX && of.content().ofRegions()) {
            of.ask(Finding.doubt(Finding.Kind.ACTIVATION, of.role(), Message.of("doctor.softmax-of-regions"),
                    List.of(take(Activation.SIGMOID), keep)));
        } else if (activation == Activation.SIGMOID) {
            if (channels && !of.content().ofRegions()) {
                of.ask(Finding.doubt(Finding.Kind.ACTIVATION, of.role(),
                        Message.of("doctor.channels-of-logits", of.content().channels().size()),
                        List.of(take(Activation.SOFTMAX), keep)));
            } else if (traits.least() >= 0 && traits.greatest() <= 1 && traits.greatest() > 0 && !traits.countable()) {
                Message already = Message.of(
                        "doctor.already-probabilities", Numbers.brief(traits.least()), Numbers.brief(traits.greatest()));
                of.ask(Finding.doubt(Finding.Kind.ACTIVATION, of.role(), already,
                        List.of(new Answer(Message.of("doctor.no-sigmoid"), Activation.NONE.option(), undo), keep)));
            } else if (logarithms()) {
                of.ask(Finding.doubt(Finding.Kind.ACTIVATION, of.role(),
                        Message.of("doctor.looks-like-logarithms", Numbers.brief(traits.greatest())),
                        List.of(take(Activation.EXP), keep)));
            }
        }
        return Decoding.activated(activation);
    }

    private static Message name(Activation activation) {
        return switch (activation) {
            case SIGMOID -> Message.of("doctor.sigmoid");
            case SOFTMAX -> Message.of("doctor.softmax");
            case EXP -> Message.of("doctor.exp");
            case TANH -> Message.of("doctor.tanh");
            case UNDO_SIGMOID -> Message.of("doctor.undo-sigmoid");
            case NONE -> throw new IllegalArgumentException("nothing has no name");
        };
    }

    private Decoding divided(double divisor) {
        boolean beyond = traits.least() < 0 || traits.greatest() > divisor;
        boolean told = traits.least() < -ROUNDING * divisor || traits.greatest() > divisor * (1 + ROUNDING);
        of.add(Finding.decided(Finding.Kind.SCALE, of.role(), traits.rangeSentence(),
                Message.of(told ? "doctor.divided-and-clipped" : "doctor.divided", Numbers.brief(divisor)),
                of.with(FileAnswers::withoutDivisor), List.of()));
        softness(divisor);
        return beyond && divisor == 1 ? Decoding.CLIPPED : Decoding.dividedBy(divisor);
    }

    /// Numbers that are not whole, or too large for any usual scale.
    private Optional<Decoding> fractions() {
        double least = traits.least();
        double greatest = traits.greatest();
        if (least >= 0 && greatest <= 1) {
            twice();
            softness(1);
            return Optional.of(Decoding.VALUES);
        }
        if (least >= -ROUNDING && greatest <= 1 + ROUNDING) {
            of.add(Finding.certain(Finding.Kind.ROUNDING, of.role(),
                    Message.of("doctor.rounding", survey.outside()), Message.of("doctor.clipped")));
            softness(1);
            return Optional.of(Decoding.CLIPPED);
        }
        if (least >= -OVERSHOOT && greatest <= 1 + OVERSHOOT && greatest > 1 - OVERSHOOT && traits.beyond() < MOST_BEYOND) {
            of.add(new Finding(Finding.Kind.ROUNDING, Optional.of(of.role()), Finding.State.DONE,
                    Message.of("doctor.overshoot", Numbers.brief(least), Numbers.brief(greatest)),
                    of.isTruth() ? List.of() : List.of(take(Activation.SIGMOID)),
                    Optional.of(Message.of("doctor.clipped")), Optional.empty()));
            softness(1);
            return Optional.of(Decoding.CLIPPED);
        }
        if (of.said().threshold().isPresent()) {
            softness(1);
            return Optional.of(Decoding.dividedBy(1));
        }
        Message seen = of.role() == MaskRole.PREDICTION && least < 0 ? traits.logitsSentence() : traits.rangeSentence();
        of.add(Finding.question(Finding.Kind.LOGITS, of.role(), seen, beyondAnswers()));
        return Optional.empty();
    }

    private void twice() {
        boolean squeezed = of.role() == MaskRole.PREDICTION && !traits.countable()
                && traits.least() >= SIGMOID_OF_0 - ROUNDING && traits.greatest() <= SIGMOID_OF_1 + ROUNDING
                && traits.greatest() > SIGMOID_OF_0 + ROUNDING;
        if (squeezed) {
            of.ask(Finding.doubt(Finding.Kind.ACTIVATION, of.role(),
                    Message.of("doctor.twice", Numbers.brief(traits.least()), Numbers.brief(traits.greatest())),
                    List.of(take(Activation.UNDO_SIGMOID), keep(Finding.Kind.ACTIVATION))));
        }
    }

    private boolean logarithms() {
        return traits.greatest() <= 0 && traits.greatest() >= LOG_OF_LIKELY && traits.least() < LOG_OF_LIKELY;
    }

    private Optional<Decoding> scaled(double scale) {
        String name = Numbers.brief(scale);
        OptionalDouble lower = lowerScale(traits.greatest(), scale);
        boolean ofNumbers = of.said().threshold().filter(value -> value > 1).isPresent();
        boolean low = lower.isPresent() && !ofNumbers;
        boolean kept = of.answers().keeps(Finding.Kind.SCALE);
        if (low && !kept) {
            of.add(Finding.question(Finding.Kind.SCALE, of.role(),
                    Message.of("doctor.far-below", Numbers.brief(traits.least()), Numbers.brief(traits.greatest()), name),
                    List.of(divide(lower.getAsDouble()), divide(scale))));
            return Optional.empty();
        }
        Finding divided = traits.only(0, scale)
                ? Finding.certain(Finding.Kind.SCALE, of.role(), Message.of("doctor.two-values", name),
                        Message.of("doctor.two-to-0-and-1", name))
                : Finding.certain(Finding.Kind.SCALE, of.role(), Message.of("doctor.levels", name),
                        Message.of("doctor.levels-divided", name));
        of.add(low ? divided.withUndo(of.answers().notKeeping(Finding.Kind.SCALE)) : divided);
        softness(scale);
        return Optional.of(Decoding.dividedBy(scale));
    }

    /// The number that rather means 1 where none comes near to `scale`. Eight bits are often dark: of them only
    /// percentages are told.
    private static OptionalDouble lowerScale(double greatest, double scale) {
        if (scale < 65_535) {
            return greatest == 100 && scale == 255 ? OptionalDouble.of(100) : OptionalDouble.empty();
        }
        return Arrays.stream(LOWER_SCALES).filter(lower -> greatest <= lower).findFirst();
    }

    /// Values between 0 and 1 where a mask should have none: in a truth, and what JPEG leaves of a mask.
    private void softness(double scale) {
        if (threshold()) {
            return;
        }
        boolean fringes = of.content().lossy() && traits.fringed(scale) && !traits.only(0, scale);
        if (fringes) {
            of.ask(Finding.doubt(Finding.Kind.FRINGES, of.role(),
                    Message.of(of.isTruth() ? "doctor.fringes" : "doctor.fringes-of-prediction"),
                    List.of(cut(0.5), new Answer(Message.of("doctor.keep-them"), "--as-is",
                            of.answers().keeping(Finding.Kind.FRINGES)))));
        }
        boolean doubted = fringes && !of.answers().keeps(Finding.Kind.FRINGES);
        if (of.isTruth() && !doubted && !traits.only(0, scale)) {
            of.add(Finding.note(Finding.Kind.SOFT, of.role(), Message.of("doctor.soft"), cut(0.5)));
        }
    }

    private boolean threshold() {
        of.said().threshold().ifPresent(value -> of.add(Finding.decided(Finding.Kind.SOFT, of.role(), traits.rangeSentence(),
                Message.of("doctor.cut", Numbers.brief(value)), of.with(FileAnswers::withoutThreshold), List.of())));
        return of.said().threshold().isPresent();
    }

    private Answer cut(double threshold) {
        String name = Numbers.brief(threshold);
        return new Answer(Message.of("doctor.cut-at", name),
                (of.isTruth() ? "--threshold " : of.option("threshold") + " ") + name,
                of.with(said -> said.withThreshold(threshold)));
    }

    private Answer keep(Finding.Kind kind) {
        return new Answer(Message.of("doctor.keep-it"), "--as-is", of.answers().keeping(kind));
    }

    private Answer take(Activation activation) {
        Message label = switch (activation) {
            case SIGMOID -> Message.of("doctor.take-sigmoid");
            case SOFTMAX -> Message.of("doctor.take-softmax");
            case EXP -> Message.of("doctor.take-exp");
            case TANH -> Message.of("doctor.take-tanh");
            case UNDO_SIGMOID -> Message.of("doctor.take-undo-sigmoid");
            case NONE -> throw new IllegalArgumentException("nothing is no answer");
        };
        return new Answer(label, activation.option(), of.with(said -> said.withActivation(activation)));
    }

    private Answer divide(double scale) {
        String name = Numbers.brief(scale);
        return new Answer(Message.of("doctor.divide-by", name), of.option("scale") + " " + name,
                of.with(said -> said.withDivisor(scale)));
    }

    private List<Answer> beyondAnswers() {
        double least = traits.least();
        double greatest = traits.greatest();
        double scale = greatest <= 100 ? 100 : greatest <= 255 ? 255 : greatest;
        if (of.isTruth()) {
            double cut = Double.parseDouble(String.format(Locale.ROOT, "%.2g", least / 2 + greatest / 2));
            return least >= 0 ? List.of(divide(scale), cut(cut)) : List.of(cut(cut));
        }
        if (least >= 0) {
            return List.of(divide(scale), take(Activation.SIGMOID));
        }
        List<Answer> answers = new ArrayList<>();
        if (logarithms()) {
            answers.add(take(Activation.EXP));
        }
        if (least >= -1 && greatest <= 1 && Math.max(-least, greatest) > 1 - OVERSHOOT) {
            answers.add(take(Activation.TANH));
        }
        if (of.content().channel().isPresent() && of.content().channels().size() > 1 && !of.content().ofRegions()) {
            answers.add(take(Activation.SOFTMAX));
        }
        answers.add(take(Activation.SIGMOID));
        return answers;
    }
}
