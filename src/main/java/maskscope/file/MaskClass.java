package maskscope.file;

import java.util.Optional;
import java.util.OptionalInt;
import maskscope.text.Message;

/// One of several classes that a file holds: a label, a colour of a palette, or a channel.
///
/// @param key how a user asks for it, as on the command line: `3`, `#ff0000`
/// @param name what it is called (`liver`), which a user may ask for as well; empty when nothing gives it a name
/// @param hue what it shows, when it is a channel of a picture in colour; its name is then the hue's word
/// @param rgb its colour in the file, 0xRRGGBB
/// @param pixels how many pixels it has; 0 when that is not known before it is chosen
public record MaskClass(String key, String name, Optional<Hue> hue, OptionalInt rgb, long pixels) {

    /// The key that stands for every class but the background.
    public static final String OBJECT = "object";

    public MaskClass(String key, String name, OptionalInt rgb, long pixels) {
        this(key, name, Optional.empty(), rgb, pixels);
    }

    public static MaskClass channel(int number) {
        return new MaskClass(Integer.toString(number), "", OptionalInt.empty(), 0);
    }

    public static MaskClass channel(int number, Hue hue) {
        return new MaskClass(Integer.toString(number), hue.word(), Optional.of(hue), OptionalInt.empty(), 0);
    }

    /// The key of a colour.
    public static String key(int rgb) {
        return String.format("#%06x", rgb & 0xff_ffff);
    }

    /// The grey level of a colour that is grey.
    public static Optional<Double> grey(String colour) {
        return colour.matches("(?i)#(\\p{XDigit}{2})\\1\\1")
                ? Optional.of((double) Integer.parseInt(colour.substring(1, 3), 16))
                : Optional.empty();
    }

    /// The name where there is one, with the key before it: `3 liver`.
    public Message label() {
        if (name.isEmpty()) {
            return Message.of("file.class", key);
        }
        return hue.isPresent()
                ? Message.of("file.class-with-name", key, hue.get().message())
                : Message.of("file.class-with-name", key, name);
    }
}
