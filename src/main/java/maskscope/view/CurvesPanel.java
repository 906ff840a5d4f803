package maskscope.view;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import maskscope.view.control.WhileShown;

/// What lies below the picture: the losses along a parameter and focal loss against p, or in their place the losses as all
/// conventions compute them.
public final class CurvesPanel extends Region {

    private static final double SIDE = 12;
    private static final double GAP = 24;

    /// The part of the width that the losses take.
    private static final double LOSSES = 0.58;

    private final Region losses;
    private final Region focal;
    private Optional<Region> comparison = Optional.empty();

    /// Lays `losses` and `focal` side by side, or shows in their place, while `comparing`, the table that `comparison` makes.
    public CurvesPanel(Region losses, Region focal, ObservableValue<Boolean> comparing, Supplier<Region> comparison) {
        this.losses = losses;
        this.focal = focal;
        setId("curves");
        getStyleClass().add("curves");
        getChildren().addAll(losses, focal);
        WhileShown.of(this).hear(comparing, wanted -> compare(wanted, comparison));
    }

    /// The table is made when it is first wanted.
    private void compare(boolean wanted, Supplier<Region> table) {
        if (wanted && comparison.isEmpty()) {
            comparison = Optional.of(table.get());
            getChildren().add(comparison.get());
        }
        losses.setVisible(!wanted);
        focal.setVisible(!wanted);
        comparison.ifPresent(panel -> panel.setVisible(wanted));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * SIDE - GAP;
        double left = Math.floor(width * LOSSES);
        losses.resizeRelocate(SIDE, 0, left, getHeight());
        focal.resizeRelocate(SIDE + left + GAP, 0, width - left, getHeight());
        comparison.ifPresent(panel -> panel.resizeRelocate(SIDE, 0, getWidth() - 2 * SIDE, getHeight()));
    }
}
