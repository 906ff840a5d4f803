package maskscope.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import maskscope.session.Session;
import maskscope.view.control.Background;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.Theme;
import maskscope.view.losses.FormulaView;
import maskscope.view.losses.LossTable;
import maskscope.view.parameter.ParametersPanel;
import maskscope.view.parameter.PresetMenu;

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

    /// `threshold` is the threshold of the hard view, from 0 to 1, and is written here; so is `comparing`, whether all
    /// conventions are laid side by side. `presets` stands in the heading, `showCode` shows the selected loss as code,
    /// `background` reads the fonts of formulas.
    public SideBar(
            Session session,
            Texts texts,
            ReadOnlyObjectProperty<Theme> theme,
            DoubleProperty threshold,
            BooleanProperty comparing,
            PresetMenu presets,
            Runnable showCode,
            Background background) {
        getStyleClass().add("side-bar");
        VBox parts = new VBox(
                new ParametersPanel(session, texts, theme, threshold, presets),
                new LossTable(session, texts, theme, comparing),
                new VBox(new FormulaView(session, texts, theme, background), codeButton(session, showCode)));
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

    private static HBox codeButton(Session session, Runnable showCode) {
        Button button = new Button("Copy as code…");
        button.setId("code");
        button.getStyleClass().add("quiet-button");
        Tips.on(button, "The selected loss as a short program for Keras, PyTorch, MONAI and others, which gives this"
                + " number (Ctrl+Shift+C).");
        button.setOnAction(pressed -> showCode.run());
        // From the first numbers on. Between two pairs there are none for a moment, which is no reason to take the focus away.
        button.setDisable(true);
        session.reportProperty().subscribe(report -> button.setDisable(button.isDisable() && report == null));
        HBox row = new HBox(button);
        row.getStyleClass().add("code-row");
        return row;
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
