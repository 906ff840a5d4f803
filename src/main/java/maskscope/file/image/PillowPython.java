package maskscope.file.image;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.python.PythonReading;

/// Pictures as Pillow opens them. It keeps 8 bits of colours: with more of them OpenCV reads the file, which has blue first.
///
/// @param name the file's name as Python has it; empty where it has none
/// @param bands the channels of a pixel
/// @param deep whether its samples have more than 8 bits
public record PillowPython(Optional<String> name, int bands, boolean deep) implements PicturePython {

    /// What Pillow calls pictures with so many channels; one channel is what it is.
    private static final List<String> MODES = List.of("", "", ".convert(\"LA\")", ".convert(\"RGB\")", ".convert(\"RGBA\")");

    /// Where OpenCV has the channels; of grey it makes three alike.
    private static final List<String> PLACES = List.of("", "", "[..., [0, 3]]", "[..., ::-1]", "[..., [2, 1, 0, 3]]");

    public static PillowPython of(Path file, BufferedImage image) {
        boolean deep = image.getSampleModel().getSampleSize(0) > 8;
        return new PillowPython(PythonReading.name(file), image.getRaster().getNumBands(), deep);
    }

    @Override
    public Optional<PythonReading> samples() {
        return name.map(file -> deep && bands > 1
                ? PythonReading.of("import cv2", "cv2.imread(" + file + ", cv2.IMREAD_UNCHANGED)").then(PLACES.get(bands))
                : pillow(file, MODES.get(bands)));
    }

    @Override
    public Optional<PythonReading> places() {
        return name.map(file -> pillow(file, ""));
    }

    @Override
    public Optional<PythonReading> levels() {
        return name.map(file -> pillow(file, ".convert(\"L\")"));
    }

    private static PythonReading pillow(String file, String mode) {
        return PythonReading.of("from PIL import Image", "np.asarray(Image.open(" + file + ")" + mode + ")");
    }
}
