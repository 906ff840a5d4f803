package maskscope.file.tiff;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.image.PicturePython;
import maskscope.file.python.PythonReading;

/// Pages as tifffile reads them: samples as they are stored.
///
/// @param name the file's name as Python has it; empty where it has none
/// @param page one of the pages, which are all alike
/// @param pages the places of those that are slices, in the file
record TiffPython(Optional<String> name, TiffPage page, List<Integer> pages) implements PicturePython {

    private static final String USE = "import tifffile";

    /// The slices of a channel of pages.
    static TiffPython of(Path file, TiffStack stack, int channel) {
        return new TiffPython(PythonReading.name(file), stack.first(), stack.places(channel));
    }

    @Override
    public Optional<PythonReading> samples() {
        return places().map(all -> page.planar() ? all.with("np.moveaxis(" + all.array() + ", -3, -1)") : all);
    }

    @Override
    public Optional<PythonReading> places() {
        return name.map(file -> PythonReading.of(USE, "tifffile.imread(" + file + ", key=" + key() + ")"));
    }

    @Override
    public Optional<PythonReading> levels() {
        return name.flatMap(file -> places().map(all -> {
            String shades = "tifffile.TiffFile(" + file + ").pages[" + pages.getFirst() + "].colormap[1]";
            // Some programs leave the upper eight bits empty.
            return all.with(shades).named("shades").with("(shades >> 8 if shades.max() > 255 else shades)[" + all.array() + "]");
        }));
    }

    /// One number, a slice, or a list: whatever is shortest.
    private String key() {
        if (pages.size() == 1) {
            return pages.getFirst().toString();
        }
        int step = pages.get(1) - pages.getFirst();
        for (int k = 1; k < pages.size(); k++) {
            if (pages.get(k) - pages.get(k - 1) != step) {
                return pages.toString();
            }
        }
        String every = step == 1 ? "" : ", " + step;
        return "slice(" + pages.getFirst() + ", " + (pages.getLast() + 1) + every + ")";
    }
}
