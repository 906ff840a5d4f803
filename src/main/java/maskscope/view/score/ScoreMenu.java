package maskscope.view.score;

import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import maskscope.loss.score.Distances;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.ScoreLooks;

/// Which scores are shown, by whose conventions surfaces are measured, and where their numbers are set.
final class ScoreMenu extends MenuButton {

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
            RadioMenuItem item = new RadioMenuItem(texts.now(Message.of("score.surfaces-by", by.name(), by.version())));
            item.setId("distances-" + by.key());
            item.setMnemonicParsing(false);
            item.setSelected(looks.distancesProperty().get().equals(by.key()));
            item.setOnAction(chosen -> looks.distancesProperty().set(by.key()));
            getItems().add(item);
        }
        MenuItem numbers = new MenuItem(texts.now(Message.of("score.settings")));
        numbers.setId("score-settings");
        numbers.setOnAction(chosen -> settings.run());
        getItems().addAll(new SeparatorMenuItem(), numbers);
    }

    private CheckMenuItem item(ScoreKind kind) {
        ObjectProperty<Set<String>> shown = looks.shownProperty();
        CheckMenuItem item = new CheckMenuItem(texts.now(Message.of(
                "score.item", kind.name(looks.fBetaProperty().get()), kind.meaning())));
        item.setId("show-score-" + kind.key());
        item.setMnemonicParsing(false);
        item.setSelected(shown.get().contains(kind.key()));
        item.setOnAction(chosen -> {
            Set<String> others = new TreeSet<>(shown.get());
            if (!others.remove(kind.key())) {
                others.add(kind.key());
            }
            shown.set(others);
        });
        return item;
    }
}
