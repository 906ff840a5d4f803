package maskscope.mask;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.text.Numbers;

/// The messages for numbers that no answer can turn into values.
final class Unusable {

    private Unusable() {}

    static BadInput gaps(Path file, Survey survey) {
        return new BadInput(file, "of " + survey.pixels() + " values, " + survey.gaps() + " not a number (NaN)" + range(survey),
                "find where they come from, or replace them before saving (numpy.nan_to_num)");
    }

    static BadInput infinite(Path file, Survey survey) {
        return new BadInput(file, "of " + survey.pixels() + " values, " + survey.infinite() + " infinite" + range(survey),
                "find where they come from, replace them before saving (numpy.nan_to_num), or add --sigmoid if these are logits");
    }

    static BadInput labelsInChannel(Content content, List<MaskClass> labels) {
        String channel = content.channels().stream()
                .filter(one -> content.channel().equals(Optional.of(one.key())))
                .map(MaskClass::label)
                .findFirst()
                .orElse(content.channel().orElse(""));
        return new BadInput(content.file(),
                "its channel " + channel + " holds labels of several classes (" + MaskClassText.list(labels) + ")",
                "save that channel as a picture of its own, then choose the class");
    }

    private static String range(Survey survey) {
        return Double.isNaN(survey.least())
                ? ""
                : " (range seen: " + Numbers.brief(survey.least()) + " to " + Numbers.brief(survey.greatest()) + ")";
    }
}
