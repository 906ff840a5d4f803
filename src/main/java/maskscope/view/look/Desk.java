package maskscope.view.look;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import maskscope.session.state.Looking;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;

/// The desk that everything lies on: light or dark, how large, where its dividers stand, what is folded away, where the window
/// was, what was tried. It belongs to whoever sits there and to their screen, not to a session, and is as they left it at the
/// next start.
///
/// Lengths are in points of the window before it is magnified; 0 stands for the usual.
public final class Desk {

    /// The sizes that [#magnify] goes through.
    private static final double[] SCALES = {0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3};

    private static final double LONGEST = 100_000;

    private final ObjectProperty<Theme> theme;
    private final DoubleProperty scale;
    private final DoubleProperty sideWidth;
    private final DoubleProperty curvesHeight;
    private final DoubleProperty parting;
    private final BooleanProperty sideFolded;
    private final BooleanProperty curvesFolded;
    private final SmallFold keys;
    private final BooleanProperty maximised;
    private final DoubleProperty left;
    private final DoubleProperty top;
    private final DoubleProperty width;
    private final DoubleProperty height;
    private final Hints hints;
    private final BooleanProperty bare = new SimpleBooleanProperty(false);

    /// The desk that `kept` tells and `looking` changes.
    public Desk(ObservableValue<ViewState> kept, Looking looking) {
        Looks looks = new Looks(looking);
        theme = looks.choice(ViewOption.choice("theme", Theme.LIGHT, List.of(Theme.values())));
        scale = looks.number(ViewOption.number("scale", 1, SCALES[0], SCALES[SCALES.length - 1]));
        sideWidth = looks.number(length("side.width"));
        sideFolded = looks.flag(ViewOption.flag("side.folded", false));
        curvesHeight = looks.number(length("curves.height"));
        curvesFolded = looks.flag(ViewOption.flag("curves.folded", false));
        parting = looks.number(ViewOption.part("pictures.parting", 0.5));
        keys = new SmallFold(
                looks.flag(ViewOption.flag("pictures.keys-folded", false)),
                looks.flag(ViewOption.flag("pictures.keys-folded-where-small", true)));
        maximised = looks.flag(ViewOption.flag("place.maximised", false));
        left = looks.number(ViewOption.number("place.left", 0, -LONGEST, LONGEST));
        top = looks.number(ViewOption.number("place.top", 0, -LONGEST, LONGEST));
        width = looks.number(length("place.width"));
        height = looks.number(length("place.height"));
        hints = new Hints(looks);
        looks.follow(kept);
    }

    /// A desk that is forgotten.
    public Desk() {
        this(new UnkeptLooks());
    }

    private Desk(UnkeptLooks unkept) {
        this(unkept.state(), unkept);
    }

    private static ViewOption<Double> length(String key) {
        return ViewOption.number(key, 0, 0, LONGEST);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// How large everything is, 1 being the usual. A window that is too small for it shows as much of it as fits.
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /// The next larger size, or the next smaller.
    public void magnify(boolean larger) {
        double now = scale.get();
        double next = now;
        for (double one : SCALES) {
            if (larger && one > now) {
                next = one;
                break;
            }
            if (!larger && one < now) {
                next = one;
            }
        }
        scale.set(next);
    }

    /// How wide the bar at the side is.
    public DoubleProperty sideWidthProperty() {
        return sideWidth;
    }

    public BooleanProperty sideFoldedProperty() {
        return sideFolded;
    }

    /// How high the curves are.
    public DoubleProperty curvesHeightProperty() {
        return curvesHeight;
    }

    public BooleanProperty curvesFoldedProperty() {
        return curvesFolded;
    }

    /// Where two pictures meet, 0 to 1.
    public DoubleProperty partingProperty() {
        return parting;
    }

    /// Whether layers and keys to colours, which lie on the pictures, are put away. On small pictures they are at first.
    public BooleanProperty keysFoldedProperty() {
        return keys.foldedProperty();
    }

    /// Whether the pictures, or one of them, are so small that half of it lies under what explains it.
    public BooleanProperty smallPicturesProperty() {
        return keys.smallProperty();
    }

    /// Whether nothing but the pictures is shown. No later start begins like this.
    public BooleanProperty bareProperty() {
        return bare;
    }

    /// What whoever sits here has not tried yet.
    public Hints hints() {
        return hints;
    }

    /// Puts every part of the window back to where it usually is.
    public void unfold() {
        sideWidth.set(0);
        curvesHeight.set(0);
        parting.set(0.5);
        List.of(sideFolded, curvesFolded, bare).forEach(folded -> folded.set(false));
        keys.reset();
    }

    /// Whether the window filled the screen.
    public BooleanProperty maximisedProperty() {
        return maximised;
    }

    /// Where the window was while it did not fill the screen; empty before there was one.
    public Optional<Rectangle2D> place() {
        return width.get() > 0 && height.get() > 0
                ? Optional.of(new Rectangle2D(left.get(), top.get(), width.get(), height.get()))
                : Optional.empty();
    }

    public void place(Rectangle2D window) {
        left.set(window.getMinX());
        top.set(window.getMinY());
        width.set(window.getWidth());
        height.set(window.getHeight());
    }
}
