package maskscope.file.array;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.ReadControl;
import maskscope.file.python.PythonReading;
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// An array of numbers somewhere in a file, whose header has been read. A format says where the numbers lie; this room
/// makes masks and pictures of them.
public interface NumberArray {

    Path file();

    NumberType type();

    ArrayShape shape();

    /// The shape as the file's own program tells it.
    default Message shapeText() {
        return ArrayShape.text(shape().sides());
    }

    /// What the sides of the squeezed shape are where the file says so, or no layout where they are such as no mask has; empty
    /// where it does not say.
    default Optional<List<ArrayLayout>> layouts() {
        return Optional.empty();
    }

    /// How Python loads the whole array, with its sides as in [#shape]; empty where nobody has said how.
    default Optional<PythonReading> python() {
        return Optional.empty();
    }

    /// Hands over all numbers from the `begin`-th to before the `end`-th of the array in pieces, in any order, and tells the
    /// progress. Of a number that comes twice the second one counts. To be called once.
    void pass(long begin, long end, Sink sink, ReadControl control) throws IOException, BadInput;

    /// Called behind the last piece of an array that was wanted whole, for files that only tell at their end whether all was
    /// sound.
    default void end(ReadControl control) throws IOException, BadInput {}

    /// Takes a piece.
    interface Sink {
        /// `count` numbers at the beginning of `data`, whose position is 0, in its byte order; the first of them is the
        /// `first`-th of the array.
        void take(ByteBuffer data, long first, int count);
    }
}
