package maskscope.session.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.pixel.PixelTable;
import maskscope.session.state.SurfaceSide;

/// A loss over two of its parameters.
///
/// @param of what was asked
/// @param surface the loss in each cell
/// @param ofSecond the same of a second prediction; empty while there is none
public record LossSurface(Wish of, Surface surface, Optional<Surface> ofSecond) implements Answer {

    /// What is asked. Made by [#of], two wishes are equal where the surface is the same, whatever the two parameters and what
    /// the loss does not read are set to: a point that is dragged over a surface has nothing worked out anew.
    ///
    /// @param table the pixels that count
    /// @param second those of a second prediction; empty while there is none
    /// @param loss what is worked out
    /// @param settings what it is worked out with, the two parameters at the beginnings of their axes
    /// @param x along one side
    /// @param y along the other
    public record Wish(PixelTable table, Optional<PixelTable> second, Loss loss, Settings settings, ParameterAxis x,
            ParameterAxis y)
            implements Asked<LossSurface> {

        private static final Set<Parameter> HELD = Set.of(Parameter.ALPHA, Parameter.BETA);

        /// The same with sides as they were chosen; a parameter that the loss does not take makes none.
        public static Optional<Wish> of(PixelTable table, Optional<PixelTable> second, Loss loss, Settings settings,
                SurfaceSide alongX, SurfaceSide alongY) {
            List<Parameter> taken = settings.form(loss).map(form -> List.copyOf(form.parameters())).orElse(List.of());
            return alongX.axis(taken).flatMap(x -> alongY.axis(taken).flatMap(y -> of(table, second, loss, settings, x, y)));
        }

        /// Empty where there is no such surface; [Surface#fault] says why.
        public static Optional<Wish> of(PixelTable table, Optional<PixelTable> second, Loss loss, Settings settings,
                ParameterAxis x, ParameterAxis y) {
            return Surface.fault(loss, settings, x, y).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Wish(
                            table, second, loss, y.at(0, x.at(0, read(loss, settings, x, y), loss), loss), x, y));
        }

        /// The settings with nothing but what the loss reads. A sum of 1 concerns a loss that reads both of its parts, and no
        /// surface over both.
        private static Settings read(Loss loss, Settings settings, ParameterAxis x, ParameterAxis y) {
            Set<Parameter> taken = settings.form(loss).orElseThrow().parameters();
            boolean held = settings.complementary() && taken.containsAll(HELD)
                    && !HELD.equals(Set.of(x.parameter(), y.parameter()));
            return new Settings(
                    settings.of(loss).only(taken), Map.of(), settings.epsilon(), held, settings.convention());
        }

        @Override
        public Optional<LossSurface> answer(BooleanSupplier wanted) {
            Optional<Surface> first = of(table, wanted);
            Optional<Surface> other = second.filter(any -> first.isPresent()).flatMap(there -> of(there, wanted));
            return first.filter(any -> other.isPresent() == second.isPresent())
                    .map(surface -> new LossSurface(this, surface, other));
        }

        private Optional<Surface> of(PixelTable pixels, BooleanSupplier wanted) {
            try (LossEngine engine = new LossEngine(pixels, List.of(loss))) {
                return Surface.of(engine, loss, settings, x, y, wanted);
            }
        }
    }
}
