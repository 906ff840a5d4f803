package maskscope.view.frame;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.layout.Region;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Desk;

/// How the window is shared: the pictures have what the bar at the right and the curves below leave them. Both have an edge that
/// can be dragged and can be folded away; while only the pictures are wanted nothing else is there.
public final class Bench extends Region {

    /// No use is made of a wider bar at the side.
    private static final double MOST_SIDE = 720;

    /// The curves take this part of the height that pictures and curves share, within limits: what a large screen has
    /// more belongs to the pictures.
    private static final double CURVES = 0.32;
    private static final double LEAST_CURVES = 180;
    private static final double MOST_CURVES = 300;

    /// The table of all conventions needs this height for numbers and differences.
    private static final double COMPARISON = 316;
    /// With more room its rows have two lines that touch nothing.
    private static final double MOST_COMPARISON = 352;
    private static final double COMPARED = 0.55;

    /// What pictures and curves need, whatever else is wanted.
    private static final double LEAST_LEFT = 560;
    private static final double LEAST_PICTURES = 160;

    private final Desk desk;
    private final ObservableValue<Boolean> tabled;
    private final ObservableValue<Boolean> idle;
    private final Region head;
    private final Region pictures;
    private final Region curves;
    private final Region side;
    private final Divider sideEdge;
    private final Divider curvesEdge;

    /// `head` lies above the `pictures`, `curves` below them; `tabled` is whether the curves have made room for a table, and
    /// `idle` whether there is nothing to be drawn: then what stands in place of the pictures has the room.
    public Bench(
            Texts texts,
            Desk desk,
            ObservableValue<Boolean> tabled,
            ObservableValue<Boolean> idle,
            Region head,
            Region pictures,
            Region curves,
            Region side) {
        this.desk = desk;
        this.tabled = tabled;
        this.idle = idle;
        this.head = head;
        this.pictures = pictures;
        this.curves = curves;
        this.side = side;
        getStyleClass().add("bench");
        WhileShown seen = WhileShown.of(this);
        sideEdge = new Divider("side-edge", Side.RIGHT, side::getWidth, desk.sideWidthProperty()::set, desk.sideFoldedProperty(),
                texts.of(seen.follow(desk.sideFoldedProperty())
                        .map(folded -> Message.of(folded ? "window.show-side" : "window.fold-side"))));
        curvesEdge = new Divider(
                "curves-edge", Side.BOTTOM, curves::getHeight, desk.curvesHeightProperty()::set, desk.curvesFoldedProperty(),
                texts.of(seen.follow(desk.curvesFoldedProperty())
                        .map(folded -> Message.of(folded ? "window.show-curves" : "window.fold-curves"))));
        // As the keyboard goes: parameters and losses are what it is for.
        getChildren().addAll(side, head, pictures, curves, curvesEdge, sideEdge);
        seen.hearAny(this::requestLayout, tabled, idle, desk.sideWidthProperty(), desk.sideFoldedProperty(),
                desk.curvesHeightProperty(), desk.curvesFoldedProperty(), desk.bareProperty());
    }

    @Override
    protected double computePrefWidth(double height) {
        return Magnified.LEAST_WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean bare = desk.bareProperty().get();
        boolean aside = !bare && !desk.sideFoldedProperty().get();
        boolean curved = !bare && !idle.getValue();
        boolean below = curved && !desk.curvesFoldedProperty().get();
        double sideWidth = aside ? sideWidth(width) : bare ? 0 : Divider.FOLDED;
        double left = Math.max(0, width - sideWidth);
        double headHeight = bare ? 0 : snapSizeY(head.prefHeight(left));
        double curvesHeight = below ? curvesHeight(height, height - headHeight) : curved ? Divider.FOLDED : 0;
        head.setVisible(!bare);
        side.setVisible(aside);
        curves.setVisible(below);
        sideEdge.setVisible(!bare);
        curvesEdge.setVisible(curved);
        head.resizeRelocate(0, 0, left, headHeight);
        pictures.resizeRelocate(0, headHeight, left, Math.max(0, height - headHeight - curvesHeight));
        if (below) {
            curves.resizeRelocate(0, height - curvesHeight, left, curvesHeight);
        }
        if (aside) {
            side.resizeRelocate(left, 0, sideWidth, height);
        }
        double thick = aside ? Divider.THICK : Divider.FOLDED;
        sideEdge.resizeRelocate(aside ? left - Math.floor(thick / 2) : left, 0, thick, height);
        double high = below ? Divider.THICK : Divider.FOLDED;
        double edge = height - curvesHeight;
        curvesEdge.resizeRelocate(0, below ? edge - Math.floor(high / 2) : edge, left, high);
    }

    private double sideWidth(double width) {
        double wanted = desk.sideWidthProperty().get();
        double least = side.minWidth(-1);
        double most = Math.max(least, Math.min(MOST_SIDE, width - LEAST_LEFT));
        return Math.round(Math.clamp(wanted > 0 ? wanted : side.prefWidth(-1), least, most));
    }

    private double curvesHeight(double height, double shared) {
        double wanted = desk.curvesHeightProperty().get();
        double usual = Math.clamp(height * CURVES, LEAST_CURVES, MOST_CURVES);
        double least = tabled.getValue() ? Math.clamp(shared * COMPARED, COMPARISON, MOST_COMPARISON) : LEAST_CURVES;
        double most = Math.max(least, shared - LEAST_PICTURES);
        return Math.round(Math.clamp(wanted > 0 ? wanted : usual, least, most));
    }
}
