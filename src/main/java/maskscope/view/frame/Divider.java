package maskscope.view.frame;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The edge of a part of the window, which can be dragged; the chevron on it folds the part away and brings it back. A double
/// click makes the part as large as usual. With the keyboard on the chevron, arrows move the edge.
final class Divider extends Region {

    /// How wide it is for the pointer; the line that is seen is the part's own border.
    static final double THICK = 9;

    /// How much room is left of a part that is folded.
    static final double FOLDED = 14;

    private static final double STEP = 16;
    private static final double CHEVRON_LONG = 36;
    private static final double CHEVRON_WIDE = 12;

    private final boolean upright;
    private final DoubleSupplier size;
    private final DoubleConsumer wanted;
    private final BooleanProperty folded;
    private final Button chevron = new Button();
    private double grabbedAt;
    private double grabbedSize;

    /// The edge of a part that stands at the `side` of the window, RIGHT or BOTTOM. `size` is how large the part is, `wanted` is
    /// told how large it is to be, 0 for the usual; `fold` says in words what the chevron does.
    Divider(
            String id,
            Side side,
            DoubleSupplier size,
            DoubleConsumer wanted,
            BooleanProperty folded,
            ObservableValue<String> fold) {
        upright = side == Side.RIGHT;
        this.size = size;
        this.wanted = wanted;
        this.folded = folded;
        setId(id);
        getStyleClass().add("divider");
        setCursor(upright ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setManaged(false);
        chevron.setId(id + "-fold");
        chevron.getStyleClass().add("divider-fold");
        chevron.setCursor(Cursor.HAND);
        chevron.accessibleTextProperty().bind(fold);
        Tips.on(chevron, fold);
        chevron.setOnAction(pressed -> folded.set(!folded.get()));
        chevron.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getChildren().add(chevron);
        WhileShown.of(this).hear(folded, now -> chevron.setGraphic(new FontIcon(icon(now))));
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && click.getButton() == MouseButton.PRIMARY) {
                wanted.accept(0);
            }
        });
    }

    private Feather icon(boolean away) {
        if (upright) {
            return away ? Feather.CHEVRON_LEFT : Feather.CHEVRON_RIGHT;
        }
        return away ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN;
    }

    private double at(MouseEvent event) {
        return upright ? localToParent(event.getX(), event.getY()).getX() : localToParent(event.getX(), event.getY()).getY();
    }

    private void grab(MouseEvent press) {
        grabbedAt = at(press);
        grabbedSize = folded.get() ? 0 : size.getAsDouble();
        press.consume();
    }

    /// A part that is drawn out of the edge comes back; one is folded by its chevron only, lest it vanish under the hand.
    private void drag(MouseEvent drag) {
        double next = grabbedSize + grabbedAt - at(drag);
        if (folded.get()) {
            if (next < STEP) {
                return;
            }
            folded.set(false);
        }
        wanted.accept(Math.max(1, next));
        drag.consume();
    }

    private void press(KeyEvent key) {
        KeyCode larger = upright ? KeyCode.LEFT : KeyCode.UP;
        KeyCode smaller = upright ? KeyCode.RIGHT : KeyCode.DOWN;
        if (folded.get() || key.getCode() != larger && key.getCode() != smaller) {
            return;
        }
        wanted.accept(Math.max(1, size.getAsDouble() + (key.getCode() == larger ? STEP : -STEP)));
        key.consume();
    }

    @Override
    protected void layoutChildren() {
        double wide = upright ? CHEVRON_WIDE : CHEVRON_LONG;
        double high = upright ? CHEVRON_LONG : CHEVRON_WIDE;
        chevron.resizeRelocate((getWidth() - wide) / 2, (getHeight() - high) / 2, wide, high);
    }
}
