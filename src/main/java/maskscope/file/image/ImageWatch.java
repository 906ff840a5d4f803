package maskscope.file.image;

import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import maskscope.file.ReadControl;

/// Watches one of the JDK's image readers: hands on its progress, stops it, and remembers whether it met damage.
///
/// The readers report damage by warnings and return half a picture, and an exception thrown through them may cross native
/// code; so faults are recorded here, the reader is asked to stop, and the record is checked afterwards.
public final class ImageWatch implements IIOReadProgressListener, IIOReadWarningListener {

    private final ReadControl control;
    private final Predicate<String> damaging;
    private final double enough;
    private final double whole;
    private double reached;
    private boolean damaged;
    private CancellationException cancelled;

    /// `damaging` tells which warnings mean a damaged picture; the reader is stopped past the share `enough` of the rows,
    /// and one that ends on its own before the share `whole` had too little data.
    public ImageWatch(ReadControl control, Predicate<String> damaging, double enough, double whole) {
        this.control = control;
        this.damaging = damaging;
        this.enough = enough;
        this.whole = Math.min(whole, enough);
    }

    void rethrowCancellation() {
        if (cancelled != null) {
            throw cancelled;
        }
    }

    boolean damaged() {
        return damaged || reached < whole;
    }

    @Override
    public void imageProgress(ImageReader source, float percent) {
        reached = Math.max(reached, percent / 100.0);
        try {
            control.progress(reached);
        } catch (CancellationException stop) {
            cancelled = stop;
            source.abort();
        }
        if (reached > enough) {
            source.abort();
        }
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (damaging.test(warning)) {
            damaged = true;
            source.abort();
        }
    }

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}
}
