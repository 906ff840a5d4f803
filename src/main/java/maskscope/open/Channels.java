package maskscope.open;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import maskscope.file.ClassNames;
import maskscope.file.Content;
import maskscope.file.DoubleGrid;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.python.PythonChannels;
import maskscope.file.python.PythonReading;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// Several channels of a file as one grid, handed over one after another: no more than one of them is held at a time.
final class Channels {

    /// For each pixel three numbers beside the channel itself.
    private static final int BYTES = 32;

    private final Path file;
    private final Wish wish;
    private final ReadControl control;

    Channels(Path file, Wish wish, ReadControl control) {
        this.file = file;
        this.wish = wish;
        this.control = control;
    }

    private interface Each {
        void take(String key, Layer channel) throws BadInput;
    }

    private void each(List<String> keys, Each work) throws BadInput {
        MaskFormats.of(file).readChannels(file, wish, keys, control, (key, grid, python) -> {
            Faults.checkSize(file, grid.width(), grid.height(), grid.depth(), BYTES, control);
            work.take(key, new Layer(grid, python));
        });
    }

    /// A channel, or what was made of several.
    ///
    /// @param grid the numbers
    /// @param python how Python makes the same of the file; empty where nobody has said how
    record Layer(Grid grid, Optional<PythonReading> python) {

        static Layer of(Content content) {
            return new Layer(content.grid().orElseThrow(), content.python());
        }

        /// In the place of the numbers that a content has, if it has any.
        Content in(Content content) {
            return content.withGrid(grid).withPython(python);
        }
    }

    /// The sums of the channels' numbers as they are.
    Layer sum(List<String> keys) throws BadInput {
        return sum(keys, UnaryOperator.identity(), Activation.NONE);
    }

    /// The sums of what an activation makes of the channels' numbers: of probabilities that exclude each other that is the
    /// probability of any of them. `prepared` is what is done to each channel before.
    Layer sum(List<String> keys, UnaryOperator<Layer> prepared, Activation activation) throws BadInput {
        return folded(keys, prepared, activation, Double::sum, PythonChannels::sum);
    }

    /// The greatest of the channels' numbers: of classes that do not exclude each other no less is known of any of them.
    Layer greatest(List<String> keys) throws BadInput {
        return greatest(keys, UnaryOperator.identity(), Activation.NONE);
    }

    /// The greatest of what an activation makes of the channels' numbers.
    Layer greatest(List<String> keys, UnaryOperator<Layer> prepared, Activation activation) throws BadInput {
        return folded(keys, prepared, activation, Math::max, PythonChannels::greatest);
    }

    private Layer folded(List<String> keys, UnaryOperator<Layer> prepared, Activation activation, DoubleBinaryOperator both,
            BiFunction<List<PythonReading>, Activation, PythonReading> inPython) throws BadInput {
        double[][] all = new double[1][];
        Extent[] size = new Extent[1];
        Map<String, PythonReading> readings = new HashMap<>();
        each(keys, (key, channel) -> {
            Layer ready = prepared.apply(channel);
            ready.python().ifPresent(reading -> readings.put(key, reading));
            Grid grid = ready.grid();
            boolean first = all[0] == null;
            size[0] = grid.extent();
            all[0] = first ? new double[grid.pixels()] : all[0];
            IntStream.range(0, grid.pixels()).parallel().forEach(i -> {
                double number = activation.of(grid.number(i));
                all[0][i] = first ? number : both.applyAsDouble(all[0][i], number);
            });
        });
        return new Layer(new DoubleGrid(size[0].width(), size[0].height(), size[0].depth(), all[0]),
                inOrder(keys, readings).map(each -> inPython.apply(each, activation)));
    }

    /// How Python reads each of the channels; empty unless it is known of all.
    private static Optional<List<PythonReading>> inOrder(List<String> keys, Map<String, PythonReading> readings) {
        return readings.keySet().containsAll(keys) ? Optional.of(keys.stream().map(readings::get).toList()) : Optional.empty();
    }

    /// The segmentation that all channels together give; see [Winners].
    Winners winners(List<String> all, List<ClassNames.Region> regions) throws BadInput {
        Winners[] winners = new Winners[1];
        each(all, (key, channel) -> {
            winners[0] = winners[0] == null ? new Winners(channel.grid().extent(), regions) : winners[0];
            winners[0].add(all.indexOf(key), channel.grid());
        });
        return winners[0];
    }

    /// The softmax of all channels, its part that belongs to `chosen`: Σ eˣ over the chosen ones by Σ eˣ over all, held against
    /// the greatest of each pixel so that nothing overflows. `prepared` is what is done to each channel before.
    Layer softmax(List<String> all, List<String> chosen, UnaryOperator<Layer> prepared) throws BadInput {
        Softmax[] state = new Softmax[1];
        Map<String, PythonReading> readings = new HashMap<>();
        each(all, (key, channel) -> {
            Layer ready = prepared.apply(channel);
            ready.python().ifPresent(reading -> readings.put(key, reading));
            state[0] = state[0] == null ? new Softmax(ready.grid().extent()) : state[0];
            state[0].add(ready.grid(), chosen.contains(key));
        });
        List<Integer> places = chosen.stream().map(all::indexOf).toList();
        return new Layer(state[0].share(), inOrder(all, readings)
                .filter(each -> !places.contains(-1))
                .map(each -> PythonChannels.softmax(each, places)));
    }

    /// For each pixel the greatest logit so far, and the sums of eˣ against it, of all channels and of the chosen ones.
    private static final class Softmax {

        private final Extent size;
        private final double[] greatest;
        private final double[] sum;
        private final double[] share;

        Softmax(Extent size) {
            this.size = size;
            this.greatest = new double[(int) size.pixels()];
            this.sum = new double[greatest.length];
            this.share = new double[greatest.length];
            Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        }

        void add(Grid channel, boolean chosen) {
            IntStream.range(0, greatest.length).parallel().forEach(i -> {
                double number = channel.number(i);
                if (number > greatest[i]) {
                    double less = Math.exp(greatest[i] - number);
                    sum[i] *= less;
                    share[i] *= less;
                    greatest[i] = number;
                }
                // Equal infinities are as likely as each other.
                double weight = number == greatest[i] ? 1 : Math.exp(number - greatest[i]);
                sum[i] += weight;
                share[i] += chosen ? weight : 0;
            });
        }

        Grid share() {
            IntStream.range(0, share.length).parallel().forEach(i -> share[i] /= sum[i]);
            return new DoubleGrid(size.width(), size.height(), size.depth(), share);
        }
    }
}
