package maskscope.mask;

import java.nio.file.Path;

/// The sentences for numbers that no cure makes values of.
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

    private static String range(Survey survey) {
        return Double.isNaN(survey.least())
                ? ""
                : " (range seen: " + NumberWords.of(survey.least()) + " to " + NumberWords.of(survey.greatest()) + ")";
    }
}
