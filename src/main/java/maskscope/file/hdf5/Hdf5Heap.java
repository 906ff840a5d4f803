package maskscope.file.hdf5;

import io.jhdf.Constants;
import io.jhdf.FractalHeap;
import io.jhdf.btree.BTreeV2;
import io.jhdf.btree.record.BTreeRecord;
import java.nio.ByteBuffer;
import java.util.List;
import maskscope.mask.BadInput;

/// Links or attributes that are too many for a header: a heap of them, and a tree that names them.
///
/// The library sets aside what the two say that they hold; that is held against the file before.
///
/// Source: HDF5 File Format Specification Version 3.0, III.A.2 and III.G.
final class Hdf5Heap<R extends BTreeRecord> {

    /// Each level of a tree holds many times what the one above it does.
    private static final int DEEPEST = 16;

    private final List<R> records;
    private final FractalHeap heap;

    /// Nothing is in it where there is no tree.
    Hdf5Heap(Hdf5Store store, long heap, long tree) throws BadInput {
        if (tree == Constants.UNDEFINED_ADDRESS || heap == Constants.UNDEFINED_ADDRESS) {
            this.records = List.of();
            this.heap = null;
            return;
        }
        checkTree(store, tree);
        checkHeap(store, heap);
        this.records = new BTreeV2<R>(store, tree).getRecords();
        this.heap = new FractalHeap(store, heap);
    }

    /// Refuses a tree of more records than the file has place for.
    static void checkTree(Hdf5Store store, long tree) throws BadInput {
        int offset = store.getSizeOfOffsets();
        ByteBuffer header = store.readBufferFromAddress(tree, 18 + offset + store.getSizeOfLengths());
        long records = number(header, 18 + offset, store.getSizeOfLengths());
        boolean deep = (header.getShort(12) & 0xffff) > DEEPEST;
        if (deep || records < 0 || records > store.size() / Math.max(1, header.getShort(10) & 0xffff)) {
            throw store.damaged();
        }
    }

    private static void checkHeap(Hdf5Store store, long heap) throws BadInput {
        int offset = store.getSizeOfOffsets();
        int length = store.getSizeOfLengths();
        int width = 14 + 10 * length + 2 * offset;
        int rows = width + 6 + 2 * length + offset;
        ByteBuffer header = store.readBufferFromAddress(heap, rows + 2);
        long blocks = (long) (header.getShort(width) & 0xffff) * (header.getShort(rows) & 0xffff);
        if (blocks > store.size() / offset) {
            throw store.damaged();
        }
    }

    private static long number(ByteBuffer header, int at, int bytes) {
        return switch (bytes) {
            case 2 -> header.getShort(at) & 0xffff;
            case 4 -> header.getInt(at) & 0xffff_ffffL;
            default -> header.getLong(at);
        };
    }

    List<R> records() {
        return records;
    }

    ByteBuffer object(ByteBuffer id) {
        return heap.getId(id);
    }
}
