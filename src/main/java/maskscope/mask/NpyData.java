package maskscope.mask;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// Carries the numbers of an array from its file in pieces, telling the progress.
final class NpyData {

    /// A multiple of the size of every number.
    private static final int PIECE = 1 << 18;

    private NpyData() {}

    interface Sink {
        /// `count` numbers, the first of which is the `first`-th of the file.
        void take(ByteBuffer data, int first, int count);
    }

    /// Hands over the first `count` numbers.
    static void pass(SeekableByteChannel channel, NpyHeader header, int count, Sink sink, ReadControl control)
            throws IOException {
        int size = header.type().bytes();
        ByteBuffer piece = ByteBuffer.allocate(PIECE).order(header.order());
        channel.position(header.dataStart());
        for (int first = 0; first < count; ) {
            int numbers = Math.min(PIECE / size, count - first);
            piece.clear().limit(numbers * size);
            while (piece.hasRemaining()) {
                if (channel.read(piece) < 0) {
                    throw new EOFException();
                }
            }
            sink.take(piece.flip(), first, numbers);
            first += numbers;
            control.progress((double) first / count);
        }
    }
}
