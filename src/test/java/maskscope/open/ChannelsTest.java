package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import maskscope.file.DoubleGrid;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.testing.NpyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several channels of a file as one grid.
class ChannelsTest {

    private static final float INFINITE = Float.POSITIVE_INFINITY;
    private static final List<String> ALL = List.of("0", "1", "2");

    @TempDir
    Path folder;
    private Path file;

    /// Three channels of 5 × 1 pixels.
    @BeforeEach
    void write() throws IOException {
        file = NpyFiles.floats(folder.resolve("c.npy"), new float[] {
            0, 1000, -INFINITE, INFINITE, Float.NaN,
            1, 999, 0, INFINITE, 0,
            2, -1000, -INFINITE, 0, 0}, 3, 1, 5);
    }

    private Channels channels() {
        return new Channels(file, Wish.NONE, ReadControl.unattended());
    }

    private Grid softmax(String... chosen) throws BadInput {
        return channels().softmax(ALL, List.of(chosen), UnaryOperator.identity()).grid();
    }

    @Test
    void aSoftmaxIsTheShareOfTheChosenAmongAll() throws Exception {
        double all = 1 + Math.E + Math.E * Math.E;
        assertEquals(Math.E / all, softmax("1").number(0), 1e-15);
        assertEquals((1 + Math.E * Math.E) / all, softmax("0", "2").number(0), 1e-15);
        assertEquals(1, softmax("0", "1", "2").number(0), 1e-15);
    }

    @Test
    void largeLogitsDoNotOverflowAndInfiniteOnesAreCertain() throws Exception {
        assertEquals(1 / (1 + Math.exp(-1)), softmax("0").number(1), 1e-15);
        assertEquals(1 / (1 + Math.E), softmax("1").number(1), 1e-15);
        assertEquals(0, softmax("2").number(1));
        assertEquals(1, softmax("1").number(2));
        assertEquals(0.5, softmax("1").number(3));
    }

    @Test
    void aChannelWithoutANumberLeavesNone() throws Exception {
        assertEquals(Double.NaN, softmax("1").number(4));
    }

    @Test
    void channelsAreAddedAfterTheirActivation() throws Exception {
        assertEquals(3, channels().sum(List.of("1", "2")).grid().number(0));
        assertEquals(Activation.SIGMOID.of(1) + Activation.SIGMOID.of(2),
                channels().sum(List.of("1", "2"), UnaryOperator.identity(), Activation.SIGMOID).grid().number(0), 1e-15);
    }

    @Test
    void whatIsPreparedIsDoneToEachChannelBefore() throws Exception {
        UnaryOperator<Channels.Layer> first = channel -> new Channels.Layer(
                new DoubleGrid(1, 1, 1, new double[] {channel.grid().number(0) + 1}), Optional.empty());
        Grid sum = channels().sum(List.of("0", "2"), first, Activation.EXP).grid();
        assertEquals(1, sum.pixels());
        assertEquals(Math.E + Math.exp(3), sum.number(0), 1e-12);
    }
}
