package maskscope.view.score;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import maskscope.loss.score.Distances;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.ScoreLooks;

/// Which scores are shown, by whose conventions surfaces are measured, and where their numbers are set. Several can be chosen
/// before it closes.
final class ScoreMenu extends MenuButton {

    /// A line of a menu that can be chosen without closing it.
    private static final class StayingItem extends CustomMenuItem {

        private final Labeled shown;
        private final BooleanSupplier chosen;

        /// @param shown a box or a radio button, which only shows whether it is `chosen`: the line is what is clicked
        /// @param choose chooses it, or takes that back
        /// @param then is run after that
        StayingItem(String id, Labeled shown, BooleanSupplier chosen, Runnable choose, Runnable then) {
            // The line hears clicks where its content is.
            super(new HBox(shown), false);
            this.shown = shown;
            this.chosen = chosen;
            setId(id);
            shown.setMnemonicParsing(false);
            shown.setMouseTransparent(true);
            getContent().setPickOnBounds(true);
            shown.setFocusTraversable(false);
            setOnAction(click -> {
                choose.run();
                then.run();
            });
            mark();
        }

        void mark() {
            switch (shown) {
                case CheckBox box -> box.setSelected(chosen.getAsBoolean());
                case RadioButton button -> button.setSelected(chosen.getAsBoolean());
                default -> throw new IllegalStateException("it shows no choice: " + shown);
            }
        }
    }

    private final Texts texts;
    private final ScoreLooks looks;
    private final Runnable settings;

    /// `settings` opens what is set by numbers.
    ScoreMenu(Texts texts, ScoreLooks looks, Runnable settings) {
        this.texts = texts;
        this.looks = looks;
        this.settings = settings;
        setId("scores");
        getStyleClass().addAll("quiet-button", "preset-menu");
        textProperty().bind(texts.of("score.menu"));
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        Tips.on(this, texts.of("score.menu-tip"));
        setOnShowing(showing -> fill());
    }

    /// Made when somebody wants to see it.
    private void fill() {
        getItems().clear();
        boolean surfaces = false;
        for (ScoreKind kind : ScoreKind.ALL) {
            if (kind.surface() && !surfaces) {
                surfaces = true;
                getItems().add(new SeparatorMenuItem());
            }
            getItems().add(item(kind));
        }
        getItems().add(new SeparatorMenuItem());
        for (Distances by : Distances.ALL) {
            getItems().add(new StayingItem(
                    "distances-" + by.key(),
                    new RadioButton(texts.now(Message.of("score.surfaces-by", by.name(), by.version()))),
                    () -> looks.distancesProperty().get().equals(by.key()),
                    () -> looks.distancesProperty().set(by.key()),
                    this::mark));
        }
        MenuItem numbers = new MenuItem(texts.now(Message.of("score.settings")));
        numbers.setId("score-settings");
        numbers.setOnAction(chosen -> settings.run());
        getItems().addAll(new SeparatorMenuItem(), numbers);
    }

    private MenuItem item(ScoreKind kind) {
        ObjectProperty<Set<String>> shown = looks.shownProperty();
        return new StayingItem(
                "show-score-" + kind.key(),
                new CheckBox(texts.now(Message.of("score.item", kind.name(looks.fBetaProperty().get()), kind.meaning()))),
                () -> shown.get().contains(kind.key()),
                () -> {
                    Set<String> others = new TreeSet<>(shown.get());
                    if (!others.remove(kind.key())) {
                        others.add(kind.key());
                    }
                    shown.set(others);
                },
                this::mark);
    }

    private void mark() {
        getItems().forEach(item -> {
            if (item instanceof StayingItem staying) {
                staying.mark();
            }
        });
    }
}
