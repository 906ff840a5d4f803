package maskscope.file.labelme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import maskscope.file.ByteGrid;
import maskscope.file.ReadControl;
import maskscope.file.outline.DrawingWork;
import maskscope.file.outline.PixelSpans;
import maskscope.file.outline.WantedClasses;
import maskscope.file.python.PythonReading;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;

/// Draws the shapes of a file one over the other.
///
/// A pixel that a later shape of another class covers may belong to both classes or to that one alone, as in a label map; it
/// is drawn as a number of its own, so that either can be said of it. Shapes of no class cut out, and those that are to be
/// ignored leave what cannot be told.
final class LabelMeDrawing implements LabelMeWalk.Visitor {

    private static final byte BACKGROUND = 0;
    private static final byte OBJECT = 1;
    private static final byte IGNORED = 2;
    private static final byte COVERED = 3;

    private final Path file;
    private final int width;
    private final int height;
    private final WantedClasses wanted;
    private final DrawingWork work;
    private final long mostPixels;
    private final byte[] pixels;
    private final LabelMePython python;
    private int unknown;
    private int flat;

    LabelMeDrawing(Path file, int width, int height, WantedClasses wanted, ReadControl control) {
        this.file = file;
        this.width = width;
        this.height = height;
        this.wanted = wanted;
        this.work = new DrawingWork(file, new ReadControl(_ -> {}, control.cancelled(), control.maxPixels()));
        this.mostPixels = control.maxPixels();
        this.pixels = new byte[width * height];
        this.python = new LabelMePython(new Extent(width, height, 1), wanted.chosen());
    }

    @Override
    public void shape(LabelMeShape shape, String mask) throws IOException, BadInput {
        python.add(shape, wanted.wants(shape.label()));
        if (shape.kind().isEmpty()) {
            unknown++;
        } else if (!shape.enoughPoints()) {
            flat++;
        } else if (shape.kind().get() == LabelMeShape.Kind.MASK) {
            MaskPicture picture = MaskPicture.of(file, shape, mask, mostPixels);
            python.add(picture);
            picture.lay(PixelSpans.clipped(width, height, brush(shape)), work);
        } else {
            shape.kind().get().draw(shape.points(), new PillowDrawing(width, height, brush(shape), work));
        }
    }

    private PixelSpans brush(LabelMeShape shape) {
        if (shape.ignored()) {
            return all(IGNORED);
        }
        if (shape.background()) {
            return all(BACKGROUND);
        }
        return wanted.wants(shape.label()) ? all(OBJECT) : this::cover;
    }

    private PixelSpans all(byte value) {
        return (row, from, to) -> Arrays.fill(pixels, row * width + from, row * width + to + 1, value);
    }

    private void cover(int row, int from, int to) {
        for (int i = row * width + from; i <= row * width + to; i++) {
            if (pixels[i] == OBJECT) {
                pixels[i] = COVERED;
            } else if (pixels[i] == IGNORED) {
                pixels[i] = BACKGROUND;
            }
        }
    }

    /// What is drawn, with 1 for the object and NaN for what is to be ignored; whether `covered` pixels belong to it is said.
    ByteGrid grid(boolean covered) {
        double[] numbers = new double[256];
        numbers[OBJECT] = 1;
        numbers[IGNORED] = Double.NaN;
        numbers[COVERED] = covered ? 1 : 0;
        return new ByteGrid(width, height, 1, pixels, numbers);
    }

    /// How Python draws the same.
    Optional<PythonReading> python(boolean covered) {
        return python.reading(file, covers() && !covered);
    }

    boolean ignores() {
        return holds(IGNORED);
    }

    boolean covers() {
        return holds(COVERED);
    }

    private boolean holds(byte value) {
        for (byte pixel : pixels) {
            if (pixel == value) {
                return true;
            }
        }
        return false;
    }

    /// How many shapes were left out because they are of a kind that is not drawn.
    int unknown() {
        return unknown;
    }

    /// How many shapes had too few points.
    int flat() {
        return flat;
    }
}
