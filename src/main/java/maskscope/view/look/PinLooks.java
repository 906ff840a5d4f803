package maskscope.view.look;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import maskscope.loss.Losses;
import maskscope.session.state.ViewOption;

/// How the table of pins is seen.
///
/// @param open whether it stands in the place of the curves
/// @param columns the keys of the columns that are shown; columns that are not there may be among them
/// @param baseline the id of the pin that others are compared to; empty, or of no pin, where none is
public record PinLooks(BooleanProperty open, ObjectProperty<Set<String>> columns, ObjectProperty<String> baseline) {

    /// What the settings come to in words, which is a column of the window alone.
    public static final String SETTINGS = "settings";

    /// The columns that are shown where nobody has chosen.
    public static final Set<String> USUAL = Stream.of(
                    Stream.of(SETTINGS, "convention"),
                    Losses.ALL.stream().map(loss -> "loss." + loss.key()),
                    ViewOption.SCORES.usual().stream().map(score -> "score." + score))
            .flatMap(keys -> keys)
            .collect(Collectors.toUnmodifiableSet());

    static PinLooks of(Looks looks, BooleanProperty open) {
        return new PinLooks(
                open,
                looks.choice(ViewOption.names("pins.columns", USUAL)),
                looks.choice(ViewOption.text("pins.baseline", "")));
    }
}
