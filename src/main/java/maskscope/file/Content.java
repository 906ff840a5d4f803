package maskscope.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.mask.Axes;
import maskscope.text.Message;

/// What a file holds, before anybody has said what it means.
///
/// A file with several arrays, images or channels gives no grid until one of them is chosen: then `grid` is empty and
/// `parts` or `channels` says what there is. A format makes one with [#of] and adds what it knows.
///
/// @param file the file
/// @param format the format's name, as a user knows it
/// @param grid the numbers; empty when something must be chosen first
/// @param fullScale the number that means 1 where the format fixes one (255 for 8-bit grey), else 0
/// @param lossy whether values were changed when the file was written, as JPEG does
/// @param palette the colour (0xRRGGBB) of each number, when numbers are places in a palette; else empty
/// @param names what the file itself calls its numbers
/// @param channels the channels, when the file holds several; also when one of them was read
/// @param channel the key of the channel that was read
/// @param parts the names of arrays or images, when the file holds several
/// @param part the name of the one that was read; empty when there is only one and it has none
/// @param layoutGuessed whether the same file could also be read as a mask of another size, see [Wish#partner]
/// @param axes which way the sides of a volume point
/// @param remarks what the reader has to say of the file, each a sentence without a full stop: “of 3 pages the first”
public record Content(
        Path file,
        String format,
        Optional<Grid> grid,
        double fullScale,
        boolean lossy,
        List<Integer> palette,
        Map<Integer, String> names,
        List<MaskClass> channels,
        Optional<String> channel,
        List<String> parts,
        Optional<String> part,
        boolean layoutGuessed,
        Axes axes,
        List<Message> remarks) {

    public Content {
        palette = List.copyOf(palette);
        names = Map.copyOf(names);
        channels = List.copyOf(channels);
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
        if (grid.isEmpty() && channels.isEmpty() && parts.isEmpty()) {
            throw new IllegalArgumentException("without a grid there must be something to choose");
        }
    }

    /// One grid of numbers that are what they are.
    public static Content of(Path file, String format, Grid grid) {
        return new Content(file, format, Optional.of(grid), 0, false, List.of(), Map.of(), List.of(), Optional.empty(),
                List.of(), Optional.empty(), false, Axes.PLAIN, List.of());
    }

    /// Several channels of which one must be chosen.
    public static Content ofChannels(Path file, String format, List<MaskClass> channels) {
        return new Content(file, format, Optional.empty(), 0, false, List.of(), Map.of(), channels, Optional.empty(),
                List.of(), Optional.empty(), false, Axes.PLAIN, List.of());
    }

    /// Several parts of which one must be chosen.
    public static Content ofParts(Path file, String format, List<String> parts) {
        return new Content(file, format, Optional.empty(), 0, false, List.of(), Map.of(), List.of(), Optional.empty(),
                parts, Optional.empty(), false, Axes.PLAIN, List.of());
    }

    /// The same numbers in another kind of grid.
    public Content withGrid(Grid same) {
        return new Content(file, format, Optional.of(same), fullScale, lossy, palette, names, channels, channel, parts, part,
                layoutGuessed, axes, remarks);
    }

    public Content withFullScale(double number) {
        return new Content(file, format, grid, number, lossy, palette, names, channels, channel, parts, part, layoutGuessed,
                axes, remarks);
    }

    public Content withLossy(boolean changed) {
        return new Content(file, format, grid, fullScale, changed, palette, names, channels, channel, parts, part,
                layoutGuessed, axes, remarks);
    }

    public Content withPalette(List<Integer> colours) {
        return new Content(file, format, grid, fullScale, lossy, colours, names, channels, channel, parts, part,
                layoutGuessed, axes, remarks);
    }

    public Content withNames(Map<Integer, String> given) {
        return new Content(file, format, grid, fullScale, lossy, palette, given, channels, channel, parts, part,
                layoutGuessed, axes, remarks);
    }

    /// The channels that there are, and the one that was read.
    public Content withChannels(List<MaskClass> all, Optional<String> chosen) {
        return new Content(file, format, grid, fullScale, lossy, palette, names, all, chosen, parts, part, layoutGuessed,
                axes, remarks);
    }

    /// The parts that there are, and the one that was read.
    public Content withParts(List<String> all, Optional<String> chosen) {
        return new Content(file, format, grid, fullScale, lossy, palette, names, channels, channel, all, chosen,
                layoutGuessed, axes, remarks);
    }

    public Content withLayoutGuessed(boolean guessed) {
        return new Content(file, format, grid, fullScale, lossy, palette, names, channels, channel, parts, part, guessed,
                axes, remarks);
    }

    public Content withAxes(Axes directions) {
        return new Content(file, format, grid, fullScale, lossy, palette, names, channels, channel, parts, part,
                layoutGuessed, directions, remarks);
    }

    public Content withRemarks(List<Message> said) {
        return new Content(file, format, grid, fullScale, lossy, palette, names, channels, channel, parts, part,
                layoutGuessed, axes, said);
    }
}
