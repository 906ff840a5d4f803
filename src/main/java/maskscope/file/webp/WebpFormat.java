package maskscope.file.webp;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.image.ChannelInput;
import maskscope.file.image.Exif;
import maskscope.file.image.PhotoPixels;
import maskscope.file.image.PictureContent;
import maskscope.file.image.PillowPython;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;

/// WebP, lossless and lossy; of an animation the first frame.
///
/// Own code, held to libwebp sample by sample: what libraries there are for Java leave seams of lossy pictures as they are or
/// smooth them in other places, and give other numbers.
public final class WebpFormat implements MaskFormat {

    private static final int MARK = 0x2f;
    private static final int[] KEY_FRAME = {0x9d, 0x01, 0x2a};
    /// How far apart red, green and blue of a grey pixel may lie in a lossy picture.
    private static final int GREY_TOLERANCE = 3;
    private static final int PHOTO_SIDE = 4096;
    private static final int GLANCE_SIDE = 512;
    private static final int RED = 0xff_0000;
    private static final int GREEN = 0xff00;
    private static final int BLUE = 0xff;

    @Override
    public String name() {
        return "WebP";
    }

    @Override
    public Family family() {
        return Family.PICTURE;
    }

    @Override
    public List<String> endings() {
        return List.of("webp");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, "RIFF") && head.length >= 12
                && MaskFormat.startsWith(Arrays.copyOfRange(head, 8, 12), "WEBP");
    }

    /// A picture as it lies in the file: 0xAARRGGBB.
    private record Picture(int width, int height, int[] pixels, boolean alpha, boolean lossy) {

        /// Every `step`-th pixel of every `step`-th row.
        Picture reduced(int step) {
            if (step == 1) {
                return this;
            }
            int across = Math.ceilDiv(width, step);
            int down = Math.ceilDiv(height, step);
            int[] some = new int[across * down];
            Arrays.setAll(some, i -> pixels[i / across * step * width + i % across * step]);
            return new Picture(across, down, some, alpha, lossy);
        }

        BufferedImage image() {
            DirectColorModel colours = alpha
                    ? new DirectColorModel(32, RED, GREEN, BLUE, 0xff00_0000)
                    : new DirectColorModel(24, RED, GREEN, BLUE);
            int[] masks = alpha ? new int[] {RED, GREEN, BLUE, 0xff00_0000} : new int[] {RED, GREEN, BLUE};
            DataBufferInt data = new DataBufferInt(pixels, pixels.length);
            return new BufferedImage(colours, Raster.createPackedRaster(data, width, height, width, masks, null), false, null);
        }
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return guarded(file, in -> {
            WebpChunks chunks = WebpChunks.read(file, in);
            Picture picture = picture(file, in, chunks, control.part(0, 0.9), true);
            BufferedImage image = picture.image();
            Content content = new PictureContent(file, name(), image, picture.lossy ? GREY_TOLERANCE : 0, control.part(0.9, 1))
                    .readBy(PillowPython.of(file, image))
                    .content(wish);
            control.progress(1);
            return content.withLossy(picture.lossy).withUpright(Exif.upright(chunks.content(in, WebpChunks.EXIF)));
        });
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return photo(file, PHOTO_SIDE, control);
    }

    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return photo(file, GLANCE_SIDE, control);
    }

    private static Photo photo(Path file, int side, ReadControl control) throws BadInput {
        return guarded(file, in -> {
            WebpChunks chunks = WebpChunks.read(file, in);
            Picture picture = picture(file, in, chunks, control.part(0, 0.95), false);
            int step = Math.ceilDiv(Math.max(picture.width, picture.height), side);
            Photo photo = PhotoPixels.of(picture.reduced(step).image())
                    .withUpright(Exif.upright(chunks.content(in, WebpChunks.EXIF)))
                    .withWhole(picture.width, picture.height);
            control.progress(1);
            return photo;
        });
    }

    private interface Reading<T> {
        T of(ChannelInput in) throws IOException, BadInput;
    }

    private static <T> T guarded(Path file, Reading<T> reading) throws BadInput {
        return Faults.guard(file, () -> {
            try (ChannelInput in = new ChannelInput(file)) {
                return reading.of(in);
            } catch (Damaged fault) {
                throw Faults.damagedPicture(file, "WebP");
            }
        });
    }

    private static Picture picture(Path file, ChannelInput in, WebpChunks chunks, ReadControl control, boolean mask)
            throws IOException, BadInput {
        boolean lossy = chunks.lossy();
        byte[] data = chunks.content(in, lossy ? WebpChunks.LOSSY : WebpChunks.LOSSLESS);
        int[] size = lossy ? lossySize(data) : losslessSize(data);
        // Four bytes a pixel, and half of that again while it is unpacked.
        Faults.checkSize(file, size[0], size[1], 1, mask ? 6 : 1, mask ? control : ReadControl.unattended());
        if (!lossy) {
            return new Picture(size[0], size[1], Lossless.pixels(data, 5, size[0], size[1], control), (data[4] & 16) != 0, false);
        }
        int[] pixels = LossyPicture.pixels(data, size[0], size[1], control.part(0, 0.9));
        byte[] alpha = chunks.content(in, WebpChunks.ALPHA);
        if (alpha.length > 0) {
            AlphaPlane.put(alpha, pixels, size[0], control.part(0.9, 1));
        }
        return new Picture(size[0], size[1], pixels, alpha.length > 0, true);
    }

    /// 14 bits for each side less 1, one for opacity, three for the version.
    private static int[] losslessSize(byte[] data) throws Damaged {
        if (data.length < 6 || data[0] != MARK || (data[4] & 0xe0) != 0) {
            throw new Damaged();
        }
        int bits = data[1] & 0xff | (data[2] & 0xff) << 8 | (data[3] & 0xff) << 16 | data[4] << 24;
        return new int[] {1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff)};
    }

    private static int[] lossySize(byte[] data) throws Damaged {
        if (data.length < 12 || (data[0] & 1) != 0) {
            throw new Damaged();
        }
        for (int k = 0; k < KEY_FRAME.length; k++) {
            if ((data[3 + k] & 0xff) != KEY_FRAME[k]) {
                throw new Damaged();
            }
        }
        return new int[] {data[6] & 0xff | (data[7] & 0x3f) << 8, data[8] & 0xff | (data[9] & 0x3f) << 8};
    }
}
