package maskscope.file.volume;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.python.PythonReading;

/// How Python takes the numbers that lie behind a volume's header: with NumPy, from where they begin.
///
/// @param file the file
/// @param start at which of its bytes they begin
/// @param packing how they are packed
/// @param shape how they lie
public record VolumePython(Path file, long start, Packing packing, VolumeShape shape) {

    /// The channel of several that a content was read of, or the only one; empty where none was read.
    public Optional<PythonReading> of(Content content) {
        List<String> keys = content.channels().stream().map(MaskClass::key).toList();
        return content.grid().flatMap(any -> channel(content.channel().map(keys::indexOf).orElse(0)));
    }

    /// One of the channels; empty where the numbers are text.
    public Optional<PythonReading> channel(int number) {
        return PythonReading.name(file).flatMap(this::numbers).map(all -> {
            int width = (int) shape.width();
            int height = (int) shape.height();
            int depth = (int) shape.depth();
            PythonReading one = shape.channels() == 1
                    ? all
                    : all.shaped(-1, shape.channels(), (int) shape.run()).then("[:, " + number + "]");
            return depth == 1 ? one.shaped(height, width) : one.shaped(depth, height, width);
        });
    }

    private Optional<PythonReading> numbers(String name) {
        String type = "\"" + (shape.order() == ByteOrder.BIG_ENDIAN ? ">" : "<") + kind() + shape.type().bytes() + "\"";
        String what = ", dtype=" + type + ", count=" + shape.bytes() / shape.type().bytes();
        String rest = "open(" + name + ", \"rb\").read()[" + start + ":]";
        if (packing.equals(Packing.PLAIN)) {
            return Optional.of(PythonReading.ofNumPy("np.fromfile(" + name + what + ", offset=" + start + ")"));
        }
        if (packing.equals(Packing.GZIP)) {
            return Optional.of(PythonReading.of("import gzip", "np.frombuffer(gzip.decompress(" + rest + ")" + what + ")"));
        }
        // 47 tells zlib to look whether that or gzip begins there.
        return packing.equals(Packing.DEFLATE)
                ? Optional.of(PythonReading.of("import zlib", "np.frombuffer(zlib.decompress(" + rest + ", 47)" + what + ")"))
                : Optional.empty();
    }

    private String kind() {
        String name = shape.type().name();
        return name.startsWith("FLOAT") ? "f" : name.substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
