package maskscope.doctor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import maskscope.file.ClassNames;
import maskscope.file.MaskClass;
import maskscope.mask.MaskRole;
import maskscope.text.Message;

/// A class that was chosen for both files, one of which has labels and the other a channel for each region: the number of a
/// channel is then none of a label, unless the region is just that label.
final class RegionDoctor {

    private RegionDoctor() {}

    /// Adds a question to what is found of the prediction if one is needed.
    static void look(FileCase truth, FileCase prediction) {
        Optional<String> said = truth.said().chosen();
        if (said.isEmpty() || !said.equals(prediction.said().chosen())) {
            return;
        }
        if (prediction.content().ofRegions() && truth.content().channels().isEmpty()) {
            look(prediction, said.get(), prediction);
        } else if (truth.content().ofRegions() && prediction.content().channels().isEmpty()) {
            look(truth, said.get(), prediction);
        }
    }

    private static void look(FileCase regions, String said, FileCase findings) {
        ClassNames known = regions.content().facts().classes();
        List<MaskClass> channels = chosen(regions);
        Set<Integer> labels = new HashSet<>();
        channels.forEach(channel -> labels.addAll(known.region(channel.name()).orElseThrow().labels()));
        if (channels.isEmpty() || known.labels(said).filter(labels::equals).isPresent()) {
            return;
        }
        List<Message> read = channels.stream().map(channel -> known.region(channel.name()).orElseThrow().label()).toList();
        List<Answer> answers = Stream.concat(channels.stream(), regions.content().channels().stream())
                .distinct()
                .map(channel -> known.region(channel.name()).orElseThrow())
                .map(region -> answer(regions, region))
                .toList();
        findings.add(Finding.question(Finding.Kind.CHANNELS, regions.role(),
                Message.of("doctor.region-is-no-label", said, regions.content().channel().orElseThrow(), read), answers));
    }

    private static Answer answer(FileCase regions, ClassNames.Region region) {
        UnaryOperator<FileAnswers> take = of -> of.withClass(region.name());
        return new Answer(Message.of("doctor.take-class", region.label()), Answer.flag("--class", region.name()),
                regions.answers().with(MaskRole.TRUTH, take).with(MaskRole.PREDICTION, take));
    }

    /// The channels that were read.
    private static List<MaskClass> chosen(FileCase regions) {
        List<String> keys = regions.content().channel().map(all -> Arrays.asList(all.split(","))).orElse(List.of());
        return regions.content().channels().stream().filter(channel -> keys.contains(channel.key())).toList();
    }
}
