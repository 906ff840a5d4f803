package maskscope.view.picture;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Fitting;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Palette;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Arrangement;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar over the pictures: what the active one shows, how they share the room, their zoom and their colours, and the way to
/// nothing but them.
public final class PictureBar extends HBox {

    public PictureBar(Texts texts, ViewOptions options, PictureArea pictures) {
        getStyleClass().add("picture-bar");
        getChildren().addAll(
                kinds(texts, options, pictures),
                arrangements(texts, options),
                space(),
                new HBox(errors(texts, pictures), new ZoomBar(texts, pictures)),
                palettes(options, texts),
                bare(texts, options.desk().bareProperty()));
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

    /// The way through the errors by size.
    private static HBox errors(Texts texts, PictureArea pictures) {
        Label name = new Label();
        name.textProperty().bind(texts.of("picture.error"));
        Button back = Buttons.icon(
                "error-back", Feather.CHEVRON_LEFT, texts.of("picture.error-back"), () -> pictures.errors().step(-1));
        Button on = Buttons.icon(
                "error-on", Feather.CHEVRON_RIGHT, texts.of("picture.error-on"), () -> pictures.errors().step(1));
        HBox errors = new HBox(back, name, on);
        errors.getStyleClass().addAll("zoom-bar", "error-bar");
        errors.setMinWidth(USE_PREF_SIZE);
        errors.visibleProperty().bind(WhileShown.of(errors).follow(pictures.pictured()));
        return errors;
    }

    private static MenuButton palettes(ViewOptions options, Texts texts) {
        MenuButton menu = new MenuButton();
        menu.setId("palette");
        menu.setGraphic(new FontIcon(Feather.DROPLET));
        Tips.on(menu, texts.of("window.palette"));
        Spoken.name(menu, texts.of("window.palette"));
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

    /// There and back.
    private static Button bare(Texts texts, BooleanProperty bare) {
        Button button = new Button();
        WhileShown seen = WhileShown.of(button);
        ObservableValue<String> tip =
                texts.of(seen.follow(bare).map(now -> Message.of(now ? "picture.all" : "picture.bare")));
        button.setId("bare");
        button.getStyleClass().add("icon-button");
        button.accessibleTextProperty().bind(tip);
        Tips.on(button, tip);
        button.setOnAction(pressed -> bare.set(!bare.get()));
        seen.hear(bare, now -> button.setGraphic(new FontIcon(now ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2)));
        return button;
    }
}
