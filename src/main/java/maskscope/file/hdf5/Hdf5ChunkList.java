package maskscope.file.hdf5;

import io.jhdf.Constants;
import io.jhdf.Utils;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Chunks that an array in the file tells one after another, or that simply follow each other.
///
/// They are counted through the largest size that the dataset may grow to; a side without an end counts as the slowest.
final class Hdf5ChunkList {

    private static final int MASK = 4;
    /// How a side without an end is written in 4 bytes.
    private static final long ENDLESS = 0xffff_ffffL;

    private final Hdf5Store store;
    private final Hdf5Box box;
    private final boolean packed;
    private final int bytes;
    /// Sides from the slowest to the quickest, and how many chunks lie along each.
    private final int[] order;
    private final long[] across;
    private final List<Chunk> chunks = new ArrayList<>();

    /// `most` is the largest size; chunks that are not packed have `bytes` bytes.
    Hdf5ChunkList(Hdf5Store store, Hdf5Box box, long[] most, boolean packed, int bytes) {
        this.store = store;
        this.box = box;
        this.packed = packed;
        this.bytes = bytes;
        int sides = box.sides().length;
        this.order = new int[sides];
        this.across = new long[sides];
        int endless = 0;
        for (int side = 0; side < sides; side++) {
            boolean ends = most[side] != Constants.UNDEFINED_ADDRESS && most[side] != ENDLESS;
            across[side] = ends ? Math.ceilDiv(most[side], box.chunk()[side]) : Long.MAX_VALUE;
            endless = ends ? endless : side;
        }
        order[0] = endless;
        for (int side = 0, at = 1; side < sides; side++) {
            if (side != endless) {
                order[at++] = side;
            }
        }
    }

    List<Chunk> chunks() {
        return chunks;
    }

    void add(Chunk chunk) {
        chunks.add(chunk);
    }

    /// All chunks of the dataset from an address on, one behind the other.
    void addInLine(long address) {
        long most = store.size() / Math.max(1, bytes);
        for (long number = 0; number < most && inGrid(number); number++) {
            chunks.add(new ChunkImpl(address + number * bytes, bytes, offset(number)));
        }
    }

    /// How many bytes the file has for each chunk: an address, and what it takes packed.
    boolean possible(int element) {
        int address = store.getSizeOfOffsets();
        return packed ? element > address + MASK && element <= address + MASK + Long.BYTES : element == address;
    }

    /// Takes what the file says of `count` chunks, of which the first is the `first`-th of the dataset.
    void take(ByteBuffer said, long first, int count, int element) {
        for (int k = 0; k < count; k++) {
            long address = Utils.readBytesAsUnsignedLong(said, store.getSizeOfOffsets());
            int size = packed ? Utils.readBytesAsUnsignedInt(said, element - store.getSizeOfOffsets() - MASK) : bytes;
            byte[] left = new byte[packed ? MASK : 0];
            said.get(left);
            if (address != Constants.UNDEFINED_ADDRESS) {
                chunks.add(new ChunkImpl(address, size, offset(first + k), BitSet.valueOf(left)));
            }
        }
    }

    private boolean inGrid(long number) {
        long places = 1;
        for (long side : across) {
            places = side == 0 || places > number / side ? Long.MAX_VALUE : places * side;
        }
        return number < places;
    }

    private long[] offset(long number) {
        long[] offset = new long[order.length];
        long rest = number;
        for (int at = order.length - 1; at >= 0; at--) {
            int side = order[at];
            offset[side] = rest % across[side] * box.chunk()[side];
            rest /= across[side];
        }
        return offset;
    }
}
