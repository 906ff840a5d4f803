package maskscope.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.file.ClassNames;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Survey;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.NumberSet;
import maskscope.mask.Turn;

/// The segmentation that nnU-Net writes beside the probabilities of a case: CASE.nii.gz beside CASE.npz. It tells how they lie
/// in the world, which their own file does not.
record Segmentation(Content content) {

    private static final List<String> ENDINGS =
            List.of(".nii.gz", ".nii", ".nrrd", ".mha", ".mhd", ".tif", ".tiff", ".png", ".bmp");
    /// Of probabilities in half precision.
    private static final double ROUNDING = 1e-3;
    private static final double LIKELY = 0.5;

    /// The segmentation beside an array, unless that is the other file of the pair, or no such labels as the array has channels.
    static Optional<Segmentation> beside(Content array, Path other, ReadControl control) {
        for (String ending : ENDINGS) {
            Path file = array.file().resolveSibling(stem(array.file()) + ending);
            if (Files.isRegularFile(file)) {
                return same(other, file) ? Optional.empty() : read(file, array, control);
            }
        }
        return Optional.empty();
    }

    /// What nnU-Net calls the segmentation beside an array.
    static String name(Path array) {
        return stem(array) + ENDINGS.getFirst();
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException _) {
            return false; // one of them is missing, which is told where it is read
        }
    }

    private static Optional<Segmentation> read(Path file, Content array, ReadControl control) {
        try {
            Content read = MaskFormats.read(file, Wish.NONE, control);
            return read.grid().filter(grid -> labels(Survey.of(grid), array)).map(_ -> new Segmentation(read));
        } catch (BadInput _) {
            return Optional.empty(); // the array is read without it
        }
    }

    /// Whether there is nothing but labels of the array's channels.
    private static boolean labels(Survey survey, Content array) {
        if (!survey.few() || !survey.whole() || survey.gaps() + survey.infinite() > 0) {
            return false;
        }
        List<ClassNames.Region> regions = array.ofRegions() ? array.facts().classes().regions() : List.of();
        NumberSet known = NumberSet.of(Stream.concat(
                regions.stream().flatMap(region -> region.labels().stream()),
                regions.stream().flatMap(region -> region.mark().stream().boxed())).map(Integer::doubleValue).toList());
        int channels = Math.max(2, array.channels().size());
        return Arrays.stream(survey.numbers()).allMatch(label -> label == 0
                || (regions.isEmpty() ? label > 0 && label < channels : known.has(label)));
    }

    Grid grid() {
        return content.grid().orElseThrow();
    }

    Extent extent() {
        return grid().extent();
    }

    String name() {
        return String.valueOf(content.file().getFileName());
    }

    Segmentation turned(Turn turn) {
        return new Segmentation(content.turned(turn));
    }

    /// The turn after which its sides run right, anterior and superior, as some readers of nnU-Net have all volumes.
    Turn toRas() {
        String directions = content.placement().axes().directions();
        if (directions.isEmpty()) {
            return Turn.NONE;
        }
        int[] from = new int[3];
        for (int side = 0; side < 3; side++) {
            int along = directions.indexOf("RAS".charAt(side));
            from[side] = along >= 0 ? along : ~directions.indexOf("LPI".charAt(side));
        }
        return new Turn(from[0], from[1], from[2]);
    }

    int label(int index) {
        return (int) Math.rint(grid().number(index));
    }

    /// How many pixels cannot have the label that they have here, by the numbers of one channel of `array`, or of several
    /// together. It has the same size.
    long against(Content array) {
        Grid grid = array.grid().orElseThrow();
        Bounds bounds = Bounds.of(array);
        return IntStream.range(0, grid.pixels()).parallel().filter(i -> bounds.refuse(grid.number(i), label(i))).count();
    }

    /// How many pixels have another label here than all channels together give.
    long against(Winners winners) {
        return IntStream.range(0, grid().pixels()).parallel().filter(i -> !winners.mayBe(i, label(i))).count();
    }

    /// What a pixel's label says of its probability.
    ///
    /// @param likely the labels that a pixel may have whose probability is above `most`
    /// @param most what the probability is at most of a pixel with another label
    /// @param own the labels that a pixel has only if its probability is above `least`
    /// @param least what the probability is at least of a pixel with one of these
    private record Bounds(NumberSet likely, double most, NumberSet own, double least) {

        static Bounds of(Content array) {
            List<Integer> chosen = array.channel().stream().flatMap(keys -> Arrays.stream(keys.split(",")))
                    .map(Integer::valueOf).toList();
            int channels = array.channels().size();
            if (array.ofRegions()) {
                return ofRegions(array.facts().classes().regions(), chosen);
            }
            if (channels == 0) {
                return new Bounds(NumberSet.of(1), LIKELY, NumberSet.of(1), LIKELY);
            }
            // The greatest of all is no less than their mean, and no other is more than a half.
            double mean = 1.0 / channels;
            NumberSet labels = NumberSet.of(chosen.stream().map(Integer::doubleValue).toList());
            return new Bounds(labels, chosen.size() == 1 ? LIKELY : 1 - mean, labels, mean);
        }

        /// A region that is likely leaves its mark or one of those after it, and otherwise leaves none.
        private static Bounds ofRegions(List<ClassNames.Region> regions, List<Integer> chosen) {
            List<Integer> places = IntStream.range(0, regions.size()).boxed().toList();
            if (!Winners.possible(regions)) {
                NumberSet any = NumberSet.of(regions.stream()
                        .flatMap(region -> region.labels().stream()).map(Integer::doubleValue).toList());
                return new Bounds(any, LIKELY, NumberSet.NONE, LIKELY);
            }
            int first = chosen.stream().mapToInt(Integer::intValue).min().orElse(0);
            List<Double> others = marks(regions, places.stream().filter(place -> !chosen.contains(place)));
            List<Double> own = marks(regions, chosen.stream()).stream().filter(mark -> !others.contains(mark)).toList();
            return new Bounds(NumberSet.of(marks(regions, places.stream().skip(first))), LIKELY, NumberSet.of(own), LIKELY);
        }

        private static List<Double> marks(List<ClassNames.Region> regions, Stream<Integer> places) {
            return places.map(place -> (double) regions.get(place).mark().orElseThrow()).toList();
        }

        boolean refuse(double probability, int label) {
            return probability > most + ROUNDING && !likely.has(label)
                    || probability < least - ROUNDING && own.has(label);
        }
    }
}
