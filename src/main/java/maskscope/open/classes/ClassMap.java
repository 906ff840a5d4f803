package maskscope.open.classes;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import maskscope.file.ClassNames;
import maskscope.file.MaskClass;

/// A small picture of which class lies where in a file, before anybody has said which is meant. Of a volume it is the slice
/// that has the most of them, lying as it will on screen.
///
/// @param width in pixels, no more than [#LONGEST]
/// @param height in pixels, no more than [#LONGEST]
/// @param pixelWidth how long a pixel is across, at least 1
/// @param pixelHeight how long it is down, at least 1
/// @param places row by row, the place of each pixel's class in `classes`; below 0 where it has none
/// @param classes all of the file, the background among them where it is one
/// @param regions classes that have a name together
public record ClassMap(int width, int height, double pixelWidth, double pixelHeight, short[] places, List<MaskClass> classes,
        List<ClassNames.Region> regions) {

    public static final int LONGEST = 480;

    /// Light enough to be told apart on black, and dark enough for white to stand out from; neighbours differ in lightness, too.
    private static final int[] COLOURS = {
        0x4c9be8, 0xf2b134, 0x3fb68b, 0xe4677a, 0xa98bea, 0xc8d64b, 0x3fc1d1, 0xef8a4c, 0xd77fc4, 0x8bc06a, 0x7a8ff0, 0xc9a27a};
    private static final int BACKGROUND = 0x30363d;

    public ClassMap {
        classes = List.copyOf(classes);
        regions = List.copyOf(regions);
    }

    /// The place of the class at a pixel; below 0 where there is none.
    public int place(int x, int y) {
        return places[y * width + x];
    }

    /// The colour that a class is drawn in, 0xRRGGBB: its own where the file gives it one.
    public int rgb(int place) {
        MaskClass one = classes.get(place);
        if (isBackground(one)) {
            return BACKGROUND;
        }
        int before = (int) classes.subList(0, place).stream().filter(other -> !isBackground(other)).count();
        return one.rgb().orElse(COLOURS[before % COLOURS.length]);
    }

    /// The classes that a word of an answer stands for: a key, a name, the name of a region, several with commas, or all that are
    /// no background.
    public BitSet meant(String said) {
        BitSet meant = new BitSet();
        for (int place = 0; place < classes.size(); place++) {
            MaskClass one = classes.get(place);
            if (said.equals(MaskClass.OBJECT) ? !isBackground(one) : isCalled(one, said)) {
                meant.set(place);
            }
        }
        if (meant.isEmpty() && said.contains(",")) {
            List.of(said.split(",")).forEach(word -> meant.or(meant(word.strip())));
        }
        return meant;
    }

    private boolean isCalled(MaskClass one, String said) {
        Optional<ClassNames.Region> region = regions.stream().filter(any -> any.name().equalsIgnoreCase(said)).findFirst();
        return one.key().equals(said) || !one.name().isEmpty() && one.name().equalsIgnoreCase(said)
                || region.filter(any -> any.has(one.key())).isPresent();
    }

    /// How much there is to be seen in it: classes first, and then how many pixels have one that is no background.
    long shows() {
        int[] pixels = new int[classes.size()];
        for (short place : places) {
            if (place >= 0) {
                pixels[place]++;
            }
        }
        long seen = 0;
        for (int place = 0; place < pixels.length; place++) {
            seen += pixels[place] == 0 || isBackground(classes.get(place)) ? 0 : places.length + (long) pixels[place];
        }
        return seen;
    }

    /// The class 0 of labels, black among colours, and the first of channels that have no names.
    private static boolean isBackground(MaskClass one) {
        return one.key().equals("#000000") || one.key().equals("0") && one.hue().isEmpty()
                && (one.name().isEmpty() || one.name().equalsIgnoreCase("background"));
    }
}
