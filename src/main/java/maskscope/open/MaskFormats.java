package maskscope.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.file.Content;
import maskscope.file.FileStart;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.coco.CocoFormat;
import maskscope.file.hdf5.Hdf5Format;
import maskscope.file.image.BmpFormat;
import maskscope.file.image.GifFormat;
import maskscope.file.image.JpegFormat;
import maskscope.file.image.PngFormat;
import maskscope.file.kaggle.KaggleFormat;
import maskscope.file.labelme.LabelMeFormat;
import maskscope.file.metaimage.MetaImageFormat;
import maskscope.file.netpbm.PnmFormat;
import maskscope.file.nifti.NiftiFormat;
import maskscope.file.nrrd.NrrdFormat;
import maskscope.file.numpy.NpyFormat;
import maskscope.file.numpy.NpzFormat;
import maskscope.file.tiff.TiffFormat;
import maskscope.file.unread.UnreadKinds;
import maskscope.file.webp.WebpFormat;
import maskscope.file.yolo.YoloFormat;
import maskscope.file.yolo.YoloNames;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// All kinds of files that masks and photographs are read from, and the choice among them by what a file holds.
///
/// A file's name is never trusted: a PNG called `mask.jpg` is read as a PNG. Files are opened for reading only, through
/// the `Path`'s own file system, so a file inside a jar reads like any other.
public final class MaskFormats {

    public static final List<MaskFormat> ALL = List.of(
            new PngFormat(), new TiffFormat(), new JpegFormat(), new BmpFormat(), new GifFormat(),
            new WebpFormat(), new PnmFormat(), new NpyFormat(), new NpzFormat(), new Hdf5Format(), new NiftiFormat(),
            new NrrdFormat(), new MetaImageFormat(), new LabelMeFormat(), new CocoFormat(), new YoloFormat(), new KaggleFormat());

    private MaskFormats() {}

    public static Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return of(file).read(file, wish, control);
    }

    public static Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return of(file).readPhoto(file, control);
    }

    /// A rough small picture of a file, or of its top part; see [MaskFormat#glance].
    public static Photo glance(Path file, ReadControl control) throws BadInput {
        return of(file).glance(file, control);
    }

    /// The format of a file by its first bytes.
    public static MaskFormat of(Path file) throws BadInput {
        refuse(UnreadKinds.folder(file));
        byte[] head = FileStart.read(file, MaskFormat.HEAD);
        if (head.length == 0) {
            return empty(file);
        }
        refuse(UnreadKinds.disguised(file, head));
        for (MaskFormat format : ALL) {
            if (format.recognises(head)) {
                return format;
            }
        }
        refuse(UnreadKinds.other(file, head, names()));
        throw BadInput.of(file, "open.unknown-kind", names());
    }

    /// Nothing can be known of a file without content but by its name: YOLO's data sets have an empty text for a picture without
    /// objects.
    private static MaskFormat empty(Path file) throws BadInput {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            throw BadInput.of(file, "open.empty-file");
        }
        return ALL.stream().filter(YoloFormat.class::isInstance).findFirst().orElseThrow();
    }

    private static void refuse(Optional<BadInput> told) throws BadInput {
        if (told.isPresent()) {
            throw told.get();
        }
    }

    /// How the names of files of a family usually end; see [MaskFormat#endings].
    public static List<String> endings(MaskFormat.Family family) {
        return ALL.stream()
                .filter(format -> format.family() == family)
                .map(MaskFormat::endings)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// How files are called that tell the names of classes, beside a mask or in a folder above.
    public static List<String> namesOfClasses() {
        return Stream.of(LabelNames.FILES, YoloNames.FILES).flatMap(List::stream).toList();
    }

    /// The names of all formats, to be listed in a sentence.
    public static List<String> names() {
        return ALL.stream().map(MaskFormat::name).toList();
    }
}
