package maskscope.view.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.session.state.Answering;
import maskscope.text.Message;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;

/// Many answers to one finding, such as the images of an annotation file: a field that narrows them to those with what is typed
/// in it, and a list in which one is chosen by a click, or by the arrow keys and Enter from the field.
///
/// There may be hundreds of thousands: only the rows that are seen are made, and labels are put into words once somebody types.
final class AnswerList extends VBox {

    private static final double ROW_HEIGHT = 24;
    private static final int MOST_ROWS = 8;
    private static final double FRAME = 2;

    private final Texts texts;
    private final List<Answer> all;
    private final Function<Answer, Message> label;
    private final Answers said;
    private final Answering answering;
    private final ObservableList<Answer> found;
    private final ListView<Answer> list;
    private final TextField wanted = new TextField();
    /// The labels in small letters, in the language that they were made in; empty until they are needed.
    private List<String> words = List.of();

    /// `label` is what the row of an answer says, `graphic` what stands before it, `said` what is said of the pair now.
    AnswerList(Texts texts, String id, List<Answer> all, Function<Answer, Message> label, Function<Answer, Node> graphic,
            Answers said, Answering answering) {
        this.texts = texts;
        this.all = all;
        this.label = label;
        this.said = said;
        this.answering = answering;
        this.found = FXCollections.observableArrayList(all);
        this.list = new ListView<>(found);
        getStyleClass().add("answer-list");
        wanted.setId("search-" + id);
        wanted.promptTextProperty().bind(texts.of("input.search"));
        wanted.textProperty().subscribe(this::narrow);
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        HBox.setHgrow(wanted, Priority.ALWAYS);
        Label count = new Label();
        count.textProperty().bind(texts.of(Bindings.createObjectBinding(
                () -> Message.of("input.found-of", found.size(), all.size()), found)));
        count.setId("found-" + id);
        count.setMinWidth(USE_PREF_SIZE);
        // How many there are is said of the classes; their number among other answers would look like a contradiction.
        count.visibleProperty().bind(wanted.textProperty().isNotEmpty());
        count.getStyleClass().add("quiet");
        HBox head = new HBox(wanted, count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("answer-search");
        list.setId("answers-" + id);
        Spoken.name(list, texts.of("input.answers-spoken", all.size()));
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefHeight(ROW_HEIGHT * Math.min(MOST_ROWS, all.size()) + FRAME);
        list.setMinHeight(USE_PREF_SIZE);
        list.setMinWidth(0);
        list.setPrefWidth(0);
        list.setCellFactory(_ -> new Row(graphic));
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose(list.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
        Label none = new Label();
        none.textProperty().bind(texts.of("input.none-found"));
        none.getStyleClass().add("quiet");
        list.setPlaceholder(none);
        getChildren().addAll(head, list);
        all.stream().filter(answer -> answer.answers().equals(said)).findFirst().ifPresent(taken -> {
            list.getSelectionModel().select(taken);
            list.scrollTo(taken);
        });
    }

    /// Lights up in a picture of the file what is marked here, and marks here what the pointer is on there.
    void link(ClassPicture picture) {
        list.getSelectionModel().selectedItemProperty().subscribe(picture::light);
        picture.pointedProperty().subscribe(answer -> {
            if (answer != null && found.contains(answer)) {
                list.getSelectionModel().select(answer);
                list.scrollTo(answer);
            }
        });
    }

    /// Where its answers are searched, to be named by what asks for them.
    TextField field() {
        return wanted;
    }

    private void narrow(String typed) {
        String part = small(typed.strip());
        if (part.isEmpty()) {
            found.setAll(all);
            list.getSelectionModel().clearSelection();
            return;
        }
        if (words.isEmpty()) {
            words = all.stream().map(answer -> small(texts.now(label.apply(answer)))).toList();
        }
        List<Answer> fitting = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).contains(part)) {
                fitting.add(all.get(i));
            }
        }
        found.setAll(fitting);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void typed(KeyEvent key) {
        boolean used = switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(MOST_ROWS);
            case PAGE_UP -> move(-MOST_ROWS);
            case ENTER -> choose(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> clear();
            default -> false;
        };
        if (used) {
            key.consume();
        }
    }

    private boolean move(int rows) {
        if (!found.isEmpty()) {
            int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, found.size() - 1);
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - MOST_ROWS / 2));
        }
        return true;
    }

    /// Nothing is chosen where nothing is marked, or what is said already.
    private boolean choose(Answer answer) {
        if (answer != null && (answer.swaps() || !answer.answers().equals(said))) {
            answering.answer(answer);
        }
        return true;
    }

    /// Whether there was something to clear; else the key closes the panel as everywhere.
    private boolean clear() {
        boolean some = !wanted.getText().isEmpty();
        wanted.clear();
        return some;
    }

    /// A row of the list, which shows one answer after another.
    private final class Row extends ListCell<Answer> {

        private final Function<Answer, Node> graphic;

        Row(Function<Answer, Node> graphic) {
            this.graphic = graphic;
            setOnMouseClicked(_ -> choose(getItem()));
        }

        @Override
        protected void updateItem(Answer answer, boolean empty) {
            super.updateItem(answer, empty);
            textProperty().unbind();
            if (empty || answer == null) {
                setText(null);
                setGraphic(null);
            } else {
                textProperty().bind(texts.of(label.apply(answer)));
                setGraphic(graphic.apply(answer));
            }
        }
    }
}
