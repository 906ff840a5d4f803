package maskscope.view.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.state.Pin;
import maskscope.testing.TestPins;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;

class SettingsWordsTest {

    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();

    private static Pin pin(Settings settings) {
        return TestPins.of("a", "", settings, PinnedValue.of(0.5), Map.of());
    }

    private static String alone(Settings settings) {
        return SettingsWords.of(BundleWords.english(), pin(settings), Optional.empty());
    }

    @Test
    void onlyWhatDepartsFromTheTutorialIsTold() {
        assertEquals("as in the tutorial", alone(Settings.TUTORIAL));
        assertEquals("α 0.7 · s 1e-3", alone(Settings.TUTORIAL
                .withShared(Parameter.ALPHA, 0.7).withShared(Parameter.SMOOTHING, 0.001)));
    }

    @Test
    void aValueThatALossHasOfItsOwnIsToldWithTheLoss() {
        assertEquals("Focal γ 1 · Tversky β 0.25", alone(Settings.TUTORIAL
                .withOwn(FOCAL, Parameter.GAMMA, 1).withOwn(Losses.TVERSKY, Parameter.BETA, 0.25)));
        assertEquals("Focal α shared", alone(Settings.TUTORIAL.withoutOwn(FOCAL, Parameter.ALPHA)));
    }

    @Test
    void theLockOfAlphaAndBetaIsTold() {
        Settings held = Settings.TUTORIAL.withComplementary(true);
        assertEquals("α + β = 1", alone(held));
        assertEquals("α + β free", SettingsWords.of(BundleWords.english(), pin(Settings.TUTORIAL), Optional.of(pin(held))));
    }

    @Test
    void aConventionIsToldBesideIt() {
        assertEquals("as in the tutorial",
                alone(Settings.TUTORIAL.withConvention(Conventions.SHIPPED.byKey("monai").orElseThrow())));
    }

    @Test
    void ofTwoPinsTheChangesAreTold() {
        Settings base = Settings.TUTORIAL.withShared(Parameter.ALPHA, 0.25);
        Settings other = base.withShared(Parameter.ALPHA, 0.75).withOwn(FOCAL, Parameter.GAMMA, 3);
        assertEquals("α 0.25 → 0.75 · Focal γ 2 → 3",
                SettingsWords.of(BundleWords.english(), pin(other), Optional.of(pin(base))));
        assertEquals("the same", SettingsWords.of(BundleWords.english(), pin(base), Optional.of(pin(base))));
    }
}
