package maskscope.session.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceSideTest {

    private static final ViewOption<SurfaceSide> OPTION = ViewOption.SURFACE_X;

    private static SurfaceSide read(Object raw) {
        return OPTION.read().apply(raw).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gamma", "gamma 0 2.5", "smooth 1e-6 10 log", "other 1 2"})
    void whatIsWrittenIsRead(String text) {
        assertEquals(text, OPTION.write().apply(read(text)));
    }

    @Test
    void theRangeOfTheSliderNeedsNoWords() {
        SurfaceSide side = SurfaceSide.of(ParameterAxis.of(Parameter.SMOOTHING));
        assertEquals("smooth", OPTION.write().apply(side));
        assertEquals(Optional.of(ParameterAxis.of(Parameter.SMOOTHING)), side.axis(Parameter.ALL));
    }

    @Test
    void aRangeIsKept() {
        ParameterAxis axis = new ParameterAxis(Parameter.ALPHA, 0.01, 2, true, ParameterAxis.USUAL_STEPS);
        assertEquals(Optional.of(axis), SurfaceSide.of(axis).axis(Parameter.ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha 2 1", "alpha 0 1 log", "alpha x 1", "alpha -1 1", "alpha 0 1 2", "alpha 0 1 log 3"})
    void aRangeThatIsNoneIsThatOfTheSlider(String text) {
        assertEquals(Optional.of(ParameterAxis.of(Parameter.ALPHA)), read(text).axis(Parameter.ALL));
    }

    @Test
    void aParameterThatIsNotThereHasNoAxis() {
        assertEquals(Optional.empty(), read("beta").axis(List.of(Parameter.ALPHA)));
        assertEquals(Optional.empty(), OPTION.read().apply(3.0));
    }
}
