package maskscope.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.mask.MaskRole;
import maskscope.session.ShownPair;
import maskscope.session.state.Gone;
import maskscope.session.state.Problem;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.RecentFiles;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.VeiledCard;
import maskscope.view.control.WhileShown;
import maskscope.view.input.FileKinds;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a session or an entry of the recent files names and is not there any more, and what can be done: show where it is, take a
/// session's settings without it, take the entry out of the list, or leave all as it is. Enter presses the button that has the
/// focus.
final class GoneCard extends VeiledCard {

    private final Texts texts;
    private final ObservableValue<ShownPair> shown;
    private final FilePicker picker;
    private final RecentFiles recent;
    private final Ways ways;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final GridPane rows = new GridPane();
    private final Button cancel = button("cancel", "window.cancel");
    private final Button take = button("take", "window.take-settings");
    private final Button remove = button("remove", "window.remove-recent");
    private final Button locate = button("locate", "window.locate");
    private Gone gone;
    /// The folder that a file was shown in last.
    private Optional<Path> looked = Optional.empty();
    /// What leaves the list of recent files once it is on screen from where it is now.
    private Optional<Source> located = Optional.empty();

    /// What comes of it.
    ///
    /// @param open opens what was found
    /// @param second opens a second prediction that was found
    /// @param take takes what a session says but for its files
    /// @param dismiss is run when the user knows
    record Ways(Consumer<Source> open, Consumer<Second> second, Consumer<SessionState> take, Runnable dismiss) {}

    /// `problem` is what the user must be told and `shown` what is on screen, null where there is nothing; `picker` asks for
    /// files.
    GoneCard(
            Texts texts,
            ObservableValue<Problem> problem,
            ObservableValue<ShownPair> shown,
            FilePicker picker,
            RecentFiles recent,
            Ways ways) {
        super("gone");
        this.texts = texts;
        this.shown = shown;
        this.picker = picker;
        this.recent = recent;
        this.ways = ways;
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && getScene().getFocusOwner() instanceof Button pressed) {
                key.consume();
                pressed.fire();
            }
        });
        WhileShown seen = WhileShown.of(this);
        seen.hear(problem, told -> {
            if (told != null) {
                located = Optional.empty();
            }
            show(Optional.ofNullable(told).flatMap(Problem::asked));
        });
        seen.hear(shown, pair -> {
            located.ifPresent(recent::remove);
            located = Optional.empty();
        });
    }

    @Override
    public void fill() {
        title.setId("gone-title");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        sentence.setId("gone-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        rows.getStyleClass().add("open-rows");
        for (Button button : List.of(cancel, take, remove, locate)) {
            button.textProperty().bind(texts.of((String) button.getUserData()));
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        locate.getStyleClass().add("accent");
        cancel.setOnAction(pressed -> close());
        take.setOnAction(pressed -> {
            SessionState kept = gone.held().orElseThrow();
            close();
            ways.take().accept(kept);
        });
        remove.setOnAction(pressed -> {
            recent.remove(gone.opened());
            close();
        });
        locate.setOnAction(pressed -> gone.next().map(Gone.Lost::was).ifPresent(this::locate));
        HBox buttons = new HBox(cancel, take, remove, locate);
        buttons.getStyleClass().add("card-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, rows, sentence, buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(560, USE_PREF_SIZE);
        getChildren().add(card);
    }

    /// Its text is bound when the card is first seen.
    private static Button button(String id, String key) {
        Button button = new Button();
        button.setId("gone-" + id);
        button.setUserData(key);
        return button;
    }

    private void show(Optional<Gone> told) {
        if (told.isPresent()) {
            gone = told.get();
            open();
            write();
            locate.requestFocus();
        } else {
            super.close();
        }
    }

    @Override
    public void close() {
        ways.dismiss().run();
    }

    private void locate(Path was) {
        picker.pick(FileKinds.instead(was, looked), false).stream().findFirst().ifPresent(file -> {
            looked = Optional.ofNullable(file.toAbsolutePath().getParent());
            gone = gone.shown(file);
            if (gone.next().isPresent()) {
                write();
            } else if (gone.second().isPresent()) {
                Second found = gone.second().get().at(gone.files().getFirst().now().orElseThrow());
                close();
                ways.second().accept(found);
            } else {
                Source found = gone.found();
                close();
                located = Optional.of(gone).filter(whole -> whole.held().isEmpty()).map(Gone::opened);
                ways.open().accept(found);
            }
        });
    }

    private void write() {
        long missing = gone.files().stream().filter(file -> file.now().isEmpty()).count();
        boolean listed = recent.files().stream().anyMatch(gone.opened()::sameFiles);
        title.textProperty().bind(texts.of("window.gone", missing));
        sentence.textProperty().bind(texts.of(what(missing)));
        cancel.textProperty().bind(texts.of(gone.second().isPresent() ? "window.gone-without" : "window.cancel"));
        take.setVisible(gone.held().isPresent());
        remove.setVisible(gone.held().isEmpty() && listed);
        rows.getChildren().clear();
        gone.files().forEach(this::add);
    }

    private Message what(long missing) {
        if (gone.second().isPresent()) {
            return Message.of("window.gone-of-second");
        }
        if (gone.held().isPresent()) {
            String key = shown.getValue() == null ? "window.gone-of-session-at-first" : "window.gone-of-session";
            return Message.of(key, gone.opened().title(), missing);
        }
        return gone.opened() instanceof Source.Saved
                ? Message.of("window.gone-session")
                : Message.of("window.gone-of-pair", missing);
    }

    private void add(Gone.Lost lost) {
        Path place = lost.now().orElse(lost.was());
        FontIcon icon = new FontIcon(lost.now().isPresent() ? Feather.CHECK : Feather.HELP_CIRCLE);
        Label role = new Label();
        role.textProperty().bind(texts.of(gone.second().isPresent() ? "window.gone-role.second"
                : lost.role().map(GoneCard::word).orElse("window.gone-role.session")));
        role.setMinWidth(USE_PREF_SIZE);
        Label name = place(String.valueOf(place.getFileName()), place);
        name.setId("gone-name-" + lost.role().map(MaskRole::key).orElse("session"));
        Label folder = place(String.valueOf(place.getParent()), place);
        folder.getStyleClass().add("quiet");
        VBox file = new VBox(name, folder);
        GridPane.setHgrow(file, Priority.ALWAYS);
        rows.addRow(rows.getRowCount(), icon, role, file);
        if (lost.shown()) {
            rows.add(forget(lost), 3, rows.getRowCount() - 1);
        }
        for (Node first : List.of(icon, role)) {
            GridPane.setValignment(first, VPos.TOP);
        }
    }

    /// What was shown by mistake is asked for again, and what was shown rightly stays.
    private Button forget(Gone.Lost lost) {
        String id = "gone-forget-" + lost.role().map(MaskRole::key).orElse("session");
        return Buttons.icon(id, Feather.X, texts.of("window.gone-forget", lost.now().orElseThrow().getFileName()), () -> {
            gone = gone.without(lost);
            write();
            locate.requestFocus();
        });
    }

    private static String word(MaskRole role) {
        return "window.gone-role." + role.key();
    }

    /// A part of where a file is; all of it is in its tip.
    private Label place(String part, Path whole) {
        Label label = new Label(part);
        label.getStyleClass().add("gone-place");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tips.on(label, texts.of("window.gone-place", whole));
        return label;
    }
}
