package maskscope.file.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// The bytes of several files, of each the same number, one file after another. Only one of them is open at a time.
final class JoinedFiles extends InputStream {

    private final Iterator<Path> files;
    private final long each;
    private final DataFiles.Opening opening;
    private final ReadControl control;
    private Path file;
    private VolumeBytes bytes;
    private long left;

    JoinedFiles(List<Path> files, long each, DataFiles.Opening opening, ReadControl control) {
        this.files = files.iterator();
        this.each = each;
        this.opening = opening;
        this.control = new ReadControl(done -> {}, control.cancelled(), control.maxPixels());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        try {
            if (left == 0 && !next()) {
                return -1;
            }
            int some = (int) Math.min(count, left);
            bytes.fill(into, from, some);
            left -= some;
            return some;
        } catch (BadInput told) {
            throw Refusal.because(told);
        } catch (Refusal told) {
            throw told;
        } catch (IOException fault) {
            throw Refusal.because(Faults.of(file, fault));
        }
    }

    private boolean next() throws IOException, BadInput {
        if (bytes != null) {
            bytes.finish(0, control);
        }
        close();
        if (!files.hasNext()) {
            return false;
        }
        file = files.next();
        bytes = opening.open(file);
        left = each;
        return true;
    }

    @Override
    public void close() throws IOException {
        VolumeBytes open = bytes;
        bytes = null;
        if (open != null) {
            open.close();
        }
    }
}
