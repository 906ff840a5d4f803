package maskscope.file.kaggle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.file.MaskClass;
import maskscope.file.python.PythonReading;
import maskscope.mask.Extent;
import maskscope.text.PythonText;

/// Reads the rows of one image in Python, and lays their runs into a picture as it was said that they count its pixels.
final class KagglePython {

    /// Python's module for such tables refuses longer cells unless it is told to take them.
    private static final int LONGEST_CELL = 1 << 17;

    private final KaggleColumns columns;
    private final KaggleImage image;
    private final boolean indented;

    private KagglePython(KaggleColumns columns, KaggleImage image, boolean indented) {
        this.columns = columns;
        this.image = image;
        this.indented = indented || columns.header().stream().anyMatch(word -> word.startsWith(" "));
    }

    /// Of these classes, or of all; `count` is settled. Empty for names that Python would read otherwise.
    static Optional<PythonReading> of(Path file, KaggleIndex index, KaggleImage image, KaggleScene scene, List<MaskClass> chosen,
            KaggleCount count) {
        KagglePython python = new KagglePython(scene.columns(), image, index.indented());
        return PythonReading.name(file)
                .filter(name -> scene.plain() && python.namesItsColumns())
                .map(name -> python.reading(name, chosen, count, index.longest() > LONGEST_CELL));
    }

    private PythonReading reading(String file, List<MaskClass> chosen, KaggleCount count, boolean longCells) {
        Extent size = count.size().orElseThrow();
        List<String> lines = new ArrayList<>(longCells ? List.of("csv.field_size_limit(10**9)") : List.of());
        lines.addAll(List.of(
                "drawn = np.zeros(" + size.height() + " * " + size.width() + ")",
                "for row in csv.DictReader(open(" + file + ", encoding=\"utf-8-sig\")" + manner() + "):",
                "    if " + wanted(chosen.stream().map(MaskClass::key).toList()) + ":",
                "        numbers = [int(word) for word in " + cell(columns.runs()) + ".split() if word.isdigit()]"));
        int base = count.base().orElseThrow();
        if (count.relative().orElseThrow()) {
            lines.addAll(List.of(
                    "        end = " + -base,
                    "        for skipped, length in zip(numbers[::2], numbers[1::2]):",
                    "            end += skipped + length",
                    "            drawn[end - length:end] = 1"));
        } else {
            String less = base == 0 ? "" : " - " + base;
            lines.addAll(List.of(
                    "        for start, length in zip(numbers[::2], numbers[1::2]):",
                    "            drawn[start" + less + ":start + length" + less + "] = 1"));
        }
        String sides = size.height() + ", " + size.width();
        String shaped = count.columns().orElseThrow() ? "((" + sides + "), order=\"F\")" : "(" + sides + ")";
        return new PythonReading(List.of("import csv"), lines, "drawn.reshape" + shaped, List.of());
    }

    private String manner() {
        String separator = columns.separator() == '\t' ? "\\t" : Character.toString(columns.separator());
        return (separator.equals(",") ? "" : ", delimiter=\"" + separator + "\"") + (indented ? ", skipinitialspace=True" : "");
    }

    private String cell(int column) {
        return "row[" + PythonText.quoted(word(column)) + "]";
    }

    private String word(int column) {
        String word = columns.header().get(column);
        return indented ? word.replaceFirst("^ +", "") : word;
    }

    /// Python takes the last of two columns of one name.
    private boolean namesItsColumns() {
        List<String> words = Stream.iterate(0, column -> column + 1).limit(columns.count()).map(this::word).toList();
        return Stream.of(columns.image(), columns.runs(), columns.kind())
                .allMatch(column -> column < 0 || Collections.frequency(words, word(column)) == 1);
    }

    private String wanted(List<String> kinds) {
        if (columns.joined()) {
            return kinds.isEmpty()
                    ? cell(columns.image()) + ".rsplit(\"_\", 1)[0]" + among(names())
                    : cell(columns.image()) + among(kinds.stream().flatMap(this::joined).toList());
        }
        String kind = kinds.isEmpty() ? "" : " and " + cell(columns.kind())
                + among(kinds.stream().flatMap(one -> called(one, KaggleIndex.NO_CLASS)).toList());
        return cell(columns.image()) + among(names()) + kind;
    }

    private List<String> names() {
        return called(image.name(), KaggleIndex.NO_NAME).toList();
    }

    /// What a table may have for an image and a class together.
    private Stream<String> joined(String kind) {
        Stream<String> both = names().stream()
                .flatMap(name -> called(kind, KaggleIndex.NO_CLASS).map(one -> name + "_" + one));
        return kind.equals(KaggleIndex.NO_CLASS) ? Stream.concat(both, names().stream()) : both;
    }

    /// A name, and nothing if it is the word that stands for nothing.
    private static Stream<String> called(String name, String nothing) {
        return name.equals(nothing) ? Stream.of("", name) : Stream.of(name);
    }

    private static String among(List<String> texts) {
        List<String> quoted = texts.stream().map(PythonText::quoted).toList();
        return quoted.size() == 1 ? " == " + quoted.getFirst() : " in [" + String.join(", ", quoted) + "]";
    }
}
