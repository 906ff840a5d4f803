package maskscope.app.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import maskscope.doctor.Answers;
import maskscope.doctor.FileAnswers;
import maskscope.doctor.Finding;
import maskscope.mask.Activation;
import maskscope.mask.MaskRole;
import maskscope.mask.Turn;
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
    private final List<String> ignore = new ArrayList<>();

    @Option(names = "--sigmoid", description = "${bundle:usage.sigmoid}")
    private boolean sigmoid;

    @Option(names = "--softmax", description = "${bundle:usage.softmax}")
    private boolean softmax;

    @Option(names = "--activation", paramLabel = "NAME", description = "${bundle:usage.activation}")
    private String activation;

    @Option(names = {"--invert", "--truth-invert"}, description = "${bundle:usage.invert}")
    private boolean invert;

    @Option(names = "--prediction-invert", description = "${bundle:usage.prediction-invert}")
    private boolean predictionInvert;

    @Option(names = {"--threshold", "--truth-threshold"}, paramLabel = "T", description = "${bundle:usage.threshold}")
    private Double threshold;

    @Option(names = "--prediction-threshold", paramLabel = "T", description = "${bundle:usage.prediction-threshold}")
    private Double predictionThreshold;

    @Option(names = "--truth-scale", paramLabel = "V", description = "${bundle:usage.truth-scale}")
    private Double truthScale;

    @Option(names = "--prediction-scale", paramLabel = "V", description = "${bundle:usage.prediction-scale}")
    private Double predictionScale;

    @Option(names = "--truth-shift", paramLabel = "N", description = "${bundle:usage.truth-shift}")
    private Integer truthShift;

    @Option(names = "--prediction-shift", paramLabel = "N", description = "${bundle:usage.prediction-shift}")
    private Integer predictionShift;

    @Option(names = "--truth-axes", paramLabel = "ORDER", description = "${bundle:usage.truth-axes}")
    private String truthAxes;

    @Option(names = "--prediction-axes", paramLabel = "ORDER", description = "${bundle:usage.prediction-axes}")
    private String predictionAxes;

    @Option(names = "--resize", description = "${bundle:usage.resize}")
    private boolean resize;

    @Option(names = "--truth-part", paramLabel = "NAME", description = "${bundle:usage.truth-part}")
    private String truthPart;

    @Option(names = "--prediction-part", paramLabel = "NAME", description = "${bundle:usage.prediction-part}")
    private String predictionPart;

    @Option(names = "--truth-reading", paramLabel = "WORD=VALUE", description = "${bundle:usage.truth-reading}")
    private final List<String> truthReading = new ArrayList<>();

    @Option(names = "--prediction-reading", paramLabel = "WORD=VALUE", description = "${bundle:usage.prediction-reading}")
    private final List<String> predictionReading = new ArrayList<>();

    @Option(names = "--as-is", description = "${bundle:usage.as-is}")
    private boolean asIs;

    /// Whether any of them is given.
    boolean given(CommandLine command) {
        return !answers(command, Answers.NONE).equals(Answers.NONE);
    }

    /// What the options say, over what was said before.
    Answers answers(CommandLine command, Answers before) {
        Answers answers = before;
        answers = said(answers, truthPart, predictionPart, FileAnswers::withPart);
        answers = said(answers, truthClass == null ? both : truthClass, predictionClass == null ? both : predictionClass,
                FileAnswers::withClass);
        answers = said(answers, scale(command, "--truth-scale", truthScale),
                scale(command, "--prediction-scale", predictionScale),
                (of, scale) -> of.withDivisor(scale).withActivation(Activation.NONE));
        answers = said(answers, threshold(command, "--threshold", threshold),
                threshold(command, "--prediction-threshold", predictionThreshold), FileAnswers::withThreshold);
        answers = said(answers, invert ? Boolean.TRUE : null, predictionInvert ? Boolean.TRUE : null, FileAnswers::withInverted);
        answers = said(answers, truthShift, predictionShift, FileAnswers::withShift);
        boolean unshifted = truthShift != null && truthShift == 0 || predictionShift != null && predictionShift == 0;
        answers = unshifted ? answers.keeping(Finding.Kind.SHIFTED) : answers;
        answers = said(answers, turn(command, "--truth-axes", truthAxes).orElse(null),
                turn(command, "--prediction-axes", predictionAxes).orElse(null),
                (of, turn) -> of.withTurn(Optional.of(turn)));
        answers = said(answers, null, activation(command).orElse(null),
                (of, needed) -> (needed == Activation.NONE ? of : of.withoutDivisor()).withActivation(needed));
        answers = answers.with(MaskRole.TRUTH, of -> withReading(command, "--truth-reading", of, truthReading))
                .with(MaskRole.PREDICTION, of -> withReading(command, "--prediction-reading", of, predictionReading));
        answers = answers.withResized(resize || before.resized());
        if (!ignore.isEmpty()) {
            answers = answers.withLeftOut(List.of());
            for (String word : ignore) {
                answers = answers.leavingOut(word);
            }
        }
        return asIs ? answers.keepingAll() : answers;
    }

    private static <T> Answers said(Answers answers, T ofTruth, T ofPrediction, BiFunction<FileAnswers, T, FileAnswers> change) {
        Answers first = ofTruth == null ? answers : answers.with(MaskRole.TRUTH, of -> change.apply(of, ofTruth));
        return ofPrediction == null ? first : first.with(MaskRole.PREDICTION, of -> change.apply(of, ofPrediction));
    }

    private static FileAnswers withReading(CommandLine command, String option, FileAnswers of, List<String> words) {
        FileAnswers more = of;
        Set<String> told = new HashSet<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw WrongUse.of(command, "command.no-word", option, word);
            }
            if (!told.add(word.substring(0, equals))) {
                throw WrongUse.of(command, "command.word-twice", option, word.substring(0, equals));
            }
            more = more.withReading(word.substring(0, equals), word.substring(equals + 1));
        }
        return more;
    }

    private static Double scale(CommandLine command, String option, Double scale) {
        if (scale != null && !(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw WrongUse.of(command, "command.above-0", option, String.valueOf(scale));
        }
        return scale;
    }

    private static Double threshold(CommandLine command, String option, Double threshold) {
        if (threshold != null && threshold.isNaN()) {
            throw WrongUse.of(command, "command.threshold-nan", option);
        }
        return threshold;
    }

    /// The turn that an option says in a word; empty where it is not given.
    static Optional<Turn> turn(CommandLine command, String option, String word) {
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(Turn.parse(word).orElseThrow(() -> WrongUse.of(command, "command.axes", option, word)));
    }

    private Optional<Activation> activation(CommandLine command) {
        List<Activation> said = new ArrayList<>();
        if (sigmoid) {
            said.add(Activation.SIGMOID);
        }
        if (softmax) {
            said.add(Activation.SOFTMAX);
        }
        if (activation != null) {
            said.add(Activation.ofKey(activation).orElseThrow(() -> WrongUse.of(command, "command.activation", activation,
                    List.of(Activation.values()).stream().map(Activation::key).toList())));
        }
        if (said.stream().distinct().count() > 1) {
            throw WrongUse.of(command, "command.two-activations");
        }
        Optional<Activation> real = said.stream().filter(one -> one != Activation.NONE).findFirst();
        if (real.isPresent() && predictionScale != null) {
            throw WrongUse.of(command, "command.activation-or-scale", real.get().option());
        }
        return said.stream().findFirst();
    }
}
