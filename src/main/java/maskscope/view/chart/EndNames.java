package maskscope.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Sweep;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Texts;

/// The names of the losses at the right ends of their curves; a click hides a curve and brings it back. Those that are hidden
/// stand below the others.
///
/// To the keyboard they are one place, in which arrows lead from name to name.
final class EndNames {

    /// Length of the line from a curve to its name.
    static final double LEADER = 18;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass UNDEFINED = PseudoClass.getPseudoClass("undefined");
    private static final double LINE_HEIGHT = 15;

    private final Texts texts;
    private final List<Loss> losses;
    private final ObjectProperty<Set<String>> hidden;
    private final Consumer<Loss> select;
    private final List<CurveName> names;

    private PlotArea placedIn;
    private Map<Loss, Double> placed = Map.of();

    /// The line from a curve's end to its name.
    record Leader(Loss loss, double from, double to) {}

    /// A curve's end, or where a loss is listed that has none.
    private record End(Loss loss, double y, boolean defined, boolean hidden) {

        boolean drawn() {
            return defined && !hidden;
        }
    }

    private final class Hand implements CurveName.Hand {

        private HiddenCurves hiding() {
            return new HiddenCurves(hidden.get());
        }

        @Override
        public void toggle(Loss loss) {
            hidden.set(hiding().toggled(loss).keys());
        }

        @Override
        public void alone(Loss loss) {
            hidden.set(hiding().alone(loss, losses).keys());
        }

        @Override
        public void all() {
            hidden.set(hiding().none(losses).keys());
        }

        @Override
        public void select(Loss loss) {
            select.accept(loss);
        }

        @Override
        public void step(CurveName from, int by) {
            List<CurveName> column = names.stream()
                    .filter(Node::isVisible)
                    .sorted(Comparator.comparingDouble(Node::getLayoutY))
                    .toList();
            CurveName to = column.get(Math.clamp(column.indexOf(from) + by, 0, column.size() - 1));
            to.requestFocus();
        }
    }

    /// `hidden` are the keys of losses whose curves are not drawn, shown and written here; `select` brings a loss to the front.
    EndNames(Texts texts, List<Loss> losses, ObjectProperty<Set<String>> hidden, Consumer<Loss> select) {
        this.texts = texts;
        this.losses = List.copyOf(losses);
        this.hidden = hidden;
        this.select = select;
        Hand hand = new Hand();
        names = losses.stream().map(loss -> new CurveName(texts, loss, hand)).toList();
        names.forEach(name -> name.focusedProperty().subscribe(focused -> {
            if (focused) {
                letIn(name);
            }
        }));
    }

    List<CurveName> nodes() {
        return names;
    }

    void select(Loss selected) {
        for (int i = 0; i < names.size(); i++) {
            names.get(i).pseudoClassStateChanged(SELECTED, losses.get(i) == selected);
        }
    }

    void hide() {
        names.forEach(name -> name.setVisible(false));
    }

    /// Tab leads to this name, and past the others.
    private void letIn(CurveName one) {
        names.forEach(name -> name.setFocusTraversable(name == one));
    }

    /// Puts the names beside their curves and returns the lines that lead there.
    ///
    /// @param sweep all curves, those that are hidden too
    /// @param right the right edge of the room for names
    List<Leader> place(CurveGeometry geometry, Sweep sweep, LossReport report, double right) {
        HiddenCurves hiding = new HiddenCurves(hidden.get());
        List<End> ends = losses.stream()
                .map(loss -> end(geometry, sweep, loss, hiding.hides(loss)))
                .sorted(Comparator.comparingDouble(End::y).thenComparing(End::hidden))
                .toList();
        arrange(ends, geometry.area());
        List<Leader> leaders = new ArrayList<>();
        double left = geometry.area().right() + LEADER;
        for (End end : ends) {
            CurveName name = names.get(losses.indexOf(end.loss()));
            name.setText(text(geometry, end, report.of(end.loss())));
            name.showHidden(end.hidden());
            name.pseudoClassStateChanged(UNDEFINED, !end.defined());
            if (!name.getText().equals(end.loss().name()) && name.prefWidth(-1) > right - left) {
                name.setText(end.loss().name());
            }
            double middle = placed.get(end.loss());
            name.resizeRelocate(left, Math.round(middle - LINE_HEIGHT / 2), Math.max(0, right - left), LINE_HEIGHT);
            // A loss that the convention does not have has no place on the list.
            name.setVisible(end.defined() || report.settings().form(end.loss()).isPresent());
            if (end.drawn()) {
                leaders.add(new Leader(end.loss(), end.y(), middle));
            }
        }
        if (names.stream().noneMatch(name -> name.isFocusTraversable() && name.isVisible())) {
            names.stream().filter(Node::isVisible).findFirst().ifPresent(this::letIn);
        }
        return leaders;
    }

    /// While the pointer is on one of the names all stand still, so that a second click takes back what the first has done.
    private void arrange(List<End> ends, PlotArea area) {
        if (area.equals(placedIn) && names.stream().anyMatch(Node::isHover)) {
            return;
        }
        double[] wanted = ends.stream().mapToDouble(End::y).toArray();
        double[] middles = LabelSpread.spread(wanted, LINE_HEIGHT, area.top(), area.bottom());
        Map<Loss, Double> all = new HashMap<>();
        for (int i = 0; i < middles.length; i++) {
            all.put(ends.get(i).loss(), middles[i]);
        }
        placed = all;
        placedIn = area;
    }

    private static End end(CurveGeometry geometry, Sweep sweep, Loss loss, boolean hidden) {
        double last = Arrays.stream(sweep.values().get(loss.key()))
                .filter(Double::isFinite)
                .reduce((before, after) -> after)
                .orElse(Double.NaN);
        boolean defined = !Double.isNaN(last);
        double y = defined && !hidden ? geometry.clampedY(last) : geometry.area().bottom();
        return new End(loss, y, defined, hidden);
    }

    /// A loss that lies beyond the picture says where; one that is undefined all along says that.
    private String text(CurveGeometry geometry, End end, LossValue value) {
        if (end.hidden()) {
            return end.loss().name();
        }
        if (!end.defined()) {
            return texts.now(Message.of("chart.undefined-loss", end.loss().name()));
        }
        if (value.defined() && value.value() > geometry.range().high()) {
            return texts.now(Message.of(
                    "chart.loss-beyond", end.loss().name(), Numbers.typeset(Numbers.fixed(value.value(), 1))));
        }
        return end.loss().name();
    }
}
