package maskscope.view.picture;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import maskscope.text.Message;
import maskscope.view.control.Pixels;
import maskscope.view.control.Texts;
import maskscope.view.look.PictureKind;
import maskscope.view.look.SceneImage;

/// What can be done with a picture, under the right mouse button: show something else in it, copy or save it as it is seen,
/// copy what is told of a pixel.
final class PictureMenu {

    /// Saves and tells.
    ///
    /// @param save asks where a picture of this frame is to be, and writes it
    /// @param told what is told of the pixel under the pointer; empty where there is none
    /// @param say tells what was done
    record Desk(Consumer<PictureFrame> save, Supplier<String> told, Consumer<Message> say) {}

    private final Texts texts;
    private final PictureFrame frame;
    private final Desk desk;
    private final ContextMenu menu = new ContextMenu();

    PictureMenu(Texts texts, PictureFrame frame, Desk desk) {
        this.texts = texts;
        this.frame = frame;
        this.desk = desk;
        menu.setId(frame.getId() + "-menu");
    }

    /// Opens it where it was asked for: at the pointer, or in the middle for the keyboard.
    void open(ContextMenuEvent asked) {
        String told = asked.isKeyboardTrigger() ? "" : desk.told().get();
        MenuItem pixel = item("copy-pixel", "picture.copy-pixel", () -> copy(told));
        pixel.setDisable(told.isEmpty());
        menu.getItems().setAll(kinds(), new SeparatorMenuItem(),
                item("copy-picture", "picture.copy-picture", this::copyPicture),
                item("save-picture", "picture.save-picture", () -> desk.save().accept(frame)),
                pixel);
        menu.setAutoHide(true);
        menu.show(frame, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    void hide() {
        menu.hide();
    }

    private Menu kinds() {
        Menu kinds = new Menu();
        kinds.setId("show-here");
        kinds.textProperty().bind(texts.of("picture.show-here"));
        for (PictureKind kind : PictureKind.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.of(kind.label()));
            item.setMnemonicParsing(false);
            item.setSelected(frame.picture().kindProperty().get() == kind);
            item.setOnAction(chosen -> frame.picture().kindProperty().set(kind));
            kinds.getItems().add(item);
        }
        return kinds;
    }

    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setMnemonicParsing(false);
        item.textProperty().bind(texts.of(text));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        desk.say().accept(Message.of("picture.copied-pixel"));
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SceneImage.of(frame, Pixels.of(frame)));
        Clipboard.getSystemClipboard().setContent(content);
        desk.say().accept(Message.of("picture.copied"));
    }
}
