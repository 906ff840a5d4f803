package maskscope.file.metaimage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeFile;
import maskscope.file.volume.VolumeReader;
import maskscope.file.volume.VolumeShape;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// MetaImage, what ITK and its programs write: `.mha` with the numbers behind the header, `.mhd` with the numbers in other
/// files beside it.
///
/// Own code, as for NIfTI: a header in lines of text, and plain numbers. Sides are kept as they lie in the file, x fastest. Of
/// several numbers in each voxel, and of several volumes in one file, each is a channel.
public final class MetaImageFormat implements MaskFormat {

    static final String NAME = "MetaImage";

    /// The fields that a header may begin with. What else begins like this has no number of sides.
    private static final Pattern FIRST = Pattern.compile("\\s*(?:ObjectType|ObjectSubType|FileFormatVersion|Comment|"
            + "AcquisitionDate|NDims|Name|ID|ParentID|TransformType|CompressedData|BinaryData|BinaryDataByteOrderMSB|"
            + "ElementByteOrderMSB|DimSize|ElementType|ElementSpacing)[ \\t]*[=:]");
    private static final Pattern SIDES = Pattern.compile("(?m)^[ \\t]*NDims[ \\t]*[=:]");

    private interface Work<T> {
        T of(MetaHeader header, VolumeFile in) throws IOException, BadInput;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return FIRST.matcher(text).lookingAt() && SIDES.matcher(text).find();
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return opened(file, (header, in) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, shape.depth(), 0, control);
            try (VolumeBytes numbers = header.data().open(file, in, shape, control)) {
                return VolumeReader.read(file, NAME, wish, shape, VolumeReader.numbered(shape.channels()), numbers, control)
                        .withPlacement(header.placement())
                        .withRemarks(header.remarks());
            }
        });
    }

    /// All slices of the first channel.
    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return photo(file, control, true);
    }

    /// The slice in the middle, which needs no more of the file than what lies before it.
    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return photo(file, control, false);
    }

    private static Photo photo(Path file, ReadControl control, boolean whole) throws BadInput {
        return opened(file, (header, in) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, whole ? shape.depth() : Math.min(1, shape.depth()), 1, control);
            try (VolumeBytes numbers = header.data().open(file, in, shape, control)) {
                return VolumeReader.photo(shape, numbers, whole, control);
            }
        });
    }

    private static <T> T opened(Path file, Work<T> work) throws BadInput {
        return Faults.guard(file, () -> {
            try (VolumeFile in = VolumeFile.open(file, NAME)) {
                return work.of(MetaHeader.read(file, in), in);
            }
        });
    }
}
