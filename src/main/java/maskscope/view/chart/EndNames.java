package maskscope.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Sweep;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Texts;

/// The names of the losses at the right ends of their curves; a click selects the loss.
final class EndNames {

    /// Length of the line from a curve to its name.
    static final double LEADER = 18;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass UNDEFINED = PseudoClass.getPseudoClass("undefined");
    private static final double LINE_HEIGHT = 15;

    private final Texts texts;
    private final List<Loss> losses;
    private final List<Button> names = new ArrayList<>();

    /// The line from a curve's end to its name.
    record Leader(Loss loss, double from, double to) {}

    /// A curve's end, or where a loss without one is listed.
    private record End(Loss loss, double y, boolean defined) {}

    EndNames(Texts texts, List<Loss> losses, Consumer<Loss> select) {
        this.texts = texts;
        this.losses = List.copyOf(losses);
        for (Loss loss : losses) {
            Button name = new Button(loss.name());
            name.setId("curve-name-" + loss.key());
            name.getStyleClass().setAll("curve-name");
            name.setManaged(false);
            name.setVisible(false);
            name.setFocusTraversable(false);
            name.setAlignment(Pos.CENTER_LEFT);
            name.setOnAction(click -> select.accept(loss));
            names.add(name);
        }
    }

    List<Button> nodes() {
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

    /// Puts the names beside their curves and returns the lines that lead there.
    ///
    /// @param right the right edge of the room for names
    List<Leader> place(CurveGeometry geometry, Sweep sweep, LossReport report, double right) {
        List<End> ends = losses.stream()
                .map(loss -> end(geometry, sweep, loss))
                .sorted(Comparator.comparingDouble(End::y))
                .toList();
        PlotArea area = geometry.area();
        double[] wanted = ends.stream().mapToDouble(End::y).toArray();
        double[] placed = LabelSpread.spread(wanted, LINE_HEIGHT, area.top(), area.bottom());
        List<Leader> leaders = new ArrayList<>();
        double left = area.right() + LEADER;
        for (int i = 0; i < placed.length; i++) {
            End end = ends.get(i);
            Button name = names.get(losses.indexOf(end.loss()));
            name.setText(text(geometry, end, report.of(end.loss())));
            name.pseudoClassStateChanged(UNDEFINED, !end.defined());
            if (!name.getText().equals(end.loss().name()) && name.prefWidth(-1) > right - left) {
                name.setText(end.loss().name());
            }
            name.resizeRelocate(left, Math.round(placed[i] - LINE_HEIGHT / 2), Math.max(0, right - left), LINE_HEIGHT);
            // A loss that the convention does not have has no place on the list.
            name.setVisible(end.defined() || report.settings().form(end.loss()).isPresent());
            if (end.defined()) {
                leaders.add(new Leader(end.loss(), end.y(), placed[i]));
            }
        }
        return leaders;
    }

    private static End end(CurveGeometry geometry, Sweep sweep, Loss loss) {
        double last = Arrays.stream(sweep.values().get(loss.key()))
                .filter(Double::isFinite)
                .reduce((before, after) -> after)
                .orElse(Double.NaN);
        boolean defined = !Double.isNaN(last);
        return new End(loss, defined ? geometry.clampedY(last) : geometry.area().bottom(), defined);
    }

    /// A loss that lies beyond the picture says where; one that is undefined all along says that.
    private String text(CurveGeometry geometry, End end, LossValue value) {
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
