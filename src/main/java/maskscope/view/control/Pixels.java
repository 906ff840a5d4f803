package maskscope.view.control;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Scene;

/// How fine the screen is where a node stands.
public final class Pixels {

    private Pixels() {}

    /// The screen's pixels for one unit of `node`: more than one on a fine screen, and where the window is magnified.
    public static double of(Node node) {
        Scene scene = node.getScene();
        double screen = scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getRenderScaleX();
        return screen * node.getLocalToSceneTransform().getMxx();
    }

    /// Runs `then` when there are more or fewer of them than before, although the node has kept its size.
    public static void onChange(Node node, Runnable then) {
        node.localToSceneTransformProperty().addListener(new InvalidationListener() {

            private double before = 1;

            @Override
            public void invalidated(Observable moved) {
                double now = node.getLocalToSceneTransform().getMxx();
                if (now != before) {
                    before = now;
                    then.run();
                }
            }
        });
    }
}
