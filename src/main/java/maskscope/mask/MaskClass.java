package maskscope.mask;

import java.util.OptionalInt;

/// One of several classes that a file holds: a label, a colour of a palette, or a channel.
///
/// @param key how a user asks for it, as on the command line: `3`, `#ff0000`
/// @param name what it is called (`liver`, `red`); empty when nothing gives it a name
/// @param rgb its colour in the file, 0xRRGGBB
/// @param pixels how many pixels it has; 0 when that is not known before it is chosen
public record MaskClass(String key, String name, OptionalInt rgb, long pixels) {

    /// The key that stands for every class but the background.
    public static final String OBJECT = "object";

    static MaskClass channel(int number, String name) {
        return new MaskClass(Integer.toString(number), name, OptionalInt.empty(), 0);
    }

    /// The key of a colour.
    static String key(int rgb) {
        return String.format("#%06x", rgb & 0xff_ffff);
    }

    /// The name where there is one, with the key before it: `3 liver`.
    public String label() {
        return name.isEmpty() ? key : key + " " + name;
    }
}
