package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleDoubleProperty;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Plane;
import maskscope.pixel.ErrorRegions.Kind;
import maskscope.pixel.ErrorRegions.Region;
import maskscope.session.Session;
import maskscope.session.TestVolumes;
import maskscope.testing.Levels;
import maskscope.testing.QueuedExecutor;
import maskscope.text.Message;
import maskscope.view.control.Background;
import maskscope.view.paint.Viewport;
import maskscope.view.paint.Viewport.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The way through the errors of a picture, without a window.
class ErrorTourTest {

    private static final Size VIEW = new Size(600, 400);

    private final Session session = new Session(Runnable::run, Runnable::run);
    private final SimpleDoubleProperty threshold = new SimpleDoubleProperty(0.5);
    private final Camera camera = new Camera();
    private final QueuedExecutor work = new QueuedExecutor();
    private final ErrorTour tour =
            new ErrorTour(() -> seen(session), threshold, camera, new Background(work, Runnable::run));
    private final List<Message> told = new ArrayList<>();

    private static ErrorTour.Seen seen(Session of) {
        return new ErrorTour.Seen(of.loadedProperty().get(), Optional.empty());
    }

    /// 60 × 40 × 2: on the first slice a false positive of 8, a miss of 4 and one of 1, on the second nothing wrong.
    private static MaskPair pair() {
        byte[] truth = new byte[60 * 40 * 2];
        byte[] prediction = new byte[truth.length];
        for (int i = 0; i < 8; i++) {
            prediction[(10 + i / 4) * 60 + 20 + i % 4] = (byte) 200;
        }
        for (int i = 0; i < 4; i++) {
            truth[30 * 60 + 50 + i] = -1;
        }
        truth[0] = -1;
        return new MaskPair("t", "p", new ByteRaster(60, 40, 2, truth, Levels.even(255)),
                new ByteRaster(60, 40, 2, prediction, Levels.even(255)), Optional.empty());
    }

    @BeforeEach
    void show() {
        TestVolumes.show(session, pair());
        session.slicing().across(2);
        session.slicing().show(0);
        camera.resize(VIEW);
        camera.look(Plane.picture(60, 40));
        tour.tell(told::add);
        session.loadedProperty().subscribe(tour::forget);
        threshold.subscribe(tour::forget);
    }

    private int step(int by) {
        tour.step(by);
        work.drain();
        return tour.markedProperty().get() == null ? 0 : tour.markedProperty().get().pixels();
    }

    @Test
    void errorsComeBySizeAndBehindTheLastIsTheFirst() {
        assertEquals(List.of(8, 4, 1, 8), List.of(step(1), step(1), step(1), step(1)));
        assertEquals(List.of(1, 4), List.of(step(-1), step(-1)));
        assertEquals(
                Message.of("picture.error-false-positive", "1", "3", Message.of("picture.pixels", "8"), "62 %"),
                told.getFirst());
        assertEquals(
                Message.of("picture.error-miss", "3", "3", Message.of("picture.one-pixel"), "7.7 %"), told.get(2));
    }

    @Test
    void backBeforeTheFirstIsTheLast() {
        assertEquals(1, step(-1));
    }

    @Test
    void stepsTakenWhileErrorsAreLookedForAreTakenWhenTheyAreThere() {
        tour.step(1);
        tour.step(1);
        assertNull(tour.markedProperty().get());
        assertEquals(1, work.size(), "they are looked for once");
        work.drain();
        assertEquals(4, tour.markedProperty().get().pixels());
    }

    @Test
    void whatWasFoundAtAnotherThresholdIsDropped() {
        tour.step(1);
        threshold.set(0.9);
        work.drain();
        assertNull(tour.markedProperty().get());
        assertTrue(told.isEmpty());
        assertEquals(4, step(1), "at 0.9 the misses alone are wrong");
    }

    @Test
    void whatWasFoundOnAnotherSliceIsDropped() {
        tour.step(1);
        session.slicing().show(1);
        work.drain();
        assertNull(tour.markedProperty().get());
        step(1);
        assertEquals(List.of(Message.of("picture.no-error", "0.50")), told);
    }

    @Test
    void anotherThresholdBeginsWithTheLargestAgain() {
        step(1);
        step(1);
        threshold.set(0.4);
        assertNull(tour.markedProperty().get());
        assertEquals(8, step(1));
    }

    @Test
    void theMarkStaysWhenTheViewGrowsAndGoesWhenSomebodyMovesIt() {
        step(1);
        camera.resize(new Size(700, 500));
        assertNotNull(tour.markedProperty().get());
        camera.pan(3, 0);
        assertNull(tour.markedProperty().get());
        assertEquals(4, step(1), "the way goes on from there");
        camera.zoom(1.1);
        assertNull(tour.markedProperty().get());
    }

    @Test
    void anErrorStandsInTheMiddleAndFillsAThirdButForPixelsThatWouldBeTooLarge() {
        camera.resize(new Size(300, 200));
        assertEquals(8, step(1));
        assertEquals(new Region(Kind.FALSE_POSITIVE, 8, 20, 10, 23, 11), tour.markedProperty().get());
        Viewport close = camera.viewport();
        assertEquals(16, close.scale(), "a third would be 25 times");
        assertEquals(22, close.imageX(150), 1e-9);
        assertEquals(11, close.imageY(100), 1e-9);
        camera.show(10, 10, 25, 20);
        assertEquals(200 / 3.0 / 10, camera.viewport().scale(), 1e-9);
        camera.show(0, 0, 50, 38);
        assertEquals(Viewport.fitting(new Size(300, 200), Plane.picture(60, 40)), camera.viewport(), "never further off");
    }

    @Test
    void withoutAPairThereIsNowhereToGo() {
        Session empty = new Session(Runnable::run, Runnable::run);
        ErrorTour none = new ErrorTour(() -> seen(empty), threshold, camera, Background.atOnce());
        none.forget();
        none.step(1);
        assertNull(none.markedProperty().get());
    }
}
