package maskscope.view.legend;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import maskscope.view.chart.PlotArea;

/// The names of all curves of a chart, one below the other at the right of the curves. To the keyboard they are one place, in
/// which arrows lead from name to name.
public final class CurveKeys {

    private static final double LINE = 15;
    private static final double GAP = 10;
    /// The part of a pane that they take at most.
    private static final double MOST = 0.4;

    /// What a name that is written in bold may need more.
    private static final double BOLD = 8;
    /// Panes narrower than this have room for the names of the curves that are drawn alone.
    private static final double NARROW = 280;

    private final List<CurveKey> names;

    /// `prefix` begins the id of each name, `keys` are those of the curves in their order, `tip` says what a curve is;
    /// `toggle` hides a curve or brings it back, `select` brings it to the front.
    public CurveKeys(String prefix, List<String> keys, Function<String, ObservableValue<String>> tip, Consumer<String> toggle,
            Consumer<String> select) {
        CurveKey.Hand hand = new CurveKey.Hand() {

            @Override
            public void toggle(String key) {
                toggle.accept(key);
            }

            @Override
            public void select(String key) {
                select.accept(key);
            }

            @Override
            public void step(CurveKey from, int by) {
                List<CurveKey> listed = listed();
                listed.get(Math.clamp(listed.indexOf(from) + by, 0, listed.size() - 1)).requestFocus();
            }
        };
        names = keys.stream().map(key -> new CurveKey(prefix + key, key, tip.apply(key), hand)).toList();
        names.getFirst().setFocusTraversable(true);
        names.forEach(name -> name.focusedProperty().subscribe(focused -> {
            if (focused) {
                letIn(name);
            }
        }));
    }

    public List<CurveKey> nodes() {
        return names;
    }

    /// Tells each name what it is.
    public void show(Function<String, CurveKey.Look> looks) {
        names.forEach(name -> name.show(looks.apply(name.key())));
    }

    /// How much they need beside the plot of a pane of this width.
    public int room(double width) {
        double most = 0;
        for (CurveKey name : names) {
            if (isListed(name, width)) {
                name.applyCss();
                most = Math.max(most, name.plainWidth());
            }
        }
        return (int) Math.ceil(Math.min(most + GAP + BOLD, width * MOST));
    }

    /// Puts them beside the plot of a pane of this size.
    public void place(PlotArea area, double width, double height) {
        names.forEach(name -> name.setVisible(isListed(name, width)));
        List<CurveKey> listed = listed();
        double line = Math.min(LINE, Math.floor(height / listed.size()));
        double top = Math.max(0, Math.min(area.top() - 4.0, (height - line * listed.size()) / 2));
        for (int i = 0; i < listed.size(); i++) {
            listed.get(i).resizeRelocate(
                    area.right() + GAP, Math.round(top + i * line), width - area.right() - GAP, line);
        }
        if (listed.stream().noneMatch(CurveKey::isFocusTraversable)) {
            letIn(listed.getFirst());
        }
    }

    private List<CurveKey> listed() {
        return names.stream().filter(CurveKey::isVisible).toList();
    }

    private static boolean isListed(CurveKey name, double width) {
        return width >= NARROW || name.matters();
    }

    /// Tab leads to this name, and past the others.
    private void letIn(CurveKey one) {
        names.forEach(name -> name.setFocusTraversable(name == one));
    }
}
