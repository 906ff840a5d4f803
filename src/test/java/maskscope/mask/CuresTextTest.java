package maskscope.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cures survive being written down.
class CuresTextTest {

    @Test
    void allThatCanBeSaidIsReadBack() {
        Cures cures = Cures.NONE
                .with(MaskRole.TRUTH, said -> said.withClass("left & right\t=1").withInverted(true).withThreshold(0.25))
                .with(MaskRole.PREDICTION, said -> said.withPart("arr_0").withSigmoid(true).withDivisor(100))
                .withLeftOut(Optional.of(255.0))
                .withResized(true)
                .keeping(Finding.Kind.FRINGES)
                .keeping(Finding.Kind.IGNORE);
        String line = CuresText.of(cures);
        assertEquals(1, line.lines().count());
        assertEquals(-1, line.indexOf('\t'));
        assertEquals(cures, CuresText.parse(line));
    }

    @Test
    void nothingSaidIsNothingWritten() {
        assertEquals("", CuresText.of(Cures.NONE));
        assertEquals(Cures.NONE, CuresText.parse(""));
    }

    @Test
    void pixelsWithoutANumberCanBeLeftOutToo() {
        Cures cures = Cures.NONE.withLeftOut(Optional.of(Double.NaN));
        assertEquals(cures, CuresText.parse(CuresText.of(cures)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ignore=", "ignore=many", "kept=nonsense", "truth.threshold=x", "truth.class=%zz", "=", "later=1",
        "prediction.scale=NaN", "prediction.scale=0", "truth.scale=-1", "truth.scale=Infinity", "truth.threshold=NaN"})
    void wordsThatNobodyKnowsArePassedOver(String line) {
        assertEquals(Cures.NONE, CuresText.parse(line));
    }
}
