package maskscope.view;

import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.view.losses.FormulaView;
import maskscope.view.losses.LossTable;
import maskscope.view.parameter.ParametersPanel;

/// The bar at the right: parameters above losses above the formula of the selected loss. It scrolls only when the window
/// is too low for it.
public final class SideBar extends Region {

    private static final double LEAST_WIDTH = 340;
    private static final double WIDTH = 372;

    /// From this height on, that of the bar in a window 800 pixels high, there is room for air between the parts.
    private static final double AIRY = 720;

    /// From this height on there is room for air between the rows.
    private static final double ROOMY = 850;

    private static final PseudoClass AIRY_CLASS = PseudoClass.getPseudoClass("airy");
    private static final PseudoClass ROOMY_CLASS = PseudoClass.getPseudoClass("roomy");

    private final ScrollPane scroll;

    /// `code` shows the selected loss as code.
    public SideBar(ParametersPanel parameters, LossTable losses, FormulaView formula, CodeButton code) {
        setId("side-bar");
        getStyleClass().add("side-bar");
        HBox codeRow = new HBox(code);
        codeRow.getStyleClass().add("code-row");
        VBox parts = new VBox(parameters, losses, new VBox(formula, codeRow));
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
