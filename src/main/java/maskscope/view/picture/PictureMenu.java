package maskscope.view.picture;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.paint.Color;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.export.Exports;
import maskscope.view.export.FineImage;
import maskscope.view.export.SaveMenu;
import maskscope.view.look.PictureKind;

/// What can be done with a picture, under the right mouse button: show something else in it, copy or save it as it is seen,
/// copy what is told of a pixel.
final class PictureMenu {

    private final Texts texts;
    private final PictureFrame frame;
    private final Camera camera;
    private final Exports exports;
    private final Supplier<String> told;
    private final ContextMenu menu = new ContextMenu();

    /// @param exports takes what leaves the window
    /// @param told what is told of the pixel under the pointer; empty where there is none
    PictureMenu(Texts texts, PictureFrame frame, Camera camera, Exports exports, Supplier<String> told) {
        this.texts = texts;
        this.frame = frame;
        this.camera = camera;
        this.exports = exports;
        this.told = told;
        menu.setId(frame.getId() + "-menu");
    }

    /// Opens it where it was asked for: at the pointer, or in the middle for the keyboard.
    void open(ContextMenuEvent asked) {
        String here = asked.isKeyboardTrigger() ? "" : told.get();
        MenuItem pixel = item("copy-pixel", "picture.copy-pixel", () -> copy(here));
        pixel.setDisable(here.isEmpty());
        menu.getItems().setAll(kinds(), new SeparatorMenuItem(),
                item("copy-picture", "picture.copy-picture", this::copyPicture),
                SaveMenu.of(texts, frame, this::save, Optional.empty()),
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
        exports.say(Message.of("picture.copied-pixel"));
    }

    private void save(double times) {
        exports.picture(ViewOption.word(frame.picture().kindProperty().get()), () -> image(times));
    }

    /// What is seen of it, painted with so many times as many pixels.
    private Image image(double times) {
        return times == 1
                ? FineImage.of(frame, 1, Color.WHITE)
                : camera.enlarged(times, () -> FineImage.of(frame, times, Color.WHITE));
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image(1));
        Clipboard.getSystemClipboard().setContent(content);
        exports.say(Message.of("picture.copied"));
    }
}
