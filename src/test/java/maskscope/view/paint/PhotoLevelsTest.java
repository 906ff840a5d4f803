package maskscope.view.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.mask.Placement;
import maskscope.mask.Plane;
import maskscope.mask.Slice;
import org.junit.jupiter.api.Test;

/// A scan beneath masks, whose pixels are four times as high as wide.
class PhotoLevelsTest {

    private static Plane masks(int width, int height) {
        return Plane.of(new Extent(width, height, 1), Placement.spaced(0.5, 2, 9), new Slice(2, 0));
    }

    /// Rows are dark and bright by turns, and so are the columns within them, a little.
    private static Photo woven(int width, int height) {
        int[] argb = new int[width * height];
        Arrays.setAll(argb, i -> 0xff000000 | 0x010101 * (i / width % 2 * 150 + i % width % 2 * 40));
        return new Photo(width, height, argb);
    }

    private static int grey(int[] colours, int at) {
        return colours[at] & 0xff;
    }

    @Test
    void columnsAreCalmAndRowsAreCrisp() {
        Plane masks = masks(400, 20);
        Viewport.Size view = new Viewport.Size(200, 40);
        int[] colours = PhotoLevels.of(woven(400, 20), masks).screen(Viewport.fitting(view, masks), view);
        for (int at = 0; at < colours.length; at++) {
            assertEquals(at / 200 / 2 % 2 * 150 + 20, grey(colours, at), at % 200 + ", " + at / 200);
        }
    }

    @Test
    void shrunkBothWaysAllIsCalm() {
        Plane masks = masks(1_600, 400);
        Viewport.Size view = new Viewport.Size(200, 200);
        int[] colours = PhotoLevels.of(woven(1_600, 400), masks).screen(Viewport.fitting(view, masks), view);
        assertEquals(0, Arrays.stream(colours).filter(argb -> Math.abs((argb & 0xff) - 95) > 1).count());
    }

    @Test
    void aFinerScanIsCalmOverTheSameMasks() {
        Plane masks = masks(100, 20);
        Viewport.Size view = new Viewport.Size(100, 80);
        int[] colours = PhotoLevels.of(woven(200, 40), masks).screen(Viewport.fitting(view, masks), view);
        for (int at = 0; at < colours.length; at++) {
            assertEquals(at / 100 / 2 % 2 * 150 + 20, grey(colours, at), at % 100 + ", " + at / 100);
        }
    }
}
