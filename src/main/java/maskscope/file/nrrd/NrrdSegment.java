package maskscope.file.nrrd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.file.ByteGrid;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ShortGrid;
import maskscope.file.Wish;
import maskscope.file.python.PythonReading;
import maskscope.file.volume.DataFiles;
import maskscope.file.volume.VolumePython;

/// A part of the body that 3D Slicer notes in a `.seg.nrrd`: which number it has, and in which of the layers. Segments that
/// overlap are in layers of their own.
///
/// Source: the description of the file format in 3D Slicer's manual for developers. Older versions give every segment a layer
/// and the number 1, and say neither.
///
/// @param name what it is called, as no other is in the file
/// @param layer the channel that it is in
/// @param label its number there; NaN where numbers are no labels but tell which part of a voxel the segment takes
/// @param rgb its colour, 0xRRGGBB
record NrrdSegment(String name, int layer, double label, OptionalInt rgb) {

    /// The note that says what the numbers are, and what it says of parts of voxels.
    private static final String REPRESENTATION = "Segmentation_SourceRepresentation";
    private static final String FRACTIONS = "Fractional";
    private static final Pattern NOTE = Pattern.compile("Segment(\\d{1,6})_(ID|Name|LabelValue|Layer|Color)");

    /// All that are noted and are in one of `layers` layers, in their order; none for a file that is no segmentation.
    static List<NrrdSegment> of(Map<String, String> notes, int layers) {
        boolean fractions = notes.getOrDefault(REPRESENTATION, "").startsWith(FRACTIONS);
        Map<Integer, Map<String, String>> noted = new TreeMap<>();
        notes.forEach((key, value) -> {
            Matcher note = NOTE.matcher(key);
            if (note.matches()) {
                noted.computeIfAbsent(Integer.valueOf(note.group(1)), any -> new TreeMap<>()).put(note.group(2), value);
            }
        });
        List<NrrdSegment> segments = new ArrayList<>();
        Map<String, Integer> alike = new HashMap<>();
        noted.forEach((number, of) -> {
            long layer = whole(of.get("Layer"), layers == 1 ? 0 : number);
            String name = name(number, of);
            int before = alike.merge(name, 1, Integer::sum);
            if (layer >= 0 && layer < layers) {
                segments.add(new NrrdSegment(
                        before == 1 ? name : name + " (" + before + ")",
                        (int) layer,
                        fractions ? Double.NaN : whole(of.get("LabelValue"), 1),
                        rgb(of.getOrDefault("Color", ""))));
            }
        });
        return List.copyOf(segments);
    }

    /// It as one that can be chosen among those of a file with several layers. Its name is all that tells it from others: its
    /// number stands for other segments in other layers.
    MaskClass choice() {
        return new MaskClass(name, "", rgb, 0);
    }

    /// Those that are wished for: one by its name, several with commas between their names, or all; none where a name is
    /// not known, or where several are no masks that could be joined.
    static List<NrrdSegment> chosen(List<NrrdSegment> segments, Wish wish) {
        String said = wish.channel().orElse("");
        Optional<NrrdSegment> one = called(segments, said);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<Optional<NrrdSegment>> each = Stream.of(said.split(",")).map(word -> called(segments, word.strip())).toList();
        List<NrrdSegment> chosen = said.equals(MaskClass.OBJECT)
                ? segments
                : each.stream().allMatch(Optional::isPresent) ? each.stream().map(Optional::get).distinct().toList() : List.of();
        return chosen.stream().anyMatch(segment -> Double.isNaN(segment.label)) ? List.of() : chosen;
    }

    private static Optional<NrrdSegment> called(List<NrrdSegment> segments, String name) {
        return segments.stream().filter(segment -> segment.name.equalsIgnoreCase(name)).findFirst();
    }

    /// Where any of these is, in Python.
    static Optional<PythonReading> inPython(List<NrrdSegment> chosen, VolumePython volume) {
        Optional<PythonReading> first = volume.channel(chosen.getFirst().layer);
        if (Double.isNaN(chosen.getFirst().label)) {
            return first;
        }
        return first.map(reading -> reading.with(chosen.stream()
                .map(segment -> "(" + volume.channel(segment.layer).orElseThrow().array() + " == " + (long) segment.label + ")")
                .collect(Collectors.joining(" | ", "(", ")"))));
    }

    /// A mask with this segment's voxels added.
    Grid joined(Grid mask, Grid layer) {
        byte[] samples = new byte[layer.pixels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (mask.number(i) == 1 || layer.number(i) == label ? 1 : 0);
        }
        return ByteGrid.unsigned(layer.width(), layer.height(), layer.depth(), samples);
    }

    /// What is 1 where a layer has it, and 0 elsewhere.
    Grid mask(Grid layer) {
        if (Double.isNaN(label)) {
            return layer;
        }
        return switch (layer) {
            case ByteGrid bytes ->
                    new ByteGrid(bytes.width(), bytes.height(), bytes.depth(), bytes.samples(), ones(bytes.numbers()));
            case ShortGrid shorts ->
                    new ShortGrid(shorts.width(), shorts.height(), shorts.depth(), shorts.samples(), ones(shorts.numbers()));
            default -> {
                byte[] samples = new byte[layer.pixels()];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = (byte) (layer.number(i) == label ? 1 : 0);
                }
                yield ByteGrid.unsigned(layer.width(), layer.height(), layer.depth(), samples);
            }
        };
    }

    private double[] ones(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number == label ? 1 : 0).toArray();
    }

    private static String name(int number, Map<String, String> of) {
        String name = DataFiles.word(of.getOrDefault("Name", ""));
        String known = name.isEmpty() ? DataFiles.word(of.getOrDefault("ID", "")) : name;
        return known.isEmpty() ? "Segment_" + number : known;
    }

    private static long whole(String text, long usual) {
        return text != null && text.strip().matches("-?\\d{1,15}") ? Long.parseLong(text.strip()) : usual;
    }

    /// Three numbers of 0 to 1.
    private static OptionalInt rgb(String text) {
        String[] words = text.strip().split("\\s+");
        int rgb = 0;
        for (String word : words) {
            if (words.length != 3 || !word.matches("[01](\\.\\d{0,20})?|\\.\\d{1,20}")) {
                return OptionalInt.empty();
            }
            rgb = rgb << 8 | (int) Math.round(255 * Math.min(1, Double.parseDouble(word)));
        }
        return OptionalInt.of(rgb);
    }
}
