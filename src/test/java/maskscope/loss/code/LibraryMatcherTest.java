package maskscope.loss.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Shapes;
import maskscope.loss.measure.Clip;
import maskscope.loss.measure.LibraryCounts;
import maskscope.loss.measure.LibraryEntropies;
import maskscope.loss.measure.Sums;
import org.junit.jupiter.api.Test;

/// Which call of a library gives a quantity.
class LibraryMatcherTest {

    private static final Factor ONE = Factor.ONE;

    private static String monai(Quantity quantity) {
        Library monai = new MonaiLibrary(new PairTraits(new Sums(4, 1, 1, 1, 1, 1, 1), false, false, Clip.LOGITS));
        return new LibraryMatcher(monai).call(quantity).orElseThrow().code().text();
    }

    @Test
    void crossEntropyAndDiceOfTheClippedPredictionAreOneLossOfMonai() {
        assertEquals(
                "DiceCELoss(sigmoid=True, smooth_nr=1, smooth_dr=1)(x, t)",
                monai(Shapes.bce(LibraryEntropies.FIXED).plus(Shapes.dice(LibraryCounts.CLIPPED, ONE))));
    }

    @Test
    void twoOverlapLossesAreNoCrossEntropyWithDice() {
        assertEquals(
                "DiceLoss(smooth_nr=1, smooth_dr=1)(c, t) + DiceLoss(jaccard=True, smooth_nr=2, smooth_dr=2)(c, t)",
                monai(Shapes.dice(LibraryCounts.CLIPPED, ONE).plus(Shapes.iou(LibraryCounts.CLIPPED, ONE))));
    }
}
