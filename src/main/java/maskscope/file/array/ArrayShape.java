package maskscope.file.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import maskscope.file.python.PythonReading;
import maskscope.text.Message;

/// The sides of an array, and in which order its numbers follow each other in the file.
///
/// @param sides the sides as masks have them: columns last, rows before them
/// @param order the places of all sides among `sides`, that of the quickest first, whose numbers lie side by side
public record ArrayShape(int[] sides, int[] order) {

    /// Numbers follow each other along the last side, as in C and NumPy.
    public static ArrayShape lastQuickest(int... sides) {
        return new ArrayShape(sides, IntStream.range(0, sides.length).map(k -> sides.length - 1 - k).toArray());
    }

    /// Numbers follow each other along the first side, as in Fortran.
    public static ArrayShape firstQuickest(int... sides) {
        return new ArrayShape(sides, IntStream.range(0, sides.length).toArray());
    }

    /// Without sides of 1: leading, then trailing ones as far as two sides remain, then such between others (a network's
    /// one channel or one slice) as far as three remain.
    public ArrayShape squeezed() {
        List<Integer> kept = new ArrayList<>(IntStream.range(0, sides.length).boxed().toList());
        while (kept.size() > 2 && sides[kept.getFirst()] == 1) {
            kept.removeFirst();
        }
        while (kept.size() > 2 && sides[kept.getLast()] == 1) {
            kept.removeLast();
        }
        for (int at = kept.size() - 2; at > 0 && kept.size() > 3; at--) {
            if (sides[kept.get(at)] == 1) {
                kept.remove(at);
            }
        }
        return new ArrayShape(kept.stream().mapToInt(side -> sides[side]).toArray(),
                Arrays.stream(order).filter(kept::contains).map(kept::indexOf).toArray());
    }

    /// Whether such an array could be a mask: it has rows and columns, and no sides that nobody can name.
    public boolean usable() {
        return IntStream.of(sides).filter(side -> side > 1).count() >= 2
                && IntStream.of(sides).allMatch(side -> side > 0)
                && !ArrayLayout.candidates(squeezed().sides).isEmpty();
    }

    /// An array in Python whose sides are those of the file, the quickest last, with its sides as here.
    public PythonReading ordered(PythonReading stored) {
        int[] places = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            places[order[k]] = order.length - 1 - k;
        }
        boolean same = IntStream.range(0, places.length).allMatch(side -> places[side] == side);
        return same ? stored : stored.then(IntStream.of(places).mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", ".transpose(", ")")));
    }

    /// The shape as a user reads it: `2 × 512 × 512`, “a single number”.
    public static Message text(int... sides) {
        return sides.length == 0
                ? Message.of("array.single-number")
                : Message.of("array.shape", Arrays.stream(sides).mapToObj(Integer::toString).collect(Collectors.joining(" × ")));
    }
}
