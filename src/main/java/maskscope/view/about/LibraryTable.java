package maskscope.view.about;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// What the program is made of, one row for each library, with its licence in plain sight.
final class LibraryTable extends TableView<Library> {

    LibraryTable(List<Library> libraries) {
        setId("libraries");
        getStyleClass().add("libraries");
        addColumn("Bundled", 264, Library::name);
        addColumn("Version", 128, Library::version);
        addColumn("Licence", 288, Library::licence);
        addColumn("Home page", 0, library -> library.home().replaceAll("^https://(www\\.)?|/$", ""));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getItems().setAll(libraries);
    }

    private void addColumn(String title, double width, Function<Library, String> text) {
        TableColumn<Library, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setReorderable(false);
        if (width > 0) {
            column.setPrefWidth(width);
        }
        getColumns().add(column);
    }
}
