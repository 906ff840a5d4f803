package maskscope.view.pin;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.PinLooks;

/// Which columns of the table of pins are shown.
final class ColumnsMenu extends MenuButton {

    private final Texts texts;
    private final ObjectProperty<Set<String>> shown;
    private final Supplier<List<PinColumn>> columns;

    /// `shown` has the keys of those that are, and is written here; `columns` are all that there are, `left` how many of those
    /// that are wanted there is no room for.
    ColumnsMenu(Texts texts, ObjectProperty<Set<String>> shown, Supplier<List<PinColumn>> columns,
            ObservableValue<Number> left) {
        this.texts = texts;
        this.shown = shown;
        this.columns = columns;
        setId("pin-columns");
        getStyleClass().addAll("quiet-button", "preset-menu");
        textProperty().bind(texts.of(left.map(number -> number.intValue() == 0
                ? Message.of("pin.columns")
                : Message.of("pin.columns-left", number.intValue()))));
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        Tips.on(this, texts.of("pin.columns-tip"));
        setOnShowing(showing -> fill());
    }

    /// Made when somebody wants to see it.
    private void fill() {
        getItems().clear();
        of(PinColumn.Group.PIN).forEach(column -> getItems().add(item(column)));
        for (PinColumn.Group group : List.of(PinColumn.Group.LOSSES, PinColumn.Group.SCORES, PinColumn.Group.SETTINGS,
                PinColumn.Group.COUNTS)) {
            List<PinColumn> within = of(group);
            if (!within.isEmpty()) {
                String name = ViewOption.word(group);
                Menu menu = new Menu(texts.now(Message.of("pin.group." + name)));
                menu.setId("pin-group-" + name);
                menu.setMnemonicParsing(false);
                within.forEach(column -> menu.getItems().add(item(column)));
                getItems().add(menu);
            }
        }
        getItems().addAll(new SeparatorMenuItem(),
                all("pin-columns-all", "pin.all-columns",
                        () -> columns.get().stream().map(PinColumn::key).collect(Collectors.toSet())),
                all("pin-columns-usual", "pin.usual-columns", () -> PinLooks.USUAL));
    }

    private List<PinColumn> of(PinColumn.Group group) {
        return columns.get().stream().filter(column -> column.group() == group).toList();
    }

    private CheckMenuItem item(PinColumn column) {
        CheckMenuItem item = new CheckMenuItem(texts.now(column.title()));
        item.setId("pin-show-" + column.key());
        item.setMnemonicParsing(false);
        item.setSelected(shown.get().contains(column.key()));
        item.setOnAction(chosen -> {
            Set<String> keys = new TreeSet<>(shown.get());
            if (!keys.remove(column.key())) {
                keys.add(column.key());
            }
            shown.set(keys);
        });
        return item;
    }

    private MenuItem all(String id, String text, Supplier<Set<String>> keys) {
        MenuItem item = new MenuItem(texts.now(Message.of(text)));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> shown.set(keys.get()));
        return item;
    }
}
