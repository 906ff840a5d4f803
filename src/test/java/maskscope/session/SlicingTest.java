package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.mask.MaskPair;
import maskscope.mask.Placement;
import maskscope.mask.Slice;
import maskscope.mask.SliceWish;
import maskscope.pixel.PixelTable;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What another slice, another side and another scope change, and what they leave as it was.
class SlicingTest {

    private final QueuedExecutor worker = new QueuedExecutor();
    private final QueuedExecutor ui = new QueuedExecutor();
    private final Session session = new Session(worker, ui);
    private final Slicing slicing = session.slicing();
    private final MaskPair volume = TestVolumes.balls(8, 6, 12, Axes.PLAIN, false);
    private final List<LossReport> reports = new ArrayList<>();
    private final List<DerivedViews> details = new ArrayList<>();
    private final List<Integer> seen = new ArrayList<>();

    private void settle() {
        do {
            worker.drain();
            ui.drain();
        } while (worker.size() + ui.size() > 0);
    }

    private void open(MaskPair pair) {
        open(pair, Optional.empty());
    }

    private void open(MaskPair pair, Optional<SliceWish> slice) {
        TestVolumes.show(session, pair, slice);
        settle();
        session.reportProperty().subscribe((before, now) -> reports.add(now));
        session.detailsProperty().subscribe((before, now) -> details.add(now));
        session.loadedProperty().subscribe((before, now) -> seen.add(now.plane().slice().index()));
    }

    private ShownPair shown() {
        return session.loadedProperty().get();
    }

    private LossReport lossesOf(Slice slice) {
        try (LossEngine engine = new LossEngine(PixelTable.of(volume.slice(slice)))) {
            return engine.report(session.settings());
        }
    }

    private void sameLosses(LossReport expected, LossReport actual) {
        Losses.ALL.forEach(loss -> assertEquals(expected.of(loss).value(), actual.of(loss).value(), 1e-12, loss.name()));
    }

    @Test
    void aVolumeOpensWhereItsTruthIsMostAndCountsWhole() {
        open(TestVolumes.balls(8, 6, 12, new Axes("PSL"), false));
        assertEquals(SliceView.Scope.VOLUME, shown().cut().scope());
        assertEquals(new Slice(1, 3), shown().plane().slice(), "axial lies across y here");
        assertEquals(8 * 6 * 12, session.reportProperty().get().sums().pixels());
    }

    @Test
    void aVolumeOpensAcrossItsOwnSlices() {
        Placement placement = new Placement(new Axes("PIR"), List.of(0.5, 0.5, 3.0), List.of());
        open(TestVolumes.balls(20, 16, 12, placement, false));
        assertEquals(new Slice(2, 6), shown().plane().slice());
        assertEquals(1, shown().plane().pixelHeight());
        slicing.across(1);
        slicing.count(SliceView.Scope.SLICE);
        settle();
        assertEquals(6, shown().overview().plane().pixelWidth(), "the slice alone keeps its shape");
    }

    @Test
    void aBatchOpensAtOneOfItsPictures() {
        MaskPair wide = TestVolumes.balls(30, 6, 20, Axes.PLAIN, false);
        open(wide);
        assertEquals(1, shown().plane().slice().side(), "a volume of few slices across y");
        TestVolumes.show(session, new MaskPair(
                wide.truthName(), wide.predictionName(), wide.truth(), wide.prediction(), wide.photo(), wide.placement(), true));
        settle();
        assertEquals(2, shown().plane().slice().side());
    }

    @Test
    void anotherSliceOfTheWholeVolumeIsAnotherPictureAndComputesNothing() {
        open(volume);
        LossReport report = session.reportProperty().get();
        DerivedViews curves = session.detailsProperty().get();
        PixelTable table = shown().table();
        for (int slice = 0; slice < 12; slice++) {
            slicing.show(slice);
            settle();
            assertEquals(slice, shown().overview().plane().slice().index());
        }
        slicing.across(0);
        settle();
        assertEquals(6, shown().plane().width());
        assertSame(table, shown().table());
        assertSame(report, session.reportProperty().get());
        assertSame(curves, session.detailsProperty().get());
        assertTrue(reports.isEmpty() && details.isEmpty(), "nothing was published");
    }

    @Test
    void manySlicesBeforeTheWorkerWakesAreOnePicture() {
        open(volume);
        for (int slice = 0; slice < 12; slice++) {
            slicing.show(slice);
        }
        assertEquals(1, worker.size());
        settle();
        assertEquals(List.of(11), seen);
    }

    @Test
    void slicesOnTheWayAreShownWhileTheHandMovesOn() {
        open(volume);
        slicing.show(0);
        worker.drain();
        slicing.show(1);
        ui.drain();
        assertEquals(List.of(0), seen);
        settle();
        assertEquals(List.of(0, 1), seen);
    }

    @Test
    void theSliceAloneHasLossesOfItsOwn() {
        open(volume);
        LossReport whole = session.reportProperty().get();
        slicing.count(SliceView.Scope.SLICE);
        settle();
        sameLosses(lossesOf(new Slice(2, 6)), session.reportProperty().get());
        slicing.step(2);
        settle();
        sameLosses(lossesOf(new Slice(2, 8)), session.reportProperty().get());
        slicing.across(1);
        settle();
        sameLosses(lossesOf(new Slice(1, 3)), session.reportProperty().get());
        assertEquals(8 * 12, shown().table().pixels());
        slicing.count(SliceView.Scope.VOLUME);
        settle();
        sameLosses(whole, session.reportProperty().get());
    }

    @Test
    void curvesSharesAndPictureOfASliceComeTogether() {
        open(volume);
        List<String> torn = new ArrayList<>();
        session.detailsProperty().subscribe((before, now) -> {
            if (now != null && session.reportProperty().get().sums().pixels() != shown().table().pixels()) {
                torn.add("curves of other pixels than the losses");
            }
        });
        slicing.count(SliceView.Scope.SLICE);
        settle();
        for (int slice = 2; slice < 9; slice++) {
            slicing.show(slice);
            settle();
            DerivedViews now = session.detailsProperty().get();
            int last = shown().table().rows() - 1;
            assertTrue(Double.isFinite(now.shares().get("dice").applyAsDouble(last)));
            double[] dice = now.sweep().values().get("dice");
            assertEquals(session.reportProperty().get().of(Losses.byKey("dice").orElseThrow()).value(), dice[0], 1e-12);
        }
        assertEquals(List.of(), torn);
        assertTrue(reports.stream().noneMatch(report -> report == null), "the table is never empty in between");
    }

    @Test
    void settingsChangedMeanwhileAreNotLost() {
        open(volume);
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        slicing.step(1);
        settle();
        assertEquals(0.9, session.reportProperty().get().settings().shared().get(Parameter.ALPHA));
        assertEquals(0.9, session.detailsProperty().get().settings().shared().get(Parameter.ALPHA));
        slicing.count(SliceView.Scope.SLICE);
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.2));
        settle();
        assertEquals(0.2, session.reportProperty().get().settings().shared().get(Parameter.ALPHA));
        sameLosses(lossesOf(new Slice(2, 7)), session.reportProperty().get());
    }

    @Test
    void aChangeSinceTheGrabIsNotToldOverOtherPixels() {
        open(volume);
        session.grab(Parameter.ALPHA);
        slicing.step(1);
        settle();
        assertEquals(Parameter.ALPHA, session.baselineProperty().get().grabbed());
        slicing.count(SliceView.Scope.SLICE);
        settle();
        assertNull(session.baselineProperty().get());
    }

    @Test
    void eachSideRemembersItsSlice() {
        open(volume);
        slicing.show(10);
        slicing.across(0);
        slicing.show(1);
        slicing.across(2);
        assertEquals(new Slice(2, 10), slicing.cutProperty().get().slice());
        slicing.across(0);
        settle();
        assertEquals(new Slice(0, 1), shown().plane().slice());
    }

    @Test
    void slicesEndWhereTheVolumeEnds() {
        open(volume);
        slicing.show(99);
        assertEquals(11, slicing.cutProperty().get().slice().index());
        slicing.step(-50);
        assertEquals(0, slicing.cutProperty().get().slice().index());
    }

    @Test
    void aPictureHasNothingToCut() {
        session.loader().open(TestFiles.scene("nuclei"));
        settle();
        ShownPair before = shown();
        slicing.step(3);
        slicing.across(0);
        slicing.count(SliceView.Scope.SLICE);
        settle();
        assertSame(before, shown());
        assertEquals(SliceView.PICTURE, slicing.cutProperty().get());
    }

    @Test
    void aSliceThatWasAskedForIsOpenedAloneAndOnce() {
        open(volume, Optional.of(new SliceWish("y", 2)));
        assertEquals(new Slice(1, 2), shown().plane().slice());
        sameLosses(lossesOf(new Slice(1, 2)), session.reportProperty().get());
        TestVolumes.show(session, volume);
        settle();
        assertEquals(SliceView.Scope.VOLUME, shown().cut().scope());
    }

    @Test
    void aSliceThatIsNotThereIsToldAndTheVolumeIsShown() {
        open(volume, Optional.of(new SliceWish("z", 12)));
        assertTrue(English.of(session.problemProperty().get().sentence())
                .contains("no slice 12 across z; its slices there are 0 to 11."));
        assertEquals(new Slice(2, 6), shown().plane().slice());
    }

    @Test
    void anotherVolumeBeginsAnew() {
        open(volume);
        slicing.show(1);
        slicing.count(SliceView.Scope.SLICE);
        settle();
        ShownPair first = shown();
        TestVolumes.show(session, TestVolumes.balls(4, 4, 4, Axes.PLAIN, false));
        settle();
        assertNotSame(first, shown());
        assertNotEquals(first.cut(), shown().cut());
        assertEquals(64, session.reportProperty().get().sums().pixels());
    }

    @Test
    void theSameFilesKeepTheirCutWhenTheyAreExchanged(@TempDir Path folder) throws IOException {
        Source.Files files = TestVolumes.files(folder, 8, 6, 12);
        session.loader().open(files);
        settle();
        slicing.across(1);
        slicing.show(1);
        slicing.count(SliceView.Scope.SLICE);
        settle();
        double falsePositives = session.reportProperty().get().sums().fp();
        session.loader().open(files.swapped());
        settle();
        assertEquals(new Slice(1, 1), shown().plane().slice());
        assertEquals(96, session.reportProperty().get().sums().pixels());
        assertEquals(falsePositives, session.reportProperty().get().sums().fn(), 1e-9);
        session.loader().open(TestVolumes.files(Files.createDirectory(folder.resolve("other")), 8, 6, 12));
        settle();
        assertEquals(SliceView.Scope.VOLUME, shown().cut().scope());
        assertEquals(new Slice(2, 6), shown().plane().slice());
    }
}
