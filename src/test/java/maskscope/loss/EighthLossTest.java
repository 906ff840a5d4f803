package maskscope.loss;

import static maskscope.loss.EighthLoss.DELTA;
import static maskscope.loss.EighthLoss.DELTA_TVERSKY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import maskscope.loss.code.Snippet;
import maskscope.loss.code.SnippetWriter;
import maskscope.loss.code.Target;
import maskscope.loss.formula.Parameter;
import maskscope.testing.English;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;

/// A loss and a parameter more than are shipped.
class EighthLossTest {

    private static final SnippetCase PAIR = SnippetCase.ALL.getFirst();

    private static LossEngine engine() {
        return new LossEngine(PAIR.table(), EighthLoss.CONVENTIONS.losses());
    }

    @Test
    void theParameterComesWithTheLoss() {
        assertEquals(Set.of(Parameter.SMOOTHING, DELTA), DELTA_TVERSKY.tutorial().parameters());
        List<Parameter> all = EighthLoss.CONVENTIONS.parameters();
        assertEquals(Parameter.ALL, all.subList(0, 5));
        assertEquals(List.of(DELTA), all.subList(5, 6));
        assertEquals(0.7, Settings.TUTORIAL.of(DELTA_TVERSKY).get(DELTA), "its standard value");
        assertFalse(Losses.COMBO.uses(DELTA));
    }

    @Test
    void theReportHasItInTheTutorialAndSaysWhereALibraryDoesNot() {
        try (LossEngine engine = engine()) {
            Settings settings = Settings.TUTORIAL.withShared(DELTA, 0.9).withShared(Parameter.SMOOTHING, 2);
            LossReport report = engine.report(settings);
            assertEquals(EighthLoss.byTversky(engine, settings), report.of(DELTA_TVERSKY).value(), 1e-15);
            assertEquals(8, report.losses().size());
            Settings monai = settings.withConvention(TorchConventions.MONAI);
            assertEquals(
                    "MONAI has no Delta Tversky loss", English.of(engine.report(monai).of(DELTA_TVERSKY).undefined()));
        }
    }

    @Test
    void itsCurveMovesWithItsParameterAndTheOthersAreStraight() {
        try (LossEngine engine = engine()) {
            Sweep sweep = engine.sweep(Settings.TUTORIAL, DELTA);
            double[] curve = sweep.values().get("delta-tversky");
            Settings last = Settings.TUTORIAL.withShared(DELTA, 1);
            assertEquals(engine.report(last).of(DELTA_TVERSKY).value(), curve[Sweep.POINTS - 1], 1e-15);
            assertTrue(Math.abs(curve[0] - curve[Sweep.POINTS - 1]) > 0.01);
            double[] dice = sweep.values().get("dice");
            assertEquals(dice[0], dice[Sweep.POINTS - 1]);
        }
    }

    @Test
    void itsFormulaAndItsErrorWeightsNameTheParameter() {
        assertEquals(
                "1-\\frac{\\mathrm{TP}+s}{\\mathrm{TP}+(1-\\delta )\\,\\mathrm{FP}+\\delta \\,\\mathrm{FN}+s}",
                DELTA_TVERSKY.tutorial().formula().withSymbols());
        ErrorWeights weights = Settings.TUTORIAL.errorWeights(DELTA_TVERSKY);
        assertEquals("(1 − δ) 0.3", weights.falsePositive().symbol() + " "
                + Math.round(weights.falsePositive().value() * 10) / 10.0);
        assertEquals(new ErrorWeights.Weight(0.7, "δ"), weights.miss());
    }

    @Test
    void itsCodeNamesTheParameterAndALibraryThatHasTverskyIsUsed() {
        try (LossEngine engine = engine()) {
            LossReport report = engine.report(Settings.TUTORIAL.withShared(Parameter.SMOOTHING, 1));
            for (Target target : Target.values()) {
                Snippet snippet = SnippetWriter.write(BundleWords.english(), DELTA_TVERSKY, target, report, PAIR.table(),
                        SnippetCase.code(PAIR.truth()), SnippetCase.code(PAIR.prediction())).orElseThrow();
                PythonCheck.check(snippet.text());
                assertEquals(target == Target.MONAI || target == Target.SMP, snippet.library(), snippet.text());
                assertEquals(!snippet.library(), snippet.text().contains("\ndelta = 0.7\n"), snippet.text());
            }
        }
    }

    @Test
    void aValueThatItDoesNotAcceptIsRefused() {
        assertTrue(DELTA.accepts(1));
        assertFalse(DELTA.accepts(1.01));
        assertEquals("a number from 0 to 1", English.of(DELTA.allowed()));
    }
}
