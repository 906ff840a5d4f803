package maskscope.file.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.array.ArrayContent;
import maskscope.file.array.ArrayLayout;
import maskscope.file.array.ArrayShape;
import maskscope.file.array.NumberArray;
import maskscope.file.array.NumberType;
import maskscope.file.python.PythonReading;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.PythonText;

/// A dataset of numbers, by its header.
final class Hdf5Dataset implements NumberArray {

    /// What MATLAB writes as numbers and means something else by.
    private static final Set<String> NUMBERS_OF_MATLAB = Set.of("logical", "single", "double", "int8", "uint8", "int16",
            "uint16", "int32", "uint32", "int64", "uint64");
    private static final String CLASS = "MATLAB_class";
    /// The kind of a dataspace that has neither sides nor a number.
    private static final int EMPTY = 2;
    /// How far apart pixels lie along z, y and x: by ilastik's and cell-segmentation tools' names, and CREMI's.
    private static final List<String> SPACINGS = List.of("element_size_um", "spacing", "resolution");

    private final Hdf5Store store;
    private final String path;
    private final ObjectHeader header;
    private final Hdf5Type type;
    private final int[] lengths;
    private final Hdf5Sides sides;
    private final Hdf5Attributes attributes;
    /// The program that counts columns first; empty where none does.
    private final String columnsFirst;

    private Hdf5Dataset(Hdf5Store store, String path, ObjectHeader header, Hdf5Attributes group)
            throws IOException, BadInput {
        this.store = store;
        this.path = path;
        this.header = header;
        this.attributes = Hdf5Attributes.of(store, header);
        this.columnsFirst = program(group);
        DataTypeMessage said = header.getMessageOfType(DataTypeMessage.class);
        DataSpaceMessage space = header.getMessageOfType(DataSpaceMessage.class);
        if (said.isMessageShared() || space.isMessageShared()) {
            throw BadInput.of(store.file(), "hdf5.named-type", path);
        }
        Optional<Hdf5Type> known = Hdf5Type.of(said.getDataType());
        Optional<String> matlab = attributes.text(CLASS);
        if (known.isEmpty() || matlab.filter(kind -> !NUMBERS_OF_MATLAB.contains(kind)).isPresent()
                || attributes.has("MATLAB_empty") || space.getDataSpace().getType() == EMPTY) {
            throw BadInput.of(store.file(), "hdf5.no-numbers", path);
        }
        this.type = matlab.filter("logical"::equals).isPresent() && known.get().number().bytes() == 1
                ? new Hdf5Type(NumberType.B1, known.get().order(), known.get().names())
                : known.get();
        this.lengths = lengths(space.getDataSpace().getDimensionsAsLong());
        this.sides = columnsFirst.isEmpty()
                ? Hdf5Sides.named(Hdf5Sides.letters(attributes), lengths)
                : Hdf5Sides.columnsFirst(lengths);
    }

    /// Reads on from the header of a dataset in a group; told if it holds no numbers.
    static Hdf5Dataset of(Hdf5Store store, String path, ObjectHeader header, Hdf5Attributes group)
            throws IOException, BadInput {
        return Hdf5Library.told(store.file(), path, () -> new Hdf5Dataset(store, path, header, group));
    }

    private String program(Hdf5Attributes group) {
        return store.matlab() || attributes.has(CLASS) ? "MATLAB" : group.has("OCTAVE_NEW_FORMAT") ? "Octave" : "";
    }

    private int[] lengths(long... all) throws BadInput {
        if (LongStream.of(all).anyMatch(side -> side > Integer.MAX_VALUE)) {
            Faults.checkSize(store.file(), all[all.length - 1], all[0], Integer.MAX_VALUE);
        }
        return LongStream.of(all).mapToInt(Math::toIntExact).toArray();
    }

    String path() {
        return path;
    }

    /// Whether it could be a mask.
    boolean usable() {
        return sides.shape().usable() && sides.layouts().filter(List::isEmpty).isEmpty();
    }

    /// What the dataset holds, as a mask.
    Content content(Wish wish, ReadControl control) throws IOException, BadInput {
        Content numbers = ArrayContent.read(this, Hdf5Format.NAME, wish, control);
        Content content = numbers
                .withNames(type.names())
                .withPlacement(placement())
                .withBatch(sides.batch() || numbers.facts().batch());
        List<Double> noData = attributes.numbers("_FillValue");
        return (noData.size() == 1 ? content.withNoData(noData.getFirst()) : content).withRemarks(remarks());
    }

    private List<Message> remarks() throws IOException {
        List<Message> remarks = new ArrayList<>();
        if (!columnsFirst.isEmpty()) {
            remarks.add(Message.of("hdf5.columns-first", columnsFirst));
        }
        List<Double> factor = attributes.numbers("scale_factor");
        List<Double> offset = attributes.numbers("add_offset");
        boolean scaled = factor.size() == 1 && factor.getFirst() != 1 || offset.size() == 1 && offset.getFirst() != 0;
        if (scaled) {
            remarks.add(Message.of("hdf5.scaled", Numbers.brief(factor.size() == 1 ? factor.getFirst() : 1),
                    Numbers.brief(offset.size() == 1 ? offset.getFirst() : 0)));
        }
        return remarks;
    }

    private Placement placement() throws IOException {
        for (String name : SPACINGS) {
            List<Double> apart = attributes.numbers(name);
            if (columnsFirst.isEmpty() && (apart.size() == 2 || apart.size() == 3)) {
                List<Double> quickest = apart.reversed();
                return Placement.spaced(quickest.get(0), quickest.get(1), quickest.size() == 3 ? quickest.get(2) : 1);
            }
        }
        return Placement.PLAIN;
    }

    @Override
    public Path file() {
        return store.file();
    }

    @Override
    public NumberType type() {
        return type.number();
    }

    @Override
    public ArrayShape shape() {
        return sides.shape();
    }

    @Override
    public Message shapeText() {
        return sides.text();
    }

    @Override
    public Optional<List<ArrayLayout>> layouts() {
        return sides.layouts();
    }

    /// MATLAB's truth values are numbers in h5py.
    @Override
    public Optional<PythonReading> python() {
        return PythonReading.name(file()).map(name -> {
            String whole = "h5py.File(" + name + ", \"r\")[" + PythonText.quoted(path) + "][()]";
            String numbers = type.number() == NumberType.B1 ? whole + ".astype(bool)" : whole;
            return shape().ordered(PythonReading.of("import h5py", numbers));
        });
    }

    @Override
    public void pass(long begin, long end, Sink sink, ReadControl control) throws IOException, BadInput {
        Hdf5Numbers.of(store, path, header, type, lengths).pass(begin, end, sink, control);
    }
}
