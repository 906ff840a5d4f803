package maskscope.view.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Placement;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.session.TestVolumes;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;

/// What pixels of the screen show of a volume whose voxels are longer than wide, cut across y: rows of x, going down z.
class ScreenCodesTest {

    private final Session session = new Session(Runnable::run, Runnable::run);

    /// A volume with an empty truth.
    private ShownPair shown(int width, int height, int depth, Placement placement, byte[] prediction) {
        TestVolumes.show(session, new MaskPair(
                "truth", "prediction",
                new ByteRaster(width, height, depth, new byte[prediction.length], Levels.even(255)),
                new ByteRaster(width, height, depth, prediction, Levels.even(255)),
                Optional.empty(),
                placement));
        session.slicing().across(1);
        session.slicing().show(0);
        return session.loadedProperty().get();
    }

    @Test
    void everyPixelOfTheScreenShowsTheVoxelThatLiesThere() {
        byte[] prediction = new byte[12 * 8];
        for (int i = 0; i < prediction.length; i++) {
            prediction[i] = (byte) (2 * i + 1);
        }
        ShownPair pair = shown(12, 1, 8, Placement.spaced(0.5, 1, 2), prediction);
        Viewport.Size view = new Viewport.Size(300, 200);
        ScreenCodes codes = ScreenCodes.of(pair, Viewport.fitting(view, pair.plane()), view);
        // 6 × 16 mm, so 16 mm are 200 pixels and 6 mm the 75 in the middle.
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                double across = (x + 0.5 - 112.5) / 12.5;
                double down = (y + 0.5) / 12.5;
                int code = codes.typical()[y * 300 + x];
                if (across < 0 || across >= 6) {
                    assertEquals(ScreenCodes.OUTSIDE, code, x + ", " + y);
                } else {
                    int voxel = (int) (down / 2) * 12 + (int) (across / 0.5);
                    assertEquals((2 * voxel + 1) / 255.0, pair.table().prediction(code), 1e-12, x + ", " + y);
                }
            }
        }
        assertSame(codes.typical(), codes.falsePositive(), "magnified both ways");
    }

    /// The pixels of the screen at which a wrong voxel is marked, as `x,y` of the screen.
    private static TreeSet<String> marked(ShownPair pair, Viewport.Size view) {
        ScreenCodes codes = ScreenCodes.of(pair, Viewport.fitting(view, pair.plane()), view);
        TreeSet<String> marked = new TreeSet<>();
        for (int at = 0; at < codes.falsePositive().length; at++) {
            int code = codes.falsePositive()[at];
            if (code != ScreenCodes.OUTSIDE && pair.table().prediction(code) == 1) {
                marked.add(at % view.width() + "," + at / view.width());
            }
        }
        return marked;
    }

    @Test
    void oneWrongVoxelIsMarkedInItsOwnRowAlone() {
        byte[] prediction = new byte[2_000 * 40];
        prediction[17 * 2_000 + 1_234] = -1;
        ShownPair pair = shown(2_000, 1, 40, Placement.spaced(0.5, 1, 5), prediction);
        // A quarter of its size across and, ten times as long, two and a half times down: 42.5 to 45 on the screen.
        assertEquals(
                new TreeSet<>(Set.of("308,42", "308,43", "308,44")), marked(pair, new Viewport.Size(500, 100)));
    }

    @Test
    void oneWrongVoxelIsMarkedWhereBothWaysAreShrunk() {
        byte[] prediction = new byte[3_000 * 200];
        prediction[101 * 3_000 + 1_234] = -1;
        ShownPair pair = shown(3_000, 1, 200, Placement.spaced(0.5, 1, 1.5), prediction);
        // A tenth across, three tenths down: it lies at 123.4 and 30.3.
        TreeSet<String> marked = marked(pair, new Viewport.Size(300, 60));
        assertFalse(marked.isEmpty());
        assertEquals(new TreeSet<>(Set.of("123,30")), marked);
    }
}
