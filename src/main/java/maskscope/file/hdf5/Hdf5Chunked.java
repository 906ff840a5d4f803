package maskscope.file.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.dataset.chunked.Chunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import maskscope.file.ReadControl;
import maskscope.file.array.NumberArray.Sink;
import maskscope.mask.BadInput;

/// The numbers of a dataset that lies in the file in chunks, boxes of the same size, which may be packed.
final class Hdf5Chunked implements Hdf5Numbers {

    private static final String SMALLER = "64";
    /// A control allows pixels of one byte for a fifth of the heap; a chunk lies there packed and unpacked.
    private static final int MOST_OF_HEAP = 2;

    private final Hdf5Store store;
    private final Hdf5Box box;
    private final Hdf5Filters filters;
    private final Hdf5Type type;
    private final Hdf5Numbers unwritten;
    /// By the place in a grid of chunks.
    private final Map<Long, Chunk> chunks = new TreeMap<>();

    private Hdf5Chunked(Hdf5Store store, Hdf5Box box, Hdf5Filters filters, Hdf5Type type, Hdf5Numbers unwritten) {
        this.store = store;
        this.box = box;
        this.filters = filters;
        this.type = type;
        this.unwritten = unwritten;
    }

    static Hdf5Chunked of(
            Hdf5Store store, String path, ObjectHeader header, Hdf5Type type, Hdf5Numbers unwritten, int... lengths)
            throws IOException, BadInput {
        Hdf5Filters filters = Hdf5Filters.of(store, path, header);
        Hdf5Box box = new Hdf5Box(lengths, Hdf5Chunks.lengths(store, header, lengths.length));
        Hdf5Chunked numbers = new Hdf5Chunked(store, box, filters, type, unwritten);
        int bytes = (int) Math.min(Integer.MAX_VALUE, box.numbers() * type.number().bytes());
        for (Chunk chunk : Hdf5Chunks.of(store, header, box, bytes)) {
            long[] offset = chunk.getChunkOffset();
            if (box.inside(offset)) {
                numbers.chunks.put(box.place(offset), chunk);
            }
        }
        return numbers;
    }

    @Override
    public void pass(long begin, long end, Sink sink, ReadControl control) throws IOException, BadInput {
        long bytes = box.numbers() * type.number().bytes();
        if (bytes > MOST_OF_HEAP * control.maxPixels()) {
            throw BadInput.of(store.file(), "hdf5.large-chunks", bytes >> 20, MOST_OF_HEAP * control.maxPixels() >> 20,
                    String.join("x", Collections.nCopies(box.sides().length, SMALLER)));
        }
        if (chunks.size() < box.places()) {
            unwritten.pass(begin, end, sink, control.part(0, 0));
        }
        int done = 0;
        for (Chunk chunk : chunks.values()) {
            long[] offset = chunk.getChunkOffset();
            if (box.first(offset) < end && box.last(offset) >= begin) {
                Hdf5Chunk numbers = filters.unpacked(packed(chunk, bytes), chunk.getFilterMask(), (int) bytes, store)
                        .of(type.number().bytes());
                box.runs(offset, (from, first, count) -> {
                    long skipped = Math.max(0, begin - first);
                    pass(numbers, from + (int) skipped, first + skipped, Math.min(end, first + count) - first - skipped, sink);
                });
            }
            control.progress((double) ++done / chunks.size());
        }
    }

    private byte[] packed(Chunk chunk, long bytes) throws IOException, BadInput {
        // What cannot be packed becomes a little longer.
        boolean possible = chunk.getSize() >= 0 && chunk.getSize() <= bytes + bytes / 64 + 1024;
        if (!possible || !store.has(chunk.getAddress(), chunk.getSize())) {
            throw store.damaged();
        }
        return store.fill(chunk.getAddress(), ByteBuffer.allocate(chunk.getSize())).array();
    }

    /// Hands over some numbers of a chunk, from the place `from` in it on.
    private void pass(Hdf5Chunk chunk, int from, long first, long count, Sink sink) {
        int size = type.number().bytes();
        int most = PIECE / size;
        for (int passed = 0; passed < count; passed += most) {
            int length = (int) Math.min(most, count - passed);
            sink.take(chunk.numbers(from + passed, length, size).order(type.order()), first + passed, length);
        }
    }
}
