package maskscope.file.metaimage;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maskscope.file.ReadControl;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeFile;
import maskscope.file.volume.VolumeHeader;
import maskscope.file.volume.VolumeShape;
import maskscope.file.volume.VolumeType;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// What a MetaImage says of itself, checked so far that it can be read.
///
/// @param shape how its numbers lie
/// @param data where they are
/// @param placement how they lie in the body
/// @param remarks what else there is to say
record MetaHeader(VolumeShape shape, MetaData data, Placement placement, List<Message> remarks) implements VolumeHeader {

    private static final int MOST_SIDES = 10;
    private static final String IMAGE = "Image";
    private static final String ARRAY = "_ARRAY";
    /// Long integers have 32 bits on all systems, whatever their C says.
    private static final Map<String, VolumeType> TYPES = Map.ofEntries(
            Map.entry("MET_CHAR", VolumeType.INT8), Map.entry("MET_ASCII_CHAR", VolumeType.INT8),
            Map.entry("MET_UCHAR", VolumeType.UINT8),
            Map.entry("MET_SHORT", VolumeType.INT16), Map.entry("MET_USHORT", VolumeType.UINT16),
            Map.entry("MET_INT", VolumeType.INT32), Map.entry("MET_UINT", VolumeType.UINT32),
            Map.entry("MET_LONG", VolumeType.INT32), Map.entry("MET_ULONG", VolumeType.UINT32),
            Map.entry("MET_LONG_LONG", VolumeType.INT64), Map.entry("MET_ULONG_LONG", VolumeType.UINT64),
            Map.entry("MET_FLOAT", VolumeType.FLOAT32), Map.entry("MET_DOUBLE", VolumeType.FLOAT64));

    @Override
    public VolumeBytes numbers(Path file, VolumeFile in, ReadControl control) throws IOException, BadInput {
        return data.open(file, in, shape, control);
    }

    static MetaHeader read(Path file, VolumeFile in) throws IOException, BadInput {
        MetaFields fields = MetaFields.read(file, in);
        if (!fields.get("ObjectType").orElse(IMAGE).equals(IMAGE)) {
            throw fields.wrong("ObjectType");
        }
        fields.need("NDims");
        int count = (int) Math.min(fields.whole("NDims", 0, 1), MOST_SIDES + 1L);
        if (count > MOST_SIDES) {
            throw fields.wrong("NDims");
        }
        List<Long> sides = sides(fields, count);
        long further = 1;
        for (long side : sides.subList(Math.min(3, count), count)) {
            if (side > 1 && further > 1) {
                throw BadInput.of(file, "volume.many-sides");
            }
            further = Math.max(further, side);
        }
        long interleaved = fields.whole("ElementNumberOfChannels", 1, 1);
        if (interleaved > 1 && further > 1) {
            throw BadInput.of(file, "volume.two-lists");
        }
        long width = sides.getFirst();
        long height = count > 1 ? sides.get(1) : 1;
        long depth = count > 2 ? sides.get(2) : 1;
        int channels = VolumeShape.channels(file, Math.max(interleaved, further));
        VolumeType type = type(fields);
        MetaData data = MetaData.of(fields, type, sides);
        boolean most = fields.yes("BinaryDataByteOrderMSB") || fields.yes("ElementByteOrderMSB");
        VolumeShape shape = new VolumeShape(type, most && !data.text() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                width, height, depth, channels, interleaved > 1 ? 1 : VolumeShape.product(width, height, depth));
        return new MetaHeader(shape, data, MetaPlacement.of(fields, count), remarks(fields));
    }

    private static List<Long> sides(MetaFields fields, int count) throws BadInput {
        String[] words = fields.need("DimSize").split("\\s+");
        List<Long> sides = new ArrayList<>();
        for (String word : words) {
            if (words.length != count || !word.matches("\\d{1,18}")) {
                throw fields.wrong("DimSize");
            }
            sides.add(Long.valueOf(word));
        }
        return List.copyOf(sides);
    }

    /// Some programs call a kind of several numbers a pixel an array of that kind.
    private static VolumeType type(MetaFields fields) throws BadInput {
        String name = fields.need("ElementType");
        VolumeType type = TYPES.get(name.endsWith(ARRAY) ? name.substring(0, name.length() - ARRAY.length()) : name);
        if (type == null) {
            throw fields.wrong("ElementType");
        }
        return type;
    }

    /// ITK, too, leaves the numbers as they are.
    private static List<Message> remarks(MetaFields fields) throws BadInput {
        double slope = fields.numbers(1, "ElementToIntensityFunctionSlope").orElse(new double[] {1})[0];
        double offset = fields.numbers(1, "ElementToIntensityFunctionOffset").orElse(new double[] {0})[0];
        return slope == 1 && offset == 0
                ? List.of()
                : List.of(Message.of("metaimage.not-scaled", Numbers.brief(slope), Numbers.brief(offset)));
    }
}
