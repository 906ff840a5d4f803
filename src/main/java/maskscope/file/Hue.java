package maskscope.file;

import java.util.Locale;
import maskscope.text.Message;

/// What a channel of a picture shows, where its format says so.
public enum Hue {
    GREY, RED, GREEN, BLUE, ALPHA;

    /// The name by which a user asks for the channel, as on the command line: `red`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The hue as sentences have it.
    public Message message() {
        return Message.of("file.hue." + word());
    }
}
