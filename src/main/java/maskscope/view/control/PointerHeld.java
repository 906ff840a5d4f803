package maskscope.view.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/// Whether the primary button is down anywhere in a node's window: a slider or marker is being dragged.
public final class PointerHeld {

    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();

    public PointerHeld(Node node) {
        EventHandler<MouseEvent> watch = event -> held.set(event.isPrimaryButtonDown());
        node.sceneProperty().subscribe((before, after) -> {
            if (before != null) {
                before.removeEventFilter(MouseEvent.ANY, watch);
            }
            if (after != null) {
                after.addEventFilter(MouseEvent.ANY, watch);
            }
        });
    }

    public ReadOnlyBooleanProperty property() {
        return held.getReadOnlyProperty();
    }

    public boolean get() {
        return held.get();
    }
}
