package maskscope.open.classes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import maskscope.doctor.Examination;
import maskscope.doctor.FileReading;
import maskscope.doctor.Finding;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.Hue;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.open.MaskFormats;

/// Makes the pictures of what the input doctor asks about when it asks for a class.
public final class ClassMaps {

    /// A file of more numbers, or of more channels, is asked about without a picture.
    private static final long MOST_NUMBERS = 1L << 29;
    private static final int MOST_CHANNELS = 256;

    private ClassMaps() {}

    /// A picture for each of the two files of which a class must be chosen. The channels of a file are read for it, one after
    /// another, under the watch of `control`. A file that cannot be drawn has none.
    ///
    /// @throws java.util.concurrent.CancellationException when `control` says so
    public static Map<MaskRole, ClassMap> of(Examination examination, ReadControl control) {
        Map<MaskRole, ClassMap> maps = new HashMap<>();
        for (MaskRole role : List.of(MaskRole.TRUTH, MaskRole.PREDICTION)) {
            boolean asked = examination.findings().stream().anyMatch(finding -> asks(finding, role));
            FileReading file = role == MaskRole.TRUTH ? examination.truth() : examination.prediction();
            if (asked) {
                map(file, examination.answers().of(role).shift(), control).ifPresent(map -> maps.put(role, map));
            }
        }
        return maps;
    }

    /// Whether a finding asks which class of a file is meant.
    public static boolean asks(Finding finding, MaskRole role) {
        return finding.state() == Finding.State.QUESTION && finding.role().equals(Optional.of(role))
                && (finding.kind() == Finding.Kind.CHANNELS || finding.kind() == Finding.Kind.LABELS);
    }

    private static Optional<ClassMap> map(FileReading file, int shift, ReadControl control) {
        Content content = file.content();
        try {
            return content.grid().isPresent()
                    ? ofLabels(file, shift)
                    : ofChannels(file, control);
        } catch (BadInput | OutOfMemoryError none) {
            Logger.getLogger(ClassMaps.class.getName()).log(Level.FINE, "a picture of the classes of " + content.file(), none);
            return Optional.empty();
        }
    }

    private static Optional<ClassMap> ofLabels(FileReading file, int shift) {
        Grid grid = file.content().grid().orElseThrow();
        Map<Double, MaskClass> classes = file.classes(shift);
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        List<Double> numbers = List.copyOf(classes.keySet());
        Sampling sampling = sampling(file.content(), grid.extent());
        short[] places = new short[sampling.length()];
        Map<Double, Short> known = new HashMap<>();
        IntStream.range(0, numbers.size()).forEach(place -> known.put(numbers.get(place), (short) place));
        for (int k = 0; k < places.length; k++) {
            places[k] = known.getOrDefault(grid.number(sampling.index(k)) + 0.0, (short) -1);
        }
        return Optional.of(shown(file.content(), sampling, places, List.copyOf(classes.values())));
    }

    private static Optional<ClassMap> ofChannels(FileReading file, ReadControl control) throws BadInput {
        Content content = file.content();
        List<MaskClass> classes = content.channels().stream().filter(one -> !one.hue().equals(Optional.of(Hue.ALPHA))).toList();
        boolean readable = content.facts().questions().stream().allMatch(question -> question.taken().isPresent());
        if (!readable || classes.isEmpty() || classes.size() > MOST_CHANNELS) {
            return Optional.empty();
        }
        List<Strongest> found = new ArrayList<>();
        List<String> keys = classes.stream().map(MaskClass::key).toList();
        ReadControl limited = new ReadControl(
                control.listener(), control.cancelled(), Math.min(control.maxPixels(), MOST_NUMBERS / keys.size()));
        MaskFormats.of(content.file()).readChannels(content.file(), file.wish(), keys, limited, (key, grid, python) -> {
            if (found.isEmpty()) {
                found.add(new Strongest(sampling(content, grid.extent())));
            }
            found.getFirst().take(keys.indexOf(key), grid);
        });
        return found.stream().findFirst().map(all -> shown(content, all.sampling(), all.places(), classes));
    }

    private static Sampling sampling(Content content, Extent size) {
        return new Sampling(size, content.placement(), content.facts().batch());
    }

    /// The slice with the most classes, of those the one with the least background.
    private static ClassMap shown(Content content, Sampling sampling, short[] places, List<MaskClass> classes) {
        int area = sampling.slice();
        ClassMap best = null;
        long most = -1;
        for (int slice = 0; slice < sampling.slices(); slice++) {
            short[] part = Arrays.copyOfRange(places, slice * area, (slice + 1) * area);
            ClassMap map = new ClassMap(sampling.width(), sampling.height(), sampling.plane().pixelWidth(),
                    sampling.plane().pixelHeight(), part, classes, content.facts().classes().regions());
            long shows = map.shows();
            if (shows > most) {
                most = shows;
                best = map;
            }
        }
        return best;
    }
}
