package maskscope.file.tiff;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.DoubleGrid;
import maskscope.file.Faults;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.file.GridPhoto;
import maskscope.file.Hue;
import maskscope.file.MaskClass;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.ShortGrid;
import maskscope.file.Wish;
import maskscope.file.image.ChannelInput;
import maskscope.file.image.PhotoPixels;
import maskscope.file.image.PictureContent;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;
import maskscope.text.Message;

/// TIFF and BigTIFF: integers and floats of all usual sizes, in strips and tiles, packed or not; its pages of the same
/// size and kind are slices of a volume.
///
/// TwelveMonkeys' reader decodes the pixels; it gets to see headers that were checked here and made anew, see [TiffBand].
public final class TiffFormat implements MaskFormat {

    static final int BIG = 43;

    private static final List<String> SIGNATURES = List.of("II*\0", "MM\0*", "II+\0", "MM\0+");
    /// What DICOM files have after 128 bytes that may be anything, the beginning of a TIFF too.
    private static final String DICOM = "DICM";
    private static final int DICOM_PREAMBLE = 128;
    private static final List<Hue> HUES = List.of(Hue.RED, Hue.GREEN, Hue.BLUE, Hue.ALPHA);
    private static final int PHOTO_SIDE = 4096;
    private static final long PHOTO_PIXELS = 1L << 30;
    private static final int GLANCE_SIDE = 512;
    private static final int GLANCE_PIXELS = 1 << 22;

    @Override
    public String name() {
        return "TIFF";
    }

    @Override
    public Family family() {
        return Family.PICTURE;
    }

    @Override
    public List<String> endings() {
        return List.of("tif", "tiff");
    }

    @Override
    public boolean recognises(byte[] head) {
        return SIGNATURES.stream().anyMatch(signature -> MaskFormat.startsWith(head, signature))
                && (head.length < DICOM_PREAMBLE
                        || !MaskFormat.startsWith(Arrays.copyOfRange(head, DICOM_PREAMBLE, head.length), DICOM));
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (ChannelInput in = new ChannelInput(file)) {
                TiffStack stack = TiffStack.read(file, in, control);
                Content content = content(file, wish, stack, new TiffDecoder(file, in), control);
                List<Message> remarks = new ArrayList<>(stack.remarks());
                remarks.addAll(content.remarks());
                control.progress(1);
                return stack.facts().tell(content, stack.first()).withRemarks(remarks);
            }
        });
    }

    private Content content(Path file, Wish wish, TiffStack stack, TiffDecoder decoder, ReadControl control)
            throws IOException, BadInput {
        TiffPage first = stack.first();
        boolean picture = first.picture();
        List<MaskClass> channels = channels(first, stack.channels());
        Optional<Integer> chosen = wish.channelNumber();
        int pageChannel = stack.channels() > 1 ? chosen.orElse(0) : 0;
        int sampleChannel = picture ? -1 : stack.channels() == 1 && first.samples() > 1 ? chosen.orElse(0) : 0;
        int kept = picture ? first.samples() : 1;
        Faults.checkSize(file, first.width(), first.height(), stack.depth(), kept * first.bytes(), control);
        if (!channels.isEmpty() && chosen.isPresent() && chosen.get() >= channels.size()) {
            throw Faults.noChannel(file, chosen.get(), channels.size() - 1);
        }
        if (!channels.isEmpty() && chosen.isEmpty()) {
            return Content.ofChannels(file, name(), channels);
        }
        TiffSamples samples = samples(file, first, first.height(), stack.depth(), sampleChannel, 1);
        decoder.decode(stack.slices(pageChannel), first.height(), samples, control.part(0, 0.9));
        TiffPython python = TiffPython.of(file, stack, pageChannel);
        Wish inPicture = channels.isEmpty() ? wish : wish.withoutChannel();
        Content content = picture
                ? stacked(new PictureContent(file, name(), image(first, samples.raster()), 0, control.part(0.9, 1))
                        .readBy(python)
                        .content(inPicture), stack.depth())
                : Content.of(file, name(), samples.grid(first.numbers() == TiffPage.Kind.SIGNED))
                        .withFullScale(first.bits() < 32 && first.numbers() == TiffPage.Kind.UNSIGNED
                                ? (1 << first.bits()) - 1 : 0)
                        .withPython(first.samples() > 1 ? python.channel(sampleChannel) : python.samples());
        return channels.isEmpty() ? content : content.withChannels(channels, wish.channel());
    }

    /// The channels to choose from before anything is read; none where the picture's colours are to be looked at first.
    private static List<MaskClass> channels(TiffPage first, int pages) {
        if (pages > 1) {
            return IntStream.range(0, pages).mapToObj(MaskClass::channel).toList();
        }
        if (first.picture() || first.samples() == 1) {
            return List.of();
        }
        boolean hues = first.photometric() == TiffPage.RGB && first.samples() <= HUES.size();
        return IntStream.range(0, first.samples())
                .mapToObj(number -> hues ? MaskClass.channel(number, HUES.get(number)) : MaskClass.channel(number))
                .toList();
    }

    private static TiffSamples samples(Path file, TiffPage page, int rows, int depth, int channel, int step)
            throws BadInput {
        long kept = channel < 0 ? page.samples() : 1;
        if (kept * Math.ceilDiv(page.width(), step) * Math.ceilDiv(rows, step) * depth > Integer.MAX_VALUE - 16) {
            throw Faults.noMemory(file);
        }
        return TiffSamples.of(page, rows, depth, channel, step);
    }

    private static BufferedImage image(TiffPage page, WritableRaster pixels) {
        return new BufferedImage(colours(page, pixels), pixels, false, null);
    }

    private static ColorModel colours(TiffPage page, WritableRaster pixels) {
        if (page.palette().isEmpty()) {
            int space = page.samples() < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
            boolean alpha = page.samples() % 2 == 0;
            return new ComponentColorModel(ColorSpace.getInstance(space), alpha, false,
                    alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE, pixels.getTransferType());
        }
        int[] argb = page.palette().stream().mapToInt(rgb -> 0xff00_0000 | rgb).toArray();
        return new IndexColorModel(8, argb.length, argb, 0, false, -1, pixels.getTransferType());
    }

    /// The same numbers as `depth` slices instead of one tall picture.
    private static Content stacked(Content content, int depth) {
        return content.grid().isEmpty() || depth == 1 ? content : content.withGrid(switch (content.grid().get()) {
            case ByteGrid tall ->
                    new ByteGrid(tall.width(), tall.height() / depth, depth, tall.samples(), tall.numbers());
            case ShortGrid tall ->
                    new ShortGrid(tall.width(), tall.height() / depth, depth, tall.samples(), tall.numbers());
            case FloatGrid tall -> new FloatGrid(tall.width(), tall.height() / depth, depth, tall.samples());
            case DoubleGrid tall -> new DoubleGrid(tall.width(), tall.height() / depth, depth, tall.samples());
        });
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        if (slices(file, control) > 1) {
            Content content = read(file, Wish.NONE, control);
            Optional<Grid> scan = content.grid();
            if (scan.isPresent()) {
                return GridPhoto.of(scan.get()).withUpright(content.facts().upright());
            }
        }
        return photo(file, PHOTO_SIDE, PHOTO_PIXELS, control);
    }

    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return photo(file, GLANCE_SIDE, GLANCE_PIXELS, control);
    }

    private static Photo gridPhoto(List<Grid> hues) {
        return hues.size() == 1 ? GridPhoto.of(hues.getFirst()) : GridPhoto.of(hues.get(0), hues.get(1), hues.get(2));
    }

    private static int slices(Path file, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (ChannelInput in = new ChannelInput(file)) {
                return TiffStack.read(file, in, control.part(0, 0)).depth();
            }
        });
    }

    /// The first page, or as many of its rows as make up `most` pixels.
    private static Photo photo(Path file, int side, long most, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (ChannelInput in = new ChannelInput(file)) {
                TiffStack stack = TiffStack.read(file, in, control);
                TiffPage page = stack.first();
                Faults.checkSize(file, page.width(), page.height(), PHOTO_PIXELS);
                int rows = (int) Math.clamp(most / page.width(), 1, page.height());
                int step = Math.ceilDiv(Math.max(page.width(), rows), side);
                TiffDecoder decoder = new TiffDecoder(file, in);
                List<TiffSamples> hues = new ArrayList<>();
                // Colours in other kinds of numbers than cameras write are decoded one after the other.
                int passes = !page.picture() && page.photometric() == TiffPage.RGB && page.samples() > 2 ? 3 : 1;
                for (int hue = 0; hue < passes; hue++) {
                    hues.add(samples(file, page, rows, 1, page.picture() ? -1 : hue, step));
                    ReadControl part = control.part(0.95 * hue / passes, 0.95 * (hue + 1) / passes);
                    decoder.decode(List.of(page), rows, hues.getLast(), part);
                }
                Photo photo = page.picture()
                        ? PhotoPixels.of(image(page, hues.getFirst().raster()))
                        : gridPhoto(hues.stream().map(one -> one.grid(page.numbers() == TiffPage.Kind.SIGNED)).toList());
                control.progress(1);
                return photo.withUpright(stack.facts().upright()).withWhole(page.width(), page.height());
            }
        });
    }
}
