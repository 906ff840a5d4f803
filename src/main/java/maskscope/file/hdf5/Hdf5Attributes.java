package maskscope.file.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.btree.record.AttributeNameForIndexedAttributesRecord;
import io.jhdf.dataset.DatasetReader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.file.array.NumberType;
import maskscope.mask.BadInput;

/// What a file says of one of its objects: texts and numbers by name. What cannot be read is as if it were not there.
final class Hdf5Attributes {

    /// More values than these are of no interest here.
    private static final int MOST_VALUES = 32;

    private final Hdf5Store store;
    private final Map<String, AttributeMessage> all = new HashMap<>();

    private Hdf5Attributes(Hdf5Store store) {
        this.store = store;
    }

    static Hdf5Attributes of(Hdf5Store store, ObjectHeader header) throws IOException {
        Hdf5Attributes attributes = new Hdf5Attributes(store);
        try {
            attributes.take(header);
        } catch (BadInput _) {
            return attributes;
        }
        return attributes;
    }

    private void take(ObjectHeader header) throws IOException, BadInput {
        header.getMessagesOfType(AttributeMessage.class).forEach(this::take);
        if (!header.hasMessageOfType(AttributeInfoMessage.class)) {
            return;
        }
        Hdf5Library.told(store.file(), () -> {
            AttributeInfoMessage info = header.getMessageOfType(AttributeInfoMessage.class);
            Hdf5Heap<AttributeNameForIndexedAttributesRecord> heap =
                    new Hdf5Heap<>(store, info.getFractalHeapAddress(), info.getAttributeNameBTreeAddress());
            for (AttributeNameForIndexedAttributesRecord record : heap.records()) {
                take(new AttributeMessage(heap.object(record.getHeapId()), store, record.getFlags()));
            }
            return this;
        });
    }

    private void take(AttributeMessage message) {
        String name = message.getName();
        int end = name.indexOf('\0');
        all.put(end < 0 ? name : name.substring(0, end), message);
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    Optional<String> text(String name) throws IOException {
        return texts(name).stream().findFirst();
    }

    /// The texts of an attribute that is one or a row of them; else none.
    List<String> texts(String name) throws IOException {
        return read(name, message -> {
            DataType type = message.getDataType();
            boolean text = type instanceof StringData
                    || type instanceof VariableLength lengths && lengths.isVariableLengthString();
            if (!text || message.getDataSpace().getDimensionsAsLong().length > 1) {
                return List.of();
            }
            Object value = DatasetReader.readDataset(
                    type, message.getDataBuffer(), message.getDataSpace().getDimensions(), store);
            return value instanceof Object[] row ? Arrays.stream(row).map(String::valueOf).toList() : List.of(value.toString());
        });
    }

    /// The numbers of an attribute that is one or some of them; else none.
    List<Double> numbers(String name) throws IOException {
        return read(name, message -> {
            Optional<Hdf5Type> type = Hdf5Type.of(message.getDataType());
            if (type.isEmpty()) {
                return List.of();
            }
            NumberType number = type.get().number();
            ByteBuffer data = message.getDataBuffer().order(type.get().order());
            return IntStream.range(0, data.remaining() / number.bytes()).mapToObj(k -> number.number(data, k)).toList();
        });
    }

    private interface Reading<T> {
        List<T> of(AttributeMessage message);
    }

    private <T> List<T> read(String name, Reading<T> reading) throws IOException {
        AttributeMessage message = all.get(name);
        try {
            return message == null ? List.of() : Hdf5Library.told(store.file(), () -> {
                boolean few = message.getDataBuffer() != null && message.getDataSpace().getTotalLength() <= MOST_VALUES;
                return few ? reading.of(message) : new ArrayList<>();
            });
        } catch (BadInput _) {
            return List.of();
        }
    }
}
