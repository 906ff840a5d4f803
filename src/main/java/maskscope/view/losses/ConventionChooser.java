package maskscope.view.losses;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.loss.Convention;
import maskscope.loss.Settings;
import maskscope.session.state.Choosing;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;

/// Who computes the losses: a menu of conventions, and a button that lays all of them side by side.
final class ConventionChooser extends HBox {

    /// The first conventions of the list are definitions; libraries follow after a line.
    private static final int DEFINITIONS = 2;

    private final Texts texts;
    private final Choosing choosing;
    private final ObservableValue<Settings> settings;
    private final MenuButton menu = new MenuButton();

    /// `comparing` tells whether the table of all conventions is open, and is written here.
    ConventionChooser(Texts texts, Choosing choosing, ObservableValue<Settings> settings, BooleanProperty comparing) {
        this.texts = texts;
        this.choosing = choosing;
        this.settings = settings;
        getStyleClass().add("convention-chooser");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.textProperty().bind(texts.of("losses.by"));
        words.getStyleClass().add("convention-words");
        words.setMinWidth(USE_PREF_SIZE);
        menu.setId("convention");
        menu.getStyleClass().add("convention-menu");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(0);
        Tips.on(menu, () -> texts.now(now().meaning()));
        menu.setOnShowing(showing -> fill());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton compare = new ToggleButton();
        compare.textProperty().bind(texts.of("losses.compare"));
        compare.setId("compare");
        compare.getStyleClass().add("quiet-button");
        compare.setMinWidth(USE_PREF_SIZE);
        Tips.on(compare, texts.of("losses.compare-tip"));
        compare.setOnAction(pressed -> comparing.set(compare.isSelected()));
        getChildren().addAll(words, menu, gap, compare);
        WhileShown shown = WhileShown.of(this);
        shown.hear(comparing, compare::setSelected);
        shown.hear(settings.map(Settings::convention), this::show);
    }

    private Convention now() {
        return settings.getValue().convention();
    }

    private void show(Convention convention) {
        menu.textProperty().bind(texts.made(words -> CompareWords.shortName(words, convention)));
        menu.accessibleTextProperty().bind(texts.of("losses.computed-by", convention.name()));
    }

    /// A menu of thirty items is made when somebody wants to see it.
    private void fill() {
        menu.getItems().clear();
        int number = 0;
        for (Convention convention : choosing.conventions().all()) {
            if (number++ == DEFINITIONS) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(
                    convention.variants().isEmpty() ? item(convention, title(convention)) : withVariants(convention));
        }
    }

    private Menu withVariants(Convention convention) {
        boolean inside = convention == now() || convention.variants().contains(now());
        Menu inner = new Menu((inside ? "● " : "") + title(convention));
        inner.setMnemonicParsing(false);
        inner.getItems().add(item(convention, texts.now(Message.of("losses.as-it-comes"))));
        for (Convention variant : convention.variants()) {
            inner.getItems().add(item(variant, texts.now(variant.variantName().orElseThrow())));
        }
        return inner;
    }

    private String title(Convention convention) {
        boolean said = convention.version().isEmpty() || convention.isNamedByVersion();
        return said
                ? texts.now(convention.name())
                : texts.now(Message.of("losses.convention-version", convention.name(), convention.version()));
    }

    private RadioMenuItem item(Convention convention, String text) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId("convention-" + convention.key());
        item.setMnemonicParsing(false);
        item.setSelected(now() == convention);
        item.setOnAction(chosen -> choosing.choose(convention));
        return item;
    }
}
