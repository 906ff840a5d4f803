package maskscope.file.hdf5;

import io.jhdf.Superblock;
import io.jhdf.Superblock.SuperblockV0V1;
import io.jhdf.Superblock.SuperblockV2V3;
import io.jhdf.SymbolTableEntry;
import io.jhdf.storage.HdfBackingStorage;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// The bytes of an HDF5 file as the library asks for them.
///
/// A request is held against the size of the file before anything is allocated for it, and all requests together against a
/// multiple of that size, so that no circle is followed for ever. No other file is ever opened.
///
/// Source: HDF5 File Format Specification Version 3.0, II. Addresses count from where the signature is.
final class Hdf5Store implements HdfBackingStorage, AutoCloseable {

    private static final int LONGEST_SUPERBLOCK = 128;
    /// A header is looked at a few times: as a link's end, to be read, and for its checksum.
    private static final int TIMES = 8;
    private static final long LEAST_ALLOWANCE = 4 << 20;
    private static final long MOST_ALLOWANCE = 1 << 30;
    /// What a request costs at least, however short it is.
    private static final int REQUEST = 64;

    private final Path file;
    private final SeekableByteChannel channel;
    private final ReadControl control;
    private final long size;
    private final long base;
    private final boolean matlab;
    private final Superblock superblock;
    private final long root;
    private long allowance;

    private Hdf5Store(Path file, SeekableByteChannel channel, ReadControl control) throws IOException, BadInput {
        this.file = file;
        this.channel = channel;
        this.control = control;
        this.size = channel.size();
        this.base = begin();
        this.matlab = startsWith(0, Hdf5Format.MATLAB);
        this.allowance = Math.clamp(size * TIMES, LEAST_ALLOWANCE, MOST_ALLOWANCE);
        this.superblock = Superblock.readSuperblock(readBufferFromAddress(0, (int) Math.min(LONGEST_SUPERBLOCK, size - base)));
        boolean cut = superblock.getEndOfFileAddress() > size;
        if (cut || !sound(superblock.getSizeOfOffsets()) || !sound(superblock.getSizeOfLengths())) {
            throw damaged();
        }
        this.root = switch (superblock) {
            case SuperblockV0V1 old ->
                    new SymbolTableEntry(this, old.getRootGroupSymbolTableAddress()).getObjectHeaderAddress();
            case SuperblockV2V3 young -> young.getRootGroupObjectHeaderAddress();
            default -> throw damaged();
        };
    }

    static Hdf5Store open(Path file, ReadControl control) throws IOException, BadInput {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new Hdf5Store(file, channel, control.part(0, 0.05));
        } catch (IOException | BadInput | RuntimeException | Error fault) {
            channel.close();
            throw fault;
        }
    }

    /// Where the signature is: at the beginning, or behind a block of another program.
    private long begin() throws IOException, BadInput {
        for (long at = 0; at < size; at = at == 0 ? Hdf5Format.BLOCK : 2 * at) {
            if (startsWith(at, Hdf5Format.SIGNATURE)) {
                return at;
            }
        }
        throw damaged();
    }

    private boolean startsWith(long at, String text) throws IOException {
        byte[] bytes = new byte[(int) Math.min(text.length(), size - at)];
        read(at, ByteBuffer.wrap(bytes));
        return MaskFormat.startsWith(bytes, text);
    }

    private static boolean sound(int bytes) {
        return bytes == 2 || bytes == 4 || bytes == 8;
    }

    Path file() {
        return file;
    }

    /// Whether MATLAB has written it.
    boolean matlab() {
        return matlab;
    }

    /// The address of the header of the outermost group.
    long root() {
        return root;
    }

    BadInput damaged() {
        return Faults.damagedFile(file, Hdf5Format.NAME);
    }

    /// Whether the file has `count` bytes from an address on.
    boolean has(long address, long count) {
        return address >= 0 && count >= 0 && address <= size - base && count <= size - base - address;
    }

    /// Fills a buffer with the bytes from an address on, and turns it for reading.
    ByteBuffer fill(long address, ByteBuffer into) throws IOException {
        if (!has(address, into.remaining())) {
            throw new EOFException();
        }
        read(base + address, into);
        return into.flip();
    }

    private void read(long at, ByteBuffer into) throws IOException {
        channel.position(at);
        while (into.hasRemaining()) {
            if (channel.read(into) < 0) {
                throw new EOFException();
            }
        }
    }

    @Override
    public ByteBuffer readBufferFromAddress(long address, int length) {
        control.progress(0);
        allowance -= Math.max(REQUEST, length);
        if (!has(address, length) || allowance < 0) {
            throw new BufferUnderflowException();
        }
        try {
            return fill(address, ByteBuffer.allocate(length)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Nothing is mapped: a mapped file cannot be deleted on some systems, and one that becomes shorter ends the program.
    @Override
    public ByteBuffer map(long address, long length) {
        return readBufferFromAddress(address, Math.toIntExact(length));
    }

    @Override
    public ByteBuffer mapNoOffset(long address, long length) {
        return map(address - base, length);
    }

    @Override
    public long getUserBlockSize() {
        return base;
    }

    @Override
    public Superblock getSuperblock() {
        return superblock;
    }

    /// Nothing is read past this store.
    @Override
    public FileChannel getFileChannel() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getSizeOfOffsets() {
        return superblock.getSizeOfOffsets();
    }

    @Override
    public int getSizeOfLengths() {
        return superblock.getSizeOfLengths();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
