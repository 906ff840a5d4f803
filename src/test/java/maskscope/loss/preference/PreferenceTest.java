package maskscope.loss.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.loss.preference.Preference.Part;
import maskscope.loss.preference.Preference.Side;
import org.junit.jupiter.api.Test;

/// Which of two predictions a loss prefers along a parameter.
class PreferenceTest {

    private static final Loss LOSS = Losses.byKey("tversky").orElseThrow();

    private static Sweep sweep(DoubleUnaryOperator curve) {
        double[] x = new double[11];
        Arrays.setAll(x, i -> i / 10.0);
        return new Sweep(Parameter.ALPHA, List.of(LOSS), x, Map.of(LOSS.key(), Arrays.stream(x).map(curve).toArray()));
    }

    private static Preference of(DoubleUnaryOperator first, DoubleUnaryOperator second) {
        return Preference.of(LOSS, sweep(first), sweep(second), x -> Arrays.stream(x)
                .map(at -> first.applyAsDouble(at) - second.applyAsDouble(at)).toArray());
    }

    @Test
    void theLowerLossIsPreferredAndAnotherOneFromWhereTheyCross() {
        Preference found = of(x -> x * x, x -> 0.3);
        assertThat(found.parts()).hasSize(2);
        assertThat(found.parts().getFirst()).isEqualTo(new Part(0, Side.FIRST));
        assertThat(found.parts().getLast().side()).isEqualTo(Side.SECOND);
        assertThat(found.parts().getLast().from()).isCloseTo(Math.sqrt(0.3), within(1e-7));
        assertThat(found.at(0.5)).isEqualTo(Side.FIRST);
        assertThat(found.at(0.6)).isEqualTo(Side.SECOND);
    }

    @Test
    void twoCrossingsAreThreeParts() {
        Preference found = of(x -> (x - 0.5) * (x - 0.5), x -> 0.05);
        assertThat(found.parts()).extracting(Part::side).containsExactly(Side.SECOND, Side.FIRST, Side.SECOND);
        assertThat(found.parts().get(1).from()).isCloseTo(0.5 - Math.sqrt(0.05), within(1e-7));
        assertThat(found.parts().get(2).from()).isCloseTo(0.5 + Math.sqrt(0.05), within(1e-7));
    }

    @Test
    void neitherIsPreferredWhereBothAreTheSameOrOneIsUndefined() {
        assertThat(of(x -> 0.2, x -> 0.2).parts()).containsExactly(new Part(0, Side.NEITHER));
        Preference found = of(x -> x < 0.25 ? Double.NaN : 0.1, x -> 0.2);
        assertThat(found.parts()).containsExactly(new Part(0, Side.NEITHER), new Part(0.3, Side.FIRST));
    }

    @Test
    void whatIsNotDecidedDividesNothing() {
        Preference found = of(x -> Math.abs(x - 0.5) < 0.15 || x == 1 ? 1 : 0.9, x -> 1);
        assertThat(found.parts()).extracting(Part::side)
                .containsExactly(Side.FIRST, Side.NEITHER, Side.FIRST, Side.NEITHER);
        assertThat(found.decided().parts()).containsExactly(new Part(0, Side.FIRST));
        assertThat(of(x -> 0.2, x -> 0.2).decided().isSteady()).isTrue();
    }
}
