package maskscope.view;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;
import maskscope.session.Session;

/// The charts below the picture: the losses along a parameter, and focal loss against p.
final class CurvesPanel extends Region {

    private static final double PREFERRED_HEIGHT = 240;
    private static final double LEAST_WIDTH = 560;
    private static final double LEAST_HEIGHT = 190;
    private static final double SIDE = 12;
    private static final double GAP = 24;

    /// The part of the width that the losses take.
    private static final double LOSSES = 0.58;

    private final Region losses;
    private final Region focal;

    CurvesPanel(Session session, ReadOnlyObjectProperty<Theme> theme) {
        losses = CurvesView.of(session, theme);
        focal = FocalTermView.of(session, theme);
        setId("curves");
        getStyleClass().add("curves");
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        setPrefHeight(PREFERRED_HEIGHT);
        getChildren().addAll(losses, focal);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * SIDE - GAP;
        double left = Math.floor(width * LOSSES);
        losses.resizeRelocate(SIDE, 0, left, getHeight());
        focal.resizeRelocate(SIDE + left + GAP, 0, width - left, getHeight());
    }
}
