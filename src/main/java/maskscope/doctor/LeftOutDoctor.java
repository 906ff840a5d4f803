package maskscope.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import maskscope.file.Content;
import maskscope.file.Survey;
import maskscope.mask.BadInput;
import maskscope.mask.NumberSet;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// Pixels that are no part of the comparison: what the user leaves out, what the file calls no data, what holds no number,
/// and what looks like one of these.
final class LeftOutDoctor {

    private final FileCase of;
    private final Survey all;
    /// Of all numbers.
    private final NumberTraits ofAll;
    /// What is left out by the user's word, in the truth alone.
    private final LeftOut said;
    /// What is left out by the file's.
    private final NumberSet noData;
    private final boolean gapsAreNoData;
    /// Whether a 0 that the file calls no data would be left out, but for the user's word.
    private final boolean zeroKept;
    /// What is left out of the truth by the word of the file that names its labels.
    private final NumberSet ignored;
    /// Those of the chosen classes that are to be left out as well.
    private final List<String> both;
    /// The numbers of the chosen classes, which no file's word leaves out.
    private final NumberSet object;

    LeftOutDoctor(FileCase of, Survey all, NumberTraits traits) {
        this.of = of;
        this.all = all;
        this.ofAll = traits;
        this.said = of.isTruth() ? LeftOut.of(of.answers().leftOut(), traits, of.content()) : LeftOut.NOTHING;
        ClassChoice choice = new ClassChoice(of, of.chosen().isEmpty() ? List.of() : traits.classes(), of.chosen());
        this.both = choice.within(said.numbers(), traits);
        this.object = choice.numbers(traits);
        OptionalDouble named = of.answers().keeps(Finding.Kind.NO_DATA) ? OptionalDouble.empty() : of.content().facts().noData();
        this.gapsAreNoData = named.isPresent() && Double.isNaN(named.getAsDouble());
        boolean out = named.isPresent() && !gapsAreNoData && leavesSense(named.getAsDouble());
        this.zeroKept = out && named.getAsDouble() == 0 && of.answers().keeps(Finding.Kind.NO_DATA_ZERO);
        this.noData = out && !zeroKept ? NumberSet.of(named.getAsDouble()) : NumberSet.NONE;
        this.ignored = of.isTruth() && of.content().channels().isEmpty() ? ignored(traits) : NumberSet.NONE;
    }

    private NumberSet ignored(NumberTraits traits) {
        OptionalInt label = of.content().facts().classes().ignored();
        return label.isEmpty() ? NumberSet.NONE
                : traits.numberOf(Integer.toString(label.getAsInt())).map(NumberSet::of).orElse(NumberSet.NONE);
    }

    /// Whether a number that the file calls no data is none of its values: of a truth, if there is something else to tell
    /// apart; of a prediction, if it lies beyond all others. Many programs write 0 there and mean the background.
    private boolean leavesSense(double number) {
        if (object.has(number)) {
            return false;
        }
        Survey rest = all.few() ? all.without(NumberSet.of(number))
                : Survey.besides(of.content().grid().orElseThrow(), NumberSet.of(number));
        if (rest.gaps() == all.gaps() || Double.isNaN(rest.least())) {
            return false;
        }
        if (of.isTruth()) {
            return !rest.few() || rest.numbers().length > 1;
        }
        return number < rest.least() - 1 || number > rest.greatest() + 1;
    }

    /// The numbers that are left out of every sum.
    NumberSet numbers() {
        List<Double> all = new ArrayList<>(said.numbers().numbers());
        all.addAll(noData.numbers());
        all.addAll(ignoredCounts() ? List.of() : ignored.numbers());
        return NumberSet.of(all);
    }

    /// Whether the label to ignore counts all the same, as the user has said.
    private boolean ignoredCounts() {
        return of.answers().keeps(Finding.Kind.IGNORE_LABEL) || ignored.numbers().stream().anyMatch(object::has);
    }

    /// Whether pixels that hold no number are left out. Those of a prediction may be where the truth is left out, which only
    /// the pair can tell.
    boolean gaps() {
        return all.gaps() > 0 && (!of.isTruth() || said.gaps() || gapsAreNoData);
    }

    /// Whether a prediction's pixels that hold no number are left out by its own word.
    boolean gapsAreNoData() {
        return gapsAreNoData;
    }

    /// Finds what is left out, and asks what may have to be. `rest` has the numbers that are not left out. Returns whether a
    /// question about them is open.
    boolean look(Survey rest, NumberTraits traits) throws BadInput {
        if (rest.gaps() == rest.pixels()) {
            throw of.isTruth() ? nothingLeft() : Unusable.gaps(of.content().file(), all);
        }
        if (!said.unknown().isEmpty()) {
            throw BadInput.of(of.content().file(), "doctor.nothing-called-so", said.unknown(),
                    of.content().ofChannels() ? FileDoctor.holdsChannels(of.content()) : traits.labelSentence());
        }
        if (!both.isEmpty()) {
            throw BadInput.of(of.content().file(), "doctor.ignored-object", String.join(", ", both));
        }
        if (of.isTruth() && !of.answers().leftOut().isEmpty()) {
            told();
        }
        noDataTold();
        ignoredTold();
        boolean open = all.gaps() > 0 && of.isTruth() && !gaps();
        if (open) {
            of.add(Finding.question(Finding.Kind.IGNORE, of.role(), Message.of("doctor.gaps-seen", all.gaps()),
                    List.of(new Answer(Message.of("doctor.leave-them-out"), "--ignore nan",
                            of.answers().leavingOut(Answers.GAPS)))));
        } else {
            candidate(traits);
        }
        return open;
    }

    private Answer leavingOut(double number) {
        String name = Numbers.brief(number);
        return new Answer(Message.of("doctor.leave-out", name), "--ignore " + name,
                of.answers().leavingOut(LeftOut.word(number)));
    }

    private BadInput nothingLeft() {
        boolean onlyGaps = all.gaps() == all.pixels();
        return onlyGaps
                ? BadInput.of(of.content().file(), "doctor.nothing-but-gaps")
                : BadInput.of(of.content().file(), "doctor.nothing-but",
                        String.join(", ", numbers().numbers().stream().map(Numbers::brief).toList()));
    }

    private long count(NumberSet numbers) {
        if (numbers.isEmpty()) {
            return 0;
        }
        if (all.few()) {
            return numbers.numbers().stream().mapToLong(all::count).sum();
        }
        Content content = of.content();
        return Survey.besides(content.grid().orElseThrow(), numbers).gaps() - all.gaps();
    }

    private void told() {
        long gaps = said.gaps() ? all.gaps() : 0;
        long pixels = count(said.numbers()) + gaps;
        List<String> each = LeftOut.each(of.answers().leftOut(), ofAll, of.content());
        List<Object> words = each.stream().map(this::shown).toList();
        List<Object> missing = each.stream().filter(word -> !holds(word)).map(this::shown).toList();
        boolean channels = each.stream().anyMatch(word -> of.content().channelCalled(word).isPresent());
        Message seen = each.equals(List.of(Answers.GAPS))
                ? Message.of("doctor.gaps-seen", gaps)
                : Message.of(channels ? "doctor.pixels-of" : "doctor.number-seen", pixels, words);
        of.add(Finding.decided(Finding.Kind.IGNORE, of.role(), seen,
                pixels == 0 ? Message.of("doctor.none-to-leave-out", words) : Message.of("doctor.left-out", words),
                of.answers().withLeftOut(List.of()), List.of()));
        if (!missing.isEmpty()) {
            of.add(Finding.note(Finding.Kind.IGNORE, of.role(), Message.of("doctor.nothing-to-leave-out", missing)));
        }
    }

    private boolean holds(String word) {
        LeftOut one = LeftOut.of(List.of(word), ofAll, of.content());
        return one.gaps() ? all.gaps() > 0 : count(one.numbers()) > 0;
    }

    private Object shown(String word) {
        return of.content().channelCalled(word)
                .<Object>map(one -> Message.of("doctor.channel", List.of(one.label())))
                .orElse(word.equals(Answers.GAPS) ? "NaN" : word);
    }

    private void noDataTold() {
        OptionalDouble named = of.content().facts().noData();
        if (named.isEmpty()) {
            return;
        }
        double number = named.getAsDouble();
        String name = Double.isNaN(number) ? "NaN" : Numbers.brief(number);
        long pixels = Double.isNaN(number) ? all.gaps() : count(NumberSet.of(number));
        if (pixels == 0 || said.numbers().has(number)) {
            return;
        }
        Message seen = Double.isNaN(number)
                ? Message.of("doctor.gaps-by-file", pixels)
                : Message.of("doctor.no-data", pixels, name);
        if (gapsAreNoData || noData.has(number)) {
            of.add(Finding.decided(Finding.Kind.NO_DATA, of.role(), seen, Message.of("doctor.left-out", List.of(name)),
                    of.answers().keeping(number == 0 ? Finding.Kind.NO_DATA_ZERO : Finding.Kind.NO_DATA), List.of()));
        } else {
            counted(Finding.Kind.NO_DATA, Message.of("doctor.no-data-kept", pixels, name), number,
                    zeroKept ? Finding.Kind.NO_DATA_ZERO : Finding.Kind.NO_DATA);
        }
    }

    /// Tells of a number that counts all the same. Where that is the user's word, in which `kept` is a kind to leave as it is, it
    /// can be taken back; otherwise the number can be left out of a truth.
    private void counted(Finding.Kind kind, Message seen, double number, Finding.Kind kept) {
        boolean byUser = of.answers().keeps(kept) && !object.has(number);
        of.add(byUser ? Finding.note(kind, of.role(), seen).withUndo(of.answers().notKeeping(kept))
                : of.isTruth() ? Finding.note(kind, of.role(), seen, leavingOut(number))
                : Finding.note(kind, of.role(), seen));
    }

    private void ignoredTold() {
        if (ignored.isEmpty() || said.numbers().has(ignored.numbers().getFirst())) {
            return;
        }
        double number = ignored.numbers().getFirst();
        String name = Numbers.brief(number);
        long pixels = count(ignored);
        if (pixels == 0) {
            return;
        }
        Finding.Kind kind = Finding.Kind.IGNORE_LABEL;
        if (ignoredCounts()) {
            counted(kind, Message.of("doctor.ignore-label-kept", pixels, name), number, kind);
        } else {
            of.add(Finding.decided(kind, of.role(), Message.of("doctor.ignore-label", pixels, name),
                    Message.of("doctor.left-out", List.of(name)), of.answers().keeping(kind), List.of()));
        }
    }

    /// Asks about a number that most likely means "ignore".
    private void candidate(NumberTraits traits) {
        OptionalDouble likely = traits.ignoreCandidate();
        if (likely.isEmpty() || object.has(likely.getAsDouble())) {
            return;
        }
        String name = Numbers.brief(likely.getAsDouble());
        of.ask(Finding.question(Finding.Kind.IGNORE, of.role(),
                Message.of("doctor.ignored-number", all.count(likely.getAsDouble()), name),
                List.of(leavingOut(likely.getAsDouble()), new Answer(Message.of("doctor.is-a-class", name), "--class N --as-is",
                                of.answers().keeping(Finding.Kind.IGNORE)))));
    }
}
