package maskscope.view.picture;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Hyperlink;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Puts away what lies on a picture to explain it, and brings it back: layers and keys to colours go together.
final class KeyFold extends Hyperlink {

    private final BooleanProperty folded;

    KeyFold(String id, Texts texts, BooleanProperty folded) {
        this.folded = folded;
        setId(id);
        getStyleClass().add("key-fold");
        WhileShown seen = WhileShown.of(this);
        Tips.on(this, texts.of(seen.follow(folded).map(now -> Message.of(now ? "picture.unfold-keys" : "picture.fold-keys"))));
        setOnAction(clicked -> {
            folded.set(!folded.get());
            setVisited(false);
        });
        seen.hear(folded, now -> setGraphic(new FontIcon(now ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN)));
    }

    boolean isFolded() {
        return folded.get();
    }
}
