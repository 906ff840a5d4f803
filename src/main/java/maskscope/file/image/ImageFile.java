package maskscope.file.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.mask.Turn;

/// What the formats share that the JDK's `javax.imageio` decodes; each format adds its signature and its own checks.
abstract class ImageFile implements MaskFormat {

    /// Longer side of a photograph, in pixels; a larger one is read at a half, a third, … of its size.
    private static final int PHOTO_SIDE = 4096;
    /// A photograph's every pixel is decoded, though few are kept, so there is an end to it.
    private static final long PHOTO_PIXELS = 1L << 30;
    /// The readers hold several rows whole, with all their channels, whatever is kept of them.
    private static final int PHOTO_WIDEST = 1 << 20;
    private static final int GLANCE_SIDE = 512;
    private static final int GLANCE_PIXELS = 1 << 24;

    private final String name;
    private final List<String> endings;

    /// `name` is both what the user calls the format and what `javax.imageio` calls it.
    ImageFile(String name, String... endings) {
        this.name = name;
        this.endings = List.of(endings);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Family family() {
        return Family.PICTURE;
    }

    @Override
    public final List<String> endings() {
        return endings;
    }

    /// Whether a warning of the JDK's reader means that the picture is damaged.
    boolean damaging(String warning) {
        return false;
    }

    /// The share of the rows, as the JDK's reader counts them, from which a picture of this `height` is whole. Only a
    /// reader that returns half a picture without a word needs it.
    double whole(int height) {
        return 0;
    }

    /// Whether writing the format changes values.
    boolean lossy() {
        return false;
    }

    /// How far apart red, green and blue of a grey pixel may lie.
    int greyTolerance() {
        return 0;
    }

    /// The file as the JDK's reader is to see it.
    ImageInputStream input(Path file) throws IOException {
        return new ChannelInput(file);
    }

    /// Checks a header that the JDK's reader cannot be asked about safely.
    void inspectHeader(Path file, long mostPixels) throws IOException, BadInput {}

    /// Checks a file that the JDK's reader would take too lightly; the picture is `width` × `height`.
    void inspect(Path file, int width, int height, ReadControl control) throws IOException, BadInput {}

    /// Decodes the picture as `wish` says.
    BufferedImage decode(Path file, ImageSource source, ImageReadParam wish, ImageWatch watch) throws IOException, BadInput {
        return source.decode(wish, watch);
    }

    /// How Python gets at the picture.
    PicturePython python(Path file, BufferedImage image) throws IOException {
        return PillowPython.of(file, image);
    }

    /// The turn after which the picture stands as it was taken, by the word of the file.
    Turn upright(Path file) throws IOException, BadInput {
        return Turn.NONE;
    }

    @Override
    public final Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            inspectHeader(file, control.maxPixels());
            try (ImageSource source = new ImageSource(file, name, input(file))) {
                Faults.checkSize(file, source.width(), source.height(), control.maxPixels());
                inspect(file, source.width(), source.height(), control.part(0, 0.1));
                BufferedImage image =
                        decode(file, source, source.parameters(), watch(source, control.part(0.1, 0.9), 1));
                Content content =
                        new PictureContent(file, name, image, greyTolerance(), control.part(0.9, 1))
                                .readBy(python(file, image))
                                .content(wish);
                control.progress(1);
                return content.withLossy(lossy()).withUpright(upright(file));
            }
        });
    }

    @Override
    public final Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            inspectHeader(file, PHOTO_PIXELS);
            try (ImageSource source = new ImageSource(file, name, input(file))) {
                checkPhoto(file, source.width(), source.height());
                inspect(file, source.width(), source.height(), control.part(0, 0.1));
                ImageReadParam wish = source.parameters();
                int step = Math.ceilDiv(Math.max(source.width(), source.height()), PHOTO_SIDE);
                wish.setSourceSubsampling(step, step, 0, 0);
                BufferedImage image = decode(file, source, wish, watch(source, control.part(0.1, 0.9), 1));
                Photo photo = PhotoPixels.of(image).withUpright(upright(file)).withWhole(source.width(), source.height());
                control.progress(1);
                return photo;
            }
        });
    }

    @Override
    public final Photo glance(Path file, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            inspectHeader(file, PHOTO_PIXELS);
            try (ImageSource source = new ImageSource(file, name, input(file))) {
                int width = source.width();
                int height = source.height();
                checkPhoto(file, width, height);
                int rows = Math.clamp(GLANCE_PIXELS / width, 1, height);
                int step = Math.ceilDiv(Math.max(width, rows), GLANCE_SIDE);
                ImageReadParam wish = source.parameters();
                wish.setSourceRegion(new Rectangle(width, rows));
                wish.setSourceSubsampling(step, step, 0, 0);
                double enough = rows < height ? (double) rows / height : 1;
                return PhotoPixels.of(decode(file, source, wish, watch(source, control, enough)));
            }
        });
    }

    private static void checkPhoto(Path file, int width, int height) throws BadInput {
        Faults.checkSize(file, width, height, PHOTO_PIXELS);
        if (width > PHOTO_WIDEST) {
            throw BadInput.of(file, "image.wider-than-photographs", Extent.size(width, height));
        }
    }

    private ImageWatch watch(ImageSource source, ReadControl control, double enough) throws IOException, BadInput {
        return new ImageWatch(control, this::damaging, enough, whole(source.height()));
    }
}
