package maskscope.file.metaimage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.volume.HeadedFormat;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeFile;
import maskscope.file.volume.VolumePython;
import maskscope.file.volume.VolumeReader;
import maskscope.file.volume.VolumeShape;
import maskscope.mask.BadInput;

/// MetaImage, what ITK and its programs write: `.mha` with the numbers behind the header, `.mhd` with the numbers in other
/// files beside it.
///
/// Own code, as for NIfTI: a header in lines of text, and plain numbers. Sides are kept as they lie in the file, x fastest. Of
/// several numbers in each voxel, and of several volumes in one file, each is a channel.
public final class MetaImageFormat extends HeadedFormat<MetaHeader> {

    static final String NAME = "MetaImage";

    /// The fields that a header may begin with. What else begins like this has no number of sides.
    private static final Pattern FIRST = Pattern.compile("\\s*(?:ObjectType|ObjectSubType|FileFormatVersion|Comment|"
            + "AcquisitionDate|NDims|Name|ID|ParentID|TransformType|CompressedData|BinaryData|BinaryDataByteOrderMSB|"
            + "ElementByteOrderMSB|DimSize|ElementType|ElementSpacing)[ \\t]*[=:]");
    private static final Pattern SIDES = Pattern.compile("(?m)^[ \\t]*NDims[ \\t]*[=:]");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Family family() {
        return Family.VOLUME;
    }

    @Override
    public List<String> endings() {
        return List.of("mha", "mhd");
    }

    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return FIRST.matcher(text).lookingAt() && SIDES.matcher(text).find();
    }

    @Override
    protected MetaHeader header(Path file, VolumeFile in) throws IOException, BadInput {
        return MetaHeader.read(file, in);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return opened(file, (header, in) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, shape.depth(), 0, control);
            List<MaskClass> channels = VolumeReader.numbered(shape.channels());
            Optional<VolumePython> python = header.data().python(file, in, shape);
            try (VolumeBytes numbers = header.numbers(file, in, control)) {
                Content content = VolumeReader.read(file, NAME, wish, shape, channels, numbers, control);
                return content
                        .withPython(python.flatMap(volume -> volume.of(content)))
                        .withPlacement(header.placement())
                        .withRemarks(header.remarks());
            }
        });
    }
}
