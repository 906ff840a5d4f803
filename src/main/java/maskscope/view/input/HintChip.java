package maskscope.view.input;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import maskscope.session.state.Deed;
import maskscope.session.state.Source;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Hint;
import maskscope.view.look.Hints;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The one thing to try next, in a few words. It makes way for the next when it has been done, however that came about; its
/// button puts all of them away.
final class HintChip extends HBox {

    /// `changed` is what the user changed last, null while nothing is; `selected` the loss in front, and `source` where what is
    /// on screen came from, null before the first.
    HintChip(
            Texts texts,
            Hints hints,
            ObservableValue<Deed> changed,
            ObservableValue<?> selected,
            ObservableValue<Source> source) {
        setId("hint");
        getStyleClass().add("hint");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        Label words = new Label();
        words.setId("hint-words");
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(Feather.MOUSE_POINTER), words,
                Buttons.icon("hints-away", Feather.X, texts.of("input.no-more-hints"), hints::putAway));
        WhileShown seen = WhileShown.of(this);
        ObservableValue<Hint> next = seen.follow(hints.nextProperty());
        visibleProperty().bind(next.map(any -> true).orElse(false));
        managedProperty().bind(visibleProperty());
        next.subscribe(hint -> {
            if (hint != null) {
                words.textProperty().bind(texts.of(hint.sentence()));
            }
        });
        seen.hear(changed, hints::changed);
        seen.follow(selected).subscribe((before, now) -> hints.done(Hint.LOSS));
        seen.hear(source, from -> {
            if (from != null && !(from instanceof Source.Sample)) {
                hints.done(Hint.FILES);
            }
        });
    }
}
