package maskscope.bench;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.session.Session;
import maskscope.session.state.Source;

/// Opens one pair as the program does (files, table, overview, engine, details) in a JVM of its own and tells the peak
/// of physical memory and what stays on the heap. Arguments: truth, prediction, pixels, a second prediction or none.
final class MemoryCase {

    private MemoryCase() {}

    public static void main(String[] args) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(new Source.Files(Path.of(args[0]), Path.of(args[1]), Optional.empty()));
        if (session.detailsProperty().get() == null) {
            throw new IllegalStateException("not opened: " + session.problemProperty().get());
        }
        if (args.length > 3) {
            session.second().open(Path.of(args[3]));
            if (session.second().detailsProperty().get() == null) {
                throw new IllegalStateException("not opened: " + session.problemProperty().get());
            }
        }
        double peak = ProcessMemory.peak();
        Row.of(args.length > 3 ? "memory-of-two" : "memory")
                .with("pixels", Long.parseLong(args[2]))
                .with("heap_mb", ProcessMemory.heap())
                .with("rss_mb", peak)
                .tell();
    }
}
