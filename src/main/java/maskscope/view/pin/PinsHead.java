package maskscope.view.pin;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.table.PinTable;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Fitting;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;

/// The heading of the table of pins: what its numbers are compared to, and what can be done with all of them.
final class PinsHead extends HBox {

    private final Texts texts;
    private final Supplier<PinTable> written;
    private final BiConsumer<String, Supplier<String>> save;
    private final Label compared = new Label();
    private final Label brief = new Label();
    private final MenuButton export = new MenuButton();
    private final ColumnsMenu columns;

    /// `written` is what is exported, `save` asks where a text of a kind, by the ending of its file, is to be; `copy` is run to
    /// have Markdown copied, `back` to have the panel closed.
    PinsHead(Texts texts, ColumnsMenu columns, Supplier<PinTable> written, BiConsumer<String, Supplier<String>> save,
            Runnable copy, Runnable back) {
        this.texts = texts;
        this.columns = columns;
        this.written = written;
        this.save = save;
        getStyleClass().addAll("chart-heading", "compare-heading");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.textProperty().bind(texts.of("pin.title"));
        title.getStyleClass().add("chart-title");
        title.setMinWidth(USE_PREF_SIZE);
        compared.setId("pin-compared");
        compared.getStyleClass().add("quiet");
        brief.getStyleClass().add("quiet");
        Fitting hints = new Fitting(compared, () -> brief);
        HBox.setHgrow(hints, Priority.SOMETIMES);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        export.setId("pin-export");
        export.getStyleClass().addAll("quiet-button", "preset-menu");
        export.textProperty().bind(texts.of("pin.export"));
        export.setMnemonicParsing(false);
        export.setMinWidth(USE_PREF_SIZE);
        Tips.on(export, texts.of("pin.export-tip"));
        export.setOnShowing(showing -> fill(copy));
        Button close = Buttons.quiet("pins-close", texts.of("pin.back"), back);
        getChildren().addAll(title, hints, gap, columns, export, close);
    }

    private void fill(Runnable copy) {
        MenuItem copying = item("pin-copy", Message.of("pin.copy"), copy);
        export.getItems().setAll(List.of(
                item("pin-save-csv", Message.of("pin.save", "CSV"), () -> save.accept(".csv", () -> written.get().csv())),
                item("pin-save-json", Message.of("pin.save", "JSON"), () -> save.accept(".json", () -> written.get().json())),
                item("pin-save-md", Message.of("pin.save", "Markdown"), () -> save.accept(".md", () -> written.get().markdown())),
                new SeparatorMenuItem(),
                copying));
    }

    private MenuItem item(String id, Message text, Runnable action) {
        MenuItem item = new MenuItem(texts.now(text));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /// Tells how many pins there are, and the number of the one that the others are compared to; 0 for none.
    void show(int pins, int baseline) {
        compared.setText(baseline == 0
                ? pins < 2 ? "" : texts.now(Message.of("pin.not-compared"))
                : texts.now(Message.of("pin.compared", baseline)));
        brief.setText(baseline == 0 ? "" : texts.now(Message.of("pin.compared-brief", baseline)));
        export.setDisable(pins == 0);
        columns.setDisable(pins == 0);
        requestLayout();
    }
}
