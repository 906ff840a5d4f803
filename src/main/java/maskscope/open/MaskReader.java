package maskscope.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Examination;
import maskscope.doctor.FileReading;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grid;
import maskscope.file.Grids;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Survey;
import maskscope.file.Wish;
import maskscope.mask.BadInput;

/// Reads single masks: what was read before and is still the same file is not read again, channels are found by the names
/// that other files give them, and several channels become one.
final class MaskReader {

    private final Optional<Examination> before;

    MaskReader(Optional<Examination> before) {
        this.before = before;
    }

    FileReading read(Path file, Wish wish, LabelNames names, ReadControl control) throws BadInput {
        for (FileReading earlier : before.map(known -> List.of(known.truth(), known.prediction())).orElse(List.of())) {
            if (earlier.standsFor(file, wish)) {
                control.progress(1);
                return earlier;
            }
        }
        boolean byName = wish.channel().isPresent() && wish.channelNumber().isEmpty();
        FileReading read = read(file, wish, byName ? control.part(0, 0.5) : control);
        Content content = names.give(read.content());
        // A reader knows its channels by number: where it could not tell which is meant, the names may.
        List<String> keys = byName && content.grid().isEmpty()
                ? keys(names, content.channels(), wish.channel().get())
                : List.of();
        if (keys.size() == 1) {
            read = read(file, wish.withChannel(keys.getFirst()), control.part(0.5, 1));
            content = names.give(read.content());
        } else if (!keys.isEmpty()) {
            Grid sum = new Channels(file, wish, control.part(0.5, 1)).sum(keys);
            content = names.give(read.content()).withGrid(sum)
                    .withChannels(content.channels(), Optional.of(String.join(",", keys)));
            read = new FileReading(content, Optional.of(Survey.of(sum)), wish, read.size(), read.changed());
        }
        return new FileReading(content, read.survey(), wish, read.size(), read.changed());
    }

    /// The keys of the channels that were asked for, by key or by name; none where one of them is unknown.
    private static List<String> keys(LabelNames names, List<MaskClass> channels, String said) {
        Optional<String> whole = names.key(channels, said);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> keys = new ArrayList<>();
        for (String word : said.split(",")) {
            Optional<String> key = channels.stream().map(MaskClass::key).filter(one -> one.equals(word.strip())).findFirst()
                    .or(() -> names.key(channels, word.strip()));
            if (key.isEmpty()) {
                return List.of();
            }
            keys.add(key.get());
        }
        return keys.stream().distinct().toList();
    }

    /// Reads one file as it is, without the names of classes beside it.
    static FileReading read(Path file, Wish wish, ReadControl control) throws BadInput {
        return Faults.guard(file, () -> {
            long size = Files.size(file);
            FileTime changed = Files.getLastModifiedTime(file);
            Content content = MaskFormats.read(file, wish, control.part(0, 0.98));
            Optional<Survey> survey = content.grid().map(Survey::of);
            if (survey.isPresent()) {
                content = content.withGrid(Grids.narrowed(content.grid().orElseThrow(), survey.get()));
            }
            control.progress(1);
            return new FileReading(content, survey, wish, size, changed);
        });
    }
}
