package maskscope.view.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.open.MaskFormats;
import maskscope.open.MaskRoles;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.VeiledCard;
import org.kordamp.ikonli.feather.Feather;

/// Where the user says which file is the truth, which the prediction and which the photograph. Choosing several files
/// at once sorts them by their names; each can be changed, and truth and prediction exchanged with one click. Filled when it
/// is first shown, as nobody needs it for the first window.
public final class OpenCard extends VeiledCard {

    private final Texts texts;
    private final ObservableValue<Source> present;
    private final FilePicker picker;
    private final Consumer<Source> opener;
    private final Consumer<Path> second;
    private final ObjectProperty<Path> truth = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> prediction = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> photo = new SimpleObjectProperty<>();
    private Button open;

    /// `present` is where the pair on screen came from, null before the first; `opener` opens what was chosen,
    /// `second` a prediction beside the one on screen.
    public OpenCard(Texts texts, ObservableValue<Source> present, FilePicker picker, Consumer<Source> opener,
            Consumer<Path> second) {
        super("open-card");
        this.texts = texts;
        this.present = present;
        this.picker = picker;
        this.opener = opener;
        this.second = second;
    }

    @Override
    public void fill() {
        Label title = new Label();
        title.textProperty().bind(texts.of("input.open-title"));
        title.getStyleClass().add("card-title");
        Label hint = new Label();
        hint.textProperty().bind(texts.of("input.open-hint", MaskFormats.names(), SessionFile.EXTENSION));
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        GridPane rows = new GridPane();
        rows.getStyleClass().add("open-rows");
        addRow(rows, "truth", "input.ground-truth", "input.choose-truth", truth);
        addRow(rows, "prediction", "input.prediction-name", "input.choose-prediction", prediction);
        addRow(rows, "photo", "input.photograph", "input.choose-photograph", photo);
        VBox card = new VBox(title, hint, rows, buttons());
        card.getStyleClass().add("card");
        card.setMaxSize(620, USE_PREF_SIZE);
        getChildren().add(card);
    }

    /// Shows the card with these roles filled in, and the rest from the pair on screen when that came from files.
    public void show(Optional<MaskRoles> known) {
        open();
        Optional<MaskRoles> before = present.getValue() instanceof Source.Files files
                ? Optional.of(files.roles())
                : Optional.empty();
        fill(truth, known.flatMap(MaskRoles::truth), before.flatMap(MaskRoles::truth));
        fill(prediction, known.flatMap(MaskRoles::prediction), before.flatMap(MaskRoles::prediction));
        fill(photo, known.flatMap(MaskRoles::photo), before.flatMap(MaskRoles::photo));
        open.setDefaultButton(true);
        open.requestFocus();
    }

    private static void fill(ObjectProperty<Path> role, Optional<Path> known, Optional<Path> present) {
        role.set(known.or(() -> present).orElse(null));
    }

    @Override
    public void close() {
        super.close();
        open.setDefaultButton(false);
    }

    private void addRow(GridPane rows, String id, String name, String wish, ObjectProperty<Path> role) {
        Label file = new Label();
        file.setId("open-" + id);
        file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        file.setMaxWidth(Double.MAX_VALUE);
        file.getStyleClass().add("file-name");
        ObservableValue<String> none = texts.of("input.none-yet");
        file.textProperty().bind(Bindings.createStringBinding(
                () -> role.get() == null ? none.getValue() : role.get().toString(), role, none));
        GridPane.setHgrow(file, Priority.ALWAYS);
        Button browse = button("input.choose");
        browse.setId("choose-" + id);
        Spoken.name(browse, texts.of(wish));
        browse.setMinWidth(USE_PREF_SIZE);
        browse.setOnAction(pressed -> picker.pick(wish(wish), false).stream()
                .findFirst()
                .filter(chosen -> !opensSession(chosen))
                .ifPresent(role::set));
        Button clear = Buttons.icon("clear-" + id, Feather.X, texts.of("input.take-out"), () -> role.set(null));
        // Its place is kept, so that the buttons before it stand in one line.
        clear.visibleProperty().bind(role.isNotNull());
        Label label = new Label();
        label.textProperty().bind(texts.of(name));
        Spoken.name(clear, texts.of("input.take-out-spoken", Message.of(name)));
        rows.addRow(rows.getRowCount(), label, file, browse, clear);
    }

    private static FilePicker.Wish wish(String title) {
        return new FilePicker.Wish(Message.of(title), FileKinds.all());
    }

    private Button button(String key) {
        Button button = new Button();
        button.textProperty().bind(texts.of(key));
        // The card is as wide as its buttons need, in whichever language.
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /// A session that was chosen among masks names its masks itself.
    private boolean opensSession(Path chosen) {
        boolean saved = SessionFile.isNamed(chosen);
        if (saved) {
            close();
            opener.accept(new Source.Saved(chosen));
        }
        return saved;
    }

    private HBox buttons() {
        Button several = button("input.choose-all");
        several.setId("choose-all");
        several.setOnAction(pressed -> sort(() -> picker.pick(wish("input.choose-three"), true)));
        Button swap = button("input.exchange");
        swap.setId("exchange");
        swap.disableProperty().bind(Bindings.and(truth.isNull(), prediction.isNull()));
        swap.setOnAction(pressed -> {
            Path was = truth.get();
            truth.set(prediction.get());
            prediction.set(was);
        });
        Button cancel = button("input.cancel");
        cancel.setId("open-cancel");
        cancel.setOnAction(pressed -> close());
        open = button("input.open");
        open.setId("open-now");
        open.getStyleClass().add("accent");
        open.disableProperty().bind(Bindings.or(truth.isNull(), prediction.isNull()));
        open.setOnAction(pressed -> {
            close();
            opener.accept(new Source.Files(truth.get(), prediction.get(), Optional.ofNullable(photo.get())));
        });
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(several, swap, space, cancel, asSecond(), open);
        buttons.getStyleClass().add("card-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    /// Of the truth on screen another prediction may stand beside the one that is there.
    private Button asSecond() {
        Button button = button("input.open-as-second");
        button.setId("open-as-second");
        Tips.on(button, texts.of("input.second-open-tip"));
        button.visibleProperty().bind(Bindings.createBooleanBinding(() -> present.getValue() instanceof Source.Files files
                && files.truth().equals(truth.get()) && prediction.get() != null && !files.prediction().equals(prediction.get()),
                truth, prediction));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(pressed -> {
            close();
            second.accept(prediction.get());
        });
        return button;
    }

    private void sort(Supplier<List<Path>> chosen) {
        List<Path> files = new ArrayList<>(chosen.get());
        if (files.size() > 3) {
            files = files.subList(0, 3);
        }
        if (!files.isEmpty() && files.stream().noneMatch(this::opensSession)) {
            MaskRoles roles = MaskRoles.byName(files);
            roles.truth().ifPresent(truth::set);
            roles.prediction().ifPresent(prediction::set);
            roles.photo().ifPresent(photo::set);
        }
    }
}
