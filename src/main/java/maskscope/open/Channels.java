package maskscope.open;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import maskscope.file.DoubleGrid;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// Several channels of a file as one grid, read one after another: no more than one of them is held at a time.
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
        void channel(String key, Grid grid) throws BadInput;
    }

    private void each(List<String> keys, Each work) throws BadInput {
        for (int k = 0; k < keys.size(); k++) {
            ReadControl part = control.part((double) k / keys.size(), (k + 1.0) / keys.size());
            Grid grid = MaskFormats.read(file, wish.withChannel(keys.get(k)), part).grid().orElseThrow();
            Faults.checkSize(file, grid.width(), grid.height(), grid.depth(), BYTES, control);
            work.channel(keys.get(k), grid);
        }
    }

    /// The sums of the channels' numbers as they are.
    Grid sum(List<String> keys) throws BadInput {
        return sum(keys, UnaryOperator.identity(), Activation.NONE);
    }

    /// The sums of what an activation makes of the channels' numbers: of probabilities that exclude each other that is the
    /// probability of any of them. `prepared` is what is done to each channel before.
    Grid sum(List<String> keys, UnaryOperator<Grid> prepared, Activation activation) throws BadInput {
        double[][] sum = new double[1][];
        Extent[] size = new Extent[1];
        each(keys, (_, channel) -> {
            Grid grid = prepared.apply(channel);
            size[0] = grid.extent();
            sum[0] = sum[0] == null ? new double[grid.pixels()] : sum[0];
            IntStream.range(0, grid.pixels()).parallel().forEach(i -> sum[0][i] += activation.of(grid.number(i)));
        });
        return new DoubleGrid(size[0].width(), size[0].height(), size[0].depth(), sum[0]);
    }

    /// The softmax of all channels, its part that belongs to `chosen`: Σ eˣ over the chosen ones by Σ eˣ over all, held against
    /// the greatest of each pixel so that nothing overflows. `prepared` is what is done to each channel before.
    Grid softmax(List<String> all, List<String> chosen, UnaryOperator<Grid> prepared) throws BadInput {
        Softmax[] state = new Softmax[1];
        each(all, (key, grid) -> {
            Grid ready = prepared.apply(grid);
            state[0] = state[0] == null ? new Softmax(ready.extent()) : state[0];
            state[0].add(ready, chosen.contains(key));
        });
        return state[0].share();
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
