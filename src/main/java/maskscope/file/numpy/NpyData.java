package maskscope.file.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import maskscope.file.ReadControl;

/// Carries the numbers of an array from its file in pieces, telling the progress.
final class NpyData {

    /// A multiple of the size of every number.
    private static final int PIECE = 1 << 18;

    private NpyData() {}

    interface Sink {
        /// `count` numbers, the first of which is the `first`-th of the file.
        void take(ByteBuffer data, long first, int count);
    }

    /// Hands over the numbers from the `begin`-th to before the `end`-th; the source stands behind its header.
    static void pass(NpySource source, NpyHeader header, long begin, long end, Sink sink, ReadControl control)
            throws IOException {
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
}
