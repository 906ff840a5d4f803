package maskscope.doctor;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import maskscope.file.Content;
import maskscope.file.MaskClassText;
import maskscope.file.ReaderQuestion;
import maskscope.file.Survey;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.MaskRole;
import maskscope.mask.NumberSet;
import maskscope.text.Message;

/// Looks at one of the two files: what it holds, what its numbers may mean, and what the user has said of it.
///
/// It carries out and reports what is certain. Everything else becomes a question or a doubt, with the answers that settle
/// it.
public final class FileDoctor {

    /// Of parts that are many.
    private static final int SOME_PARTS = 3;

    private final FileCase of;
    private Optional<Decoding> decoding = Optional.empty();
    /// The numbers that are labels; none where they are values.
    private NumberSet labels = NumberSet.NONE;
    private boolean gapsUnexplained;
    private boolean stepped;
    private boolean shiftable;

    /// `truth` is what was found in the truth, when this is the prediction.
    public FileDoctor(MaskRole role, FileReading reading, Answers answers, Optional<FileDoctor> truth) throws BadInput {
        Content content = reading.content();
        this.of = new FileCase(role, content, answers);
        content.remarks().forEach(remark -> of.add(Finding.note(Finding.Kind.REMARK, role, remark)));
        content.facts().questions().forEach(this::asked);
        moot();
        parts();
        channels();
        truth.ifPresent(other -> RegionDoctor.look(other.of, of));
        if (reading.survey().isPresent()) {
            numbers(reading.survey().get(), truth.map(other -> other.labels).orElse(NumberSet.NONE));
        }
    }

    /// The keys of the channels that the user leaves out of a truth, beside those that were read.
    public static List<String> ignoredChannels(Content content, Answers answers) {
        return LeftOut.channels(answers.leftOut(), content);
    }

    public List<Finding> findings() {
        return of.findings();
    }

    /// What the numbers mean; empty while a question about them is open.
    public Optional<Decoding> decoding() {
        boolean asked = findings().stream().anyMatch(finding -> finding.state() == Finding.State.QUESTION);
        return asked ? Optional.empty() : decoding;
    }

    /// Whether pixels of a prediction hold no number without its saying that this means no data.
    public boolean gapsUnexplained() {
        return gapsUnexplained;
    }

    /// Whether nothing lies between its values, as they are classes or a mask that was cut.
    public boolean stepped() {
        return stepped;
    }

    /// Whether its labels may be one beside those of another file: colours have no neighbours.
    boolean shiftable() {
        return shiftable;
    }

    /// A question of the file's reader, which any word may answer.
    private void asked(ReaderQuestion question) {
        String key = question.key();
        List<Answer> answers = question.options().stream()
                .map(option -> new Answer(option.label(), Answer.flag(of.option("reading"), key + "=" + option.value()),
                        of.with(said -> said.withReading(key, option.value()))))
                .toList();
        Optional<Message> taken = question.options().stream()
                .filter(option -> question.taken().equals(Optional.of(option.value())))
                .map(ReaderQuestion.Option::label)
                .findFirst()
                .or(() -> question.taken().map(word -> Message.of("doctor.said-to-reader", word)));
        Optional<MaskRole> role = Optional.of(of.role());
        boolean said = of.said().reading().containsKey(key);
        if (taken.isEmpty()) {
            List<Answer> any = answers.isEmpty()
                    ? List.of(Answer.typing(of.option("reading") + " " + key + "=…", of.answers(), of.role(), key))
                    : answers;
            of.add(Finding.question(Finding.Kind.READING, of.role(), question.sentence(), any));
        } else if (said) {
            of.add(Finding.decided(Finding.Kind.READING, of.role(), question.sentence(), taken.get(),
                    of.with(before -> before.withoutReading(key)), answers));
        } else if (question.doubtful() && !of.answers().keeps(Finding.Kind.READING)) {
            of.add(Finding.doubt(Finding.Kind.READING, of.role(), question.sentence(), answers));
        } else {
            Optional<Answers> undo = question.doubtful()
                    ? Optional.of(of.answers().notKeeping(Finding.Kind.READING))
                    : Optional.empty();
            // What was taken is said already.
            List<Answer> others = IntStream.range(0, answers.size())
                    .filter(k -> !question.taken().equals(Optional.of(question.options().get(k).value())))
                    .mapToObj(answers::get)
                    .toList();
            of.add(new Finding(Finding.Kind.READING, role, Finding.State.DONE, question.sentence(), others, taken, undo));
        }
    }

    /// What was answered and is not open in this file, as in one without crowds.
    private void moot() {
        List<String> open = of.content().facts().questions().stream().map(ReaderQuestion::key).toList();
        if (of.content().grid().isPresent()) {
            new TreeMap<>(of.said().reading()).forEach((key, value) -> {
                if (!open.contains(key)) {
                    of.add(Finding.note(Finding.Kind.READING, of.role(), Message.of("doctor.moot", key + "=" + value)));
                }
            });
        }
    }

    private void parts() throws BadInput {
        Content content = of.content();
        if (content.parts().isEmpty() && of.said().part().isPresent()) {
            throw BadInput.of(content.file(), "doctor.no-parts", of.option("part"), of.said().part().get());
        }
        if (content.parts().isEmpty()) {
            return;
        }
        String label = content.parts().size() > Finding.MANY ? "doctor.part" : "doctor.take";
        List<Answer> choices = content.parts().stream()
                .map(part -> new Answer(Message.of(label, part), Answer.flag(of.option("part"), part),
                        of.with(said -> said.withPart(part))))
                .toList();
        int more = content.parts().size() - SOME_PARTS;
        List<Object> names = content.parts().stream().map(FileDoctor::apart).toList();
        Message holds = names.size() > Finding.MANY
                ? Message.of("doctor.holds-more", names.subList(0, SOME_PARTS), more)
                : Message.of("doctor.holds", names);
        if (content.part().isEmpty()) {
            of.add(Finding.question(Finding.Kind.PARTS, of.role(), holds, choices));
        } else if (of.said().part().isPresent()) {
            of.add(Finding.decided(Finding.Kind.PARTS, of.role(), holds, Message.of("doctor.part", content.part().get()),
                    of.with(FileAnswers::withoutPart), choices));
        } else if (content.parts().size() > 1) {
            of.add(new Finding(Finding.Kind.PARTS, Optional.of(of.role()), Finding.State.DONE, holds, choices,
                    Optional.of(Message.of("doctor.part", content.part().get())), Optional.empty()));
        }
    }

    /// A name that has what stands between names in it is put in quotation marks.
    private static Object apart(String name) {
        return name.matches(".*[,;].*") ? Message.of("doctor.quoted", name) : name;
    }

    private void channels() {
        Content content = of.content();
        if (content.channels().isEmpty() || content.grid().isPresent() && content.channel().isEmpty()) {
            return;
        }
        Message holds = holdsChannels(content);
        if (content.channel().isEmpty()) {
            ClassChoice choice = new ClassChoice(of, content.channels(), of.said().chosen());
            Message asked = of.said().chosen().isPresent() ? choice.missing(holds) : holds;
            of.add(Finding.question(Finding.Kind.CHANNELS, of.role(), asked, choice.answers()));
            return;
        }
        ClassChoice choice = new ClassChoice(of, content.channels(), content.channel());
        of.add(Finding.decided(Finding.Kind.CHANNELS, of.role(), holds, choice.chosenChannel(), choice.undo(), choice.answers()));
        int several = choice.size();
        if (several > 1 && of.said().activation() != Activation.SOFTMAX) {
            of.add(Finding.note(Finding.Kind.CHANNELS, of.role(), content.ofRegions()
                    ? Message.of("doctor.channels-overlap", several)
                    : Message.of("doctor.channels-added", several)));
        }
    }

    static Message holdsChannels(Content content) {
        return Message.of("doctor.holds-channels", content.channels().size(), MaskClassText.list(content.channels()));
    }

    private void numbers(Survey all, NumberSet partnerLabels) throws BadInput {
        LeftOutDoctor leftOut = new LeftOutDoctor(of, all, new NumberTraits(of, all, NumberSet.NONE, partnerLabels));
        NumberSet gone = leftOut.numbers();
        Survey rest = all.few() || gone.isEmpty() ? all.without(gone) : Survey.besides(of.content().grid().orElseThrow(), gone);
        NumberTraits traits = new NumberTraits(of, rest, marks(), partnerLabels);
        boolean gapsAsked = leftOut.look(rest, traits);
        gapsUnexplained = all.gaps() > 0 && !leftOut.gapsAreNoData();
        if (all.infinite() > 0 && !of.said().activated()) {
            throw Unusable.infinite(of.content().file(), all);
        }
        LabelDoctor ofLabels = new LabelDoctor(of, traits);
        labels = ofLabels.labels() ? traits.all() : NumberSet.NONE;
        // Two classes counted from 0 look like a mask.
        boolean counted = !partnerLabels.isEmpty() && of.chosen().filter("1"::equals).isPresent() && !of.chosenAlone()
                && traits.only(0, 1);
        // Who says which label of one file is which of the other one knows of a shift.
        boolean free = of.said().shift() == 0 && !of.chosenAlone();
        shiftable = (ofLabels.labels() || counted) && !traits.byColour() && free;
        Optional<Decoding> classes = ofLabels.look();
        stepped = classes.isPresent() || !of.said().activated() && (traits.binary() || traits.jpegOfOnes());
        Optional<Decoding> meant = classes.isPresent() ? classes : new ValueDoctor(of, rest, traits).look();
        if (meant.isEmpty()) {
            return;
        }
        Decoding found = inverted(cut(meant.get())).withLeftOut(gone)
                .withGapsLeftOut(leftOut.gaps() || meant.get().gapsLeftOut());
        decoding = gapsAsked ? Optional.empty() : Optional.of(found);
    }

    /// What the truth leaves out and a prediction may hold as well, unless it was chosen or labels are shifted.
    private NumberSet marks() {
        if (of.isTruth() || of.said().shift() != 0) {
            return NumberSet.NONE;
        }
        List<String> chosen = of.chosen().map(words -> List.of(words.split(","))).orElse(List.of());
        return NumberSet.of(LeftOut.marks(of).numbers().stream()
                .filter(number -> !chosen.contains(LeftOut.word(number)))
                .toList());
    }

    private Decoding cut(Decoding found) {
        if (of.said().threshold().isEmpty()) {
            return found;
        }
        double threshold = of.said().threshold().get();
        // Beyond 1 it can only be meant for the numbers as they stand.
        boolean ofNumbers = threshold > 1 && found.activation() == Activation.NONE;
        return found.withThreshold(ofNumbers ? threshold / found.divisor() : threshold);
    }

    private Decoding inverted(Decoding found) {
        if (of.said().inverted()) {
            of.add(Finding.decided(Finding.Kind.INVERTED, of.role(), Message.of("doctor.said-inverted"),
                    Message.of("doctor.inverted"), of.with(said -> said.withInverted(false)), List.of()));
            return found.withInverted(true);
        }
        if (of.content().facts().whiteIsZero() && !found.ofClasses()) {
            of.ask(Finding.question(Finding.Kind.WHITE, of.role(), Message.of("doctor.white-is-zero"),
                    List.of(new Answer(Message.of("doctor.white-is-object"), of.option("invert"),
                                    of.with(said -> said.withInverted(true))),
                            new Answer(Message.of("doctor.as-stored"), "--as-is", of.answers().keeping(Finding.Kind.WHITE)))));
        }
        return found;
    }
}
