package maskscope.view.picture;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.PictureKind;

/// A menu of all that a picture can show, with what each of them is. Its items are made when somebody first looks.
public final class KindMenu extends MenuButton {

    /// `shown` is what the picture shows, `choose` is told what it is to show.
    public KindMenu(Texts texts, ObservableValue<PictureKind> shown, Consumer<PictureKind> choose) {
        setOnShowing(showing -> {
            if (getItems().isEmpty()) {
                fill(texts, shown, choose);
            }
        });
    }

    private void fill(Texts texts, ObservableValue<PictureKind> shown, Consumer<PictureKind> choose) {
        WhileShown seen = WhileShown.of(this);
        ToggleGroup group = new ToggleGroup();
        for (PictureKind kind : PictureKind.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.of("picture.kind-and-meaning", kind.label(), kind.meaning()));
            item.setToggleGroup(group);
            item.setOnAction(chosen -> choose.accept(kind));
            seen.hear(shown, now -> item.setSelected(now == kind));
            getItems().add(item);
        }
    }
}
