package maskscope.paper;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/// What is looked at rather than read.
public sealed interface Figure {

    /// A line above it.
    String title();

    /// What it shows, in words for those who cannot see it.
    String spoken();

    /// A picture of pixels.
    ///
    /// @param keys what colours mean
    /// @param scale what a range of colours means
    record Picture(String title, String spoken, Raster raster, List<Key> keys, Optional<Scale> scale) implements Figure {

        public Picture {
            keys = List.copyOf(keys);
        }
    }

    /// A colour of a picture.
    record Key(int rgb, String meaning) {}

    /// Colours for a range of numbers.
    ///
    /// @param colours one pixel high, from the least number to the greatest
    record Scale(String title, String low, String high, Raster colours) {}

    /// A chart.
    record Plot(Chart chart) implements Figure {

        @Override
        public String title() {
            return chart.title();
        }

        @Override
        public String spoken() {
            return chart.spoken();
        }
    }

    /// A formula as it is printed.
    ///
    /// @param spoken it in LaTeX
    /// @param outline its letters and lines, from (0, 0) on, in points
    record Formula(String title, String spoken, Path2D outline, double width, double height) implements Figure {}
}
