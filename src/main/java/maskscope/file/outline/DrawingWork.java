package maskscope.file.outline;

import java.nio.file.Path;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// How much drawing a file has asked for. A short text can ask for a full image a million times, so there is a bound.
public final class DrawingWork {

    /// A few seconds' worth.
    private static final long MOST = 1L << 30;
    private static final long STEP = 1 << 22;

    private final Path file;
    private final ReadControl control;
    private final long most;
    private long done;
    private long told;

    public DrawingWork(Path file, ReadControl control) {
        this(file, control, MOST);
    }

    /// With another bound than that of a few seconds.
    public DrawingWork(Path file, ReadControl control, long most) {
        this.file = file;
        this.control = control;
        this.most = most;
    }

    /// Some more work, each unit about as much as setting one pixel.
    public void take(long units) throws BadInput {
        done += units;
        if (done > most) {
            throw BadInput.of(file, "outline.much-to-draw");
        }
        if (done >= told) {
            control.progress((double) done / most);
            told = done + STEP;
        }
    }
}
