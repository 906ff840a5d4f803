package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.loss.Preset.Group;
import maskscope.loss.formula.Parameter;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What presets set, and which numbers that gives on eight pixels worked by hand.
class PresetsTest {

    private static final double[] TRUTH = {1, 1, 1, 0, 0, 0, 0, 0};
    private static final double[] PREDICTION = {.9, .6, .2, .7, .1, .1, .05, .05};

    /// Everything elsewhere, with a smoothing that shows.
    private static final Settings ELSEWHERE = new Settings(
            FiveParameters.of(0.2, 0.2, 3, 0, 0.1),
            Map.of("iou", Map.of(Parameter.SMOOTHING, 7.0), "tversky", Map.of(Parameter.SMOOTHING, 0.0)),
            Settings.DEFAULT_EPSILON,
            false,
            KerasConventions.KERAS_315);

    static List<Preset> shipped() {
        return Presets.SHIPPED;
    }

    private static Preset preset(String key) {
        return Presets.byKey(key).orElseThrow();
    }

    private static Settings with(String key) {
        return preset(key).apply(ELSEWHERE, Conventions.SHIPPED);
    }

    private static double value(Settings settings, String loss) {
        MaskPair pair = new MaskPair("t", "p", new DoubleRaster(8, 1, 1, TRUTH), new DoubleRaster(8, 1, 1, PREDICTION),
                Optional.empty());
        try (LossEngine engine = new LossEngine(PixelTable.of(pair))) {
            return engine.report(settings).of(Losses.byKey(loss).orElseThrow()).value();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tutorial, focal, 0.17051",
        "tutorial, tversky, 0.40351",
        "focal-lin-2017, focal, 0.09030",
        "tversky-salehi-2017, tversky, 0.41581",
        "tversky-recall-heavy, tversky, 0.42761",
        "focal-tversky-abraham-2018, focal-tversky, 0.41491",
        "combo-taghanaki-2019, combo, -0.21139",
        "nnunet, bce-dice, -0.12863",
        "monai-dice, dice, 0.40351",
        "monai-focal, focal, 0.21314",
        "torchvision-focal, focal, 0.09030",
        "smp-dice, dice, 0.40351",
        "smp-focal, focal, 0.21314",
        "kaggle-dice, dice, 0.34328",
        "kaggle-dice, iou, 0.46",
        "segloss-focal-tversky, focal-tversky, 0.41491",
        "mmseg-tversky, tversky, 0.24422",
        "mmseg-focal, focal, 0.10657",
        "dice-as-tversky, tversky, 0.40351",
        "jaccard-as-tversky, tversky, 0.57500",
    })
    void eachGivesTheNumberOfItsSource(String key, String loss, double expected) {
        assertEquals(expected, value(with(key), loss), 6e-6);
    }

    @Test
    void monaisSmoothingIsTheSmallOne() {
        assertEquals(0.4035080640, value(with("monai-dice"), "dice"), 1e-10, "without smoothing 0.4035087719");
    }

    @Test
    void theExponentOfThePapersGammaGivesTheSame() {
        Settings paper = with("focal-tversky-abraham-2018")
                .withConvention(PaperConventions.PAPER)
                .withOwn(Losses.FOCAL_TVERSKY, Parameter.GAMMA, 4.0 / 3);
        assertEquals(value(with("focal-tversky-abraham-2018"), "focal-tversky"), value(paper, "focal-tversky"), 1e-15);
    }

    @Test
    void diceAndJaccardAreTverskyWithEqualWeights() {
        Settings dice = with("dice-as-tversky").withShared(Parameter.SMOOTHING, 3);
        assertEquals(value(dice.withShared(Parameter.SMOOTHING, 6), "dice"), value(dice, "tversky"), 1e-15);
        Settings jaccard = with("jaccard-as-tversky").withShared(Parameter.SMOOTHING, 7);
        assertEquals(value(jaccard, "iou"), value(jaccard, "tversky"), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachTouchesOnlyTheLossesThatItNames(Preset preset) {
        Settings after = preset.apply(ELSEWHERE, Conventions.SHIPPED);
        for (Loss loss : Losses.ALL) {
            Map<Parameter, Double> before = ELSEWHERE.own().getOrDefault(loss.key(), Map.of());
            assertEquals(
                    preset.own().getOrDefault(loss.key(), before), after.own().getOrDefault(loss.key(), Map.of()), loss.key());
        }
        for (Parameter parameter : Parameter.ALL) {
            double kept = ELSEWHERE.shared().get(parameter);
            assertEquals(preset.shared().getOrDefault(parameter, kept), after.shared().get(parameter), parameter.key());
        }
        assertEquals(preset.convention().orElse("keras-3.15"), after.convention().key());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachSetsOnlyWhatItsConventionTakes(Preset preset) {
        Settings after = preset.apply(ELSEWHERE, Conventions.SHIPPED);
        preset.own().forEach((key, values) -> values.keySet().forEach(parameter -> assertTrue(
                after.uses(Losses.byKey(key).orElseThrow(), parameter), preset.key() + " sets " + key + "." + parameter.key())));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachSaysWhereItIsFromAndWhatComesToTheFront(Preset preset) {
        String sentence = English.of(preset.source().sentence());
        assertFalse(sentence.isBlank());
        assertFalse(sentence.endsWith("."));
        assertTrue(preset.source().address().isEmpty() || preset.source().address().startsWith("https://"));
        assertTrue(preset.front().map(Loss::key).map(preset.own()::containsKey).orElse(true));
    }

    @Test
    void keysAreDifferentAndFitForTheCommandLine() {
        Set<String> keys = new HashSet<>();
        for (Preset preset : Presets.SHIPPED) {
            assertTrue(preset.key().matches("[a-z0-9-]+"), preset.key());
            assertTrue(keys.add(preset.key()), preset.key());
        }
    }

    @Test
    void theTutorialBringsEverythingBack() {
        Settings after = preset("tutorial").apply(ELSEWHERE.withComplementary(true), Conventions.SHIPPED);
        assertEquals(Settings.TUTORIAL, after);
    }

    @Test
    void smoothingIsSharedAndLeavesFormulasAlone() {
        Set<Double> values = Presets.SHIPPED.stream().filter(preset -> preset.group() == Group.SMOOTHING)
                .map(preset -> preset.apply(ELSEWHERE, Conventions.SHIPPED).shared().get(Parameter.SMOOTHING))
                .collect(Collectors.toSet());
        assertEquals(Set.of(0.0, 1e-8, 1e-6, 1e-5, 1.0, 100.0), values);
        assertEquals(ELSEWHERE.convention(), with("smoothing-1").convention());
    }

    @Test
    void whatIsKeptOfALossGivesItsNumberAgain() {
        for (Settings settings : List.of(with("combo-taghanaki-2019"), with("segloss-focal-tversky"), ELSEWHERE)) {
            for (Loss loss : Losses.ALL) {
                Preset kept = Preset.ofLoss("mine", settings, loss);
                assertEquals(Set.of(loss.key()), kept.own().keySet());
                assertEquals(value(settings, loss.key()),
                        value(kept.apply(Settings.TUTORIAL, Conventions.SHIPPED), loss.key()), 1e-15, loss.key());
            }
        }
    }

    @Test
    void whatIsKeptOfAllLossesIsAllOfIt() {
        Settings settings = with("combo-taghanaki-2019");
        Preset kept = Preset.ofAll("mine", settings, Conventions.SHIPPED, Losses.DICE);
        assertEquals(settings, kept.apply(Settings.TUTORIAL, Conventions.SHIPPED));
        assertEquals(settings, kept.apply(Settings.TUTORIAL.withComplementary(true), Conventions.SHIPPED));
        assertEquals(Optional.of(Losses.DICE), kept.front());
    }

    @Test
    void aConventionOfOneConstantMoreCanBeKept() {
        Preset kept = Preset.ofLoss("half", Settings.TUTORIAL.withConvention(HomemadeConvention.HALF), Losses.DICE);
        Conventions more = Conventions.SHIPPED.with(HomemadeConvention.HALF);
        assertEquals(HomemadeConvention.HALF, kept.apply(ELSEWHERE, more).convention());
    }

    @Test
    void numbersThatNoLossTakesAreRefused() {
        Stream.of(-1.0, Double.NaN, Double.POSITIVE_INFINITY).forEach(value -> assertThrows(
                IllegalArgumentException.class, () -> preset("smoothing-1").sharing(Parameter.SMOOTHING, value)));
    }

    @Test
    void aPresetOfALossThatNobodyKnowsCannotBeApplied() {
        Preset hinge = Preset.ofUser("x", Preset.Source.NONE, Optional.empty(),
                Map.of(), Map.of("hinge", Map.of()), Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> hinge.apply(Settings.TUTORIAL, Conventions.SHIPPED));
    }
}
