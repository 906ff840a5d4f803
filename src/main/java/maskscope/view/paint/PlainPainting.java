package maskscope.view.paint;

import java.util.Arrays;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;
import maskscope.view.look.Palette;

/// The truth alone and the prediction alone.
public final class PlainPainting {

    private PlainPainting() {}

    public static Painting truth(PixelTable table) {
        int[] colour = new int[table.rows()];
        Arrays.setAll(colour, row -> Palette.GREY.argb(table.truth(row)));
        return Painting.of(Painting.Choice.TYPICAL, colour, null);
    }

    public static Painting prediction(PixelTable table, Palette palette) {
        int[] colour = new int[table.rows()];
        Arrays.setAll(colour, row -> palette.argb(table.prediction(row)));
        ColourScale scale = ColourScale.of(Message.of("picture.scale.prediction"), "0", "1", palette, at -> at);
        return Painting.of(Painting.Choice.TYPICAL, colour, scale);
    }
}
