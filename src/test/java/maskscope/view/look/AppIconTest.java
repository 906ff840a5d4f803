package maskscope.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The icon at every size in which a desktop or a package asks for it.
class AppIconTest {

    private static final List<PixelClass> SHOWN =
            List.of(PixelClass.TRUE_POSITIVE, PixelClass.FALSE_POSITIVE, PixelClass.MISS);

    private final AppIcon icon = new AppIcon();

    @ParameterizedTest
    @ValueSource(ints = {16, 22, 24, 32, 48, 64, 128, 256, 512})
    void everySizeShowsAgreementAndBothErrorsInTheProgramsColours(int size) {
        BufferedImage drawn = icon.draw(size);
        assertEquals(size, drawn.getWidth());
        assertEquals(size, drawn.getHeight());
        int[] pixels = drawn.getRGB(0, 0, size, size, null, 0, size);
        for (PixelClass part : SHOWN) {
            long painted = Arrays.stream(pixels).filter(argb -> argb == (0xff000000 | part.rgb())).count();
            assertTrue(painted >= pixels.length * 0.02, part + ": only " + painted + " of " + pixels.length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 48, 512})
    void itStandsOnItsOwnGroundAndLeavesTheCornersToTheDesktop(int size) {
        BufferedImage drawn = icon.draw(size);
        Stream.of(0, size - 1).forEach(edge -> {
            assertTrue(drawn.getRGB(edge, 0) >>> 24 < 128, "the corners are round");
            assertEquals(255, drawn.getRGB(edge, size / 2) >>> 24, "the sides are filled");
        });
    }

    @Test
    void aWindowGetsTheUsualSizes() {
        List<Integer> widths = icon.images().stream().map(image -> (int) image.getWidth()).toList();
        assertEquals(List.of(16, 24, 32, 48, 64, 128, 256), widths);
    }
}
