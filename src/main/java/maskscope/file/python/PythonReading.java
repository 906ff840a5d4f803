package maskscope.file.python;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.mask.Extent;
import maskscope.mask.NumberSet;
import maskscope.mask.Turn;
import maskscope.text.Message;
import maskscope.text.PythonText;

/// How Python reads from a file the numbers that its format has read, with the library that people use for such files:
/// lines of a program, for code that is copied.
///
/// A format that says nothing leaves it to whoever copies the code to read the file.
///
/// @param imports the lines that bring in what is used, but for NumPy as `np`: `from PIL import Image`
/// @param lines what comes before `array`, when one expression cannot do; names in it serve for no other mask
/// @param array an expression for an array of (height, width) or, of a volume, (depth, height, width) numbers
/// @param colours where the numbers are places among colours, the colours (0xRRGGBB), which the array has in their place; else
///     empty
/// @param note what must be known of the lines, a clause; empty where nothing must
public record PythonReading(
        List<String> imports, List<String> lines, String array, List<Integer> colours, Optional<Message> note) {

    public PythonReading {
        imports = List.copyOf(imports);
        lines = List.copyOf(lines);
        colours = List.copyOf(colours);
    }

    /// Lines of which nothing must be known.
    public PythonReading(List<String> imports, List<String> lines, String array, List<Integer> colours) {
        this(imports, lines, array, colours, Optional.empty());
    }

    /// An expression, and the line that brings in what it uses.
    public static PythonReading of(String use, String array) {
        return new PythonReading(List.of(use), List.of(), array, List.of());
    }

    /// An expression that uses nothing but NumPy.
    public static PythonReading ofNumPy(String array) {
        return new PythonReading(List.of(), List.of(), array, List.of());
    }

    /// A file's name as Python has it; empty for a file that is inside of another one, which Python cannot open.
    public static Optional<String> name(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault())
                ? Optional.of(PythonText.quoted(file.toString()))
                : Optional.empty();
    }

    /// What follows directly behind the expression: an index, a method.
    public PythonReading then(String more) {
        return with(array + more);
    }

    /// The same with another expression that is made of this one.
    public PythonReading with(String made) {
        return new PythonReading(imports, lines, made, colours, note);
    }

    /// The same with the expression given a name in a line before.
    public PythonReading named(String name) {
        return after(name + " = " + array).with(name);
    }

    /// The same with something that must be known of its lines.
    public PythonReading withNote(Message clause) {
        return new PythonReading(imports, lines, array, colours, Optional.of(clause));
    }

    /// The same where numbers are places among `listed`.
    public PythonReading ofColours(List<Integer> listed) {
        return new PythonReading(imports, lines, array, listed, note);
    }

    /// An array that holds a grid of this size, turned.
    public PythonReading turned(Turn turn, Extent size) {
        boolean plane = size.depth() == 1 && turn.from(2) == 2 && !turn.against(2);
        int last = plane ? 1 : 2;
        PythonReading whole = plane || size.depth() > 1 ? this : shaped(size.depth(), size.height(), size.width());
        List<String> order = new ArrayList<>();
        List<String> directions = new ArrayList<>();
        boolean moved = false;
        for (int side = last; side >= 0; side--) {
            order.add(Integer.toString(last - turn.from(side)));
            directions.add(turn.against(side) ? "::-1" : ":");
            moved |= turn.from(side) != side;
        }
        PythonReading lying = moved ? whole.then(".transpose(" + String.join(", ", order) + ")") : whole;
        return directions.contains("::-1") ? lying.then("[" + String.join(", ", directions) + "]") : lying;
    }

    /// An array of `size` as a part of a larger one, with `around` everywhere else; `place` is where it begins, x, y and z.
    public PythonReading padded(Extent size, Extent whole, List<Integer> place, int around) {
        List<String> sides = new ArrayList<>();
        for (int side = whole.depth() == 1 ? 1 : 2; side >= 0; side--) {
            int behind = whole.along(side) - place.get(side) - size.along(side);
            sides.add("(" + place.get(side) + ", " + behind + ")");
        }
        PythonReading part = size.depth() == 1 && whole.depth() > 1 ? shaped(1, size.height(), size.width()) : this;
        return part.with("np.pad(" + part.array() + ", (" + String.join(", ", sides) + "), constant_values=" + around + ")");
    }

    /// Each pixel `factor` times across and down.
    public PythonReading enlarged(int factor) {
        return then(".repeat(" + factor + ", axis=-2).repeat(" + factor + ", axis=-1)");
    }

    /// `factor` times as large, with numbers between the middles of pixels; all of them are finite.
    public PythonReading interpolated(int factor, int depth) {
        String times = (depth == 1 ? "(" : "(1, ") + factor + ", " + factor + ")";
        return with(array + ".astype(np.float64)").named("small")
                .using("from scipy import ndimage")
                .with("ndimage.zoom(small, " + times + ", order=1, mode=\"nearest\", grid_mode=True)");
    }

    /// The same of an array with holes: what lies beside one of `gaps`, or beside no number, is none. Where a hole's neighbour
    /// counts alone, SciPy gives that one's number.
    public PythonReading interpolatedBeside(int factor, NumberSet gaps) {
        PythonReading small = with(array + ".astype(np.float64)").named("small");
        String numbers = String.join(", ", gaps.numbers().stream().map(Object::toString).toList());
        PythonReading pierced = gaps.isEmpty() ? small : small.after("small[np.isin(small, [" + numbers + "])] = np.nan");
        return pierced
                .after("for side in (-1, -2):")
                .after("    most = small.shape[side] - 1")
                .after("    place = np.clip((np.arange((most + 1) * " + factor + ") + 0.5) / " + factor + " - 0.5, 0, most)")
                .after("    first = place.astype(int)")
                .after("    share = (place - first).reshape((-1,) + (1,) * (-1 - side))")
                .after("    near = np.take(small, first, axis=side)")
                .after("    small = near + (np.take(small, np.minimum(first + 1, most), axis=side) - near) * share");
    }

    private PythonReading using(String use) {
        List<String> more = new ArrayList<>(imports);
        more.add(use);
        return new PythonReading(more, lines, array, colours, note);
    }

    private PythonReading after(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new PythonReading(imports, more, array, colours, note);
    }

    /// As an array of this size.
    public PythonReading shaped(Extent size) {
        return size.depth() == 1
                ? shaped(size.height(), size.width())
                : shaped(size.depth(), size.height(), size.width());
    }

    /// As an array with these sides.
    public PythonReading shaped(int... sides) {
        return then(".reshape(" + String.join(", ", IntStream.of(sides).mapToObj(Integer::toString).toList()) + ")");
    }
}
