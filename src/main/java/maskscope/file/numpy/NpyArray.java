package maskscope.file.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.ReadControl;
import maskscope.file.array.ArrayLayout;
import maskscope.file.array.ArrayShape;
import maskscope.file.array.NumberArray;
import maskscope.file.array.NumberType;
import maskscope.file.python.PythonReading;
import maskscope.mask.BadInput;

/// The array of an array file, whose header was read and whose numbers follow.
final class NpyArray implements NumberArray {

    /// A multiple of the size of every number.
    private static final int PIECE = 1 << 18;

    private final NpySource source;
    private final NpyHeader header;
    private final Optional<ArrayLayout> layout;

    private NpyArray(NpySource source, NpyHeader header, Optional<ArrayLayout> layout) {
        this.source = source;
        this.header = header;
        this.layout = layout;
    }

    static NpyArray in(NpySource source) throws IOException, BadInput {
        return new NpyArray(source, NpyHeader.read(source), Optional.empty());
    }

    /// An array of probabilities as nnU-Net writes them, whatever it is called: channels, z, y, x.
    static NpyArray ofProbabilities(NpySource source) throws IOException, BadInput {
        NpyHeader header = NpyHeader.read(source);
        int[] shape = header.shape();
        boolean fits = shape.length == 4 && shape[0] <= shape[3] && shape[2] > 1 && shape[3] > 1;
        int[] sides = header.arrangement().squeezed().sides();
        return new NpyArray(source, header, fits
                ? Optional.of(new ArrayLayout(sides, shape[0] > 1 ? 0 : ArrayLayout.NONE))
                : Optional.empty());
    }

    @Override
    public Path file() {
        return source.file();
    }

    @Override
    public NumberType type() {
        return header.type();
    }

    @Override
    public ArrayShape shape() {
        return header.arrangement();
    }

    @Override
    public Optional<List<ArrayLayout>> layouts() {
        return layout.map(List::of);
    }

    @Override
    public Optional<PythonReading> python() {
        return source.python();
    }

    @Override
    public void pass(long begin, long end, Sink sink, ReadControl control) throws IOException {
        int size = header.type().bytes();
        ByteBuffer piece = ByteBuffer.allocate(PIECE).order(header.order());
        source.skip(begin * size, control);
        for (long first = begin; first < end; ) {
            int numbers = (int) Math.min(PIECE / size, end - first);
            sink.take(source.fill(piece.clear().limit(numbers * size)), first, numbers);
            first += numbers;
            control.progress(source.done());
        }
    }

    /// Goes to the end, as only there an archive tells whether all bytes were sound.
    @Override
    public void end(ReadControl control) throws IOException, BadInput {
        source.end(control);
    }
}
