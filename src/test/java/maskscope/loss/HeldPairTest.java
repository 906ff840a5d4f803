package maskscope.loss;

import static maskscope.loss.formula.Parameter.ALPHA;
import static maskscope.loss.formula.Parameter.BETA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import org.junit.jupiter.api.Test;

/// With α + β held at 1, what a loss is computed with sums to 1, whether it shares both or has them of its own.
class HeldPairTest {

    private static final Loss TVERSKY = Losses.byKey("tversky").orElseThrow();
    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();
    private static final Settings HELD = Settings.TUTORIAL.withShared(ALPHA, 0.3).withComplementary(true);

    private static void assertPair(double alpha, double beta, Settings settings, Loss loss) {
        assertEquals(alpha, settings.of(loss).get(ALPHA), "alpha");
        assertEquals(beta, settings.of(loss).get(BETA), "beta");
    }

    @Test
    void anOwnAlphaBringsAnOwnBetaAlong() {
        Settings own = HELD.withOwn(TVERSKY, ALPHA, 0.21);
        assertPair(0.21, 0.79, own, TVERSKY);
        assertPair(0.3, 0.7, own, Losses.FOCAL_TVERSKY);
        assertPair(0.9, 0.1, own.withOwn(TVERSKY, BETA, 0.1), TVERSKY);
    }

    @Test
    void anOwnPairIsGivenBackAsOne() {
        assertEquals(HELD, HELD.withOwn(TVERSKY, ALPHA, 0.21).withoutOwn(TVERSKY, BETA));
        assertEquals(HELD, HELD.withOwn(TVERSKY, BETA, 0.21).withoutOwn(TVERSKY, ALPHA));
    }

    @Test
    void holdingThemMakesOwnValuesGiveWayToo() {
        Settings free = Settings.TUTORIAL.withShared(ALPHA, 0.3);
        assertPair(0.2, 0.8, free.withOwn(TVERSKY, ALPHA, 0.2).withComplementary(true), TVERSKY);
        assertPair(0.6, 0.4, free.withOwn(TVERSKY, BETA, 0.4).withComplementary(true), TVERSKY);
        assertPair(0.2, 0.8,
                free.withOwn(TVERSKY, ALPHA, 0.2).withOwn(TVERSKY, BETA, 0.4).withComplementary(true), TVERSKY);
        assertPair(1, 0, free.withOwn(TVERSKY, ALPHA, 7).withComplementary(true), TVERSKY);
    }

    @Test
    void aLossThatReadsOneOfThemIsFree() {
        Settings settings = HELD.withOwn(FOCAL, ALPHA, 3);
        assertEquals(OptionalDouble.of(3), settings.own(FOCAL, ALPHA));
        assertEquals(OptionalDouble.empty(), settings.own(FOCAL, BETA));
        assertEquals(HELD.shared(), settings.shared());
    }

    @Test
    void onceLetGoEachMovesAlone() {
        Settings free = HELD.withOwn(TVERSKY, ALPHA, 0.21).withComplementary(false);
        assertPair(0.5, 0.79, free.withOwn(TVERSKY, ALPHA, 0.5), TVERSKY);
        assertPair(0.3, 0.79, free.withoutOwn(TVERSKY, ALPHA), TVERSKY);
    }

    @Test
    void aPresetWhoseOwnValuesSumToSomethingElseLetsGo() {
        Preset uneven = Preset.ofLoss("uneven", Settings.TUTORIAL.withOwn(TVERSKY, ALPHA, 0.2), TVERSKY);
        Settings after = uneven.apply(HELD, Conventions.SHIPPED);
        assertFalse(after.complementary());
        assertPair(0.2, 0.5, after, TVERSKY);
        Preset even = Preset.ofLoss("even", HELD.withOwn(TVERSKY, ALPHA, 0.2), TVERSKY);
        assertTrue(even.apply(HELD, Conventions.SHIPPED).complementary());
        assertPair(0.2, 0.8, even.apply(HELD, Conventions.SHIPPED), TVERSKY);
    }

    @Test
    void whatIsSetEverywhereTakesBothOfAPairAlong() {
        Settings everywhere = HELD.withOwn(TVERSKY, ALPHA, 0.8).withEverywhere(ALPHA, 0.7);
        assertPair(0.7, 0.3, everywhere, TVERSKY);
    }

    @Test
    void whateverIsDoneWhatReadsBothSumsToOneWhileTheyAreHeld() {
        Random random = new Random(7);
        List<Convention> conventions = Conventions.SHIPPED.withVariants().toList();
        Settings settings = Settings.TUTORIAL;
        for (int step = 0; step < 5000; step++) {
            settings = step(random, conventions).apply(settings);
            if (settings.complementary()) {
                for (Loss loss : Losses.ALL) {
                    if (settings.uses(loss, ALPHA) && settings.uses(loss, BETA)) {
                        Parameters of = settings.of(loss);
                        assertEquals(1, of.get(ALPHA) + of.get(BETA), 1e-9,
                                "step " + step + ": " + loss.key() + " " + settings);
                    }
                }
            }
        }
    }

    private static UnaryOperator<Settings> step(Random random, List<Convention> conventions) {
        Loss loss = Losses.ALL.get(random.nextInt(Losses.ALL.size()));
        Parameter side = random.nextBoolean() ? ALPHA : BETA;
        double value = random.nextInt(150) / 100.0;
        Convention convention = conventions.get(random.nextInt(conventions.size()));
        return switch (random.nextInt(8)) {
            case 0 -> settings -> settings.withShared(side, value);
            case 1, 2 -> settings -> settings.withOwn(loss, side, value);
            case 3 -> settings -> settings.withoutOwn(loss, side);
            case 4 -> settings -> settings.withEverywhere(side, value);
            case 5 -> settings -> settings.withConvention(convention);
            case 6 -> settings -> settings.withComplementary(random.nextInt(4) > 0);
            default -> settings -> Preset.ofLoss("p", settings.withOwn(loss, Map.of(side, value)), loss)
                    .apply(settings, Conventions.SHIPPED);
        };
    }
}
