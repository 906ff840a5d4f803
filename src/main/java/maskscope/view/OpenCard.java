package maskscope.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import maskscope.mask.MaskFormats;
import maskscope.mask.MaskRoles;
import maskscope.session.Session;
import maskscope.session.SessionFile;
import maskscope.session.Source;
import org.kordamp.ikonli.feather.Feather;

/// Where the user says which file is the truth, which the prediction and which the photograph. Choosing several files
/// at once sorts them by their names; each can be changed, and truth and prediction exchanged with one click. Filled when it
/// is first shown, as nobody needs it for the first window.
final class OpenCard extends VeiledCard {

    private final Session session;
    private final FilePicker picker;
    private final Consumer<Source> opener;
    private final ObjectProperty<Path> truth = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> prediction = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> photo = new SimpleObjectProperty<>();
    private Button open;

    /// `opener` opens what was chosen.
    OpenCard(Session session, FilePicker picker, Consumer<Source> opener) {
        super("open-card");
        this.session = session;
        this.picker = picker;
        this.opener = opener;
    }

    @Override
    void fill() {
        Label title = new Label("Open masks or a session");
        title.getStyleClass().add("card-title");
        Label hint = new Label(String.join(", ", MaskFormats.names())
                + ". Truth and prediction of one picture; the photograph is optional."
                + " A session (" + SessionFile.EXTENSION + ") names all of them.");
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        GridPane rows = new GridPane();
        rows.getStyleClass().add("open-rows");
        addRow(rows, "truth", "Ground truth", truth);
        addRow(rows, "prediction", "Prediction", prediction);
        addRow(rows, "photo", "Photograph", photo);
        VBox card = new VBox(title, hint, rows, buttons());
        card.getStyleClass().add("card");
        card.setMaxSize(620, USE_PREF_SIZE);
        getChildren().add(card);
    }

    /// Shows the card with these roles filled in, and the rest from the pair on screen when that came from files.
    void show(Optional<MaskRoles> known) {
        open();
        Optional<MaskRoles> present = session.loader().sourceProperty().get() instanceof Source.Files files
                ? Optional.of(files.roles())
                : Optional.empty();
        fill(truth, known.flatMap(MaskRoles::truth), present.flatMap(MaskRoles::truth));
        fill(prediction, known.flatMap(MaskRoles::prediction), present.flatMap(MaskRoles::prediction));
        fill(photo, known.flatMap(MaskRoles::photo), present.flatMap(MaskRoles::photo));
        open.setDefaultButton(true);
        open.requestFocus();
    }

    private static void fill(ObjectProperty<Path> role, Optional<Path> known, Optional<Path> present) {
        role.set(known.or(() -> present).orElse(null));
    }

    @Override
    void close() {
        super.close();
        open.setDefaultButton(false);
    }

    private void addRow(GridPane rows, String id, String name, ObjectProperty<Path> role) {
        Label file = new Label();
        file.setId("open-" + id);
        file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        file.setMaxWidth(Double.MAX_VALUE);
        file.getStyleClass().add("file-name");
        file.textProperty().bind(role.map(Path::toString).orElse("none yet"));
        GridPane.setHgrow(file, Priority.ALWAYS);
        Button browse = new Button("Choose…");
        browse.setId("choose-" + id);
        browse.setMinWidth(USE_PREF_SIZE);
        browse.setOnAction(pressed -> picker.pick("Choose the " + name.toLowerCase(Locale.ROOT), false).stream()
                .findFirst()
                .filter(chosen -> !opensSession(chosen))
                .ifPresent(role::set));
        Button clear = Buttons.icon("clear-" + id, Feather.X, "Take it out", () -> role.set(null));
        clear.visibleProperty().bind(role.isNotNull());
        rows.addRow(rows.getRowCount(), new Label(name), file, browse, clear);
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
        Button several = new Button("Choose all at once…");
        several.setId("choose-all");
        several.setOnAction(pressed -> sort(() -> picker.pick("Choose truth, prediction and photograph", true)));
        Button swap = new Button("Exchange truth and prediction");
        swap.setId("exchange");
        swap.setOnAction(pressed -> {
            Path was = truth.get();
            truth.set(prediction.get());
            prediction.set(was);
        });
        Button cancel = new Button("Cancel");
        cancel.setId("open-cancel");
        cancel.setOnAction(pressed -> close());
        open = new Button("Open");
        open.setId("open-now");
        open.getStyleClass().add("accent");
        open.disableProperty().bind(Bindings.or(truth.isNull(), prediction.isNull()));
        open.setOnAction(pressed -> {
            close();
            opener.accept(new Source.Files(truth.get(), prediction.get(), Optional.ofNullable(photo.get())));
        });
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(several, swap, space, cancel, open);
        buttons.getStyleClass().add("card-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
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
