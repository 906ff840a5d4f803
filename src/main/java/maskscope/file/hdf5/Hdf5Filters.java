package maskscope.file.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import maskscope.mask.BadInput;

/// What was done to each chunk before it was written, step by step.
///
/// Source: HDF5 File Format Specification Version 3.0, IV.A.2.l, and the list of registered filters.
final class Hdf5Filters {

    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int CHECKSUM = 3;
    private static final int LZF = 32_000;
    private static final List<Integer> PACKERS = List.of(DEFLATE, LZF);
    private static final List<Integer> KNOWN = List.of(DEFLATE, SHUFFLE, CHECKSUM, LZF);
    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(4, "szip"), Map.entry(5, "nbit"),
            Map.entry(6, "scaleoffset"), Map.entry(305, "LZO"), Map.entry(307, "bzip2"), Map.entry(32_001, "Blosc"),
            Map.entry(32_004, "LZ4"), Map.entry(32_008, "bitshuffle"), Map.entry(32_013, "ZFP"),
            Map.entry(32_015, "Zstandard"), Map.entry(32_026, "Blosc2"));

    private final List<FilterInfo> steps;

    private Hdf5Filters(List<FilterInfo> steps) {
        this.steps = steps;
    }

    /// Refuses what nothing here can undo.
    static Hdf5Filters of(Hdf5Store store, String path, ObjectHeader header) throws BadInput {
        List<FilterInfo> steps = new ArrayList<>();
        header.getMessagesOfType(FilterPipelineMessage.class).forEach(message -> steps.addAll(message.getFilters()));
        for (FilterInfo step : steps) {
            if (!KNOWN.contains(step.getId())) {
                String named = Hdf5Text.line(step.getName());
                String name = NAMES.getOrDefault(step.getId(), named);
                throw BadInput.of(store.file(), "hdf5.packed", path, name, step.getId());
            }
        }
        if (steps.stream().filter(step -> PACKERS.contains(step.getId())).count() > 1) {
            throw BadInput.of(store.file(), "hdf5.unknown-build", path);
        }
        return new Hdf5Filters(steps);
    }

    /// Undoes the steps, the last one first; those in `left` were left out for this chunk, whose numbers take `size` bytes.
    Hdf5Chunk unpacked(byte[] packed, BitSet left, int size, Hdf5Store store) throws BadInput {
        Hdf5Chunk chunk = new Hdf5Chunk(packed, 1);
        for (int k = steps.size() - 1; k >= 0; k--) {
            if (!left.get(k)) {
                chunk = undone(steps.get(k), chunk.together(), size + added(k, left), store);
            }
        }
        if (chunk.bytes().length != size) {
            throw store.damaged();
        }
        return chunk;
    }

    /// How many bytes the checksums among the first `k` steps have added.
    private int added(int k, BitSet left) {
        return Fletcher.BYTES
                * (int) IntStream.range(0, k).filter(step -> !left.get(step) && steps.get(step).getId() == CHECKSUM).count();
    }

    private static Hdf5Chunk undone(FilterInfo step, byte[] bytes, int size, Hdf5Store store) throws BadInput {
        return switch (step.getId()) {
            case DEFLATE -> new Hdf5Chunk(inflated(bytes, size, store), 1);
            case LZF -> new Hdf5Chunk(Lzf.unpacked(bytes, size, store), 1);
            case CHECKSUM -> new Hdf5Chunk(Fletcher.checked(bytes, store), 1);
            default -> {
                int[] said = step.getData();
                if (said.length < 1 || said[0] < 1) {
                    throw store.damaged();
                }
                yield new Hdf5Chunk(bytes, said[0]);
            }
        };
    }

    private static byte[] inflated(byte[] packed, int size, Hdf5Store store) throws BadInput {
        byte[] bytes = new byte[size];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            int at = 0;
            for (int more = 1; at < size && more > 0; at += more) {
                more = inflater.inflate(bytes, at, size - at);
            }
            // One byte more is asked for, as only at the end the sum is looked at.
            if (at < size || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw store.damaged();
            }
            return bytes;
        } catch (DataFormatException _) {
            throw store.damaged();
        }
    }
}
