package maskscope.file.image;

import java.util.List;
import java.util.Optional;
import maskscope.file.python.PythonReading;

/// How Python gets at a decoded picture; which part of it is wanted [PictureContent] knows. Everything is empty where Python
/// cannot open the file.
public interface PicturePython {

    /// Python knows no way.
    PicturePython NONE = Optional::empty;

    /// The samples of a picture without a palette: rows and columns, and behind them the channels where there are several.
    Optional<PythonReading> samples();

    /// The places in a palette.
    default Optional<PythonReading> places() {
        return Optional.empty();
    }

    /// The grey levels, from 0 to 255, that a palette has at these places.
    default Optional<PythonReading> levels() {
        return Optional.empty();
    }

    /// One channel of several.
    default Optional<PythonReading> channel(int number) {
        return samples().map(all -> all.then("[..., " + number + "]"));
    }

    /// Whether a pixel is of an id, which a colour writes as red + 256 green + 65536 blue.
    default Optional<PythonReading> id(int wanted) {
        return samples().map(all ->
                all.with("(" + all.array() + "[..., :3].astype(np.int64) @ [1, 256, 65536] == " + wanted + ")"));
    }

    /// The colours as numbers 0xRRGGBB, which `palette` lists in the order of the numbers that stand for them here; where
    /// `alpha` is among the channels, what is transparent is 0. `full` is the brightest that a sample can be.
    default Optional<PythonReading> colours(List<Integer> palette, boolean alpha, int full) {
        return samples().map(all -> {
            String red = "rgb[..., 0]";
            PythonReading named = all.then(".astype(np.int64)" + inEightBits(full)).named("rgb");
            String colour = red + " << 16 | rgb[..., 1] << 8 | rgb[..., 2]";
            return named.with(alpha ? "np.where(rgb[..., 3] == 0, 0, " + colour + ")" : "(" + colour + ")")
                    .ofColours(palette);
        });
    }

    private static String inEightBits(int full) {
        if (full == 255) {
            return "";
        }
        return full > 255 ? " * 255 // " + full : " * 510 // " + full + " + 1 >> 1";
    }
}
