package maskscope.view.control;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A row of parts of which one, in the middle, takes the room that the others leave. Where that is too little, as words are
/// longer in some languages than in others, it stands in a line of its own below them.
public final class BreakingRow extends Region {

    private final double spacing;
    private final List<? extends Node> before;
    private final Region middle;
    private final List<? extends Node> after;

    /// `spacing` is left between any two parts.
    public BreakingRow(double spacing, List<? extends Node> before, Region middle, List<? extends Node> after) {
        this.spacing = spacing;
        this.before = List.copyOf(before);
        this.middle = middle;
        this.after = List.copyOf(after);
        getChildren().addAll(this.before);
        getChildren().add(middle);
        getChildren().addAll(this.after);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    /// The width of all parts but the middle one, with the spaces behind each.
    private double outer() {
        return width(before) + width(after);
    }

    // Asked many times while a window is laid out for the first time, when streams are slow.
    private double width(List<? extends Node> parts) {
        double width = 0;
        for (Node part : parts) {
            width += part.isManaged() ? snapSizeX(part.prefWidth(-1)) + spacing : 0;
        }
        return width;
    }

    private double lineHeight() {
        return Math.max(height(before), height(after));
    }

    private double height(List<? extends Node> parts) {
        double height = 0;
        for (Node part : parts) {
            height = part.isManaged() ? Math.max(height, snapSizeY(part.prefHeight(-1))) : height;
        }
        return height;
    }

    private boolean fits(double width) {
        return outer() + snapSizeX(middle.prefWidth(-1)) <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return insets() + Math.max(outer() - spacing, snapSizeX(middle.minWidth(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return insets() + outer() + snapSizeX(middle.prefWidth(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double own = snapSizeY(middle.prefHeight(-1));
        double content = width < 0 || fits(width - insets()) ? Math.max(lineHeight(), own) : lineHeight() + own;
        return snappedTopInset() + content + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        boolean fits = fits(right - left);
        double line = fits ? height : lineHeight();
        double x = left;
        for (Node part : before) {
            x = place(part, x, top, line);
        }
        double end = right + spacing - width(after);
        if (fits) {
            layoutInArea(middle, x, top, end - spacing - x, line, 0, HPos.LEFT, VPos.CENTER);
        } else {
            layoutInArea(middle, left, top + line, right - left, height - line, 0, HPos.LEFT, VPos.CENTER);
        }
        for (Node part : after) {
            end = place(part, end, top, line);
        }
    }

    /// Where the next part begins.
    private double place(Node part, double x, double top, double line) {
        if (!part.isManaged()) {
            return x;
        }
        double width = snapSizeX(part.prefWidth(-1));
        layoutInArea(part, x, top, width, line, 0, HPos.LEFT, VPos.CENTER);
        return x + width + spacing;
    }
}
