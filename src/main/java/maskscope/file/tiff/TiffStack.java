package maskscope.file.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.stream.ImageInputStream;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// Which pages of a TIFF file are slices of one volume, and which are its channels.
///
/// TIFF itself knows pages only. Pages of the same size and kind are taken for slices. Programs for microscopes keep in
/// the description of the first page how many of the pages are channels (ImageJ in lines such as `channels=2`, OME in
/// XML), and ImageJ and tifffile may keep many slices behind the header of a single page, which is told and not read.
///
/// @param pages the slices of one channel after another
/// @param places the places of these pages in the file, from 0
/// @param channels how many channels there are; 1 where nothing is said of them
/// @param remarks what was left out
/// @param facts what the first page says of itself
record TiffStack(List<TiffPage> pages, List<Integer> places, int channels, List<Message> remarks, TiffFacts facts) {

    private static final Pattern IMAGEJ_IMAGES = Pattern.compile("(?m)^images=(\\d{1,9})");
    private static final Pattern IMAGEJ_CHANNELS = Pattern.compile("(?m)^channels=(\\d{1,9})");
    private static final Pattern TIFFFILE_SHAPE = Pattern.compile("^\\{\"shape\": \\[([\\d, ]{1,200})]");
    private static final Pattern OME_PIXELS = Pattern.compile("<(?:\\w+:)?Pixels\\s[^>]{0,4000}>");
    private static final Pattern OME_CHANNELS = Pattern.compile("\\sSizeC\\s*=\\s*[\"'](\\d{1,9})");
    private static final Pattern OME_ORDER = Pattern.compile("\\sDimensionOrder\\s*=\\s*[\"'](XY[CZT]{3})");
    private static final Pattern OME_SIZE_BEFORE = Pattern.compile("\\sSize([ZT])\\s*=\\s*[\"'](\\d{1,9})");

    static TiffStack read(Path file, ImageInputStream in, ReadControl control) throws IOException, BadInput {
        List<TiffTags> tags = TiffTags.readAll(file, in, control);
        // A first page is always read, whatever it says it is.
        TiffPage first = TiffPage.of(file, tags.getFirst(), in.length());
        String description = tags.getFirst().text(TiffTags.DESCRIPTION);
        List<TiffPage> pages = new ArrayList<>(List.of(first));
        List<Integer> places = new ArrayList<>(List.of(0));
        boolean alike = true;
        for (int place = 1; place < tags.size(); place++) {
            TiffTags others = tags.get(place);
            if ((others.one(TiffTags.SUBFILE, 0) & TiffPage.SECONDARY) == 0) {
                TiffPage page = alike ? other(file, others, in.length()) : first;
                alike &= page != null && page.like(first);
                pages.add(page);
                places.add(place);
            }
        }
        refuseHidden(file, description, pages.size(), first);
        TiffFacts facts = TiffFacts.of(tags.getFirst(), first);
        if (!alike) {
            Message alone = Message.of("tiff.first-page-alone", pages.size());
            return new TiffStack(List.of(first), List.of(0), 1, List.of(alone), facts);
        }
        return sorted(pages, places, description, facts);
    }

    /// A page that is not read here differs from the first, which is.
    private static TiffPage other(Path file, TiffTags tags, long size) throws BadInput {
        TiffPageCheck check = new TiffPageCheck(file, tags, size);
        return check.known() ? TiffPage.of(file, tags, size) : null;
    }

    private static void refuseHidden(Path file, String description, int pages, TiffPage first) throws BadInput {
        long said = 0;
        if (description.startsWith("ImageJ=")) {
            said = number(IMAGEJ_IMAGES, description).orElse(1);
        }
        Optional<String> shape = TIFFFILE_SHAPE.matcher(description).results().map(found -> found.group(1)).findFirst();
        if (shape.isPresent()) {
            double numbers = 1;
            for (String side : shape.get().split(",")) {
                numbers *= side.isBlank() ? 1 : Double.parseDouble(side);
            }
            said = (long) Math.ceil(numbers / ((double) first.width() * first.height() * first.samples()));
        }
        if (said > pages) {
            throw BadInput.of(file, "tiff.hidden-slices", said, pages);
        }
    }

    private static TiffStack sorted(
            List<TiffPage> pages, List<Integer> places, String description, TiffFacts facts) {
        int channels = 1;
        int apart = 1;
        if (description.startsWith("ImageJ=")) {
            channels = number(IMAGEJ_CHANNELS, description).orElse(1);
        } else {
            Optional<String> ome = OME_PIXELS.matcher(description).results().map(MatchResult::group).findFirst();
            if (ome.isPresent()) {
                channels = number(OME_CHANNELS, ome.get()).orElse(1);
                apart = before(ome.get());
            }
        }
        if (channels < 2 || apart < 1 || (long) channels * apart > pages.size() || pages.size() % (channels * apart) != 0) {
            return new TiffStack(List.copyOf(pages), places, 1, List.of(), facts);
        }
        List<Integer> order = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            for (int page = 0; page < pages.size(); page++) {
                if (page / apart % channels == channel) {
                    order.add(page);
                }
            }
        }
        return new TiffStack(order.stream().map(pages::get).toList(), order.stream().map(places::get).toList(), channels,
                List.of(), facts);
    }

    /// How many pages lie between two channels in OME's order of sides: those of the sides that are named before.
    private static int before(String pixels) {
        String order = OME_ORDER.matcher(pixels).results().map(found -> found.group(1)).findFirst().orElse("XYCZT");
        String earlier = order.substring(2, order.indexOf('C', 2));
        long pages = OME_SIZE_BEFORE.matcher(pixels).results()
                .filter(size -> earlier.contains(size.group(1)))
                .mapToLong(size -> Long.parseLong(size.group(2)))
                .reduce(1, (one, other) -> Math.min(one * other, Integer.MAX_VALUE));
        return (int) pages;
    }

    private static Optional<Integer> number(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> Integer.valueOf(found.group(1))).findFirst();
    }

    TiffPage first() {
        return pages.getFirst();
    }

    int depth() {
        return pages.size() / channels;
    }

    /// Where the slices of a channel lie in the file.
    List<Integer> places(int channel) {
        return places.subList(channel * depth(), (channel + 1) * depth());
    }

    /// The slices of a channel.
    List<TiffPage> slices(int channel) {
        return pages.subList(channel * depth(), (channel + 1) * depth());
    }
}
