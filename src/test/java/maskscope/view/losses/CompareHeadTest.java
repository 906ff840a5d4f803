package maskscope.view.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;

/// What stands above a narrow column of the compare table.
class CompareHeadTest {

    private static List<String> head(Convention convention) {
        return CompareHead.lines(BundleWords.english(), convention);
    }

    private static List<String> head(String key) {
        return head(Conventions.SHIPPED.byKey(key).orElseThrow());
    }

    @Test
    void aConventionIsCalledThereAsInTheMenuThatChoosesIt() {
        assertEquals(List.of("Kaggle PyTorch"), head("kaggle-pytorch"));
        assertEquals(List.of("segmentation_", "models.pytorch"), head("smp"));
        assertEquals(List.of("Keras 3 to 3.15,", "balanced"), head("keras-3.15/balanced"));
    }

    @Test
    void noHeadIsLongerThanItsColumn() {
        Conventions.SHIPPED.withVariants().forEach(convention -> {
            List<String> lines = head(convention);
            assertTrue(lines.size() <= 2 && lines.stream().allMatch(line -> line.length() <= 17), lines::toString);
        });
    }

    @Test
    void aNameThatIsTooLongGivesWayToTheKey() {
        assertEquals(List.of("smp/no-alpha"), head("smp/no-alpha"));
        assertEquals(List.of("kornia/two_class", "/no-alpha"), head("kornia/two_class/no-alpha"));
    }
}
