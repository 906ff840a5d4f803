package maskscope.file.hdf5;

import io.jhdf.Constants;
import maskscope.mask.BadInput;

/// Where chunks lie of a dataset that can grow along one side: the first few are told in an index block, then come blocks of
/// them that become larger and larger, and from some place on blocks that tell where those are.
///
/// Source: HDF5 File Format Specification Version 3.0, VII.D, and for the sizes of blocks as the HDF5 library counts them.
final class ExtensibleArray {

    private final Hdf5Store store;
    private final Hdf5ChunkList list;
    private final int offset;
    private final int element;
    private final int placeBytes;
    /// How many chunks the index block tells, and the smallest of the blocks.
    private final int inIndex;
    private final long inSmallest;
    private final long inPage;
    /// Chunks from this one on were never written.
    private final long end;
    /// So many groups of blocks are told in the index block, and so many in blocks of their own.
    private final int near;
    private final int far;
    private final long indexAddress;

    private ExtensibleArray(Hdf5Store store, long address, Hdf5ChunkList list) throws BadInput {
        this.store = store;
        this.list = list;
        this.offset = store.getSizeOfOffsets();
        int length = store.getSizeOfLengths();
        Hdf5Block header = Hdf5Block.read(store, address, "EAHD", 6 + 6 * length + offset);
        this.element = header.small();
        int placeBits = header.small();
        this.inIndex = header.small();
        this.inSmallest = header.small();
        int leastPointers = header.small();
        int pageBits = header.small();
        header.skip(4 * length);
        this.end = header.number(length);
        header.skip(length);
        this.indexAddress = header.number(offset);
        boolean powers = Long.bitCount(inSmallest) == 1 && Integer.bitCount(leastPointers) == 1;
        if (!list.possible(element) || !powers || placeBits > Long.SIZE || pageBits > 30 || end < 0) {
            throw store.damaged();
        }
        this.placeBytes = Math.ceilDiv(placeBits, 8);
        this.inPage = 1L << pageBits;
        this.near = 2 * Integer.numberOfTrailingZeros(leastPointers);
        this.far = 1 + placeBits - Long.numberOfTrailingZeros(inSmallest) - near;
    }

    static void read(Hdf5Store store, long address, Hdf5ChunkList list) throws BadInput {
        new ExtensibleArray(store, address, list).read();
    }

    private void read() throws BadInput {
        if (indexAddress == Constants.UNDEFINED_ADDRESS || end == 0) {
            return;
        }
        long nearBlocks = 0;
        for (int group = 0; group < near; group++) {
            nearBlocks += blocks(group);
        }
        Hdf5Block index = Hdf5Block.read(store, indexAddress, "EAIB",
                offset + (long) inIndex * element + (nearBlocks + Math.max(0, far)) * offset);
        index.skip(offset);
        list.take(index.bytes(), 0, inIndex, element);
        long first = inIndex;
        for (int group = 0; group < near + far && first < end; group++) {
            if (group < near) {
                read(group, first, index, 0);
            } else {
                long address = index.number(offset);
                if (address != Constants.UNDEFINED_ADDRESS) {
                    readFar(group, first, address);
                }
            }
            first += blocks(group) * chunks(group);
        }
    }

    private void readFar(int group, long first, long address) throws BadInput {
        long pages = chunks(group) > inPage ? chunks(group) / inPage : 0;
        long flags = blocks(group) * Math.ceilDiv(pages, 8L);
        Hdf5Block block = Hdf5Block.read(store, address, "EASB", offset + placeBytes + flags + blocks(group) * offset);
        block.skip(offset + placeBytes);
        read(group, first, block, Math.toIntExact(flags));
    }

    /// Reads a group of blocks whose addresses stand `flags` bytes from here on in `told`; these bytes say which pages of the
    /// blocks are there.
    private void read(int group, long first, Hdf5Block told, int flags) throws BadInput {
        Hdf5Block written = new Hdf5Block(told.bytes().slice(told.bytes().position(), flags));
        told.skip(flags);
        long length = chunks(group);
        for (long k = 0; k < blocks(group); k++) {
            long address = told.number(offset);
            long at = first + k * length;
            if (address != Constants.UNDEFINED_ADDRESS && at < end) {
                if (length > inPage) {
                    readPages(address, at, length, written, k * (length / inPage));
                } else {
                    Hdf5Block block = Hdf5Block.read(store, address, "EADB", offset + placeBytes + length * element);
                    block.skip(offset + placeBytes);
                    list.take(block.bytes(), at, (int) length, element);
                }
            }
        }
    }

    private void readPages(long address, long first, long length, Hdf5Block written, long flag) throws BadInput {
        Hdf5Block.read(store, address, "EADB", offset + placeBytes);
        long at = address + Hdf5Block.length(offset + placeBytes);
        for (long page = 0; page < length / inPage; page++) {
            if (written.flag(flag + page)) {
                list.take(Hdf5Block.page(store, at, inPage * element), first + page * inPage, (int) inPage, element);
            }
            at += inPage * element + Hdf5Block.CHECKSUM;
        }
    }

    /// How many blocks a group has, and how many chunks each of them tells.
    private static long blocks(int group) {
        return 1L << group / 2;
    }

    private long chunks(int group) {
        return inSmallest << (group + 1) / 2;
    }
}
