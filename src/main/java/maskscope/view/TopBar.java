package maskscope.view;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.session.Session;
import maskscope.view.ViewOptions.Arrangement;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: menus at the left, what the picture shows in the middle, looks at the right.
final class TopBar extends HBox {

    TopBar(Session session, ViewOptions options, PictureArea pictures, MenuButton... menus) {
        getStyleClass().add("top-bar");
        Label name = new Label("Maskscope");
        name.getStyleClass().add("product");
        Button undo = icon("undo", Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)", session::undo);
        undo.disableProperty().bind(session.canUndoProperty().not());
        Button redo = icon("redo", Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Shift+Z)", session::redo);
        redo.disableProperty().bind(session.canRedoProperty().not());
        Button theme = icon("theme", Feather.MOON, "Light or dark", () -> toggleTheme(options.themeProperty()));
        options.themeProperty().subscribe(now -> theme.setGraphic(new FontIcon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
        getChildren().add(name);
        getChildren().addAll(menus);
        getChildren()
                .addAll(
                        undo,
                        redo,
                        space(),
                        kinds(options, pictures),
                        arrangements(options),
                        space(),
                        palettes(options),
                        theme);
    }

    private static void toggleTheme(ObjectProperty<Theme> theme) {
        theme.set(theme.get().other());
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static Button icon(String id, Feather icon, String tip, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        Tips.on(button, tip);
        button.setAccessibleText(tip);
        button.setOnAction(pressed -> action.run());
        return button;
    }

    /// What the active picture shows. In a pair of pictures the one clicked last is active.
    private static Node kinds(ViewOptions options, PictureArea pictures) {
        ObservableValue<Boolean> secondActive = pictures.second().activeProperty();
        ObservableValue<PictureKind> shown =
                secondActive.flatMap(second -> second ? options.secondProperty() : options.firstProperty());
        return segments(
                "kind",
                PictureKind.values(),
                PictureKind::label,
                PictureKind::meaning,
                shown,
                kind -> pictures.active().picture().kindProperty().set(kind));
    }

    private static Node arrangements(ViewOptions options) {
        return segments(
                "arrange",
                Arrangement.values(),
                Arrangement::label,
                arrangement -> switch (arrangement) {
                    case ONE -> "One picture";
                    case TWO -> "Two pictures side by side, zoomed and moved together";
                    case SWIPE -> "Two pictures under a line to swipe";
                },
                options.arrangementProperty(),
                options.arrangementProperty()::set);
    }

    private static MenuButton palettes(ViewOptions options) {
        MenuButton menu = new MenuButton();
        menu.setId("palette");
        menu.setGraphic(new FontIcon(Feather.DROPLET));
        Tips.on(menu, "Palette of heatmaps and probabilities");
        menu.getStyleClass().add("icon-button");
        Palette.CHOICES.forEach(palette -> {
            RadioMenuItem item = new RadioMenuItem(palette.label());
            item.setOnAction(chosen -> options.paletteProperty().set(palette));
            options.paletteProperty().subscribe(now -> item.setSelected(now == palette));
            menu.getItems().add(item);
        });
        return menu;
    }

    static <E extends Enum<E>> HBox segments(
            String prefix,
            E[] values,
            Function<E, String> label,
            Function<E, String> tip,
            ObservableValue<E> shown,
            Consumer<E> choose) {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            ToggleButton button = new ToggleButton(label.apply(value));
            button.setId(prefix + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            Tips.on(button, tip.apply(value));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(
                    value == values[0] ? "left-pill" : value == values[values.length - 1] ? "right-pill" : "center-pill");
            // The button shows what is, and what is decides whether it is pressed: clicking it again changes nothing.
            button.setOnAction(pressed -> {
                choose.accept(value);
                button.setSelected(shown.getValue() == value);
            });
            shown.subscribe(now -> button.setSelected(now == value));
            segments.getChildren().add(button);
        }
        return segments;
    }
}
