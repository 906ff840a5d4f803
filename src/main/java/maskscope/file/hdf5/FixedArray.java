package maskscope.file.hdf5;

import maskscope.mask.BadInput;

/// Where chunks lie, told in one array; a long one is cut into pages, which are only there where something was written.
///
/// Source: HDF5 File Format Specification Version 3.0, VII.C.
final class FixedArray {

    private FixedArray() {}

    static void read(Hdf5Store store, long address, Hdf5ChunkList list) throws BadInput {
        int offset = store.getSizeOfOffsets();
        Hdf5Block header = Hdf5Block.read(store, address, "FAHD", 2 + store.getSizeOfLengths() + offset);
        int element = header.small();
        int pageBits = header.small();
        long count = header.number(store.getSizeOfLengths());
        long block = header.number(offset);
        if (!list.possible(element) || pageBits > 30 || count < 0 || count > store.size() / element) {
            throw store.damaged();
        }
        long page = 1L << pageBits;
        if (count <= page) {
            Hdf5Block all = Hdf5Block.read(store, block, "FADB", offset + count * element);
            all.skip(offset);
            list.take(all.bytes(), 0, (int) count, element);
            return;
        }
        long pages = Math.ceilDiv(count, page);
        int flags = (int) Math.ceilDiv(pages, 8L);
        Hdf5Block written = Hdf5Block.read(store, block, "FADB", offset + flags);
        written.skip(offset);
        long at = block + Hdf5Block.length(offset + flags);
        for (long first = 0; first < count; first += page) {
            int length = (int) Math.min(page, count - first);
            if (written.flag(first / page)) {
                list.take(Hdf5Block.page(store, at, (long) length * element), first, length, element);
            }
            at += page * element + Hdf5Block.CHECKSUM;
        }
    }
}
