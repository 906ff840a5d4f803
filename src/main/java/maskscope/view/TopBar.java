package maskscope.view;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.session.state.Change;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Fitting;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Palette;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Arrangement;
import maskscope.view.picture.KindMenu;
import maskscope.view.picture.PictureArea;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: menus at the left, what the picture shows in the middle, looks at the right.
final class TopBar extends HBox {

    /// Going back and forth in what was done.
    ///
    /// @param undoable what going back would undo; null when there is nothing
    /// @param redoable what going forth would do again; null when there is nothing
    record Steps(ObservableValue<Change> undoable, ObservableValue<Change> redoable, Runnable undo, Runnable redo) {}

    TopBar(Texts texts, Steps steps, ViewOptions options, PictureArea pictures, MenuButton... menus) {
        getStyleClass().add("top-bar");
        Label name = new Label("Maskscope");
        name.getStyleClass().add("product");
        name.setMinWidth(USE_PREF_SIZE);
        WhileShown seen = WhileShown.of(this);
        ObservableValue<Change> undoable = seen.follow(steps.undoable());
        ObservableValue<Change> redoable = seen.follow(steps.redoable());
        Button undo = Buttons.icon("undo", Feather.CORNER_UP_LEFT, undo(undoable, texts), steps.undo());
        undo.disableProperty().bind(undoable.map(step -> false).orElse(true));
        Button redo = Buttons.icon("redo", Feather.CORNER_UP_RIGHT, redo(redoable, texts), steps.redo());
        redo.disableProperty().bind(redoable.map(step -> false).orElse(true));
        Button theme = Buttons.icon(
                "theme", Feather.MOON, texts.of("window.theme"), () -> toggleTheme(options.themeProperty()));
        seen.hear(options.themeProperty(),
                now -> theme.setGraphic(new FontIcon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
        getChildren().add(name);
        getChildren().addAll(menus);
        getChildren()
                .addAll(
                        undo,
                        redo,
                        space(),
                        kinds(texts, options, pictures),
                        arrangements(texts, options),
                        space(),
                        palettes(options, texts),
                        theme);
    }

    /// Which step the button takes back.
    private static ObservableValue<String> undo(ObservableValue<Change> undoable, Texts texts) {
        return texts.of(undoable
                .map(step -> Message.of("window.undo-step", step.what()))
                .orElse(Message.of("window.undo")));
    }

    /// Which step the button makes again.
    private static ObservableValue<String> redo(ObservableValue<Change> redoable, Texts texts) {
        return texts.of(redoable
                .map(step -> Message.of("window.redo-step", step.what()))
                .orElse(Message.of("window.redo")));
    }

    private static void toggleTheme(ObjectProperty<Theme> theme) {
        theme.set(theme.get().other());
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// What the active picture shows. In a pair of pictures the one clicked last is active.
    private static Fitting kinds(Texts texts, ViewOptions options, PictureArea pictures) {
        ObservableValue<Boolean> secondActive = pictures.second().activeProperty();
        ObservableValue<PictureKind> shown =
                secondActive.flatMap(second -> second ? options.secondProperty() : options.firstProperty());
        Consumer<PictureKind> choose = kind -> pictures.active().picture().kindProperty().set(kind);
        HBox buttons = Buttons.segments(
                texts, "kind", PictureKind.values(), PictureKind::label, PictureKind::meaning, shown, choose);
        Fitting kinds = new Fitting(buttons, () -> kindMenu(texts, shown, choose));
        HBox.setHgrow(kinds, Priority.SOMETIMES);
        return kinds;
    }

    /// The same in a language whose words are too long to stand side by side.
    private static MenuButton kindMenu(Texts texts, ObservableValue<PictureKind> shown, Consumer<PictureKind> choose) {
        KindMenu menu = new KindMenu(texts, shown, choose);
        menu.setId("kind-menu");
        menu.textProperty().bind(texts.of(WhileShown.of(menu).follow(shown).map(PictureKind::label)));
        return menu;
    }

    private static Node arrangements(Texts texts, ViewOptions options) {
        return Buttons.segments(
                texts,
                "arrange",
                Arrangement.values(),
                Arrangement::label,
                Arrangement::meaning,
                options.arrangementProperty(),
                options.arrangementProperty()::set);
    }

    private static MenuButton palettes(ViewOptions options, Texts texts) {
        MenuButton menu = new MenuButton();
        menu.setId("palette");
        menu.setGraphic(new FontIcon(Feather.DROPLET));
        Tips.on(menu, texts.of("window.palette"));
        menu.getStyleClass().add("icon-button");
        WhileShown seen = WhileShown.of(menu);
        Palette.CHOICES.forEach(palette -> {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.of(palette.label()));
            item.setOnAction(chosen -> options.paletteProperty().set(palette));
            seen.hear(options.paletteProperty(), now -> item.setSelected(now == palette));
            menu.getItems().add(item);
        });
        return menu;
    }

}
