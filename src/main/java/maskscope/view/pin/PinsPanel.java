package maskscope.view.pin;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import maskscope.loss.Loss;
import maskscope.session.state.Pin;
import maskscope.session.state.Pinning;
import maskscope.session.state.Pins;
import maskscope.text.Message;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.PinLooks;
import maskscope.view.look.ViewOptions;

/// The table of pins: what was kept of settings, losses and scores, a row for each moment. A click restores one; numbers can be
/// told as differences to one of them.
public final class PinsPanel extends Region {

    private final Texts texts;
    private final ObservableValue<Pins> pins;
    private final Pinning pinning;
    private final ObservableValue<Loss> selected;
    private final PinLooks looks;
    private final Ways ways;
    private final PinsHead head;
    private final PinList list;
    private PinRows.Order order = PinRows.Order.AS_PINNED;
    private PinRows rows = new PinRows(Pins.NONE, order, "");

    /// What can be done from here.
    ///
    /// @param say tells what was done
    /// @param save asks where a text is to be saved, whose file ends in what comes first
    public record Ways(Consumer<Message> say, BiConsumer<String, Supplier<String>> save) {}

    /// `pins` are shown and changed by `pinning`; `selected` is the loss in front.
    public PinsPanel(Texts texts, ObservableValue<Pins> pins, Pinning pinning, ObservableValue<Loss> selected,
            ViewOptions options, Ways ways) {
        this.texts = texts;
        this.pins = pins;
        this.pinning = pinning;
        this.selected = selected;
        this.ways = ways;
        looks = options.pins();
        setId("pins");
        getStyleClass().add("pins");
        list = new PinList(texts, options.themeProperty()::get,
                new PinActions.Hand(this::restore, this::compare, this::write, this::remove), this::rename, by -> {
                    order = by;
                    show();
                });
        Spoken.name(list, texts.of("pin.title"));
        Label none = new Label();
        none.setId("pins-none");
        none.setWrapText(true);
        none.textProperty().bind(texts.of("pin.nothing"));
        list.setPlaceholder(none);
        head = new PinsHead(texts, new ColumnsMenu(texts, looks.columns(), () -> rows.columns(), list.leftProperty()),
                () -> rows.written(looks.columns().get()), ways.save(), this::copy, this::close);
        getChildren().addAll(head, list);
        // A table would keep the key to itself; the field of a note has it for its own end.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !(key.getTarget() instanceof TextInputControl)) {
                key.consume();
                close();
            }
        });
        WhileShown seen = WhileShown.of(this);
        seen.hearAny(this::show, looks.open(), pins, looks.columns(), looks.baseline(), selected, texts.language(),
                options.themeProperty());
    }

    private void close() {
        looks.open().set(false);
    }

    /// Nothing is made anew that nobody sees.
    private void show() {
        if (!looks.open().get()) {
            return;
        }
        List<String> before = rows.order();
        Pins now = pins.getValue();
        rows = new PinRows(now, order, looks.baseline().get());
        list.show(rows, looks.columns().get(), order, selected.getValue().key());
        head.show(now.size(), rows.baseline().map(pin -> rows.number(pin.id())).orElse(0));
        // What has just been pinned is shown.
        if (now.size() == before.size() + 1 && !before.contains(now.all().getLast().id())) {
            list.select(now.all().getLast().id());
        }
    }

    private void restore(String id) {
        int number = rows.number(id);
        list.select(id);
        pinning.restore(id);
        ways.say().accept(Message.of("pin.restored", number));
    }

    /// Has others compared to a pin, or no longer where they are.
    private void compare(String id) {
        looks.baseline().set(rows.isBaseline(id) ? "" : id);
    }

    private void write(String id) {
        list.write(id);
    }

    private void rename(String id, String note) {
        if (rows.pin(id).map(Pin::note).filter(note.strip()::equals).isEmpty()) {
            pinning.rename(id, note);
        }
    }

    private void remove(String id) {
        int number = rows.number(id);
        pinning.unpin(id);
        list.requestFocus();
        ways.say().accept(Message.of("pin.removed", number));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(rows.written(looks.columns().get()).markdown());
        Clipboard.getSystemClipboard().setContent(content);
        ways.say().accept(Message.of("pin.copied"));
    }

    /// Brings the keyboard here, to the pin that was made last where none is selected.
    public void takeKeyboard() {
        if (list.selected() == null && rows.size() > 0) {
            list.select(pins.getValue().all().getLast().id());
        }
        list.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = Math.ceil(head.prefHeight(width));
        head.resizeRelocate(0, 0, width, above);
        list.resizeRelocate(0, above, width, Math.max(1, getHeight() - above - 8));
    }
}
