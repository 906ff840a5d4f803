package maskscope.file.nrrd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.volume.HeadedFormat;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeFile;
import maskscope.file.volume.VolumePython;
import maskscope.file.volume.VolumeReader;
import maskscope.file.volume.VolumeShape;
import maskscope.mask.BadInput;

/// NRRD, what 3D Slicer and teem write: `.nrrd` with the numbers behind the header, `.nhdr` with the numbers in other files
/// beside it, and `.seg.nrrd` with names for segments.
///
/// Own code, as for NIfTI: a header in lines of text, and plain numbers. Sides are kept as they lie in the file, x fastest. Of
/// segments that overlap, each is a choice and gives a mask of 0 and 1; others are labels with names.
public final class NrrdFormat extends HeadedFormat<NrrdHeader> {

    static final String NAME = "NRRD";

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
        return List.of("nrrd", "nhdr");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, NAME);
    }

    @Override
    protected NrrdHeader header(Path file, VolumeFile in) throws IOException, BadInput {
        return NrrdHeader.read(file, in);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return opened(file, (header, in) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, shape.depth(), 0, control);
            List<NrrdSegment> chosen = header.layered() ? NrrdSegment.chosen(header.segments(), wish) : List.of();
            if (!chosen.isEmpty()) {
                return masks(file, header, chosen, control).withPython(header.data().python(file, in, shape)
                        .flatMap(volume -> NrrdSegment.inPython(chosen, volume)));
            }
            Optional<VolumePython> python = header.data().python(file, in, shape);
            try (VolumeBytes numbers = header.numbers(file, in, control)) {
                Content content = header.layered()
                        ? VolumeReader.choices(file, NAME, shape, header.channels(), numbers)
                        : VolumeReader.read(file, NAME, wish, shape, header.channels(), numbers, control)
                                .withNames(header.names());
                return content.withPython(python.flatMap(volume -> volume.of(content))).withPlacement(header.placement());
            }
        });
    }

    /// Where any of these segments is, layer by layer.
    private Content masks(Path file, NrrdHeader header, List<NrrdSegment> chosen, ReadControl control) throws BadInput {
        List<Integer> layers = chosen.stream().map(NrrdSegment::layer).distinct().toList();
        Grid any = null;
        for (int k = 0; k < layers.size(); k++) {
            int layer = layers.get(k);
            Grid read = layer(file, layer, control.part((double) k / layers.size(), (k + 1.0) / layers.size()));
            for (NrrdSegment segment : chosen) {
                if (segment.layer() == layer) {
                    any = any == null ? segment.mask(read) : segment.joined(any, read);
                }
            }
        }
        String key = chosen.stream().map(NrrdSegment::name).collect(Collectors.joining(","));
        return Content.of(file, NAME, any).withChannels(header.channels(), Optional.of(key)).withPlacement(header.placement());
    }

    private Grid layer(Path file, int layer, ReadControl control) throws BadInput {
        return opened(file, (header, in) -> {
            try (VolumeBytes numbers = header.numbers(file, in, control)) {
                return VolumeReader.whole(header.shape(), numbers, layer, control);
            }
        });
    }
}
