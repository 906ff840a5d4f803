package maskscope.view.about;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import maskscope.view.control.Texts;

/// What the program is made of, one row for each library, with its licence in plain sight.
final class LibraryTable extends TableView<Library> {

    /// Widths of columns; longer words for a version take from the names, which have room.
    private static final double NAMES = 264;
    private static final double VERSIONS = 128;

    /// Beside the words in a cell.
    private static final double CELL_EDGES = 24;

    LibraryTable(List<Library> libraries, Texts texts) {
        setId("libraries");
        getStyleClass().add("libraries");
        TableColumn<Library, String> names = addColumn(texts.of("about.bundled"), NAMES, library -> fixed(library.name()));
        ObservableValue<String> unversioned = texts.of("about.built-from-source");
        TableColumn<Library, String> versions = addColumn(texts.of("about.versions"), VERSIONS, library ->
                library.version().isEmpty() ? unversioned : fixed(library.version()));
        unversioned.subscribe(words -> {
            double more = Math.max(0, CELL_EDGES + width(words) - VERSIONS);
            names.setPrefWidth(NAMES - more);
            versions.setPrefWidth(VERSIONS + more);
        });
        addColumn(texts.of("about.licences"), 288, library -> fixed(library.licence()));
        addColumn(texts.of("about.homes"), 0, library -> fixed(library.home().replaceAll("^https://(www\\.)?|/$", "")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getItems().setAll(libraries);
    }

    private static double width(String words) {
        return new Text(words).getLayoutBounds().getWidth();
    }

    private static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    private TableColumn<Library, String> addColumn(
            ObservableValue<String> title, double width, Function<Library, ObservableValue<String>> text) {
        TableColumn<Library, String> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setCellValueFactory(row -> text.apply(row.getValue()));
        column.setReorderable(false);
        if (width > 0) {
            column.setPrefWidth(width);
        }
        getColumns().add(column);
        return column;
    }
}
