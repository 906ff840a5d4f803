package maskscope.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Path;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;

/// A picture in colour, which is read as a mask by its channels and seen as a photograph.
public final class Colours {

    private Colours() {}

    /// A photograph, and a glance at it, must show the colours that a mask would be read in.
    public static void assertSeenAsRead(Path file) throws BadInput {
        int[] wanted = null;
        for (int channel = 0; channel < 3; channel++) {
            Wish wish = Wish.NONE.withChannel("" + channel);
            Grid grid = MaskFormats.read(file, wish, ReadControl.unattended()).grid().orElseThrow();
            wanted = wanted == null ? new int[grid.pixels()] : wanted;
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] |= (int) grid.number(i) << 16 - 8 * channel | 0xff00_0000;
            }
        }
        assertArrayEquals(wanted, MaskFormats.readPhoto(file, ReadControl.unattended()).argb());
        assertArrayEquals(wanted, MaskFormats.glance(file, ReadControl.unattended()).argb());
    }
}
