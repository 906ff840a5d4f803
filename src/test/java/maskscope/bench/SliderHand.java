package maskscope.bench;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A mouse that drags a parameter's slider to and fro in small steps.
final class SliderHand {

    private static final double STEP = 0.017;
    private static final double LEAST = 0.05;
    private static final double MOST = 0.95;

    private final Node slider;
    private double place = 0.3;
    private double step = STEP;

    SliderHand(Scene scene, String parameter) {
        slider = scene.lookup("#slider-" + parameter);
        if (slider == null) {
            throw new IllegalStateException("the window has no slider for " + parameter);
        }
    }

    void press() {
        fire(MouseEvent.MOUSE_PRESSED, true);
    }

    void move() {
        if (place + step < LEAST || place + step > MOST) {
            step = -step;
        }
        place += step;
        fire(MouseEvent.MOUSE_DRAGGED, true);
    }

    void release() {
        fire(MouseEvent.MOUSE_RELEASED, false);
    }

    private void fire(EventType<MouseEvent> type, boolean down) {
        double width = slider.getLayoutBounds().getWidth();
        Point2D at = slider.localToScene(place * width, slider.getLayoutBounds().getHeight() / 2);
        Point2D screen = slider.localToScreen(place * width, slider.getLayoutBounds().getHeight() / 2);
        Event.fireEvent(
                slider,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
