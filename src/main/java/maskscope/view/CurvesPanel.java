package maskscope.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import maskscope.session.state.Below;
import maskscope.view.control.WhileShown;

/// What lies below the picture: the losses along a parameter and focal loss against p, or in their place a table: of the losses
/// as all conventions compute them, or of objects; or the selected loss over two parameters.
public final class CurvesPanel extends Region {

    private static final double SIDE = 12;
    private static final double GAP = 24;

    /// The part of the width that the losses take.
    private static final double LOSSES = 0.58;

    private final Region losses;
    private final Region focal;
    private final Map<Below, Region> tables = new EnumMap<>(Below.class);

    /// Lays `losses` and `focal` side by side, or shows in their place what one of `making` makes for something else that is
    /// `chosen`.
    public CurvesPanel(
            Region losses, Region focal, ObservableValue<Below> chosen, Map<Below, Supplier<? extends Region>> making) {
        this.losses = losses;
        this.focal = focal;
        setId("curves");
        getStyleClass().add("curves");
        getChildren().addAll(losses, focal);
        WhileShown.of(this).hear(chosen, now -> show(now, making));
    }

    /// A table is made when it is first wanted.
    private void show(Below now, Map<Below, Supplier<? extends Region>> making) {
        if (making.containsKey(now) && !tables.containsKey(now)) {
            Region made = making.get(now).get();
            tables.put(now, made);
            getChildren().add(made);
        }
        boolean tabled = tables.containsKey(now);
        losses.setVisible(!tabled);
        focal.setVisible(!tabled);
        tables.forEach((of, table) -> table.setVisible(of == now));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * SIDE - GAP;
        double left = Math.floor(width * LOSSES);
        losses.resizeRelocate(SIDE, 0, left, getHeight());
        focal.resizeRelocate(SIDE + left + GAP, 0, width - left, getHeight());
        tables.values().forEach(table -> table.resizeRelocate(SIDE, 0, getWidth() - 2 * SIDE, getHeight()));
    }
}
