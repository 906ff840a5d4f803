package maskscope.file.hdf5;

import io.jhdf.Constants;
import io.jhdf.ObjectHeader;
import io.jhdf.btree.BTreeV1;
import io.jhdf.btree.BTreeV2;
import io.jhdf.btree.record.BTreeDatasetChunkRecord;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.DatasetInfo;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.FilterPipelineMessage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import maskscope.mask.BadInput;

/// Where the chunks of a dataset lie, by one of the six ways in which HDF5 keeps that.
///
/// The library knows them all, but of two of them it reads a part and of three it counts by the wrong sides, so those are
/// read here.
///
/// Source: HDF5 File Format Specification Version 3.0, IV.A.2.i.
final class Hdf5Chunks {

    private static final int SINGLE = 1;
    private static final int IMPLICIT = 2;
    private static final int FIXED_ARRAY = 3;
    private static final int EXTENSIBLE_ARRAY = 4;
    private static final int TREE = 5;

    private Hdf5Chunks() {}

    /// The sides of each chunk of a dataset with so many sides.
    static int[] lengths(Hdf5Store store, ObjectHeader header, int sides) throws BadInput {
        DataLayoutMessage layout = header.getMessageOfType(DataLayoutMessage.class);
        int[] lengths = layout instanceof ChunkedDataLayoutMessageV4 young
                // The last one is the size of a number.
                ? Arrays.copyOf(young.getChunkDimensions(), young.getChunkDimensions().length - 1)
                : ((ChunkedDataLayoutMessage) layout).getChunkDimensions();
        if (lengths.length != sides || IntStream.of(lengths).anyMatch(length -> length < 1)) {
            throw store.damaged();
        }
        return lengths;
    }

    /// All chunks that were written; each takes `bytes` where nothing is packed.
    static List<Chunk> of(Hdf5Store store, ObjectHeader header, Hdf5Box box, int bytes) throws BadInput {
        if (header.getMessageOfType(DataLayoutMessage.class) instanceof ChunkedDataLayoutMessage old) {
            return old.getBTreeAddress() == Constants.UNDEFINED_ADDRESS
                    ? List.of()
                    : BTreeV1.createDataBTree(store, old.getBTreeAddress(), box.sides().length).getChunks();
        }
        ChunkedDataLayoutMessageV4 layout = header.getMessageOfType(ChunkedDataLayoutMessageV4.class);
        if (layout.getAddress() == Constants.UNDEFINED_ADDRESS) {
            return List.of();
        }
        long[] most = header.getMessageOfType(DataSpaceMessage.class).getDataSpace().getMaxSizes();
        boolean packed = header.hasMessageOfType(FilterPipelineMessage.class);
        Hdf5ChunkList list = new Hdf5ChunkList(store, box, most, packed, bytes);
        switch (layout.getIndexingType()) {
            case SINGLE -> list.add(single(layout, box, bytes));
            case IMPLICIT -> list.addInLine(layout.getAddress());
            case FIXED_ARRAY -> FixedArray.read(store, layout.getAddress(), list);
            case EXTENSIBLE_ARRAY -> ExtensibleArray.read(store, layout.getAddress(), list);
            case TREE -> tree(store, layout.getAddress(), box, bytes).forEach(record -> list.add(record.getChunk()));
            default -> throw store.damaged();
        }
        return list.chunks();
    }

    private static Chunk single(ChunkedDataLayoutMessageV4 layout, Hdf5Box box, int bytes) {
        long[] offset = new long[box.sides().length];
        return layout.isFilteredSingleChunk()
                ? new ChunkImpl(layout.getAddress(), layout.getSizeOfFilteredSingleChunk(), offset,
                        layout.getFilterMaskFilteredSingleChunk())
                : new ChunkImpl(layout.getAddress(), bytes, offset);
    }

    private static List<BTreeDatasetChunkRecord> tree(Hdf5Store store, long address, Hdf5Box box, int bytes) throws BadInput {
        Hdf5Heap.checkTree(store, address);
        long[] sides = Arrays.stream(box.sides()).asLongStream().toArray();
        return new BTreeV2<BTreeDatasetChunkRecord>(store, address, new DatasetInfo(bytes, sides, box.chunk())).getRecords();
    }
}
