package maskscope.pixel.object;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.pixel.CutMask;
import maskscope.pixel.CutPair;

/// The objects of a truth and of a prediction, matched: one for each object of the truth, in their order, then one for each
/// false alarm.
///
/// **Match.** Of all pairs of an object of the truth and one of the prediction that have pixels in common, the one with the
/// largest overlap is matched first, then the next of those whose two objects are both free, and so on. Of equal overlaps the
/// pair with the smaller union comes first, which has the larger IoU, then the one with the lower number in the truth, then in
/// the prediction. Each object has one match at most. A pair whose IoU is above one half is always matched, as nothing else can
/// overlap either object as much.
///
/// **Home.** An object of the prediction belongs to its match; without one to the object of the truth that it overlaps most.
/// In the same order each object of the truth has one of the prediction over it that overlaps it most.
///
/// **Kind** of an object of the truth, the first that holds:
/// - *missed*: no object of the prediction overlaps it;
/// - *merged*: the object of the prediction that overlaps it most is matched with another one of the truth, or is the one that
///   overlaps another most;
/// - *split*: besides its match there is another object of the prediction that overlaps none of the truth more;
/// - *found*: none of these. It then has a match, which overlaps it most.
///
/// An object of the prediction without a match that overlaps nothing is a *false alarm*. If it overlaps something, it is a
/// piece: it belongs to its home, is shown there and is of its kind, which is split or merged.
///
/// Overlaps count from the first pixel on, however small they are. Where a border of one object just touches the neighbour of
/// the other, neither is merged nor split by that, as only largest overlaps count.
///
/// Immutable.
public final class ObjectMatches {

    private final MaskObjects truth;
    private final MaskObjects prediction;
    private final Overlaps overlaps;
    private final Matching matching;
    private final ObjectKind[] kinds;
    private final int[] covered;
    private final int[] falseAlarms;
    /// By object of the prediction, where it is shown.
    private final int[] shown;

    private ObjectMatches(MaskObjects truth, MaskObjects prediction) {
        this.truth = truth;
        this.prediction = prediction;
        this.overlaps = Overlaps.of(truth, prediction);
        this.matching = new Matching(truth, prediction, overlaps);
        this.kinds = matching.kinds();
        this.covered = new int[truth.size()];
        for (int pair = 0; pair < overlaps.size(); pair++) {
            covered[overlaps.truth(pair)] += overlaps.pixels(pair);
        }
        this.shown = new int[prediction.size()];
        int alarms = 0;
        for (int object = 0; object < shown.length; object++) {
            int home = matching.homeOf(object);
            shown[object] = home == MaskObjects.NONE ? truth.size() + alarms++ : home;
        }
        this.falseAlarms = new int[alarms];
        for (int object = 0; object < shown.length; object++) {
            if (shown[object] >= truth.size()) {
                falseAlarms[shown[object] - truth.size()] = object;
            }
        }
    }

    /// The objects of two masks; empty when `wanted` said no before all were found. Finds those of both masks side by side;
    /// `wanted` is asked by any thread.
    public static Optional<ObjectMatches> of(CutPair pair, Neighbours neighbours, BooleanSupplier wanted) {
        List<Optional<MaskObjects>> found = Stream.of(pair.truth(), pair.prediction())
                .parallel()
                .map((CutMask mask) -> MaskObjects.of(mask, neighbours, wanted))
                .toList();
        return found.stream().allMatch(Optional::isPresent) && wanted.getAsBoolean()
                ? Optional.of(new ObjectMatches(found.getFirst().get(), found.getLast().get()))
                : Optional.empty();
    }

    /// The objects of the truth.
    public MaskObjects truth() {
        return truth;
    }

    /// The objects of the prediction.
    public MaskObjects prediction() {
        return prediction;
    }

    /// How many there are: objects of the truth and false alarms.
    public int size() {
        return truth.size() + falseAlarms.length;
    }

    /// One of them, by its number from 0 on.
    public MatchedObject object(int number) {
        if (number >= truth.size()) {
            int alarm = falseAlarms[number - truth.size()];
            return new MatchedObject(number, ObjectKind.FALSE_ALARM, OptionalInt.empty(), OptionalInt.of(alarm),
                    prediction.box(alarm), 0, prediction.pixels(alarm), 0, 0);
        }
        int match = matching.ofTruth(number);
        boolean matched = match != MaskObjects.NONE;
        return new MatchedObject(number, kinds[number], OptionalInt.of(number),
                matched ? OptionalInt.of(match) : OptionalInt.empty(), truth.box(number), truth.pixels(number),
                matched ? prediction.pixels(match) : 0, matched ? overlaps.pixels(number, match) : 0, covered[number]);
    }

    /// All of them, in the order of their numbers.
    public Stream<MatchedObject> objects() {
        return IntStream.range(0, size()).mapToObj(this::object);
    }

    /// The number of what is at a place: the object of the truth there, else where the one of the prediction is shown.
    public OptionalInt at(int x, int y, int z) {
        OptionalInt object = truth.at(x, y, z);
        OptionalInt predicted = prediction.at(x, y, z);
        return object.isPresent() || predicted.isEmpty() ? object : OptionalInt.of(shown[predicted.getAsInt()]);
    }

    /// Hands over all pixels of objects with the number of what each belongs to. A pixel of the truth belongs to its object
    /// there, and one of the prediction alone to where its object is shown: no pixel belongs to two.
    void eachRun(RunTaker taker) {
        CommonRuns.each(truth, prediction, (from, to, object, predicted) ->
                taker.of(from, to, object == MaskObjects.NONE ? shown[predicted] : object));
    }

    /// Takes the pixels `from` to `to` (exclusive), which belong to one of these.
    @FunctionalInterface
    interface RunTaker {
        void of(int from, int to, int number);
    }

    /// How many are what.
    public ObjectCounts counts() {
        int[] of = new int[ObjectKind.values().length];
        int alike = 0;
        double iou = 0;
        for (int number = 0; number < truth.size(); number++) {
            MatchedObject object = object(number);
            of[object.kind().ordinal()]++;
            alike += object.alike() ? 1 : 0;
            iou += object.alike() ? object.iou() : 0;
        }
        return new ObjectCounts(of[ObjectKind.FOUND.ordinal()], of[ObjectKind.MISSED.ordinal()],
                of[ObjectKind.SPLIT.ordinal()], of[ObjectKind.MERGED.ordinal()], falseAlarms.length, prediction.size(),
                alike, iou);
    }
}
