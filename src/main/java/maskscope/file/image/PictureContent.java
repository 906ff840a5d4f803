package maskscope.file.image;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maskscope.file.ByteGrid;
import maskscope.file.Census;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.Hue;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.ShortGrid;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// What a decoded picture holds: grey levels, places in a palette, colours that stand for classes, or channels.
///
/// Samples are taken from the picture's raster. `getRGB` would convert them from the grey colour space to sRGB, where
/// 128 becomes 188. An 8- or 16-bit grey picture's own array becomes the grid's, without a copy.
public final class PictureContent {

    /// A picture with more colours than this is no map of classes.
    private static final int MOST_COLOURS = 256;

    private final Path file;
    private final String format;
    private final BufferedImage image;
    private final WritableRaster pixels;
    private final int width;
    private final int height;
    private final int tolerance;
    private final int fullScale;
    /// A picture in colours is gone through once to see whether it is grey and once to take its samples.
    private final ReadControl first;
    private final ReadControl second;
    private PicturePython python = PicturePython.NONE;

    /// `tolerance` is how far apart red, green and blue of a pixel that counts as grey may lie.
    public PictureContent(Path file, String format, BufferedImage image, int tolerance, ReadControl control) {
        this(file, format, image, tolerance, (1 << image.getSampleModel().getSampleSize(0)) - 1, control);
    }

    /// `fullScale` is the brightest that a sample may be, when that is less than its bits could hold.
    public PictureContent(Path file, String format, BufferedImage image, int tolerance, int fullScale, ReadControl control) {
        this.file = file;
        this.format = format;
        this.image = image;
        this.pixels = image.getRaster();
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.tolerance = tolerance;
        this.fullScale = fullScale;
        this.first = control.part(0, 0.5);
        this.second = control.part(0.5, 1);
    }

    /// The same picture, at which Python gets in this way.
    public PictureContent readBy(PicturePython how) {
        python = how;
        return this;
    }

    public Content content(Wish wish) throws BadInput {
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return indexed(palette);
        }
        int bits = sampleBits();
        int bands = pixels.getNumBands();
        if (bands == 1) {
            return grey(bits == 8 ? bytes(ownBytes()) : shorts(ownShorts())).withPython(python.samples());
        }
        boolean alpha = bands % 2 == 0;
        boolean opaque = !alpha || opaque();
        int colours = alpha ? bands - 1 : bands;
        if (opaque && (colours == 1 || allGrey())) {
            return grey(colours == 1 ? 0 : 1, bits);
        }
        List<MaskClass> channels = channels(colours, alpha && !opaque);
        Optional<Integer> chosen = wish.channelNumber();
        if (chosen.isPresent()) {
            if (chosen.get() >= channels.size()) {
                Optional<Grid> ofId = colours == 3 && bits == 8 ? id(chosen.get()) : Optional.empty();
                if (ofId.isPresent()) {
                    return Content.of(file, format, ofId.get())
                            .withChannels(channels, wish.channel())
                            .withPython(python.id(chosen.get()));
                }
                throw BadInput.of(file, "image.no-channel", chosen.get(), channels.size() - 1,
                        channels.stream().map(one -> one.hue().orElseThrow().message()).toList());
            }
            int band = colours == 1 && chosen.get() == 1 ? bands - 1 : chosen.get();
            return grey(band, bits).withChannels(channels, wish.channel());
        }
        return colours == 3 ? coloured(channels, bits) : Content.ofChannels(file, format, channels);
    }

    private Content grey(int band, int bits) {
        return grey(channel(band, bits)).withPython(python.channel(band));
    }

    private Content grey(Grid grid) {
        return Content.of(file, format, grid).withFullScale(fullScale);
    }

    private static List<MaskClass> channels(int colours, boolean alpha) {
        List<MaskClass> channels = new ArrayList<>();
        List<Hue> hues = colours == 1 ? List.of(Hue.GREY) : List.of(Hue.RED, Hue.GREEN, Hue.BLUE);
        for (int band = 0; band < colours; band++) {
            channels.add(MaskClass.channel(band, hues.get(band)));
        }
        if (alpha) {
            channels.add(MaskClass.channel(colours, Hue.ALPHA));
        }
        return channels;
    }

    private int sampleBits() throws BadInput {
        int bits = pixels.getSampleModel().getSampleSize(0);
        for (int size : pixels.getSampleModel().getSampleSize()) {
            if (size != bits || bits != 8 && bits != 16) {
                throw BadInput.of(file, "image.channel-bits", size);
            }
        }
        return bits;
    }

    /// 1-, 2- and 4-bit grey comes here too: the JDK gives it a palette from 0 to 255 in even steps.
    private Content indexed(IndexColorModel palette) throws BadInput {
        byte[] samples = pixels.getSampleModel().getSampleSize(0) == 8 ? ownBytes() : unpacked();
        long[] counts = Census.count(samples);
        boolean grey = true;
        boolean between = false;
        Set<Integer> greyOnes = new HashSet<>();
        Set<Integer> colourful = new HashSet<>();
        List<Integer> colours = new ArrayList<>();
        double[] greys = new double[256];
        for (int k = 0; k < 256; k++) {
            if (k >= palette.getMapSize()) {
                if (counts[k] > 0) {
                    throw BadInput.of(file, "image.palette-too-short");
                }
                continue;
            }
            int rgb = palette.getRGB(k) & 0xff_ffff;
            colours.add(rgb);
            greys[k] = rgb >> 8 & 0xff;
            boolean ofGrey = palette.getAlpha(k) == 255 && rgb == 0x1_0101 * (rgb & 0xff);
            (ofGrey ? greyOnes : colourful).add(rgb);
            between |= counts[k] > 0 && rgb != 0 && rgb != 0xff_ffff;
            grey &= counts[k] == 0 || ofGrey;
        }
        // A grey in a palette of colours is the colour of a class, like the others that this picture happens not to use.
        grey &= !between || greyOnes.size() >= colourful.size();
        return grey
                ? Content.of(file, format, new ByteGrid(width, height, 1, samples, greys))
                        .withFullScale(255)
                        .withPython(python.levels())
                : Content.of(file, format, bytes(samples)).withPalette(colours).withPython(python.places());
    }

    /// A few colours are taken for classes, numbered in the order of their values so that black is 0. Where some pixels
    /// are transparent these are a class of their own, and black as no opaque pixel may be then.
    private Content coloured(List<MaskClass> channels, int bits) {
        ColourCodes codes = new ColourCodes(MOST_COLOURS);
        byte[] samples = new byte[width * height];
        int[] row = new int[width * pixels.getNumBands()];
        int bands = pixels.getNumBands();
        boolean clear = false;
        boolean black = false;
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                boolean hidden = bands == 4 && row[at + 3] == 0;
                int rgb = hidden ? 0 : colour(row, at, bits);
                clear |= hidden;
                black |= !hidden && rgb == 0;
                boolean blended = bands == 4 && !hidden && row[at + 3] != fullScale;
                int code = rgb < 0 || blended || clear && black ? -1 : codes.of(rgb);
                if (code < 0) {
                    return Content.ofChannels(file, format, channels);
                }
                samples[y * width + x] = (byte) code;
            }
            second.progress((double) y / height);
        }
        int[] rank = codes.ranks();
        double[] numbers = new double[256];
        for (int code = 0; code < rank.length; code++) {
            numbers[code] = rank[code];
        }
        List<Integer> palette = codes.ascending().stream().map(rgb -> bits == 8 ? brightened(rgb) : rgb).toList();
        return Content.of(file, format, new ByteGrid(width, height, 1, samples, numbers))
                .withPalette(palette)
                .withPython(python.colours(palette, clear, fullScale))
                .withChannels(channels, Optional.empty())
                .withRemarks(clear ? List.of(Message.of("image.transparent-is-black")) : List.of());
    }

    /// The colour of a pixel in 8 bits a channel; -1 where more bits say more than that.
    private int colour(int[] row, int at, int bits) {
        if (bits == 8) {
            return row[at] << 16 | row[at + 1] << 8 | row[at + 2];
        }
        int rgb = 0;
        for (int band = 0; band < 3; band++) {
            int sample = row[at + band] * 255;
            if (sample % fullScale != 0) {
                return -1;
            }
            rgb = rgb << 8 | sample / fullScale;
        }
        return rgb;
    }

    /// A colour as it would be if a sample went up to 255.
    private int brightened(int rgb) {
        int red = Math.round((rgb >> 16) * 255f / fullScale);
        int green = Math.round((rgb >> 8 & 0xff) * 255f / fullScale);
        int blue = Math.round((rgb & 0xff) * 255f / fullScale);
        return red << 16 | green << 8 | blue;
    }

    /// The pixels of one id, which a colour writes as red + 256 green + 65536 blue: COCO's panoptic pictures and simulators do
    /// so. They are 1 and all others 0; empty where no pixel has the id.
    private Optional<Grid> id(int wanted) {
        byte[] samples = new byte[width * height];
        int bands = pixels.getNumBands();
        int[] row = new int[width * bands];
        boolean found = false;
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                boolean here = (row[at] | row[at + 1] << 8 | row[at + 2] << 16) == wanted;
                samples[y * width + x] = (byte) (here ? 1 : 0);
                found |= here;
            }
            second.progress((double) y / height);
        }
        return found ? Optional.of(bytes(samples)) : Optional.empty();
    }

    private byte[] unpacked() {
        byte[] samples = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            pixels.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = (byte) row[x];
            }
        }
        return samples;
    }

    private boolean opaque() {
        int alpha = pixels.getNumBands() - 1;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int sample : pixels.getSamples(0, y, width, 1, alpha, row)) {
                if (sample != fullScale) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean allGrey() {
        int bands = pixels.getNumBands();
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            pixels.getPixels(0, y, width, 1, row);
            for (int at = 0; at < row.length; at += bands) {
                if (Math.max(Math.abs(row[at] - row[at + 1]), Math.abs(row[at + 2] - row[at + 1])) > tolerance) {
                    return false;
                }
            }
            first.progress((double) y / height);
        }
        return true;
    }

    private Grid channel(int band, int bits) {
        int[] row = new int[width];
        byte[] low = new byte[bits == 8 ? width * height : 0];
        short[] wide = new short[bits == 8 ? 0 : width * height];
        for (int y = 0; y < height; y++) {
            pixels.getSamples(0, y, width, 1, band, row);
            for (int x = 0; x < width; x++) {
                if (bits == 8) {
                    low[y * width + x] = (byte) row[x];
                } else {
                    wide[y * width + x] = (short) row[x];
                }
            }
            second.progress((double) y / height);
        }
        return bits == 8 ? bytes(low) : shorts(wide);
    }

    private Grid bytes(byte[] samples) {
        return ByteGrid.unsigned(width, height, 1, samples);
    }

    private Grid shorts(short[] samples) {
        return ShortGrid.unsigned(width, height, 1, samples);
    }

    private byte[] ownBytes() {
        if (rowsAreWhole() && pixels.getDataBuffer() instanceof DataBufferByte data
                && data.getOffset() == 0 && data.getData().length == width * height) {
            return data.getData();
        }
        return unpacked();
    }

    private short[] ownShorts() {
        if (rowsAreWhole() && pixels.getDataBuffer() instanceof DataBufferUShort data
                && data.getOffset() == 0 && data.getData().length == width * height) {
            return data.getData();
        }
        return (short[]) pixels.getDataElements(0, 0, width, height, null);
    }

    private boolean rowsAreWhole() {
        return pixels.getSampleModel() instanceof ComponentSampleModel model
                && model.getPixelStride() == 1 && model.getScanlineStride() == width;
    }
}
