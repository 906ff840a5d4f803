package maskscope.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.Survey;
import maskscope.file.Wish;
import maskscope.mask.MaskRole;
import maskscope.mask.NumberSet;

/// One file that was read, with its numbers surveyed, and how to tell whether it is still the same file: what the user
/// says of it later can then be carried out without reading it again.
///
/// @param content what the file holds
/// @param survey its numbers; empty while something must be chosen first
/// @param wish what was asked of the file
/// @param size of the file in bytes when it was read
/// @param changed when the file was last changed before it was read
public record FileReading(Content content, Optional<Survey> survey, Wish wish, long size, FileTime changed) {

    /// Whether all its numbers lie from 0 to `most`.
    public boolean within(double most) {
        return survey.filter(numbers -> numbers.gaps() == 0 && numbers.least() >= 0 && numbers.greatest() <= most).isPresent();
    }

    /// The classes that its numbers stand for where they are labels, by number, ascending; none where the numbers are too many to
    /// be listed. `shift` is what is added to labels.
    public SortedMap<Double, MaskClass> classes(int shift) {
        SortedMap<Double, MaskClass> all = new TreeMap<>();
        Answers answers = Answers.NONE.with(MaskRole.TRUTH, said -> said.withShift(shift));
        survey.filter(Survey::few).ifPresent(numbers -> {
            NumberTraits traits = new NumberTraits(
                    new FileCase(MaskRole.TRUTH, content, answers), numbers, NumberSet.NONE, NumberSet.NONE);
            traits.classes().forEach(one -> all.put(traits.number(one), one));
        });
        return all;
    }

    /// Whether reading `file` again with the same wish would give this.
    public boolean standsFor(Path file, Wish asked) {
        try {
            Wish needed = content.channels().isEmpty() ? asked.withChannelOf(wish) : asked;
            return content.file().equals(file) && wish.equals(needed) && Files.size(file) == size
                    && Files.getLastModifiedTime(file).equals(changed);
        } catch (IOException _) {
            return false; // the fault is reported when the file is read
        }
    }
}
