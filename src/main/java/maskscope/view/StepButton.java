package maskscope.view;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import maskscope.session.state.Deed;
import maskscope.text.Message;
import maskscope.text.Sentence;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;

/// A step back or forth. The button makes one; a menu lists the last, the nearest first, and choosing one makes all as far as
/// that at once. The narrow button beside it opens the menu; so do the right mouse button, a long press, and of the keyboard an
/// arrow down and the key for menus.
final class StepButton extends HBox {

    /// As many as fit on a small screen.
    private static final int MOST = 15;

    private static final Duration LONG = Duration.millis(500);

    private final Texts texts;
    private final Way way;
    private final Button step;
    private final ContextMenu menu = new ContextMenu();
    private final PauseTransition held = new PauseTransition(LONG);

    /// Where a step leads.
    enum Direction {
        BACK("undo", Feather.CORNER_UP_LEFT, "window.undo", "window.undo-step", "window.undo-steps"),
        FORTH("redo", Feather.CORNER_UP_RIGHT, "window.redo", "window.redo-step", "window.redo-steps");

        private final String id;
        private final Feather icon;
        private final String nothing;
        private final String one;
        private final String several;

        Direction(String id, Feather icon, String nothing, String one, String several) {
            this.id = id;
            this.icon = icon;
            this.nothing = nothing;
            this.one = one;
            this.several = several;
        }
    }

    /// A direction, and what lies there.
    ///
    /// @param next the step that comes next; null when there is none
    /// @param all the steps that there are, the nearest first
    /// @param go makes so many
    record Way(Direction to, ObservableValue<Deed> next, Supplier<List<Deed>> all, IntConsumer go) {}

    StepButton(Texts texts, Way way) {
        this.texts = texts;
        this.way = way;
        getStyleClass().add("step-button");
        setAlignment(Pos.CENTER);
        ObservableValue<Deed> next = WhileShown.of(this).follow(way.next());
        ObservableValue<String> tip = texts.of(next
                .map(deed -> Message.of(way.to().one, deed.name()))
                .orElse(Message.of(way.to().nothing)));
        step = Buttons.icon(way.to().id, way.to().icon, tip, () -> way.go().accept(1));
        Button steps = Buttons.icon(
                way.to().id + "-steps", Feather.CHEVRON_DOWN, texts.of(way.to().several), this::open);
        steps.getStyleClass().add("steps-button");
        // To the keyboard both are one place.
        steps.setFocusTraversable(false);
        for (Button button : List.of(step, steps)) {
            button.disableProperty().bind(next.map(any -> false).orElse(true));
            button.setOnContextMenuRequested(asked -> {
                open();
                asked.consume();
            });
        }
        menu.setId(way.to().id + "-menu");
        menu.getStyleClass().add("step-menu");
        menu.setAutoHide(true);
        held.setOnFinished(pressed -> {
            step.disarm();
            open();
        });
        step.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.PRIMARY) {
                held.playFromStart();
            }
        });
        step.addEventHandler(MouseEvent.MOUSE_RELEASED, release -> held.stop());
        step.addEventHandler(MouseEvent.MOUSE_EXITED, left -> held.stop());
        step.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                open();
                key.consume();
            }
        });
        getChildren().addAll(step, steps);
    }

    /// Made anew each time: what is in it follows from what is chosen now.
    private void open() {
        List<Deed> all = way.all().get();
        if (menu.isShowing() || all.isEmpty()) {
            menu.hide();
            return;
        }
        menu.getItems().clear();
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            menu.getItems().add(item(all.get(i), i + 1));
        }
        menu.show(step, Side.BOTTOM, 0, 0);
    }

    private MenuItem item(Deed deed, int steps) {
        MenuItem item = Menus.item(capitalised(texts.now(deed.name())), () -> way.go().accept(steps));
        item.setId(way.to().id + "-" + steps);
        return item;
    }

    /// A letter that stands alone is a symbol, and a capital alpha would be another one.
    private static String capitalised(String name) {
        return name.indexOf(' ') == 1 ? name : Sentence.capitalised(name);
    }
}
