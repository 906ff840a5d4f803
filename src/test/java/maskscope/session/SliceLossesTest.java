package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.mask.MaskPair;
import maskscope.mask.Slice;
import maskscope.pixel.PixelTable;
import maskscope.session.state.SliceView;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;

/// The loss of each slice of a volume, which the worker makes last of all.
class SliceLossesTest {

    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();
    private static final Loss TVERSKY = Losses.byKey("tversky").orElseThrow();

    private final QueuedExecutor worker = new QueuedExecutor();
    private final QueuedExecutor ui = new QueuedExecutor();
    private final Session session = new Session(worker, ui);
    private final MaskPair volume = TestVolumes.balls(8, 6, 12, Axes.PLAIN, false);

    private void settle() {
        do {
            worker.drain();
            ui.drain();
        } while (worker.size() + ui.size() > 0);
    }

    private void open() {
        TestVolumes.show(session, volume);
        settle();
    }

    private SliceLosses slices() {
        return session.sliceLossesProperty().get();
    }

    private double alone(int side, int index, Loss loss) {
        try (LossEngine engine = new LossEngine(PixelTable.of(volume.slice(new Slice(side, index))))) {
            LossValue value = engine.report(session.settings()).of(loss);
            return value.defined() ? value.value() : Double.NaN;
        }
    }

    private void areThoseOfSlices(int side, int count, Loss loss) {
        assertEquals(side, slices().side());
        assertSame(loss, slices().loss());
        assertEquals(count, slices().values().length);
        for (int index = 0; index < count; index++) {
            assertEquals(alone(side, index, loss), slices().values()[index], 1e-12, loss.name() + " of slice " + index);
        }
    }

    @Test
    void everySliceHasTheLossThatItHasAlone() {
        open();
        session.select(TVERSKY);
        settle();
        areThoseOfSlices(2, 12, TVERSKY);
    }

    @Test
    void theyFollowSettingsLossAndSide() {
        open();
        session.select(FOCAL);
        session.change(settings -> settings.withOwn(FOCAL, Parameter.GAMMA, 3.3));
        settle();
        areThoseOfSlices(2, 12, FOCAL);
        session.slicing().across(0);
        settle();
        areThoseOfSlices(0, 8, FOCAL);
    }

    @Test
    void anotherSliceAndAnotherScopeLeaveThemAsTheyAre() {
        open();
        SliceLosses before = slices();
        session.slicing().show(3);
        settle();
        session.slicing().count(SliceView.Scope.SLICE);
        settle();
        assertSame(before, slices());
    }

    @Test
    void aPictureHasNone() {
        open();
        session.loader().open(TestFiles.scene("nuclei"));
        settle();
        assertNull(slices());
    }

    @Test
    void theyComeBehindEverythingThatIsDrawn() {
        open();
        List<String> told = new ArrayList<>();
        session.reportProperty().subscribe((before, now) -> told.add("losses"));
        session.detailsProperty().subscribe((before, now) -> told.add("details"));
        session.sliceLossesProperty().subscribe((before, now) -> told.add("slices"));
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        settle();
        assertEquals(List.of("losses", "details", "slices"), told);
    }

    @Test
    void whatIsWantedNextDoesNotWaitForThem() {
        Session moving = new Session(worker, Runnable::run);
        TestVolumes.show(moving, volume);
        worker.drain();
        List<Settings> made = new ArrayList<>();
        moving.sliceLossesProperty().subscribe((before, now) -> made.add(now.settings()));
        // The hand moves on as soon as the curves are there, while the worker is still at work.
        double[] next = {0.6, 0.7, 0.8};
        int[] moved = new int[1];
        moving.detailsProperty().subscribe((before, now) -> {
            if (moved[0] < next.length) {
                double to = next[moved[0]++];
                moving.change(settings -> settings.withShared(Parameter.ALPHA, to));
            }
        });
        moving.change(settings -> settings.withShared(Parameter.ALPHA, 0.55));
        worker.drain();
        assertEquals(List.of(moving.settings()), made, "none on the way");
    }

    @Test
    void aRequestThatIsNotTheNewestIsGivenUpWithinItsSlices() {
        SliceLosses.Maker maker = new SliceLosses.Maker(Losses.ALL);
        OpenedPair pair = opened();
        AtomicInteger asked = new AtomicInteger();
        assertTrue(maker.make(pair, 2, TVERSKY, Settings.TUTORIAL, () -> false).isEmpty());
        assertTrue(maker.make(pair, 2, TVERSKY, Settings.TUTORIAL, () -> asked.getAndIncrement() < 12).isEmpty(),
                "counted, but not gone through");
        Optional<SliceLosses> made = maker.make(pair, 2, TVERSKY, Settings.TUTORIAL, () -> true);
        assertTrue(made.isPresent());
        assertSame(made, maker.make(pair, 2, TVERSKY, Settings.TUTORIAL, () -> false), "what is known is not made again");
    }

    @Test
    void whereThereIsMuchToCountTheyWaitUntilTheHandRests() {
        QueuedExecutor rest = new QueuedExecutor();
        Session large = new Session(worker, Runnable::run, worker, rest, Conventions.SHIPPED);
        TestVolumes.show(large, TestVolumes.balls(128, 96, 90, Axes.PLAIN, false));
        large.change(settings -> settings.withShared(Parameter.ALPHA, 0.6));
        worker.drain();
        large.change(settings -> settings.withShared(Parameter.ALPHA, 0.7));
        worker.drain();
        assertNull(large.sliceLossesProperty().get());
        assertTrue(rest.size() > 1);
        rest.runOne();
        assertNull(large.sliceLossesProperty().get(), "there is a newer wish");
        rest.drain();
        assertEquals(large.settings(), large.sliceLossesProperty().get().settings());
        large.change(settings -> settings.withShared(Parameter.ALPHA, 0.8));
        worker.drain();
        assertEquals(large.settings(), large.sliceLossesProperty().get().settings(), "once counted they follow the hand");
    }

    private OpenedPair opened() {
        open();
        return session.loadedProperty().get().whole();
    }

    @Test
    void theWorstIsTheFirstOfTheLargestWhereverSomeAreUndefined() {
        assertEquals(OptionalInt.of(2), of(Double.NaN, -0.3, 0.4, 0.4, Double.NaN).worst());
        assertEquals(OptionalInt.of(1), of(Double.NaN, -0.3, -0.4).worst());
        assertEquals(OptionalInt.empty(), of(Double.NaN, Double.NaN).worst());
    }

    private static SliceLosses of(double... values) {
        return new SliceLosses(null, 2, TVERSKY, Settings.TUTORIAL, values);
    }

    @Test
    void aLossThatIsUndefinedInASliceIsNoNumber() {
        open();
        session.select(TVERSKY);
        session.change(settings -> settings.withShared(Parameter.SMOOTHING, 0));
        settle();
        for (int index = 0; index < 12; index++) {
            assertEquals(Double.isNaN(alone(2, index, TVERSKY)), Double.isNaN(slices().values()[index]), "slice " + index);
        }
    }
}
