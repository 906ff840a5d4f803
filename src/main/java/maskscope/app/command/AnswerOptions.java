package maskscope.app.command;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import maskscope.doctor.Answers;
import maskscope.doctor.FileAnswers;
import maskscope.mask.MaskRole;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The options that say what the numbers in the files mean: the answers to what the input doctor asks.
final class AnswerOptions {

    @Option(names = "--class", paramLabel = "N", description = "${bundle:usage.class}")
    private String both;

    @Option(names = "--truth-class", paramLabel = "N", description = "${bundle:usage.truth-class}")
    private String truthClass;

    @Option(names = "--prediction-class", paramLabel = "N", description = "${bundle:usage.prediction-class}")
    private String predictionClass;

    @Option(names = "--ignore", paramLabel = "V", description = "${bundle:usage.ignore}")
    private String ignore;

    @Option(names = "--sigmoid", description = "${bundle:usage.sigmoid}")
    private boolean sigmoid;

    @Option(names = "--invert", description = "${bundle:usage.invert}")
    private boolean invert;

    @Option(names = "--threshold", paramLabel = "T", description = "${bundle:usage.threshold}")
    private Double threshold;

    @Option(names = "--truth-scale", paramLabel = "V", description = "${bundle:usage.truth-scale}")
    private Double truthScale;

    @Option(names = "--prediction-scale", paramLabel = "V", description = "${bundle:usage.prediction-scale}")
    private Double predictionScale;

    @Option(names = "--resize", description = "${bundle:usage.resize}")
    private boolean resize;

    @Option(names = "--truth-part", paramLabel = "NAME", description = "${bundle:usage.truth-part}")
    private String truthPart;

    @Option(names = "--prediction-part", paramLabel = "NAME", description = "${bundle:usage.prediction-part}")
    private String predictionPart;

    @Option(names = "--as-is", description = "${bundle:usage.as-is}")
    private boolean asIs;

    /// Whether any of them is given.
    boolean given(CommandLine command) {
        return !answers(command, Answers.NONE).equals(Answers.NONE);
    }

    /// What the options say, over what was said before.
    Answers answers(CommandLine command, Answers before) {
        Answers answers = before;
        answers = said(answers, MaskRole.TRUTH, truthPart, FileAnswers::withPart);
        answers = said(answers, MaskRole.PREDICTION, predictionPart, FileAnswers::withPart);
        answers = said(answers, MaskRole.TRUTH, truthClass == null ? both : truthClass, FileAnswers::withClass);
        answers = said(answers, MaskRole.PREDICTION, predictionClass == null ? both : predictionClass, FileAnswers::withClass);
        answers = said(answers, MaskRole.TRUTH, scale(command, "--truth-scale", truthScale), FileAnswers::withDivisor);
        answers = said(answers, MaskRole.PREDICTION, scale(command, "--prediction-scale", predictionScale),
                FileAnswers::withDivisor);
        answers = said(answers, MaskRole.TRUTH, threshold(command), FileAnswers::withThreshold);
        UnaryOperator<FileAnswers> logits = of -> of.withSigmoid(sigmoid || of.sigmoid());
        UnaryOperator<FileAnswers> turned = of -> of.withInverted(invert || of.inverted());
        answers = answers.with(MaskRole.PREDICTION, logits).with(MaskRole.TRUTH, turned);
        answers = answers.withLeftOut(leftOut(command).or(before::leftOut)).withResized(resize || before.resized());
        return asIs ? answers.keepingAll() : answers;
    }

    private static <T> Answers said(Answers answers, MaskRole role, T value, BiFunction<FileAnswers, T, FileAnswers> change) {
        return value == null ? answers : answers.with(role, of -> change.apply(of, value));
    }

    private static Double scale(CommandLine command, String option, Double scale) {
        if (scale != null && !(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw WrongUse.of(command, "command.above-0", option, String.valueOf(scale));
        }
        return scale;
    }

    private Double threshold(CommandLine command) {
        if (threshold != null && threshold.isNaN()) {
            throw WrongUse.of(command, "command.threshold-nan");
        }
        return threshold;
    }

    private Optional<Double> leftOut(CommandLine command) {
        if (ignore == null) {
            return Optional.empty();
        }
        if (ignore.toLowerCase(Locale.ROOT).equals("nan")) {
            return Optional.of(Double.NaN);
        }
        try {
            return Optional.of(Double.parseDouble(ignore) + 0.0);
        } catch (NumberFormatException _) {
            throw WrongUse.of(command, "command.ignore", ignore);
        }
    }
}
