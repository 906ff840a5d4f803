package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.mask.Plane;
import maskscope.mask.Slice;
import maskscope.view.paint.Viewport;
import maskscope.view.paint.Viewport.Size;
import org.junit.jupiter.api.Test;

/// A view of a picture whose pixels are longer one way.
class ViewportTest {

    private static final Size VIEW = new Size(600, 400);

    /// 100 × 20 pixels of 0.5 × 2 mm: 50 × 40 mm.
    private static final Plane HIGH = Plane.of(new Extent(100, 20, 1), Placement.spaced(0.5, 2, 9), new Slice(2, 0));

    /// 20 × 100 pixels of 2 × 0.5 mm: 40 × 50 mm.
    private static final Plane WIDE = Plane.of(new Extent(20, 100, 1), Placement.spaced(2, 0.5, 9), new Slice(2, 0));

    @Test
    void theWholePictureFitsInItsTrueShape() {
        Viewport high = Viewport.fitting(VIEW, HIGH);
        assertEquals(10.0 * 0.5, high.across(), 1e-12, "40 mm in 400 pixels");
        assertEquals(10.0 * 2, high.down(), 1e-12);
        assertEquals(0, high.imageX(50), 1e-12, "500 of 600 pixels wide, in the middle");
        assertEquals(100, high.imageX(550), 1e-12);
        Viewport wide = Viewport.fitting(VIEW, WIDE);
        assertEquals(8.0 * 2, wide.across(), 1e-12, "50 mm in 400 pixels");
        assertEquals(8.0 * 0.5, wide.down(), 1e-12);
    }

    @Test
    void zoomKeepsThePointUnderThePointerAndTheShape() {
        for (Plane image : new Plane[] {HIGH, WIDE}) {
            Viewport before = Viewport.fitting(VIEW, image);
            Viewport after = before.zoomedAt(330, 170, 2.5, VIEW, image);
            assertEquals(before.imageX(330), after.imageX(330), 1e-9);
            assertEquals(before.imageY(170), after.imageY(170), 1e-9);
            assertEquals(before.across() * 2.5, after.across(), 1e-9);
            assertEquals(before.down() * 2.5, after.down(), 1e-9);
        }
    }

    @Test
    void thePictureFollowsTheHandBothWays() {
        Viewport before = Viewport.fitting(VIEW, HIGH);
        Viewport after = before.panned(30, -40, VIEW, HIGH);
        assertEquals(before.imageX(300), after.imageX(330), 1e-9);
        assertEquals(before.imageY(200), after.imageY(160), 1e-9);
    }

    @Test
    void oneToOneIsOfTheShorterSide() {
        Camera camera = new Camera();
        camera.resize(VIEW);
        camera.look(HIGH);
        camera.actualSize();
        assertEquals(1, camera.viewport().across(), 1e-12);
        assertEquals(4, camera.viewport().down(), 1e-12);
        camera.look(WIDE);
        camera.actualSize();
        assertEquals(4, camera.viewport().across(), 1e-12);
        assertEquals(1, camera.viewport().down(), 1e-12);
    }

    @Test
    void aPictureOfAsManyPixelsInAnotherShapeIsShownWhole() {
        Camera camera = new Camera();
        camera.resize(VIEW);
        camera.look(Plane.picture(100, 20));
        camera.zoom(3);
        camera.look(Plane.picture(100, 20));
        assertTrue(camera.viewport().scale() > 6, "the same shape stays as it was looked at");
        camera.look(HIGH);
        assertEquals(Viewport.fitting(VIEW, HIGH), camera.viewport());
    }
}
