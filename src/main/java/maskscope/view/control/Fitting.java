package maskscope.view.control;

import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// Shows one thing where there is room for it, and in its place a narrower one where there is not: words are longer in some
/// languages than in others. The narrower one is made when it is first needed.
public final class Fitting extends Region {

    private final Region wide;
    private final Supplier<Region> making;
    private Region narrow;

    public Fitting(Region wide, Supplier<Region> narrow) {
        this.wide = wide;
        making = narrow;
        getChildren().add(wide);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return wide.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        boolean fits = wide.prefWidth(-1) <= getWidth();
        if (!fits && narrow == null) {
            narrow = making.get();
            getChildren().add(narrow);
            narrow.applyCss();
        }
        wide.setVisible(fits);
        if (narrow != null) {
            narrow.setVisible(!fits);
        }
        layoutInArea(fits ? wide : narrow, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }
}
