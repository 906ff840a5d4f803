package maskscope.view.about;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import maskscope.view.control.Texts;

/// What the program is made of, one row for each library, with its licence in plain sight.
final class LibraryTable extends TableView<Library> {

    LibraryTable(List<Library> libraries, Texts texts) {
        setId("libraries");
        getStyleClass().add("libraries");
        addColumn(texts.of("about.bundled"), 264, library -> fixed(library.name()));
        addColumn(texts.of("about.versions"), 128, library -> library.version().isEmpty()
                ? texts.of("about.built-from-source")
                : fixed(library.version()));
        addColumn(texts.of("about.licences"), 288, library -> fixed(library.licence()));
        addColumn(texts.of("about.homes"), 0, library -> fixed(library.home().replaceAll("^https://(www\\.)?|/$", "")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getItems().setAll(libraries);
    }

    private static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    private void addColumn(
            ObservableValue<String> title, double width, Function<Library, ObservableValue<String>> text) {
        TableColumn<Library, String> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setCellValueFactory(row -> text.apply(row.getValue()));
        column.setReorderable(false);
        if (width > 0) {
            column.setPrefWidth(width);
        }
        getColumns().add(column);
    }
}
