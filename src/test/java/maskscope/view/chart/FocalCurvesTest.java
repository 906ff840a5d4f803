package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FocalCurvesTest {

    private static double[] gammas(FocalCurves picture) {
        return picture.curves().stream().mapToDouble(FocalCurves.Curve::gamma).toArray();
    }

    @Test
    void sixCurvesRunByTheFormula() {
        FocalCurves picture = FocalCurves.at(3.3);
        assertArrayEquals(new double[] {0, 0.5, 1, 2, 3.3, 5}, gammas(picture));
        for (FocalCurves.Curve curve : picture.curves()) {
            for (int i = 0; i < picture.x().length; i++) {
                double p = picture.x()[i];
                assertEquals(-Math.pow(1 - p, curve.gamma()) * Math.log(p), curve.y()[i], 1e-12);
            }
        }
    }

    @Test
    void theyReachACertainPixelAndNeverZero() {
        double[] x = FocalCurves.at(2).x();
        assertEquals(1, x[x.length - 1], 1e-12);
        assertEquals(1e-3, x[0], 1e-12);
    }

    @Test
    void aCurrentGammaThatIsOneOfTheFiveIsDrawnOnce() {
        FocalCurves picture = FocalCurves.at(2);
        assertArrayEquals(new double[] {0, 0.5, 1, 2, 5}, gammas(picture));
        assertEquals(1, picture.curves().stream().filter(FocalCurves.Curve::current).count());
    }
}
