package maskscope.mask;

import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// One array as `numpy.save` writes it: booleans, integers or floats, in rows and columns.
///
/// Own code, as the format is a short header and plain numbers, and the libraries for it read whole files at once or
/// trust the header. Pickled objects are never opened.
final class NpyFormat implements MaskFormat {

    private static final int PHOTO_SIDE = 2048;
    private static final int GLANCE_SIDE = 512;
    private static final int GLANCE_NUMBERS = 1 << 24;

    @Override
    public String name() {
        return ".npy";
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, NpyHeader.SIGNATURE);
    }

    @Override
    public Content read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                NpyHeader header = NpyHeader.read(file, channel);
                int[] sides = header.squeezed();
                if (sides.length != 2) {
                    throw new BadInput(file, "its shape is " + (sides.length == 0 ? "a single number" : header.shapeText())
                            + ", and a mask has rows and columns", "save one mask of two sides, height × width");
                }
                Faults.checkSize(file, sides[1], sides[0], control.maxPixels());
                NpyLayout layout = new NpyLayout(sides[0], sides[1], header.fortran());
                NpySamples samples = header.type().samples(layout);
                NpyData.pass(channel, header, layout.count(), samples::take, control.part(0, 0.95));
                Grid grid = samples.grid();
                control.progress(1);
                return Content.of(file, name(), grid);
            }
        });
    }

    @Override
    public Photo readPhoto(Path file, ReadControl control) throws BadInput {
        return photo(file, control, PHOTO_SIDE, Integer.MAX_VALUE);
    }

    @Override
    public Photo glance(Path file, ReadControl control) throws BadInput {
        return photo(file, control, GLANCE_SIDE, GLANCE_NUMBERS);
    }

    private static Photo photo(Path file, ReadControl control, int longestSide, int mostNumbers) throws BadInput {
        return Faults.guard(file, () -> {
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                NpyHeader header = NpyHeader.read(file, channel);
                NpyPhoto photo = NpyPhoto.of(file, header, longestSide);
                NpyData.pass(channel, header, Math.min(photo.numbers(), mostNumbers), photo::take, control);
                return photo.photo();
            }
        });
    }
}
