package maskscope.view.pin;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import maskscope.session.state.Pin;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// What the user has written of a pin, above what it is of. A click on it, or F2, has it written anew in its place: Enter and
/// leaving keep what was typed, Escape does not.
final class NoteCell extends TableCell<String, String> {

    private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");

    private final Texts texts;
    private final Function<String, Pin> pins;
    private final BiConsumer<String, String> rename;
    private final Label note = new Label();
    private final Label of = new Label();
    private final VBox words = new VBox(note, of);
    private TextField field;
    private String edited;
    private boolean dropped;

    /// `pins` finds a pin by its id, `rename` is told an id and another note.
    NoteCell(Texts texts, Function<String, Pin> pins, BiConsumer<String, String> rename) {
        this.texts = texts;
        this.pins = pins;
        this.rename = rename;
        getStyleClass().add("pin-note");
        note.getStyleClass().add("pin-note-text");
        of.getStyleClass().add("quiet");
        words.getStyleClass().add("pin-note-lines");
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::write);
        Tips.on(this, () -> isEmpty() ? "" : texts.now(Message.of("pin.note-tip", note.getText(), of.getText())));
    }

    /// The table itself begins only in a row that was selected before: whoever typed then typed shortcuts.
    private void write(MouseEvent click) {
        boolean plain = !click.isShortcutDown() && !click.isShiftDown();
        if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress() && plain && !isEmpty() && !isEditing()) {
            getTableView().edit(getIndex(), getTableColumn());
        }
    }

    @Override
    protected void updateItem(String id, boolean empty) {
        super.updateItem(id, empty);
        if (empty || id == null) {
            setGraphic(null);
            return;
        }
        Pin pin = pins.apply(id);
        boolean blank = pin.note().isEmpty();
        note.setText(blank ? texts.now(Message.of("pin.no-note")) : pin.note());
        note.pseudoClassStateChanged(BLANK, blank);
        // The prediction tells pins apart, and comes first where there is no room for both.
        String files = String.join(" · ", pin.files().reversed());
        String counted = PinFace.counted(texts.language().getValue(), pin);
        of.setText(counted.isEmpty() ? files : texts.now(Message.of("pin.of-slice", files, counted)));
        if (!isEditing()) {
            setGraphic(words);
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        edited = getItem();
        dropped = false;
        field = new TextField(pins.apply(edited).note());
        field.setId("pin-note-field");
        field.setAccessibleText(texts.now(Message.of("pin.note-field")));
        field.setPromptText(texts.now(Message.of("pin.note-prompt")));
        field.setOnAction(entered -> finish());
        field.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                dropped = true;
                finish();
                key.consume();
            }
        });
        TextField made = field;
        made.focusedProperty().subscribe((before, now) -> {
            if (before && field == made) {
                finish();
            }
        });
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    private void finish() {
        boolean typing = field != null && field.isFocused();
        cancelEdit();
        // The field goes, and the keyboard would go with it to wherever the window begins.
        if (typing && getTableView() != null) {
            getTableView().requestFocus();
        }
    }

    /// Ends it in either case: a table that is scrolled or clicked elsewhere ends it like this, too, and nothing typed is lost.
    @Override
    public void cancelEdit() {
        TextField ended = field;
        field = null;
        super.cancelEdit();
        setGraphic(isEmpty() ? null : words);
        if (ended != null && !dropped) {
            rename.accept(edited, ended.getText());
        }
    }
}
