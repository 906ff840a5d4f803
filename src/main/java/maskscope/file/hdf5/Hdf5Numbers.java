package maskscope.file.hdf5;

import io.jhdf.Constants;
import io.jhdf.ObjectHeader;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataLayoutMessage.CompactDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FillValueOldMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import maskscope.file.ReadControl;
import maskscope.file.array.NumberArray.Sink;
import maskscope.mask.BadInput;

/// The numbers of a dataset wherever they lie in the file, in the order in which HDF5 counts them.
interface Hdf5Numbers {

    /// A multiple of the size of every number.
    int PIECE = 1 << 18;

    /// As `NumberArray` has it.
    void pass(long begin, long end, Sink sink, ReadControl control) throws IOException, BadInput;

    /// The numbers of the dataset with this header.
    static Hdf5Numbers of(Hdf5Store store, String path, ObjectHeader header, Hdf5Type type, int... lengths)
            throws IOException, BadInput {
        Hdf5Numbers unwritten = unwritten(store, header, type);
        DataLayoutMessage layout = header.getMessageOfType(DataLayoutMessage.class);
        return switch (layout) {
            case CompactDataLayoutMessage compact -> inHeader(compact.getDataBuffer(), type);
            case ContiguousDataLayoutMessage together -> together.getAddress() == Constants.UNDEFINED_ADDRESS
                    ? unwritten
                    : together(store, together.getAddress(), type);
            case ChunkedDataLayoutMessage _, ChunkedDataLayoutMessageV4 _ ->
                    Hdf5Chunked.of(store, path, header, type, unwritten, lengths);
            default -> throw BadInput.of(store.file(), "hdf5.unknown-build", path);
        };
    }

    private static Hdf5Numbers inHeader(ByteBuffer data, Hdf5Type type) {
        int size = type.number().bytes();
        return (begin, end, sink, control) -> sink.take(
                data.slice((int) begin * size, (int) (end - begin) * size).order(type.order()), begin, (int) (end - begin));
    }

    private static Hdf5Numbers together(Hdf5Store store, long address, Hdf5Type type) {
        int size = type.number().bytes();
        return (begin, end, sink, control) -> {
            if (!store.has(address, end * size)) {
                throw store.damaged();
            }
            ByteBuffer piece = ByteBuffer.allocate(PIECE).order(type.order());
            for (long first = begin; first < end; ) {
                int count = (int) Math.min(PIECE / size, end - first);
                sink.take(store.fill(address + first * size, piece.clear().limit(count * size)), first, count);
                first += count;
                control.progress((double) (first - begin) / (end - begin));
            }
        };
    }

    /// Numbers that nobody has written: the file names the one that stands for them, or else they are 0.
    private static Hdf5Numbers unwritten(Hdf5Store store, ObjectHeader header, Hdf5Type type) throws BadInput {
        int size = type.number().bytes();
        ByteBuffer number = ByteBuffer.allocate(size);
        for (FillValueOldMessage old : header.getMessagesOfType(FillValueOldMessage.class)) {
            number = old.getFillValue().hasRemaining() ? old.getFillValue() : number;
        }
        for (FillValueMessage said : header.getMessagesOfType(FillValueMessage.class)) {
            number = said.isFillValueDefined() ? said.getFillValue() : number;
        }
        if (number.remaining() != size) {
            throw store.damaged();
        }
        byte[] bytes = new byte[size];
        number.get(bytes);
        return (begin, end, sink, control) -> {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, (end - begin) * size)).order(type.order());
            while (piece.hasRemaining()) {
                piece.put(bytes);
            }
            piece.rewind();
            for (long first = begin; first < end; ) {
                int count = (int) Math.min(piece.capacity() / size, end - first);
                sink.take(piece, first, count);
                first += count;
                control.progress((double) (first - begin) / (end - begin));
            }
        };
    }
}
