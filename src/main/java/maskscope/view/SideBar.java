package maskscope.view;

import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.view.losses.FormulaView;
import maskscope.view.losses.LossTable;
import maskscope.view.parameter.ParametersPanel;
import maskscope.view.score.ThresholdBlock;

/// The bar at the right: parameters above losses, what the cut prediction is worth, and the formula of the selected loss. It
/// scrolls only when the window is too low for it.
public final class SideBar extends Region {

    private static final double LEAST_WIDTH = 340;
    private static final double WIDTH = 372;

    /// From this height on there is room for air between the parts.
    private static final double AIRY = 800;

    /// From this height on there is room for air between the rows.
    private static final double ROOMY = 920;

    private static final PseudoClass AIRY_CLASS = PseudoClass.getPseudoClass("airy");
    private static final PseudoClass ROOMY_CLASS = PseudoClass.getPseudoClass("roomy");

    private final ScrollPane scroll;

    public SideBar(ParametersPanel parameters, LossTable losses, ThresholdBlock threshold, FormulaView formula) {
        setId("side-bar");
        getStyleClass().add("side-bar");
        VBox parts = new VBox(parameters, losses, threshold, formula);
        parts.getStyleClass().add("side-bar-parts");
        scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // The skin keeps a picture of what scrolls, which every slider move makes anew for nothing.
        scroll.skinProperty().subscribe(skin -> {
            if (skin != null) {
                scroll.lookup(".viewport").setCache(false);
            }
        });
        setMinWidth(LEAST_WIDTH);
        setPrefWidth(WIDTH);
        getChildren().add(scroll);
        heightProperty().subscribe(height -> {
            pseudoClassStateChanged(AIRY_CLASS, height.doubleValue() >= AIRY);
            pseudoClassStateChanged(ROOMY_CLASS, height.doubleValue() >= ROOMY);
        });
    }

    @Override
    protected void layoutChildren() {
        scroll.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
