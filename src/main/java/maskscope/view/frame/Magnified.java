package maskscope.view.frame;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows what a window holds larger or smaller than it is laid out, and never cuts it: what would have to be laid out smaller
/// than it is made for is shown smaller instead.
public final class Magnified extends Region {

    /// The least width that the window is made for, in points.
    public static final double LEAST_WIDTH = 960;

    /// The least height that the window is made for.
    public static final double LEAST_HEIGHT = 600;

    private Region content = new Region();
    private final ObservableDoubleValue wanted;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ReadOnlyDoubleWrapper shown = new ReadOnlyDoubleWrapper(1);

    /// `wanted` is how large the content is to be shown, 1 being the usual.
    public Magnified(ObservableDoubleValue wanted) {
        this.wanted = wanted;
        wanted.subscribe(this::requestLayout);
    }

    /// Shows something, once.
    public void show(Region shownContent) {
        content = shownContent;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().setAll(content);
    }

    /// How large the content is shown: at most as wanted, and as fits.
    public ReadOnlyDoubleProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        double fitting = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        double now = Math.min(wanted.get(), fitting);
        if (now > 0) {
            scale.setX(now);
            scale.setY(now);
            content.resizeRelocate(0, 0, getWidth() / now, getHeight() / now);
            shown.set(now);
        }
    }
}
