package maskscope.view.pin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import maskscope.session.state.Pins;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.look.PinLooks;
import maskscope.view.look.Theme;

/// Pins, a row for each, known by their ids. It shows them in the order of [PinRows] and makes no order itself.
final class PinList extends TableView<String> {

    private static final double ROW = 44;
    /// For the bar at the right.
    private static final double BAR = 18;
    /// Beside the words in a heading, where the arrow of a sorted column stands.
    private static final double EDGES = 26;
    private static final double DOT = 14;
    /// As the style sheet has it.
    private static final Font HEADING = Font.font(11);
    private static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 12);
    /// Beside a number.
    private static final double PADDING = 20;
    private static final double LEAST_NUMBER = 64;
    private static final double LEAST_WORDS = 76;
    private static final double LEAST_NOTE = 104;
    private static final double LEAST_SETTINGS = 104;
    private static final double NUMBER = 52;
    private static final double PICTURE = PinPicture.WIDTH + 8;
    /// A narrower list has its room for numbers.
    private static final double PICTURED = 640;
    /// Where the columns of pictures and notes stand.
    private static final int PICTURES = 1;
    private static final int NOTES = 2;

    private final Texts texts;
    private final PinCells cells;
    private final PinActions.Hand hand;
    private final Consumer<PinRows.Order> sort;
    private final ContextMenu menu = new ContextMenu();
    private final Map<PinColumn, Double> widths = new HashMap<>();
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private PinRows rows = new PinRows(Pins.NONE, PinRows.Order.AS_PINNED, "");
    private PinRows.Order order = PinRows.Order.AS_PINNED;
    private String front = "";
    private List<PinColumn> wanted = List.of();
    /// The columns that stand there; null while there are none.
    private List<PinColumn> fitting;
    private boolean filling;

    /// `hand` is told what is to be done with a pin, `rename` an id and another note, `sort` what rows are to be sorted by.
    PinList(Texts texts, Supplier<Theme> theme, PinActions.Hand hand, BiConsumer<String, String> rename,
            Consumer<PinRows.Order> sort) {
        this.texts = texts;
        this.hand = hand;
        this.sort = sort;
        cells = new PinCells(texts, theme, () -> rows, hand, rename);
        setId("pin-list");
        getStyleClass().addAll("object-list", "pin-list");
        setMinSize(0, 0);
        setFixedCellSize(ROW);
        setEditable(true);
        setSortPolicy(list -> {
            // It is asked as soon as it is set, and while columns come and go.
            if (!filling && !getColumns().isEmpty()) {
                sorted();
            }
            return true;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        menu.setId("pin-menu");
        setOnContextMenuRequested(asked -> {
            if (selected() != null) {
                fillMenu(selected());
                menu.setAutoHide(true);
                menu.show(this, asked.getScreenX(), asked.getScreenY());
                asked.consume();
            }
        });
        widthProperty().subscribe(this::fit);
    }

    /// A key belongs to the field while a note is being written.
    private void pressed(KeyEvent key) {
        String id = selected();
        if (id == null || key.getTarget() instanceof TextInputControl || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> hand.restore().accept(id);
            case DELETE, BACK_SPACE -> hand.remove().accept(id);
            case F2 -> hand.edit().accept(id);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void fillMenu(String id) {
        boolean compared = rows.isBaseline(id);
        menu.getItems().setAll(
                item("pin-menu-restore", "pin.restore", () -> hand.restore().accept(id)),
                item("pin-menu-note", "pin.write-note", () -> hand.edit().accept(id)),
                item("pin-menu-baseline", compared ? "pin.no-baseline" : "pin.baseline", () -> hand.compare().accept(id)),
                item("pin-menu-remove", "pin.remove", () -> hand.remove().accept(id)));
    }

    private MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(texts.now(Message.of(text)));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void sorted() {
        if (getSortOrder().isEmpty()) {
            sort.accept(PinRows.Order.AS_PINNED);
        } else {
            TableColumn<String, ?> by = getSortOrder().getFirst();
            sort.accept(new PinRows.Order(
                    (String) by.getUserData(), by.getSortType() == TableColumn.SortType.DESCENDING));
        }
    }

    /// How many columns there is no room for.
    ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Shows pins with the columns of `shown`. The one that is selected stays so where it is still there; else the one in its
    /// place is.
    ///
    /// @param by the order that the rows have
    /// @param loss the key of the one in front, which is the last to give way
    void show(PinRows now, Set<String> shown, PinRows.Order by, String loss) {
        rows = now;
        order = by;
        front = loss;
        wanted = now.columns().stream().filter(column -> shown.contains(column.key())).toList();
        widths.clear();
        wanted.forEach(column -> widths.put(column, width(column)));
        filling = true;
        fill(now.order());
        fitting = null;
        fit();
        filling = false;
        refresh();
    }

    private void fill(List<String> ids) {
        if (ids.equals(getItems())) {
            return;
        }
        int place = getSelectionModel().getSelectedIndex();
        String before = selected();
        getItems().setAll(ids);
        int at = before != null && ids.contains(before) ? ids.indexOf(before) : Math.min(place, ids.size() - 1);
        if (at >= 0) {
            getSelectionModel().clearAndSelect(at);
        } else {
            getSelectionModel().clearSelection();
        }
    }

    private double width(PinColumn column) {
        double words = heading(column.title());
        double numbers = column.number() ? longest(column) + PADDING : 0;
        double least = isSettings(column) ? LEAST_SETTINGS : column.number() ? LEAST_NUMBER : LEAST_WORDS;
        return Math.max(Math.max(least, numbers), words + EDGES + (column.loss().isPresent() ? DOT : 0));
    }

    private double heading(Message title) {
        Text words = new Text(texts.now(title));
        words.setFont(HEADING);
        return Math.ceil(words.getLayoutBounds().getWidth());
    }

    /// How wide the number with the most digits is.
    private double longest(PinColumn column) {
        String text = rows.order().stream()
                .map(id -> rows.face(texts.language().getValue(), id, column).text())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        Text number = new Text(text);
        number.setFont(BOLD);
        return Math.ceil(number.getLayoutBounds().getWidth());
    }

    private static boolean isSettings(PinColumn column) {
        return column.key().equals(PinLooks.SETTINGS);
    }

    /// What room is left belongs to notes and settings, which are words. Where there is too little, columns are not shown rather
    /// than cut off.
    private void fit() {
        if (getWidth() <= 0) {
            return;
        }
        double actions = PinActions.width(texts);
        double number = Math.max(NUMBER, heading(Message.of("pin.number")) + EDGES);
        double picture = getWidth() < PICTURED ? 0 : PICTURE;
        double room = Math.max(0, getWidth() - BAR - number - picture - LEAST_NOTE - actions);
        List<PinColumn> fit = PinRows.fitting(wanted, front, widths, room);
        if (!fit.equals(fitting)) {
            fitting = fit;
            put(fit);
        }
        left.set(wanted.size() - fit.size());
        double rest = Math.max(0, room - fit.stream().mapToDouble(widths::get).sum());
        double settings = fit.stream().anyMatch(PinList::isSettings) ? Math.floor(rest / 2) : 0;
        List<Double> wide = new ArrayList<>(List.of(number, picture, LEAST_NOTE + rest - settings));
        fit.forEach(column -> wide.add(widths.get(column) + (isSettings(column) ? settings : 0)));
        wide.add(actions);
        getColumns().get(PICTURES).setVisible(picture > 0);
        for (int i = 0; i < wide.size(); i++) {
            getColumns().get(i).setPrefWidth(Math.floor(wide.get(i)));
        }
    }

    private void put(List<PinColumn> columns) {
        boolean before = filling;
        filling = true;
        int row = getSelectionModel().getSelectedIndex();
        getColumns().setAll(cells.columns(columns));
        if (row >= 0) {
            // A click selects a row in the column that it falls on, and the one would go with the other.
            getSelectionModel().clearAndSelect(row);
        }
        getSortOrder().clear();
        getColumns().stream().filter(column -> order.column().equals(column.getUserData())).findFirst().ifPresent(column -> {
            column.setSortType(order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            if (!order.equals(PinRows.Order.AS_PINNED)) {
                getSortOrder().add(column);
            }
        });
        filling = before;
    }

    /// The id of the pin that is selected; null when none is.
    String selected() {
        return getSelectionModel().getSelectedItem();
    }

    /// Selects a pin and brings it into sight.
    void select(String id) {
        int at = getItems().indexOf(id);
        if (at >= 0) {
            getSelectionModel().clearAndSelect(at);
            scrollTo(at);
        }
    }

    /// Has the note of a pin written.
    void write(String id) {
        select(id);
        layout();
        edit(getItems().indexOf(id), getColumns().get(NOTES));
    }
}
