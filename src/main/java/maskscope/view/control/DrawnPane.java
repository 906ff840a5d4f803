package maskscope.view.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A region that is painted by hand, at most once in each pulse and only after it was asked for.
///
/// It is unmanaged: a request to paint stays within it and does not lay out the window. The parent gives it its size.
public abstract class DrawnPane extends Region {

    private boolean stale = true;
    private double drawnWidth;
    private double drawnHeight;
    private Supplier<String> read = () -> "";

    public DrawnPane() {
        setManaged(false);
        visibleProperty().subscribe(this::requestLayout);
        Pixels.onChange(this, this::redraw);
    }

    /// Paints for the present size, which is at least one pixel each way.
    public abstract void draw(double width, double height);

    /// Asks to be painted in the next pulse.
    public final void redraw() {
        stale = true;
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Is a picture to whoever has the window read out: the words are made when they are asked for.
    public final void readAs(Supplier<String> words) {
        read = words;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? read.get() : super.queryAccessibleAttribute(attribute, parameters);
    }

    /// Redraws whenever one of these changes while the pane is in a scene.
    public final void follow(ObservableValue<?>... values) {
        WhileShown.of(this).hearAny(this::redraw, values);
    }

    @Override
    protected final void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        boolean resized = width != drawnWidth || height != drawnHeight;
        if (isVisible() && width >= 1 && height >= 1 && (stale || resized)) {
            stale = false;
            drawnWidth = width;
            drawnHeight = height;
            draw(width, height);
        }
    }
}
