package maskscope.file.nifti;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.FileStart;
import maskscope.file.MaskClass;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.python.PythonReading;
import maskscope.file.volume.Packing;
import maskscope.file.volume.VolumeBytes;
import maskscope.file.volume.VolumeFile;
import maskscope.file.volume.VolumeReader;
import maskscope.file.volume.VolumeShape;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;

/// NIfTI-1 and NIfTI-2, the volumes of medicine, in one file: `.nii`, and `.nii.gz` packed.
///
/// Own code, as the format is a short header and plain numbers, and the libraries for it inflate whole files first or
/// trust the header. Sides are kept as they lie in the file, x fastest; which way they point in the body is told beside
/// them. Of several volumes in one file, each is a channel.
public final class NiftiFormat implements MaskFormat {

    @Override
    public String name() {
        return "NIfTI";
    }

    @Override
    public Family family() {
        return Family.VOLUME;
    }

    @Override
    public List<String> endings() {
        return List.of("nii", "nii.gz");
    }

    @Override
    public boolean recognises(byte[] head) {
        Optional<NiftiFields> fields = NiftiFields.of(FileStart.unpacked(head, NiftiFields.SECOND_LENGTH));
        return fields.filter(known -> known.bytes().limit() < NiftiFields.FIRST_LENGTH
                || known.single() || known.pair() || known.analyze()).isPresent();
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return opened(file, (header, source) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, shape.depth(), 0, control);
            toNumbers(source, header, control.part(0, 0));
            List<MaskClass> channels = VolumeReader.numbered(shape.channels());
            Content content = VolumeReader.read(file, name(), wish, shape, channels, source, control);
            return content.withPlacement(header.placement()).withPython(content.grid().flatMap(grid ->
                    python(file, grid.extent(), channels.size(), content.channel())));
        });
    }

    /// NiBabel goes by the name's end, and counts the quickest side first. Volumes that follow each other are its last side.
    private static Optional<PythonReading> python(Path file, Extent size, int volumes, Optional<String> chosen) {
        return PythonReading.name(file).filter(name -> name.matches("(?i).*\\.nii(\\.gz)?\"")).map(name -> {
            PythonReading all = PythonReading.of("import nibabel as nib", "nib.load(" + name + ").get_fdata().T");
            return chosen.map(volume -> all.shaped(volumes, size.depth(), size.height(), size.width()).then("[" + volume + "]"))
                    .orElse(all)
                    .shaped(size);
        });
    }

    /// All slices of the first volume.
    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return photo(file, control, true);
    }

    /// The slice in the middle, which needs no more of the file than what lies before it.
    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return photo(file, control, false);
    }

    private Photo photo(Path file, ReadControl control, boolean whole) throws BadInput {
        return opened(file, (header, source) -> {
            VolumeShape shape = header.shape();
            shape.checkSize(file, whole ? shape.depth() : Math.min(1, shape.depth()), 1, control);
            toNumbers(source, header, control.part(0, 0));
            return VolumeReader.photo(shape, source, whole, control).withPlacement(header.placement());
        });
    }

    private interface Work<T> {
        T of(NiftiHeader header, VolumeBytes source) throws IOException, BadInput;
    }

    private <T> T opened(Path file, Work<T> work) throws BadInput {
        return Faults.guard(file, () -> {
            try (VolumeFile opened = VolumeFile.open(file, name());
                    VolumeBytes source = opened.bytes(opened.gzipped() ? Packing.GZIP : Packing.PLAIN)) {
                return work.of(NiftiHeader.read(file, source), source);
            }
        });
    }

    /// Leaves out the rest of the header and the notes behind it.
    private static void toNumbers(VolumeBytes source, NiftiHeader header, ReadControl control) throws IOException, BadInput {
        if (header.start() > source.most() - header.shape().bytes()) {
            throw source.damaged();
        }
        source.skip(header.start() - source.position(), control);
    }
}
