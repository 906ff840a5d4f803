package maskscope.view.paint;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.paint.Color;
import maskscope.text.Message;
import maskscope.view.look.Palette;

/// What the colours of a heatmap mean, for its colour bar.
///
/// @param title the quantity, with its unit
/// @param low the number at the left end
/// @param high the number at the right end
/// @param colour the colour at a place from 0 (left) to 1 (right)
public record ColourScale(Message title, String low, String high, DoubleFunction<Color> colour) {

    /// `shade` says where in the palette a place of the scale is.
    static ColourScale of(Message title, String low, String high, Palette palette, DoubleUnaryOperator shade) {
        return new ColourScale(title, low, high, at -> {
            int argb = palette.argb(shade.applyAsDouble(at));
            return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
        });
    }
}
