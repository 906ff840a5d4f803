package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CurveGeometryTest {

    private static final PlotArea AREA = new PlotArea(46, 12, 446, 212);
    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();
    private static final Loss DICE = Losses.byKey("dice").orElseThrow();

    private static CurveGeometry along(Parameter axis) {
        return new CurveGeometry(AREA, axis, new ValueRange(-0.5, 0.5));
    }

    @ParameterizedTest
    @FieldSource("maskscope.loss.formula.Parameter#ALL")
    void everyDotLiesOnTheCurveOfItsLoss(Parameter axis) {
        Session session = CurvesPictures.sample("nuclei");
        session.change(settings -> settings.withOwn(DICE, Parameter.SMOOTHING, 30).withShared(Parameter.GAMMA, 1.3));
        session.sweepAlong(axis);
        Sweep sweep = session.detailsProperty().get().sweep();
        LossReport report = session.reportProperty().get();
        for (Loss loss : Losses.ALL) {
            Point2D dot = along(axis).dot(loss, report).orElseThrow();
            double curve = along(axis).y(along(axis).valueOn(sweep, loss, dot.getX()));
            assertEquals(curve, dot.getY(), 0.2, loss.name());
        }
    }

    @Test
    void aLossWithItsOwnValueHasItsDotThere() {
        LossReport report = CurvesPictures.sample("nuclei").reportProperty().get();
        CurveGeometry geometry = along(Parameter.ALPHA);
        assertEquals(46 + 0.8 * 400, geometry.dot(FOCAL, report).orElseThrow().getX(), 1e-9);
        assertEquals(46 + 0.5 * 400, geometry.dot(DICE, report).orElseThrow().getX(), 1e-9);
    }

    @Test
    void theMarkerStandsAtTheSelectedLossesOwnValueOrElseAtTheSharedOne() {
        assertEquals(0.8, Settings.TUTORIAL.effective(FOCAL, Parameter.ALPHA));
        assertEquals(0.5, Settings.TUTORIAL.effective(DICE, Parameter.ALPHA));
    }

    @Test
    void smoothingBeginsWithAnExactZeroAtTheLeftEnd() {
        CurveGeometry geometry = along(Parameter.SMOOTHING);
        assertEquals(AREA.left(), geometry.x(0));
        assertEquals(0, geometry.valueAt(AREA.left()));
        assertEquals(1e-8, geometry.valueAt(geometry.x(1e-8)));
        assertEquals(1, geometry.valueAt(geometry.x(1)), 1e-12);
        assertEquals(AREA.right(), geometry.x(1e3), 1e-9);
    }

    @Test
    void aPixelGivesATidyValueWithinTheScale() {
        assertEquals(0.33, along(Parameter.ALPHA).valueAt(46 + 400 / 3.0));
        assertEquals(1, along(Parameter.ALPHA).valueAt(9999));
        assertEquals(0, along(Parameter.GAMMA).valueAt(-9999));
    }

    @Test
    void aValueBeyondTheScaleStandsAtItsEnd() {
        assertEquals(AREA.right(), along(Parameter.ALPHA).x(1.7));
    }

    @Test
    void thePointerMeansTheNearestCurveWithinReach() {
        double[] x = {0, 1};
        Map<String, double[]> values = new HashMap<>();
        Losses.ALL.forEach(loss -> values.put(loss.key(), new double[] {Double.NaN, Double.NaN}));
        values.put("dice", new double[] {0, 0.2});
        values.put("focal", new double[] {0.3, 0.3});
        Sweep sweep = new Sweep(Parameter.ALPHA, Losses.ALL, x, values);
        CurveGeometry geometry = along(Parameter.ALPHA);
        CurveGeometry.Hit hit = geometry.nearest(sweep, geometry.x(0.5), geometry.y(0.13)).orElseThrow();
        assertEquals(DICE, hit.loss());
        assertEquals(0.1, hit.value(), 1e-12);
        assertEquals(Optional.empty(), geometry.nearest(sweep, geometry.x(0.5), geometry.y(-0.2)));
        assertNotEquals(Optional.empty(), geometry.nearest(sweep, geometry.x(0), geometry.y(0.26)));
    }

    @Test
    void anUndefinedLossHasNoDot() {
        Session session = CurvesPictures.reference("both_empty_32x32");
        session.change(settings -> settings.withEverywhere(Parameter.SMOOTHING, 0));
        LossReport report = session.reportProperty().get();
        assertTrue(along(Parameter.ALPHA).dot(DICE, report).isEmpty());
        assertTrue(along(Parameter.ALPHA).dot(FOCAL, report).isPresent());
    }
}
