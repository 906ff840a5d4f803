package maskscope.loss;

import static maskscope.loss.formula.Parameter.ALPHA;
import static maskscope.loss.formula.Parameter.BETA;
import static maskscope.loss.formula.Parameter.CE_RATIO;
import static maskscope.loss.formula.Parameter.GAMMA;
import static maskscope.loss.formula.Parameter.SMOOTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final List<Parameter> SIX = EighthLoss.CONVENTIONS.parameters();

    @Test
    void whatNobodyHasSetIsStandard() {
        SIX.forEach(parameter -> assertEquals(parameter.standard(), Parameters.STANDARD.get(parameter)));
    }

    @Test
    void minusZeroIsZero() {
        assertEquals(Parameters.STANDARD.with(GAMMA, 0), Parameters.STANDARD.with(GAMMA, -0.0));
        assertEquals(0.0, Parameters.STANDARD.with(ALPHA, -0.0).get(ALPHA));
        Settings own = Settings.TUTORIAL.withOwn(Losses.DICE, SMOOTHING, -0.0);
        assertEquals(Settings.TUTORIAL.withOwn(Losses.DICE, SMOOTHING, 0), own);
        assertEquals(0.0, own.own(Losses.DICE, SMOOTHING).orElseThrow());
    }

    @Test
    void theySayWhatAMapWouldSay() {
        Random random = new Random(7);
        Parameters parameters = Parameters.STANDARD;
        Map<Parameter, Double> map = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            Parameter parameter = SIX.get(random.nextInt(6));
            double value = random.nextInt(3) == 0 ? parameter.standard() : random.nextInt(4) / 4.0;
            Parameters before = parameters;
            parameters = parameters.with(parameter, value);
            map.put(parameter, value);
            for (Parameter one : SIX) {
                assertEquals(map.getOrDefault(one, one.standard()), parameters.get(one));
            }
            Parameters again = Parameters.STANDARD;
            for (Parameter one : SIX.reversed()) {
                again = again.with(one, parameters.get(one));
            }
            assertEquals(again, parameters);
            assertEquals(again.hashCode(), parameters.hashCode());
            assertEquals(before.get(parameter) == value, before.equals(parameters));
        }
    }

    @Test
    void onlySomeAreKept() {
        Parameters all = FiveParameters.of(0.1, 0.2, 3, 4, 0.6);
        Parameters some = all.only(Set.of(BETA, CE_RATIO));
        assertEquals(Parameters.STANDARD.with(CE_RATIO, 0.6).with(BETA, 0.2), some);
        assertNotEquals(all, some);
    }

    @Test
    void aValueThatAParameterDoesNotAcceptIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Parameters.STANDARD.with(ALPHA, -1));
        assertThrows(IllegalArgumentException.class, () -> Parameters.STANDARD.with(SMOOTHING, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Parameters.STANDARD.with(CE_RATIO, 1.5));
        assertEquals(1.5, Parameters.STANDARD.with(GAMMA, 1.5).get(GAMMA));
    }
}
