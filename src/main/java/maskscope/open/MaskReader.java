package maskscope.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Examination;
import maskscope.doctor.FileReading;
import maskscope.file.Content;
import maskscope.file.Faults;
import maskscope.file.Grids;
import maskscope.file.ReadControl;
import maskscope.file.Survey;
import maskscope.file.Wish;
import maskscope.mask.BadInput;

/// Reads single masks: what was read before and is still the same file is not read again, channels are found by the names
/// that other files give them, and several channels become one.
final class MaskReader {

    private final Optional<Examination> before;
    private final boolean resized;

    /// `resized` is whether a file of another size is to be brought to the other's, and so no part of it.
    MaskReader(Optional<Examination> before, boolean resized) {
        this.before = before;
        this.resized = resized;
    }

    /// `other` is the other file of the pair.
    FileReading read(Path file, Path other, Wish wish, LabelNames names, ReadControl control) throws BadInput {
        for (FileReading earlier : before.map(known -> List.of(known.truth(), known.prediction())).orElse(List.of())) {
            if (earlier.standsFor(file, wish) && (!earlier.content().facts().volumeOrder() || liesAsBefore(earlier, other))) {
                control.progress(1);
                return earlier;
            }
        }
        boolean byName = wish.channel().isPresent() && wish.channelNumber().isEmpty();
        FileReading read = read(file, wish, byName ? control.part(0, 0.5) : control);
        Content content = names.give(read.content());
        // A reader knows its channels by number: where it could not tell which is meant, the names may.
        List<String> keys = byName && content.grid().isEmpty()
                ? names.keys(content.channels(), wish.channel().get())
                : List.of();
        if (keys.size() == 1) {
            read = read(file, wish.withChannel(keys.getFirst()), control.part(0.5, 1));
            content = names.give(read.content());
        } else if (!keys.isEmpty()) {
            Channels channels = new Channels(file, wish, control.part(0.5, 1));
            Channels.Layer any = content.ofRegions() ? channels.greatest(keys) : channels.sum(keys);
            content = any.in(content).withChannels(content.channels(), Optional.of(String.join(",", keys)));
            read = new FileReading(content, Optional.of(Survey.of(any.grid())), wish, read.size(), read.changed());
        }
        FileReading named = new FileReading(content, read.survey(), wish, read.size(), read.changed());
        return NnunetCase.placed(named, other, resized, control.part(1, 1));
    }

    /// Whether how an array lies would be found by the same files, and need not be looked for again.
    private boolean liesAsBefore(FileReading earlier, Path other) {
        Examination known = before.orElseThrow();
        return earlier.content().grid().isPresent() && known.answers().resized() == resized
                && List.of(known.truth().content().file(), known.prediction().content().file()).contains(other);
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
