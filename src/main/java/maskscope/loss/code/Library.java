package maskscope.loss.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import maskscope.loss.Reduction;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Quantity;
import maskscope.text.Message;

/// A library whose own losses are to give a number: how it writes an overlap loss, a cross-entropy and a Focal. A
/// [LibraryMatcher] decides whether these give on the pair at hand what is asked for. Collects what the calls need, and the
/// first reason why one cannot be written.
///
/// Used for one snippet and thrown away.
abstract class Library {

    private final String name;
    private final PairTraits traits;
    private final Set<String> imports = new TreeSet<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private Optional<Message> refusal = Optional.empty();
    private boolean single;
    private boolean emptyIsZero;
    private boolean tversky;
    private Optional<Reduction> batches = Optional.empty();
    private final List<String> setup = new ArrayList<>();
    private final Set<String> ofLogits = new HashSet<>();
    private final Map<String, String> objects = new LinkedHashMap<>();

    Library(String name, PairTraits traits) {
        this.name = name;
        this.traits = traits;
    }

    /// The reader has asked for a Tversky loss: it is to be written as one also where its weights make it Dice or IoU.
    final void asTversky() {
        tversky = true;
    }

    /// It is to be a loss to train with, which makes one number of several images in this way.
    final void forBatches(Reduction reduction) {
        batches = Optional.of(reduction);
    }

    /// How several images become one number; empty where there is one pair only.
    final Optional<Reduction> batches() {
        return batches;
    }

    /// Whether its overlap losses can tell the images of a batch apart.
    boolean tellsImagesApart() {
        return false;
    }

    /// An object of the library, as it is made; a loss to train with makes it once and keeps it under a name.
    final String object(String made) {
        if (batches.isEmpty()) {
            return made;
        }
        String name = made.replaceFirst("\\(.*", "").replaceFirst(".*\\.", "").replaceFirst("(?<=.)Loss$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        String free = name;
        for (int i = 2; objects.containsKey(free) && !objects.get(free).equals(made); i++) {
            free = name + i;
        }
        objects.put(free, made);
        return "self." + free;
    }

    /// How the objects are made that a loss to train with may keep, by name.
    final Map<String, String> objects() {
        return objects;
    }

    /// Whether it is to be written as Dice.
    final boolean isDice(Overlap wanted) {
        return !tversky && wanted.isDice();
    }

    /// Whether it is to be written as IoU.
    final boolean isIou(Overlap wanted) {
        return !tversky && wanted.isIou();
    }

    final String name() {
        return name;
    }

    final PairTraits traits() {
        return traits;
    }

    final Set<String> imports() {
        return imports;
    }

    /// What must be known before any of the library's losses is made.
    final List<String> setup() {
        return setup;
    }

    /// What is worked out before the loss.
    final List<String> lines() {
        return lines;
    }

    /// How arguments differ from what a reader expects, each a sentence.
    final List<Message> notes() {
        return notes;
    }

    /// Why it cannot be written; empty when nobody said why.
    final Optional<Message> refusal() {
        return refusal;
    }

    /// Whether the library computes in single precision.
    final boolean isSingle() {
        return single;
    }

    final void imported(String line) {
        imports.add(line);
    }

    final void line(String line) {
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    /// A line that makes logits of probabilities.
    final void logitLine(String line) {
        line(line);
        ofLogits.add(line);
    }

    /// Whether it is one that makes logits of probabilities.
    final boolean isOfLogits(String line) {
        return ofLogits.contains(line);
    }

    final void before(String line) {
        setup.add(line);
    }

    final void note(Message sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    final void inSinglePrecision() {
        single = true;
    }

    /// It has nothing like this.
    final Optional<Call> refuse() {
        return Optional.empty();
    }

    /// It has not, and `why` says so in a sentence.
    final Optional<Call> refuse(Message why) {
        refusal = refusal.or(() -> Optional.of(why));
        return Optional.empty();
    }

    /// Why it has no overlap loss of probabilities; empty where it has one.
    Optional<Message> withoutOverlap() {
        return Optional.empty();
    }

    /// An overlap loss over [Counts#PLAIN], [LibraryCounts#CLIPPED] or, of a soft truth, [LibraryCounts#SMALLER]; asked for
    /// only where there is one.
    Optional<Call> written(Overlap wanted) {
        return refuse();
    }

    /// Whether it holds a denominator at this value or more.
    boolean raises(double least) {
        return false;
    }

    /// An overlap loss is meant to count as 0 where the truth is empty.
    final void emptyCountsAsZero() {
        emptyIsZero = true;
    }

    /// Whether an overlap loss is meant to count as 0 where the truth is empty.
    final boolean emptyIsZero() {
        return emptyIsZero;
    }

    /// Whether every overlap loss of this library is 0 where the truth is empty.
    boolean takesEmptyAsZero() {
        return false;
    }

    /// The mean binary cross-entropy, clipped at 1e-7.
    abstract Optional<Call> entropy();

    /// The sum of a cross-entropy and an overlap loss as one loss, which returns what `model` is; empty where there is none.
    Optional<Call> entropyPlus(Overlap overlap, Quantity model) {
        return Optional.empty();
    }

    /// What its Focal is made of.
    abstract FocalKind focalKind();

    /// Whether its Focal is computed in single precision.
    boolean isFocalSingle() {
        return false;
    }

    /// The mean of Focal over all pixels; `alpha` weighs the object's and is empty where all weigh the same.
    abstract String focal(OptionalDouble alpha, String gamma);

    /// A loss raised to a power.
    Call power(Call loss, Factor exponent) {
        return loss.toThe(exponent);
    }
}
