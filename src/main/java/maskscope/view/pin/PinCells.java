package maskscope.view.pin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.shape.Circle;
import maskscope.session.state.Pin;
import maskscope.table.PinTable;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.PinLooks;
import maskscope.view.look.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of the table of pins with their cells.
final class PinCells {

    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
    private static final double DOT = 4;

    private final Texts texts;
    private final Supplier<Theme> theme;
    private final Supplier<PinRows> rows;
    private final PinActions.Hand hand;
    private final BiConsumer<String, String> rename;

    /// `rows` are those that are shown; `hand` is told what is to be done with a pin, `rename` an id and another note.
    PinCells(Texts texts, Supplier<Theme> theme, Supplier<PinRows> rows, PinActions.Hand hand,
            BiConsumer<String, String> rename) {
        this.texts = texts;
        this.theme = theme;
        this.rows = rows;
        this.hand = hand;
        this.rename = rename;
    }

    /// All columns, with those of `chosen` between what a pin is and what can be done with it.
    List<TableColumn<String, String>> columns(List<PinColumn> chosen) {
        List<TableColumn<String, String>> all = new ArrayList<>();
        all.add(number());
        all.add(picture());
        all.add(note());
        chosen.forEach(column -> all.add(of(column)));
        all.add(actions());
        return all;
    }

    /// `key` is what it is sorted by, null for nothing; cells know which pin they are of and look the rest up.
    private static TableColumn<String, String> column(String id, String title, String key) {
        TableColumn<String, String> column = new TableColumn<>(title);
        column.setId("pin-column-" + id);
        column.setUserData(key);
        column.setSortable(key != null);
        column.setReorderable(false);
        column.setResizable(false);
        column.setEditable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        return column;
    }

    private String now(String key) {
        return texts.now(Message.of(key));
    }

    private TableColumn<String, String> number() {
        TableColumn<String, String> column = column("number", now("pin.number"), PinTable.NUMBER);
        column.getStyleClass().add("words");
        column.setCellFactory(made -> new TableCell<>() {
            {
                getStyleClass().add("pin-number");
                setContentDisplay(ContentDisplay.RIGHT);
            }

            @Override
            protected void updateItem(String id, boolean empty) {
                super.updateItem(id, empty);
                boolean there = !empty && id != null;
                setText(there ? String.valueOf(rows.get().number(id)) : null);
                boolean marked = there && rows.get().isBaseline(id);
                setGraphic(marked ? new FontIcon(Feather.FLAG) : null);
                setAccessibleText(marked ? texts.now(Message.of("pin.number-of-baseline", getText())) : null);
            }
        });
        return column;
    }

    private TableColumn<String, String> picture() {
        TableColumn<String, String> column = column("picture", "", null);
        column.setCellFactory(made -> new PinPicture(id -> rows.get().pin(id).flatMap(Pin::thumbnail)));
        return column;
    }

    private TableColumn<String, String> note() {
        TableColumn<String, String> column = column("note", now("pin.note"), PinTable.NOTE);
        column.getStyleClass().add("words");
        column.setEditable(true);
        column.setCellFactory(made -> new NoteCell(texts, id -> rows.get().pin(id).orElseThrow(), rename));
        return column;
    }

    private TableColumn<String, String> actions() {
        TableColumn<String, String> column = column("actions", "", null);
        column.setCellFactory(made -> new PinActions(texts, id -> rows.get().isBaseline(id), hand));
        return column;
    }

    private TableColumn<String, String> of(PinColumn of) {
        boolean sorted = !of.key().equals(PinLooks.SETTINGS);
        TableColumn<String, String> column = column(of.key(), texts.now(of.title()), sorted ? of.key() : null);
        column.getStyleClass().add(of.number() ? "number" : "words");
        of.loss().ifPresent(loss -> column.setGraphic(new Circle(DOT, theme.get().colour(loss))));
        column.setCellFactory(made -> new Value(of));
        return column;
    }

    /// A number, a difference or a text.
    private final class Value extends TableCell<String, String> {

        private final PinColumn of;

        private Value(PinColumn of) {
            this.of = of;
            setWrapText(!of.number());
            Tips.on(this, () -> isEmpty() ? "" : face(getItem()).tip());
        }

        private PinFace face(String id) {
            return rows.get().face(texts.language().getValue(), id, of);
        }

        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            boolean there = !empty && id != null;
            PinFace face = there ? face(id) : new PinFace(null, PinFace.Verdict.NONE, "");
            setText(face.text());
            // What is seen by weight and colour is read out in words.
            setAccessibleText(there ? face.tip() : null);
            pseudoClassStateChanged(BETTER, face.verdict() == PinFace.Verdict.BETTER);
            pseudoClassStateChanged(WORSE, face.verdict() == PinFace.Verdict.WORSE);
        }
    }
}
