package maskscope.file.netpbm;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.file.image.PicturePython;
import maskscope.file.python.PythonReading;

/// Pictures of netpbm as Pillow opens them. It stretches samples that do not go up to 255 and keeps 8 bits of colours, and it
/// knows no PAM: there NumPy takes the samples from where they begin.
///
/// @param name the file's name as Python has it; empty where it has none
/// @param start where the samples begin in the file
record PnmPython(Optional<String> name, PnmHeader header, long start) implements PicturePython {

    static PnmPython of(Path file, PnmHeader header, long start) {
        return new PnmPython(PythonReading.name(file), header, start);
    }

    @Override
    public Optional<PythonReading> samples() {
        return name.map(file -> {
            if (header.kind() == 1 || header.kind() == 4) {
                return pillow("Image.open(" + file + ").convert(\"L\")");
            }
            boolean kept = header.greatest() == 255 || header.greatest() == 65_535 && header.bands() == 1;
            if (kept && header.kind() != 7) {
                return pillow("Image.open(" + file + ")");
            }
            return header.plain() ? words(file) : raw(file);
        });
    }

    private static PythonReading pillow(String picture) {
        return PythonReading.of("from PIL import Image", "np.asarray(" + picture + ")");
    }

    /// What stands between `#` and the end of a line is a comment; the four words before the samples are those of the header.
    private PythonReading words(String file) {
        long end = 4 + (long) header.width() * header.height() * header.bands();
        return shaped(PythonReading.of("import re", "np.array(re.sub(\"#.*\", \"\", open(" + file + ").read()).split()[4:" + end
                + "], dtype=np.int64)"));
    }

    private PythonReading raw(String file) {
        long count = (long) header.width() * header.height() * header.bands();
        String type = header.sampleBytes() == 1 ? "np.uint8" : "\">u2\"";
        return shaped(PythonReading.ofNumPy(
                "np.fromfile(" + file + ", dtype=" + type + ", count=" + count + ", offset=" + start + ")"));
    }

    private PythonReading shaped(PythonReading flat) {
        IntStream sides = IntStream.of(header.height(), header.width(), header.bands());
        return flat.shaped(sides.limit(header.bands() == 1 ? 2 : 3).toArray());
    }
}
