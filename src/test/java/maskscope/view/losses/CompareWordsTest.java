package maskscope.view.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import maskscope.loss.Comparison;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.code.MaskCode;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.testing.English;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a cell of the compare table.
class CompareWordsTest {

    private static Convention convention(String key) {
        return Conventions.SHIPPED.byKey(key).orElseThrow();
    }

    private static Loss loss(String key) {
        return Losses.byKey(key).orElseThrow();
    }

    /// Of eight pixels, with `chosen` as the convention that the others are compared with.
    private static String explanation(String key, String loss, String chosen) {
        MaskPair pair = new MaskPair("t", "p", new DoubleRaster(8, 1, 1, MaskCode.TRUTH.numbers()),
                new DoubleRaster(8, 1, 1, MaskCode.PREDICTION.numbers()), Optional.empty());
        try (LossEngine engine = new LossEngine(PixelTable.of(pair))) {
            Comparison all = engine.compare(
                    Settings.TUTORIAL.withConvention(convention(chosen)), Conventions.SHIPPED.withVariants().toList());
            Comparison.Column column = all.columns().stream()
                    .filter(one -> one.convention() == convention(key)).findFirst().orElseThrow();
            return CompareWords.explanation(BundleWords.english(), all, column, loss(loss));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "segloss    | tversky       | It does not read alpha and beta.",
        "abraham    | tversky       | It does not read alpha and beta.",
        "mlyg       | combo         | It does not read CE ratio.",
    })
    void parametersThatAreNotReadAreNamed(String key, String loss, String expected) {
        assertTrue(explanation(key, loss, "tutorial").contains(". " + expected), explanation(key, loss, "tutorial"));
    }

    @ParameterizedTest
    @CsvSource({"keras-3.16+, dice", "keras-3.16+, focal", "kornia, tversky", "abraham/edited, tversky", "mlyg, tversky"})
    void whatTheMeaningAlreadySaysIsNotSaidTwice(String key, String loss) {
        assertFalse(explanation(key, loss, "tutorial").contains("does not read"), explanation(key, loss, "tutorial"));
    }

    @Test
    void theTutorialIsNotComparedWithItself() {
        String words = explanation("tutorial", "dice", "monai");
        assertTrue(words.contains("This is the definition that the others are described by."), words);
        assertTrue(explanation("monai", "dice", "tutorial").contains("It computes it as the tutorial does."));
    }

    @Test
    void aLibrarysOwnCallIsShownWithTheSlidersInTheirPlaces() {
        assertEquals("In MONAI: DiceLoss(jaccard=True, smooth_nr=s, smooth_dr=s)(p, t)",
                English.of(CompareWords.call(convention("monai"), loss("iou"))));
        assertEquals(Optional.empty(), CompareWords.call(convention("monai"), loss("combo")));
        assertEquals(Optional.empty(), CompareWords.call(convention("paper"), loss("iou")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "combo-author-2019 | combo | In Combo's author, June 2019: Combo_loss(t, p), where ce_w is alpha, ce_d_w the CE ratio,"
                + " smooth the smoothing",
        "kaggle-pytorch | combo | In Kaggle PyTorch: ComboLoss()(p, t, smooth=s), with the constants ALPHA = α and CE_RATIO = r",
        "abraham/edited | tversky | In Abraham & Khan's code, edited: tversky_loss(t, p) with alpha and smooth of the file"
                + " changed",
        "abraham/edited | focal-tversky | In Abraham & Khan's code, edited: focal_tversky(t, p) with alpha, gamma and smooth of"
                + " the file changed",
    })
    void aCallThatCodeDoesNotSayWhollyHasItsWords(String key, String loss, String expected) {
        assertEquals(expected, English.of(CompareWords.call(convention(key), loss(loss))));
    }
}
