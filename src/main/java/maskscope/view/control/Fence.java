package maskscope.view.control;

import javafx.scene.layout.Region;

/// Holds a control whose size does not depend on what it shows. A new text or value lays out the control alone; without
/// the fence it would lay out everything around it, for every move of a slider.
final class Fence extends Region {

    private final Region control;

    Fence(Region control) {
        this.control = control;
        control.setManaged(false);
        getStyleClass().add("fence");
        getChildren().add(control);
    }

    @Override
    protected double computeMinWidth(double height) {
        return control.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return control.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return control.prefHeight(-1);
    }

    @Override
    public double getBaselineOffset() {
        return control.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        control.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
