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

    @Option(
            names = "--class",
            paramLabel = "N",
            description = "The class that is the object, in whichever file holds several: a label, a place in a palette, a"
                    + " channel, a colour (#ff0000), a name, or 'object' for all but 0.")
    private String both;

    @Option(names = "--truth-class", paramLabel = "N", description = "The same for the truth alone.")
    private String truthClass;

    @Option(names = "--prediction-class", paramLabel = "N", description = "The same for the prediction alone.")
    private String predictionClass;

    @Option(
            names = "--ignore",
            paramLabel = "V",
            description = "The truth's value whose pixels are left out of every sum; or nan.")
    private String ignore;

    @Option(names = "--sigmoid", description = "The prediction holds logits.")
    private boolean sigmoid;

    @Option(names = "--invert", description = "The truth is inverted: its object is written as 0.")
    private boolean invert;

    @Option(names = "--threshold", paramLabel = "T", description = "Values of the truth from T on are the object, others not.")
    private Double threshold;

    @Option(names = "--truth-scale", paramLabel = "V", description = "The number that means 1 in the truth.")
    private Double truthScale;

    @Option(names = "--prediction-scale", paramLabel = "V", description = "The number that means 1 in the prediction.")
    private Double predictionScale;

    @Option(names = "--resize", description = "Bring the smaller of the two to the other's size, a whole multiple.")
    private boolean resize;

    @Option(names = "--truth-part", paramLabel = "NAME", description = "The array or image to take of a truth with several.")
    private String truthPart;

    @Option(names = "--prediction-part", paramLabel = "NAME", description = "The same for the prediction.")
    private String predictionPart;

    @Option(names = "--as-is", description = "Take the values as they stand where something looks doubtful.")
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
