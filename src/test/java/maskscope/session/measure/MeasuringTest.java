package maskscope.session.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.loss.score.DistanceScore;
import maskscope.loss.score.DistanceSettings;
import maskscope.loss.score.Distances;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.session.work.LatestSlot;
import maskscope.testing.QueuedExecutor;
import org.junit.jupiter.api.Test;

class MeasuringTest {

    private static final PixelTable TABLE = PixelTable.of(new MaskPair("t", "p",
            new FloatRaster(4, 1, 1, new float[] {1, 0, 0, 0}), new FloatRaster(4, 1, 1, new float[] {0.4f, 0, 0, 0.8f}),
            Optional.empty()));

    private final QueuedExecutor rest = new QueuedExecutor();
    private final List<SurfaceScores> found = new ArrayList<>();
    private final QueuedExecutor worker = new QueuedExecutor();
    private final LatestSlot others = new LatestSlot(worker);
    private final Measuring<SurfaceScores> measuring = new Measuring<>(rest, others, found::add);

    private static Optional<SurfaceScores.Wish> at(double threshold) {
        return Optional.of(new SurfaceScores.Wish(TABLE, threshold, Distances.METRICS_RELOADED, DistanceSettings.USUAL));
    }

    private double hausdorff(int answer) {
        return found.get(answer).values().get(DistanceScore.HD).value();
    }

    @Test
    void surfacesAreMeasuredWhenTheHandRests() {
        measuring.want(at(0.5));
        assertTrue(found.isEmpty());
        rest.drain();
        assertEquals(3, hausdorff(0));
        assertEquals(1, found.getFirst().counts().fp());
        assertTrue(measuring.wants(found.getFirst()));
    }

    @Test
    void ofAMoveOnlyTheLastPlaceIsMeasured() {
        measuring.want(at(0.9));
        measuring.want(at(0.6));
        measuring.want(at(0.3));
        rest.drain();
        assertEquals(1, found.size());
        assertEquals(0.3, found.getFirst().of().threshold());
    }

    @Test
    void theSameWishIsNotMeasuredAgain() {
        measuring.want(at(0.5));
        rest.drain();
        measuring.want(at(0.5));
        assertEquals(0, rest.size());
    }

    @Test
    void whatKeepsOthersWaitingIsGivenUpAndTriedAgain() {
        others.submit(() -> {});
        measuring.want(at(0.5));
        rest.runOne();
        assertTrue(found.isEmpty(), "somebody waits for the worker");
        assertEquals(0, rest.size(), "and nobody is kept waiting by trying");
        worker.drain();
        measuring.goOn();
        rest.drain();
        assertEquals(1, found.size());
    }

    @Test
    void nothingIsBegunWhileAHandMoves() {
        measuring.want(at(0.5));
        for (int move = 0; move < 3; move++) {
            others.submit(() -> {});
            worker.drain();
            rest.runOne();
            assertTrue(found.isEmpty(), "it has moved since");
        }
        rest.runOne();
        assertEquals(1, found.size());
    }

    @Test
    void nothingIsMeasuredForNobody() {
        measuring.want(at(0.5));
        measuring.want(Optional.empty());
        rest.drain();
        assertTrue(found.isEmpty());
    }
}
