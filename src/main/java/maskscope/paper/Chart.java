package maskscope.paper;

import java.util.List;
import java.util.Optional;

/// Curves over an axis, with what stands out on them.
///
/// @param title what it shows, in a few words
/// @param spoken the same with what can be read from it
/// @param note what follows from it, in a few words; empty where nothing is said
/// @param lines in the order in which they are drawn
/// @param bars behind the lines
/// @param present the place on the horizontal axis that is set
public record Chart(String title, String spoken, String note, Axis x, Axis y, List<Line> lines, List<Bar> bars, List<Dot> dots,
        Optional<Present> present) {

    public Chart {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
        dots = List.copyOf(dots);
    }

    /// A scale with the numbers that are written at it.
    public record Axis(String name, double low, double high, List<Tick> ticks) {

        public Axis {
            ticks = List.copyOf(ticks);
            if (!(low < high)) {
                throw new IllegalArgumentException("no axis goes from " + low + " to " + high);
            }
        }

        double part(double value) {
            return (value - low) / (high - low);
        }
    }

    /// A number at an axis.
    public record Tick(double at, String text) {}

    /// A curve through points; NaN leaves a gap.
    ///
    /// @param name what it is called; empty where it needs no name
    /// @param dashed whether it is not what the chart is of but what that is held to: a level, or another prediction
    public record Line(String name, Ink ink, double[] x, double[] y, double width, boolean dashed) {}

    /// A soft bar from the bottom on.
    public record Bar(double from, double to, double top) {}

    /// A point that stands out.
    public record Dot(double x, double y, Ink ink) {}

    /// A place on the horizontal axis with its name.
    public record Present(double at, String name) {}
}
