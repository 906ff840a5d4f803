package maskscope.view.parameter;

import atlantafx.base.controls.CaptionMenuItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import maskscope.loss.Preset;
import maskscope.loss.Preset.Group;
import maskscope.loss.Presets;
import maskscope.session.ShownPair;
import maskscope.session.state.Problem;
import maskscope.session.store.OwnPresets;
import maskscope.text.Message;
import maskscope.view.control.FilePicker;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.Choices;

/// The menu of presets, shipped and the user's own, with what can be done with these. Choosing one tells what was set and
/// where it is from.
///
/// Filled anew whenever it is opened: nobody waits for it before, and another window may have saved presets meanwhile. Those are
/// read while it is open already, and come into it a moment later.
public final class PresetMenu extends MenuButton {

    /// So many of the user's own stand in the menu itself.
    private static final int SHOWN = 4;

    private final Texts texts;
    private final OwnPresets own;
    private final FilePicker picker;
    private final ObservableValue<ShownPair> pair;
    private final Consumer<Preset> use;
    private final Consumer<Message> say;
    private final PresetCard card;

    /// `choices` can be saved while there is a `pair`; `use` sets what a preset sets, `say` tells the user what was done.
    public PresetMenu(
            Texts texts,
            OwnPresets own,
            FilePicker picker,
            Choices choices,
            ObservableValue<ShownPair> pair,
            Consumer<Preset> use,
            Consumer<Message> say) {
        this.texts = texts;
        this.own = own;
        this.picker = picker;
        this.pair = pair;
        this.use = use;
        this.say = say;
        card = new PresetCard(texts, own, choices, say);
        setId("presets");
        getStyleClass().addAll("quiet-button", "preset-menu");
        textProperty().bind(texts.of("parameter.presets"));
        Tips.on(this, texts.of("parameter.presets-tip"));
        setOnShowing(opened -> {
            List<Preset> known = own.list();
            fill(Optional.empty());
            own.refresh(unreadable -> {
                if (unreadable.isPresent() || !own.list().equals(known)) {
                    fill(unreadable);
                }
            });
        });
    }

    /// Where presets are saved, renamed and removed, to be laid over the window.
    public PresetCard card() {
        return card;
    }

    private void fill(Optional<Problem> unreadable) {
        getItems().clear();
        group("parameter.papers", shipped(Group.PAPER));
        group("parameter.libraries", shipped(Group.LIBRARY));
        group("parameter.identities", shipped(Group.IDENTITY));
        getItems().add(menu("parameter.smoothings", shipped(Group.SMOOTHING)));
        if (own.list().size() > SHOWN) {
            getItems().add(menu("parameter.your-own", own.list().stream()));
        } else if (!own.list().isEmpty()) {
            group("parameter.your-own", own.list().stream());
        }
        unreadable.ifPresent(problem -> getItems().add(item(
                "preset-unreadable", Message.of("parameter.unreadable", problem.title()), false, () -> own.report(problem))));
        getItems().addAll(
                new SeparatorMenuItem(),
                item("preset-save", Message.of("parameter.save-as"), pair.getValue() == null, card::save),
                item("preset-manage", Message.of("parameter.manage"), own.list().isEmpty(), card::manage),
                item("preset-export", Message.of("parameter.export"), own.list().isEmpty(), this::export),
                item("preset-import", Message.of("parameter.import"), false, this::read));
    }

    private static Stream<Preset> shipped(Group group) {
        return Presets.SHIPPED.stream().filter(preset -> preset.group() == group);
    }

    private void group(String title, Stream<Preset> presets) {
        CaptionMenuItem caption = new CaptionMenuItem(texts.now(Message.of(title)));
        caption.getStyleClass().add("preset-item");
        getItems().add(caption);
        getItems().addAll(items(presets));
    }

    private Menu menu(String title, Stream<Preset> presets) {
        Menu menu = new Menu(texts.now(Message.of(title)));
        menu.getStyleClass().add("preset-item");
        menu.getItems().addAll(items(presets));
        return menu;
    }

    private List<? extends MenuItem> items(Stream<Preset> presets) {
        return presets.map(preset -> new PresetItem(texts, preset, own.conventions(), () -> use(preset))).toList();
    }

    private MenuItem item(String id, Message text, boolean disabled, Runnable action) {
        MenuItem item = new MenuItem(texts.now(text));
        item.getStyleClass().add("preset-item");
        item.setId(id);
        item.setDisable(disabled);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void use(Preset preset) {
        use.accept(preset);
        say.accept(PresetWords.told(preset, own.conventions()));
    }

    private void export() {
        picker.place(texts.now(Message.of("parameter.choose-export")), Path.of("my" + OwnPresets.EXTENSION), OwnPresets.EXTENSION)
                .ifPresent(file -> own.exportTo(file, done -> {
                    if (done) {
                        int count = own.list().size();
                        say.accept(count == 1
                                ? Message.of("parameter.one-written", file.getFileName())
                                : Message.of("parameter.several-written", count, file.getFileName()));
                    }
                }));
    }

    private void read() {
        FilePicker.Kind lists =
                new FilePicker.Kind(Message.of("parameter.preset-lists"), List.of(OwnPresets.EXTENSION.substring(1)));
        FilePicker.Wish wish =
                new FilePicker.Wish(Message.of("parameter.choose-import"), List.of(lists, FilePicker.Kind.ALL));
        picker.pick(wish, false).stream()
                .findFirst()
                .ifPresent(file -> own.importFrom(file, found -> found.ifPresent(count -> say.accept(count == 1
                        ? Message.of("parameter.one-read", file.getFileName())
                        : Message.of("parameter.several-read", count, file.getFileName())))));
    }
}
