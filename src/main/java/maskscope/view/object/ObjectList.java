package maskscope.view.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import maskscope.table.ObjectTable;
import maskscope.view.control.WhileShown;

/// Objects, a row for each; it shows them in the order of an [ObjectTable] and makes no order itself. Its items are the numbers
/// of objects.
final class ObjectList extends TableView<Integer> {

    /// Beside the words in a heading, where the arrow of a sorted column stands.
    private static final double EDGES = 34;
    /// For the bar at the right.
    private static final double BAR = 18;
    /// Columns that are shown however narrow the list is.
    private static final int FEWEST = 3;

    private final BiConsumer<String, Boolean> sort;
    private final IntConsumer chosen;
    private final List<Double> least = new ArrayList<>();
    private boolean following;

    /// `sort` is told by which column rows are wanted, and whether the largest first; `chosen` which object somebody goes to.
    ObjectList(BiConsumer<String, Boolean> sort, IntConsumer chosen) {
        this.sort = sort;
        this.chosen = chosen;
        setId("object-list");
        getStyleClass().add("object-list");
        setMinSize(0, 0);
        setSortPolicy(list -> {
            // It is asked as soon as it is set, when nobody listens yet.
            if (!getColumns().isEmpty()) {
                sorted();
            }
            return true;
        });
        getSelectionModel().selectedItemProperty().subscribe(object -> {
            if (object != null && !following) {
                chosen.accept(object);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && selected() >= 0) {
                key.consume();
                chosen.accept(selected());
            }
        });
        setRowFactory(list -> {
            TableRow<Integer> row = new TableRow<>();
            // A first click selects it, which is heard of above; one more leads there again.
            row.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() > 1 && row.getItem() != null) {
                    chosen.accept(row.getItem());
                }
            });
            return row;
        });
        widthProperty().subscribe(this::fit);
    }

    /// What a column says of an object, and what stands before it.
    ///
    /// @param key the column of [ObjectTable] that it is sorted by
    /// @param text what it says, by the object's number
    /// @param mark what stands before it, null for nothing
    record Column(String key, double width, boolean number, Function<Integer, String> text, Function<Integer, Node> mark) {}

    /// Adds a column whose heading is `title`.
    void add(Column of, ObservableValue<String> title) {
        TableColumn<Integer, String> column = new TableColumn<>();
        column.setId("object-" + of.key());
        column.setUserData(of.key());
        column.textProperty().bind(WhileShown.of(this).follow(title));
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(of.text().apply(row.getValue())));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                Integer object = getTableRow() == null ? null : getTableRow().getItem();
                setText(empty ? null : text);
                setGraphic(empty || object == null ? null : of.mark().apply(object));
            }
        });
        column.getStyleClass().add(of.number() ? "number" : "words");
        getColumns().add(column);
        least.add(of.width());
        column.textProperty().subscribe(this::fit);
    }

    /// Headings are as wide as their words; what room is left belongs to all. Where there is too little for all, the last columns
    /// are not shown rather than cut off.
    private void fit() {
        double room = getWidth() - BAR;
        if (room <= 0) {
            return;
        }
        double[] widths = IntStream.range(0, least.size())
                .mapToDouble(i -> Math.max(least.get(i),
                        EDGES + new Text(Objects.toString(getColumns().get(i).getText(), "")).getLayoutBounds().getWidth()))
                .toArray();
        int shown = 0;
        double taken = 0;
        while (shown < widths.length && (shown < FEWEST || taken + widths[shown] <= room)) {
            taken += widths[shown];
            shown++;
        }
        double more = Math.max(0, room - taken) / shown;
        for (int i = 0; i < widths.length; i++) {
            getColumns().get(i).setVisible(i < shown);
            getColumns().get(i).setPrefWidth(Math.floor(widths[i] + more));
        }
    }

    /// Sorts by a column, the largest first, as its heading tells.
    void sortBy(String key) {
        TableColumn<Integer, ?> column =
                getColumns().stream().filter(one -> key.equals(one.getUserData())).findFirst().orElseThrow();
        column.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(column);
    }

    private void sorted() {
        if (getSortOrder().isEmpty()) {
            sort.accept(ObjectTable.NUMBER, false);
        } else {
            TableColumn<Integer, ?> by = getSortOrder().getFirst();
            sort.accept((String) by.getUserData(), by.getSortType() == TableColumn.SortType.DESCENDING);
        }
    }

    /// Shows objects in an order; the one that is selected stays so where it is still there.
    void show(ObjectTable table, boolean others) {
        List<Integer> order = IntStream.range(0, table.size()).mapToObj(table::object).toList();
        int before = others ? -1 : selected();
        if (!order.equals(getItems())) {
            following = true;
            getItems().setAll(order);
            getSelectionModel().clearSelection();
            if (before >= 0) {
                getSelectionModel().select(table.placeOf(before));
            }
            following = false;
        }
        refresh();
    }

    void clear() {
        following = true;
        getItems().clear();
        following = false;
    }

    /// The number of the object that is selected; below 0 when none is.
    int selected() {
        Integer object = getSelectionModel().getSelectedItem();
        return object == null ? -1 : object;
    }

    /// Selects an object that somebody has found elsewhere.
    void select(int place) {
        following = true;
        getSelectionModel().select(place);
        following = false;
        scrollTo(Math.max(0, place - 2));
    }
}
