package maskscope.file.nrrd;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import maskscope.file.Hue;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeFile;
import maskscope.file.volume.VolumeHeader;
import maskscope.file.volume.VolumeReader;
import maskscope.file.volume.VolumeShape;
import maskscope.file.volume.VolumeType;
import maskscope.mask.BadInput;
import maskscope.mask.Placement;

/// What a NRRD file says of itself, checked so far that it can be read.
///
/// @param shape how its numbers lie
/// @param data where they are
/// @param placement how they lie in the body
/// @param channels what can be chosen among; none when there is only one channel
/// @param segments the parts of the body that the numbers stand for, where 3D Slicer noted them
record NrrdHeader(VolumeShape shape, NrrdData data, Placement placement, List<MaskClass> channels, List<NrrdSegment> segments)
        implements VolumeHeader {

    private static final List<Hue> HUES = List.of(Hue.RED, Hue.GREEN, Hue.BLUE, Hue.ALPHA);

    @Override
    public VolumeBytes numbers(Path file, VolumeFile in, ReadControl control) throws IOException, BadInput {
        return data.open(file, in, shape, control);
    }

    static NrrdHeader read(Path file, VolumeFile in) throws IOException, BadInput {
        NrrdFields fields = NrrdFields.read(file, in);
        VolumeType type = NrrdType.of(fields);
        NrrdAxes axes = NrrdAxes.of(fields);
        NrrdData data = NrrdData.of(fields, type, axes);
        if (data.files().isEmpty() && !fields.ended()) {
            throw in.damaged();
        }
        int channels = VolumeShape.channels(file, axes.channels());
        VolumeShape shape = new VolumeShape(
                type, order(fields, type, data), axes.side(0), axes.side(1), axes.side(2), channels, axes.run());
        List<NrrdSegment> segments = NrrdSegment.of(fields.notes(), channels);
        List<MaskClass> choices = layered(channels, segments)
                ? segments.stream().map(NrrdSegment::choice).toList()
                : axes.coloured()
                        ? IntStream.range(0, channels).mapToObj(k -> MaskClass.channel(k, HUES.get(k))).toList()
                        : VolumeReader.numbered(channels);
        return new NrrdHeader(shape, data, NrrdPlacement.of(fields, axes), choices, segments);
    }

    private static ByteOrder order(NrrdFields fields, VolumeType type, NrrdData data) throws BadInput {
        if (type.bytes() == 1 || data.text()) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        return switch (fields.need("endian").toLowerCase(Locale.ROOT)) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw fields.wrong("endian");
        };
    }

    private static boolean layered(int channels, List<NrrdSegment> segments) {
        return channels > 1 && !segments.isEmpty();
    }

    /// Whether segments in several layers are to be chosen from.
    boolean layered() {
        return layered(shape.channels(), segments);
    }

    /// What the numbers of the only channel are called.
    Map<Integer, String> names() {
        return shape.channels() > 1
                ? Map.of()
                : segments.stream()
                        .filter(segment -> segment.label() == (int) segment.label())
                        .collect(Collectors.toMap(segment -> (int) segment.label(), NrrdSegment::name, (first, next) -> first));
    }
}
