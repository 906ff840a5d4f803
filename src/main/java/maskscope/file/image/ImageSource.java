package maskscope.file.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import maskscope.file.Faults;
import maskscope.mask.BadInput;

/// One opened image file with a reader on it, whose many ways to fail all end as [BadInput].
public final class ImageSource implements AutoCloseable {

    private final Path file;
    private final String kind;
    private final ImageInputStream input;
    private final ImageReader reader;

    /// `kind` is the format's name, which is also the name under which the JDK knows its reader.
    ImageSource(Path file, String kind, ImageInputStream input) {
        this(file, kind, ImageIO.getImageReadersByFormatName(kind).next(), input);
    }

    /// With a reader that was chosen on purpose, on what it is to see of the file.
    public ImageSource(Path file, String kind, ImageReader reader, ImageInputStream input) {
        this.file = file;
        this.kind = kind;
        this.reader = reader;
        this.input = input;
        // Text, colour profiles and thumbnails are not needed, and are where a damaged file does most harm.
        reader.setInput(input, true, true);
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    int width() throws IOException, BadInput {
        return told(() -> reader.getWidth(0));
    }

    int height() throws IOException, BadInput {
        return told(() -> reader.getHeight(0));
    }

    ImageReadParam parameters() {
        return reader.getDefaultReadParam();
    }

    /// Decodes the first picture as `wish` says (null for as it is), with `watch` on it.
    public BufferedImage decode(ImageReadParam wish, ImageWatch watch) throws IOException, BadInput {
        return watched(() -> reader.read(0, wish), watch);
    }

    /// Decodes the samples of the first picture as they are stored, as `wish` says.
    Raster stored(ImageReadParam wish, ImageWatch watch) throws IOException, BadInput {
        return watched(() -> reader.readRaster(0, wish), watch);
    }

    /// Decodes the samples of the first picture as they are stored, for readers that want a picture to read them into.
    public Raster samples(ImageWatch watch) throws IOException, BadInput {
        int width = width();
        int height = height();
        return watched(() -> {
            ImageReadParam wish = parameters();
            wish.setDestination(new Uncopied(reader.getRawImageType(0).createBufferedImage(width, height)));
            return reader.readRaster(0, wish);
        }, watch);
    }

    /// `readRaster` may hand over a copy of what it has read into a picture; this one is no copy.
    private static final class Uncopied extends BufferedImage {

        Uncopied(BufferedImage like) {
            super(like.getColorModel(), like.getRaster(), false, null);
        }

        @Override
        public Raster getData() {
            return getRaster();
        }
    }

    private <T> T watched(Step<T> step, ImageWatch watch) throws IOException, BadInput {
        reader.addIIOReadProgressListener(watch);
        reader.addIIOReadWarningListener(watch);
        T decoded;
        try {
            decoded = told(step);
        } finally {
            watch.rethrowCancellation();
        }
        if (watch.damaged()) {
            throw Faults.damagedPicture(file, kind);
        }
        return decoded;
    }

    /// The readers meet damage with every kind of exception, so that every one of them is taken for damage here.
    private <T> T told(Step<T> step) throws IOException, BadInput {
        try {
            return step.run();
        } catch (FileSystemException | CancellationException stop) {
            throw stop;
        } catch (IOException | RuntimeException fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof OutOfMemoryError || tooManySamples(cause)) {
                    throw Faults.noMemory(file);
                }
            }
            throw Faults.damagedPicture(file, kind);
        }
    }

    /// All channels together may not fit an array even where one of them does; the JDK says so only in words.
    private static boolean tooManySamples(Throwable fault) {
        String words = String.valueOf(fault.getMessage());
        return fault instanceof IllegalArgumentException && (words.contains("too large") || words.contains("MAX_VALUE"));
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
