package maskscope.view.look;

import java.util.List;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;

/// Colours for values from 0 to 1. All grow evenly in lightness, so that they read the same to people with any colour
/// vision and in grey print; [#DIVERGING] is for signed values, its middle being zero.
public enum Palette {
    INFERNO(
            0x000004, 0x160b39, 0x420a68, 0x6a176e, 0x932667, 0xbc3754, 0xdd513a, 0xf37819, 0xfca50a, 0xf6d746, 0xfcffa4),
    VIRIDIS(
            0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151, 0xbddf26, 0xfde725),
    CIVIDIS(
            0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838),
    GREY(0x000000, 0xffffff),
    DIVERGING(0xb5ecff, 0x3fa9e8, 0x17619c, 0x08080a, 0xa8450f, 0xf0832f, 0xffe0a8);

    /// Those that the user may choose for values from 0 to 1.
    public static final List<Palette> CHOICES = List.of(INFERNO, VIRIDIS, CIVIDIS, GREY);

    private static final int STEPS = 1_024;

    private final int[] colours = new int[STEPS + 1];

    Palette(int... anchors) {
        for (int i = 0; i <= STEPS; i++) {
            double at = (double) i / STEPS * (anchors.length - 1);
            int below = Math.min((int) at, anchors.length - 2);
            colours[i] = Argb.mix(0xff000000 | anchors[below], 0xff000000 | anchors[below + 1], at - below);
        }
    }

    /// What one of the [#CHOICES] is called.
    public Message label() {
        return Message.of("picture.palette." + ViewOption.word(this));
    }

    /// The opaque colour of a value; values outside [0, 1] take the nearer end.
    public int argb(double value) {
        return colours[(int) (Math.clamp(value, 0.0, 1.0) * STEPS + 0.5)];
    }
}
