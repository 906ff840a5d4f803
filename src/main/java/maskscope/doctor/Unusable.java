package maskscope.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.MaskClassText;
import maskscope.file.Survey;
import maskscope.mask.BadInput;
import maskscope.text.Numbers;

/// The messages for numbers that no answer can turn into values.
final class Unusable {

    private Unusable() {}

    static BadInput gaps(Path file, Survey survey) {
        return Double.isNaN(survey.least())
                ? BadInput.of(file, "doctor.only-gaps", survey.pixels(), survey.gaps())
                : BadInput.of(file, "doctor.gaps", survey.pixels(), survey.gaps(),
                        Numbers.brief(survey.least()), Numbers.brief(survey.greatest()));
    }

    static BadInput infinite(Path file, Survey survey) {
        return Double.isNaN(survey.least())
                ? BadInput.of(file, "doctor.only-infinite", survey.pixels(), survey.infinite())
                : BadInput.of(file, "doctor.infinite", survey.pixels(), survey.infinite(),
                        Numbers.brief(survey.least()), Numbers.brief(survey.greatest()));
    }

    static BadInput labelsInChannel(Content content, List<MaskClass> labels) {
        Object channel = content.channels().stream()
                .filter(one -> content.channel().equals(Optional.of(one.key())))
                .<Object>map(MaskClass::label)
                .findFirst()
                .orElse(content.channel().orElse(""));
        return BadInput.of(content.file(), "doctor.labels-in-channel", channel, MaskClassText.list(labels));
    }
}
