package maskscope.open;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.DoubleGrid;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.file.numpy.NpzFormat;
import maskscope.file.python.PythonReading;
import maskscope.mask.Extent;

/// The part of a volume that an array was cut to, and the way back.
///
/// As text, `z,y,x`, it is where the part begins, as the first version of nnU-Net has it in `crop_bbox`.
///
/// @param whole how large the volume is
/// @param x the column in which the part begins
/// @param y the row
/// @param z the slice
record Crop(Extent whole, int x, int y, int z) {

    /// The key of the question where a part lies; see [maskscope.file.ReaderQuestion].
    static final String KEY = NpzFormat.OFFSET;
    /// The answer that an array is no part of anything.
    static final String NOWHERE = "none";

    /// What a word means for a part of this size; empty where it is no place in the volume.
    static Optional<Crop> parse(String word, Extent part, Extent whole) {
        List<String> places = Arrays.stream(word.split(",")).map(String::strip).toList();
        if (places.size() != 3 || places.stream().anyMatch(place -> !place.matches("\\d{1,9}"))) {
            return Optional.empty();
        }
        int[] at = places.stream().mapToInt(Integer::parseInt).toArray();
        Crop crop = new Crop(whole, at[2], at[1], at[0]);
        return crop.x + part.width() <= whole.width() && crop.y + part.height() <= whole.height()
                && crop.z + part.depth() <= whole.depth() ? Optional.of(crop) : Optional.empty();
    }

    /// Whether a size is that of a part of `whole`, and not all of it.
    static boolean fits(Extent part, Extent whole) {
        return !part.equals(whole) && part.width() <= whole.width() && part.height() <= whole.height()
                && part.depth() <= whole.depth();
    }

    /// Whether what a file holds was put back into the volume.
    static boolean in(Content content) {
        return content.facts().questions().stream()
                .filter(question -> question.key().equals(KEY))
                .anyMatch(question -> question.taken().filter(word -> !word.equals(NOWHERE)).isPresent());
    }

    String word() {
        return z + "," + y + "," + x;
    }

    /// Where a pixel of the part lies in the volume.
    int at(Extent part, int index) {
        int row = index / part.width();
        return x + index % part.width()
                + whole.width() * (y + row % part.height() + whole.height() * (z + row / part.height()));
    }

    /// The same as [#place] in Python.
    PythonReading placed(PythonReading part, Extent size, int around) {
        return part.padded(size, whole, List.of(x, y, z), around);
    }

    /// The volume with a part put into it, and `around` everywhere else.
    Grid place(Grid part, double around) {
        Extent size = part.extent();
        int pixels = (int) whole.pixels();
        if (part instanceof FloatGrid floats) {
            float[] samples = new float[pixels];
            Arrays.fill(samples, (float) around);
            for (int first = 0; first < part.pixels(); first += size.width()) {
                System.arraycopy(floats.samples(), first, samples, at(size, first), size.width());
            }
            return new FloatGrid(whole.width(), whole.height(), whole.depth(), samples);
        }
        double[] samples = new double[pixels];
        Arrays.fill(samples, around);
        for (int i = 0; i < part.pixels(); i++) {
            samples[at(size, i)] = part.number(i);
        }
        return new DoubleGrid(whole.width(), whole.height(), whole.depth(), samples);
    }
}
