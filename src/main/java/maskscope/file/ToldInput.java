package maskscope.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file as a stream that tells how far it has been read, and stops once the user cancels.
public final class ToldInput extends FilterInputStream {

    private static final int STEP = 1 << 16;

    private final long size;
    private final ReadControl control;
    private long done;
    private long told;

    public ToldInput(Path file, ReadControl control) throws IOException {
        super(Files.newInputStream(file));
        this.size = Math.max(1, Files.size(file));
        this.control = control;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        tell(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        tell(Math.max(0, count));
        return count;
    }

    private void tell(int more) {
        done += more;
        if (done >= told) {
            control.progress((double) done / size);
            told = done + STEP;
        }
    }
}
