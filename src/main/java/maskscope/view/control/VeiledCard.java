package maskscope.view.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A card over a veil over the window, to read and to put away: Escape and a click beside it close it. While it is the one in
/// front the keyboard is its own: Tab goes round in it and the window's shortcuts rest; afterwards the keyboard is where it was.
///
/// Filled when it is first opened: hardly anybody looks, and everybody waits for the window.
public abstract class VeiledCard extends StackPane {

    /// Keys that, with Ctrl, say how large everything is, a card too.
    private static final Set<KeyCode> SIZE = EnumSet.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD, KeyCode.MINUS,
            KeyCode.SUBTRACT, KeyCode.DIGIT0, KeyCode.NUMPAD0);

    private Node focusedBefore;
    private boolean backwards;
    private boolean listens;

    public VeiledCard(String id) {
        setId(id);
        getStyleClass().add("veil");
        setVisible(false);
    }

    /// Makes what lies on the veil.
    public abstract void fill();

    private void listen() {
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                close();
            }
        });
        // Before tables and texts in the card, which take Escape for themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            backwards = key.isShiftDown();
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close();
            }
        });
        // What texts in the card have no use for would reach the window behind it.
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && !SIZE.contains(key.getCode()) || key.getCode().isFunctionKey()) {
                key.consume();
            }
        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::hold);
    }

    public void open() {
        if (!listens) {
            listens = true;
            listen();
        }
        if (getChildren().isEmpty()) {
            fill();
        }
        if (!isVisible()) {
            // A problem may be there before the window is.
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        setVisible(true);
        requestFocus();
    }

    public void close() {
        setVisible(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    /// Brings the focus back that Tab has carried out of the card, to its other end.
    private void hold(Node focused) {
        if (focused == null || !isInFront() || holds(focused)) {
            return;
        }
        List<Node> stops = stops(this).toList();
        Node last = backwards && stops.size() > 1 ? stops.get(stops.size() - 2) : this;
        last.requestFocusTraversal(TraversalDirection.NEXT);
        if (!holds(getScene().getFocusOwner())) {
            requestFocus();
        }
    }

    private boolean isInFront() {
        List<Node> layers = getParent().getChildrenUnmodifiable();
        return isVisible() && layers.subList(layers.indexOf(this) + 1, layers.size()).stream()
                .noneMatch(above -> above instanceof VeiledCard && above.isVisible());
    }

    private boolean holds(Node node) {
        return node != null && (node == this || holds(node.getParent()));
    }

    /// Where Tab stops in `node`, in its order.
    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> within = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(VeiledCard::stops)
                : Stream.empty();
        return node.isFocusTraversable() ? Stream.concat(Stream.of(node), within) : within;
    }
}
