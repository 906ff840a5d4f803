package maskscope.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.MaskClassText;
import maskscope.file.Survey;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.MaskRole;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// Looks at one of the two files: what it holds, what its numbers may mean, and what the user has said of it.
///
/// It carries out and reports what is certain. Everything else becomes a question or a doubt, with the answers that settle
/// it.
public final class FileDoctor {

    private static final double ROUNDING = 1e-3;
    /// Full scales that arrays of integers use though nothing in them says so.
    private static final double[] USUAL_SCALES = {255, 65_535};
    /// What numbers are that stay far below their full scale: percentages, or fewer bits than the file could hold.
    private static final double[] LOWER_SCALES = {100, 255, 1000, 1023, 4095};

    private final MaskRole role;
    private final Content content;
    private final Answers answers;
    private final FileAnswers said;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Decoding> decoding = Optional.empty();
    private boolean holdsLabels;

    /// `truth` is what was found in the truth, when this is the prediction.
    public FileDoctor(MaskRole role, FileReading reading, Answers answers, Optional<FileDoctor> truth) throws BadInput {
        this.role = role;
        this.content = reading.content();
        this.answers = answers;
        this.said = answers.of(role);
        content.remarks().forEach(remark -> findings.add(Finding.note(Finding.Kind.REMARK, role, remark)));
        parts();
        channels();
        if (reading.survey().isPresent()) {
            numbers(reading.survey().get(), truth.isPresent() && truth.get().holdsLabels);
        }
    }

    public List<Finding> findings() {
        return findings;
    }

    /// What the numbers mean; empty while a question about them is open.
    public Optional<Decoding> decoding() {
        boolean asked = findings.stream().anyMatch(finding -> finding.state() == Finding.State.QUESTION);
        return asked ? Optional.empty() : decoding;
    }

    private void parts() {
        if (content.parts().isEmpty()) {
            return;
        }
        List<Answer> choices = content.parts().stream()
                .map(part -> new Answer(Message.of("doctor.take", part), "--" + role.key() + "-part " + part,
                        answers.with(role, of -> of.withPart(part))))
                .toList();
        Message holds = Message.of("doctor.holds", MaskClassText.some(content.parts()));
        if (content.part().isEmpty()) {
            findings.add(Finding.question(Finding.Kind.PARTS, role, holds, choices));
        } else if (said.part().isPresent()) {
            findings.add(Finding.decided(Finding.Kind.PARTS, role, holds, Message.of("doctor.part", content.part().get()),
                    answers.with(role, FileAnswers::withoutPart), choices));
        } else if (content.parts().size() > 1) {
            findings.add(new Finding(Finding.Kind.PARTS, Optional.of(role), Finding.State.DONE, holds, choices,
                    Optional.of(Message.of("doctor.part", content.part().get())), Optional.empty()));
        }
    }

    private void channels() {
        if (content.channels().isEmpty() || content.grid().isPresent() && content.channel().isEmpty()) {
            return;
        }
        ClassChoice choice = new ClassChoice(role, answers, content.channels(), content.channel());
        Message holds = Message.of(
                "doctor.holds-channels", content.channels().size(), MaskClassText.list(content.channels()));
        findings.add(content.channel().isEmpty()
                ? Finding.question(Finding.Kind.CHANNELS, role, holds, choice.answers())
                : Finding.decided(Finding.Kind.CHANNELS, role, holds, choice.chosenChannel(),
                        choice.undo(), choice.answers()));
    }

    private void numbers(Survey all, boolean partnerLabels) throws BadInput {
        Survey rest = all.few() ? all : leftOut().map(this::besides).orElse(all);
        NumberTraits traits = new NumberTraits(role, content, rest, leftOut(), partnerLabels);
        holdsLabels = traits.labels();
        boolean gaps = ignore(all, rest.gaps() - all.gaps(), traits);
        if (all.infinite() > 0 && !said.sigmoid()) {
            throw Unusable.infinite(content.file(), all);
        }
        Decoding found = classes(traits).orElseGet(() -> values(rest, traits));
        if (found == null) {
            return;
        }
        if (said.threshold().isPresent()) {
            double threshold = said.threshold().get();
            // Beyond 1 it can only be meant for the numbers as they stand.
            found = found.withThreshold(threshold > 1 ? threshold / found.divisor() : threshold);
        }
        if (said.inverted()) {
            found = found.withInverted(true);
            findings.add(Finding.decided(Finding.Kind.INVERTED, role, Message.of("doctor.said-inverted"),
                    Message.of("doctor.inverted"), answers.with(role, of -> of.withInverted(false)), List.of()));
        }
        if (role == MaskRole.TRUTH && answers.leftOut().isPresent()) {
            found = found.withLeftOut(answers.leftOut().get());
        }
        decoding = gaps ? Optional.empty() : Optional.of(found);
    }

    private Optional<Double> leftOut() {
        return role == MaskRole.TRUTH ? answers.leftOut() : Optional.empty();
    }

    /// The numbers but for one, where they are too many to be listed.
    private Survey besides(double number) {
        return Survey.besides(content.grid().orElseThrow(), number);
    }

    /// Pixels that are no part of the comparison; returns whether some hold no number and nothing was said of them.
    /// `unlisted` is how many hold the number that is left out where `all` does not list its numbers.
    private boolean ignore(Survey all, long unlisted, NumberTraits traits) throws BadInput {
        if (all.gaps() > 0 && role == MaskRole.PREDICTION) {
            throw Unusable.gaps(content.file(), all);
        }
        if (leftOut().isPresent()) {
            double number = leftOut().get();
            boolean nothing = Double.isNaN(number);
            long pixels = nothing ? all.gaps() : all.count(number) + unlisted;
            String value = nothing ? "NaN" : Numbers.brief(number);
            if (pixels == all.pixels()) {
                throw nothing
                        ? BadInput.of(content.file(), "doctor.nothing-but-gaps")
                        : BadInput.of(content.file(), "doctor.nothing-but", value);
            }
            findings.add(Finding.decided(Finding.Kind.IGNORE, role,
                    nothing ? Message.of("doctor.gaps-seen", pixels) : Message.of("doctor.number-seen", pixels, value),
                    pixels == 0 ? Message.of("doctor.none-to-leave-out", value) : Message.of("doctor.left-out", value),
                    answers.withLeftOut(Optional.empty()), List.of()));
        }
        boolean gaps = all.gaps() > 0 && !leftOut().filter(number -> Double.isNaN(number)).isPresent();
        if (gaps) {
            findings.add(Finding.question(Finding.Kind.IGNORE, role,
                    Message.of("doctor.gaps-seen", all.gaps()),
                    List.of(new Answer(Message.of("doctor.leave-them-out"), "--ignore nan",
                            answers.withLeftOut(Optional.of(Double.NaN))))));
        } else if (leftOut().isEmpty() && traits.ignoreCandidate().isPresent() && !answers.kept().contains(Finding.Kind.IGNORE)) {
            double number = traits.ignoreCandidate().getAsDouble();
            String name = Numbers.brief(number);
            findings.add(Finding.question(Finding.Kind.IGNORE, role,
                    Message.of("doctor.ignored-number", all.count(number), name),
                    List.of(new Answer(Message.of("doctor.leave-out", name), "--ignore " + name,
                                    answers.withLeftOut(Optional.of(number))),
                            new Answer(Message.of("doctor.is-a-class", name), "--class N --as-is",
                                    answers.keeping(Finding.Kind.IGNORE)))));
        }
        return gaps;
    }

    /// The class that was chosen among the numbers; the choice of a channel is none.
    private Optional<String> chosen() {
        return content.channel().isPresent() ? Optional.empty() : said.chosen();
    }

    /// Whether the user has said that numbers which may be labels are values.
    private boolean valuesSaid() {
        return answers.kept().contains(Finding.Kind.LABELS) || said.divisor().isPresent() || thresholdOfNumbers();
    }

    private boolean thresholdOfNumbers() {
        return said.threshold().filter(value -> value > 1).isPresent();
    }

    /// The meaning when the numbers are labels of classes; empty when they are values. While a question is open it is a
    /// placeholder that is not used.
    private Optional<Decoding> classes(NumberTraits traits) throws BadInput {
        ClassChoice choice = new ClassChoice(role, answers, traits.classes(), chosen());
        if (traits.unlisted() && chosen().filter(MaskClass.OBJECT::equals).isPresent()) {
            findings.add(Finding.decided(Finding.Kind.LABELS, role, traits.rangeSentence(), choice.chosenClass(),
                    choice.undo(), List.of()));
            return Optional.of(Decoding.anyObject());
        }
        if (traits.unlisted() && chosen().isEmpty() && !valuesSaid()) {
            findings.add(Finding.question(Finding.Kind.LABELS, role, Message.of("doctor.many-labels",
                            Numbers.brief(traits.least()), Numbers.brief(traits.greatest()), Survey.FEW),
                    List.of(choice.any(), greyLevels())));
            return Optional.of(Decoding.VALUES);
        }
        if (!holdsLabels && chosen().isPresent() && (role == MaskRole.TRUTH || traits.binary()) && !choice.isObject()) {
            findings.add(Finding.note(Finding.Kind.LABELS, role,
                    Message.of("doctor.no-classes", chosen().get())));
        }
        if (said.sigmoid() || !holdsLabels || valuesSaid() && chosen().isEmpty() && !traits.onlyLabels()) {
            return Optional.empty();
        }
        Optional<Decoding> chosen = chosen().isPresent() ? choice.decoding(content, traits) : Optional.empty();
        if (chosen.isPresent()) {
            findings.add(Finding.decided(Finding.Kind.LABELS, role, traits.labelSentence(),
                    choice.chosenClass(), choice.undo(), choice.answers()));
            return chosen;
        }
        if (choice.answers().isEmpty()) {
            findings.add(Finding.certain(Finding.Kind.LABELS, role, Message.of("doctor.only-background"),
                    Message.of("doctor.background-only")));
            return Optional.of(Decoding.anyObject());
        }
        Optional<MaskClass> single = traits.singleClass();
        if (single.isPresent() && chosen().isEmpty()) {
            findings.add(Finding.certain(Finding.Kind.LABELS, role, traits.labelSentence(),
                    Message.of("doctor.class", single.get().label())));
            return Optional.of(Decoding.oneClass(traits.number(single.get())));
        }
        List<Answer> choices = new ArrayList<>(content.channel().isPresent() ? List.of() : choice.answers());
        if (role == MaskRole.PREDICTION && traits.least() < 0) {
            choices.add(sigmoid());
        }
        if (!traits.onlyLabels()) {
            choices.add(greyLevels());
        }
        if (content.channel().isPresent() && (role == MaskRole.TRUTH || choices.isEmpty())) {
            throw Unusable.labelsInChannel(content, traits.classes());
        }
        Message holds = traits.labelSentence();
        findings.add(Finding.question(Finding.Kind.LABELS, role,
                chosen().map(key -> ClassChoice.missing(key, holds)).orElse(holds), choices));
        return Optional.of(Decoding.VALUES);
    }

    /// The meaning when the numbers are values; null when it must be asked for.
    private Decoding values(Survey all, NumberTraits traits) {
        if (said.sigmoid()) {
            findings.add(Finding.decided(Finding.Kind.LOGITS, role, traits.rangeSentence(), Message.of("doctor.sigmoid"),
                    answers.with(role, of -> of.withSigmoid(false)), List.of()));
            if (content.channel().isPresent()) {
                findings.add(Finding.note(Finding.Kind.LOGITS, role,
                        Message.of("doctor.channels-of-logits", content.channels().size())));
            }
            return Decoding.logits();
        }
        if (said.divisor().isPresent()) {
            double divisor = said.divisor().get();
            boolean beyond = traits.least() < -ROUNDING * divisor || traits.greatest() > divisor * (1 + ROUNDING);
            findings.add(Finding.decided(Finding.Kind.SCALE, role, traits.rangeSentence(),
                    Message.of(beyond ? "doctor.divided-and-clipped" : "doctor.divided", Numbers.brief(divisor)),
                    answers.with(role, FileAnswers::withoutDivisor), List.of()));
            return softness(traits, divisor);
        }
        if (traits.only(0, 1)) {
            if (content.fullScale() > 1) {
                findings.add(Finding.certain(Finding.Kind.SCALE, role, Message.of("doctor.only-0-and-1"),
                        Message.of("doctor.as-they-are")));
            }
            return Decoding.VALUES;
        }
        if (content.fullScale() > 0) {
            return scaled(traits, content.fullScale());
        }
        for (double scale : USUAL_SCALES) {
            if (all.whole() && traits.least() >= 0 && traits.greatest() <= scale) {
                return scaled(traits, scale);
            }
        }
        if (traits.least() >= 0 && traits.greatest() <= 1) {
            return softness(traits, 1);
        }
        if (traits.least() >= -ROUNDING && traits.greatest() <= 1 + ROUNDING) {
            findings.add(Finding.certain(Finding.Kind.ROUNDING, role,
                    Message.of("doctor.rounding", all.outside()), Message.of("doctor.clipped")));
            softness(traits, 1);
            return Decoding.CLIPPED;
        }
        if (said.threshold().isPresent()) {
            return softness(traits, 1);
        }
        findings.add(Finding.question(Finding.Kind.LOGITS, role, traits.rangeSentence(), outsideAnswers(traits)));
        return null;
    }

    private Decoding scaled(NumberTraits traits, double scale) {
        String name = Numbers.brief(scale);
        OptionalDouble lower = lowerScale(traits.greatest(), scale);
        if (lower.isPresent() && !answers.kept().contains(Finding.Kind.SCALE) && !thresholdOfNumbers()) {
            findings.add(Finding.question(Finding.Kind.SCALE, role,
                    Message.of("doctor.far-below", Numbers.brief(traits.least()), Numbers.brief(traits.greatest()), name),
                    List.of(divide(lower.getAsDouble()), divide(scale))));
            return null;
        }
        if (traits.only(0, scale)) {
            findings.add(Finding.certain(Finding.Kind.SCALE, role, Message.of("doctor.two-values", name),
                    Message.of("doctor.two-to-0-and-1", name)));
        } else {
            findings.add(Finding.certain(Finding.Kind.SCALE, role,
                    Message.of("doctor.levels", name), Message.of("doctor.levels-divided", name)));
        }
        return softness(traits, scale);
    }

    /// The number that rather means 1 where none comes near to `scale`. Eight bits are often dark: of them only
    /// percentages are told.
    private static OptionalDouble lowerScale(double greatest, double scale) {
        if (scale < 65_535) {
            return greatest == 100 && scale == 255 ? OptionalDouble.of(100) : OptionalDouble.empty();
        }
        return Arrays.stream(LOWER_SCALES).filter(lower -> greatest <= lower).findFirst();
    }

    private Decoding softness(NumberTraits traits, double scale) {
        if (said.threshold().isPresent()) {
            findings.add(Finding.decided(Finding.Kind.SOFT, role, traits.rangeSentence(),
                    Message.of("doctor.cut", Numbers.brief(said.threshold().get())),
                    answers.with(role, FileAnswers::withoutThreshold),
                    List.of()));
        } else if (role == MaskRole.TRUTH && !traits.only(0, scale)) {
            Answer cut = new Answer(Message.of("doctor.cut-at", "0.5"), "--threshold 0.5",
                    answers.with(role, of -> of.withThreshold(0.5)));
            if (content.lossy() && traits.fringed(scale) && !answers.kept().contains(Finding.Kind.FRINGES)) {
                findings.add(Finding.doubt(Finding.Kind.FRINGES, role,
                        Message.of("doctor.fringes"),
                        List.of(cut, new Answer(Message.of("doctor.keep-them"), "--as-is",
                                answers.keeping(Finding.Kind.FRINGES)))));
            } else {
                findings.add(Finding.note(Finding.Kind.SOFT, role,
                        Message.of("doctor.soft"), cut));
            }
        }
        return Decoding.dividedBy(scale);
    }

    private Answer greyLevels() {
        return new Answer(Message.of("doctor.grey-levels"), "--as-is", answers.keeping(Finding.Kind.LABELS));
    }

    private Answer sigmoid() {
        return new Answer(Message.of("doctor.take-sigmoid"), "--sigmoid", answers.with(role, of -> of.withSigmoid(true)));
    }

    private Answer divide(double scale) {
        String name = Numbers.brief(scale);
        return new Answer(Message.of("doctor.divide-by", name), "--" + role.key() + "-scale " + name,
                answers.with(role, of -> of.withDivisor(scale)));
    }

    private List<Answer> outsideAnswers(NumberTraits traits) {
        double scale = traits.greatest() <= 100 ? 100 : traits.greatest() <= 255 ? 255 : traits.greatest();
        Answer divide = divide(scale);
        double middle = traits.least() / 2 + traits.greatest() / 2;
        double cut = Double.parseDouble(String.format(Locale.ROOT, "%.2g", middle));
        Answer threshold = new Answer(Message.of("doctor.cut-at", Numbers.brief(cut)), "--threshold " + Numbers.brief(cut),
                answers.with(role, of -> of.withThreshold(cut)));
        if (role == MaskRole.TRUTH) {
            return traits.least() >= 0 ? List.of(divide, threshold) : List.of(threshold);
        }
        return traits.least() < 0 ? List.of(sigmoid()) : List.of(divide, sigmoid());
    }
}
