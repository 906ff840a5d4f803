package maskscope.view.parameter;

import atlantafx.base.controls.CaptionMenuItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import maskscope.loss.Preset;
import maskscope.loss.Preset.Group;
import maskscope.loss.Presets;
import maskscope.session.Session;
import maskscope.session.state.Problem;
import maskscope.session.store.OwnPresets;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Tips;

/// The menu of presets, shipped and the user's own, with what can be done with these. Choosing one tells what was set and
/// where it is from.
///
/// Filled anew whenever it is opened: nobody waits for it before, and another window may have saved presets meanwhile.
public final class PresetMenu extends MenuButton {

    private static final String TITLE = "Presets";

    /// So many of the user's own stand in the menu itself.
    private static final int SHOWN = 4;

    private final Session session;
    private final OwnPresets own;
    private final FilePicker picker;
    private final Consumer<String> say;
    private final PresetCard card;

    /// `say` tells the user what was done.
    public PresetMenu(Session session, OwnPresets own, FilePicker picker, Consumer<String> say) {
        super(TITLE);
        this.session = session;
        this.own = own;
        this.picker = picker;
        this.say = say;
        card = new PresetCard(session, own, say);
        setId("presets");
        getStyleClass().addAll("quiet-button", "preset-menu");
        Tips.on(this, "Values that papers publish and libraries take, and your own");
        setOnShowing(opened -> fill());
    }

    /// Where presets are saved, renamed and removed, to be laid over the window.
    public PresetCard card() {
        return card;
    }

    private void fill() {
        Optional<Problem> unreadable = own.refresh();
        getItems().clear();
        group("Papers and practice", shipped(Group.PAPER));
        group("Library defaults", shipped(Group.LIBRARY));
        group("Identities", shipped(Group.IDENTITY));
        getItems().add(menu("Smoothing", shipped(Group.SMOOTHING)));
        if (own.list().size() > SHOWN) {
            getItems().add(menu("Your own", own.list().stream()));
        } else if (!own.list().isEmpty()) {
            group("Your own", own.list().stream());
        }
        unreadable.ifPresent(problem ->
                getItems().add(item("preset-unreadable", problem.title() + "…", false, () -> session.report(problem))));
        getItems().addAll(
                new SeparatorMenuItem(),
                item("preset-save", "Save as preset…", session.loadedProperty().get() == null, card::save),
                item("preset-manage", "Rename or remove…", own.list().isEmpty(), card::manage),
                item("preset-export", "Export presets…", own.list().isEmpty(), this::export),
                item("preset-import", "Import presets…", false, this::read));
    }

    private static Stream<Preset> shipped(Group group) {
        return Presets.SHIPPED.stream().filter(preset -> preset.group() == group);
    }

    private void group(String title, Stream<Preset> presets) {
        CaptionMenuItem caption = new CaptionMenuItem(title);
        caption.getStyleClass().add("preset-item");
        getItems().add(caption);
        getItems().addAll(items(presets));
    }

    private Menu menu(String title, Stream<Preset> presets) {
        Menu menu = new Menu(title);
        menu.getStyleClass().add("preset-item");
        menu.getItems().addAll(items(presets));
        return menu;
    }

    private List<? extends MenuItem> items(Stream<Preset> presets) {
        return presets.map(preset -> new PresetItem(preset, session.conventions(), () -> use(preset))).toList();
    }

    private static MenuItem item(String id, String text, boolean disabled, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.getStyleClass().add("preset-item");
        item.setId(id);
        item.setDisable(disabled);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void use(Preset preset) {
        session.use(preset);
        say.accept(PresetWords.told(preset, session.conventions()));
    }

    private void export() {
        picker.place("Export presets", Path.of("my" + OwnPresets.EXTENSION), OwnPresets.EXTENSION)
                .ifPresent(file -> own.exportTo(file, done -> {
                    if (done) {
                        say.accept(presets(own.list().size()) + " written to " + file.getFileName());
                    }
                }));
    }

    private void read() {
        picker.pick("Import presets", false).stream().findFirst().ifPresent(file -> own.importFrom(
                file, found -> found.ifPresent(count -> say.accept(presets(count) + " read from " + file.getFileName()))));
    }

    private static String presets(int count) {
        return count == 1 ? "1 preset" : count + " presets";
    }
}
