package maskscope.view.surface;

import java.util.Set;
import java.util.function.UnaryOperator;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.SurfaceCells;
import maskscope.session.state.Tuning;
import maskscope.view.look.Choices;

/// Moves the point of a surface: both parameters at once, to the values of a cell. What is done between two grabs is one step of
/// undo.
final class SurfaceHand {

    private static final Set<Parameter> HELD = Set.of(Parameter.ALPHA, Parameter.BETA);

    private final Choices choices;
    private final Tuning tuning;

    SurfaceHand(Choices choices, Tuning tuning) {
        this.choices = choices;
        this.tuning = tuning;
    }

    /// The point is taken in hand: what is set until the next grab is one step of undo.
    void grab(ParameterAxis axis) {
        tuning.grab(axis.parameter());
    }

    /// Sets both parameters to those of a cell. With α + β held at 1 it is x that tells.
    void set(SurfaceCells cells, int column, int row) {
        Loss loss = choices.selected().getValue();
        tuning.change(both(loss, cells, column, row));
    }

    /// The same at once, as a step of undo of its own.
    void go(SurfaceCells cells, SurfaceCells.Cell cell) {
        tuning.edit(cells.x().parameter(), both(choices.selected().getValue(), cells, cell.column(), cell.row()));
    }

    private static UnaryOperator<Settings> both(Loss loss, SurfaceCells cells, int column, int row) {
        boolean both = HELD.equals(Set.of(cells.x().parameter(), cells.y().parameter()));
        return settings -> settings.complementary() && both
                ? cells.x().at(column, settings, loss)
                : cells.x().at(column, cells.y().at(row, settings, loss), loss);
    }

    /// Sets one of them to the value so many cells further on. What lies beyond the axis is not pulled back by a step away from
    /// it.
    void step(ParameterAxis axis, int steps) {
        Loss loss = choices.selected().getValue();
        double value = choices.settings().getValue().effective(loss, axis.parameter());
        int next = next(axis, value, steps);
        double there = axis.value(next);
        boolean away = steps > 0 ? there < value : there > value;
        if (!away) {
            tuning.change(settings -> axis.at(next, settings, loss));
        }
    }

    private static int next(ParameterAxis axis, double value, int steps) {
        double place = SurfacePlaces.place(axis, value);
        double from = steps > 0 ? Math.floor(place + 1e-6) : Math.ceil(place - 1e-6);
        return (int) Math.clamp(from + steps, 0, axis.steps() - 1.0);
    }
}
