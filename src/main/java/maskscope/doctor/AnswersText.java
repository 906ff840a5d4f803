package maskscope.doctor;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.mask.MaskRole;

/// Answers as one line of text, to be kept beside the names of files: `truth.class=3&ignore=255&prediction.sigmoid=true`.
///
/// Unknown words are ignored, so that a list kept by a newer program can still be read.
public final class AnswersText {

    private AnswersText() {}

    /// The line; empty when nothing was said.
    public static String of(Answers answers) {
        List<String> words = new ArrayList<>();
        for (MaskRole role : List.of(MaskRole.TRUTH, MaskRole.PREDICTION)) {
            FileAnswers said = answers.of(role);
            String file = role.key() + ".";
            said.part().ifPresent(name -> words.add(word(file + "part", name)));
            said.chosen().ifPresent(key -> words.add(word(file + "class", key)));
            said.divisor().ifPresent(number -> words.add(word(file + "scale", number.toString())));
            said.threshold().ifPresent(value -> words.add(word(file + "threshold", value.toString())));
            if (said.sigmoid()) {
                words.add(word(file + "sigmoid", "true"));
            }
            if (said.inverted()) {
                words.add(word(file + "inverted", "true"));
            }
        }
        answers.leftOut().ifPresent(number -> words.add(word("ignore", number.toString())));
        if (answers.resized()) {
            words.add(word("resized", "true"));
        }
        answers.kept().stream().sorted().forEach(kind -> words.add(word("kept", kind.key())));
        return String.join("&", words);
    }

    private static String word(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// What a line says.
    public static Answers parse(String line) {
        Answers answers = Answers.NONE;
        for (String word : line.split("&")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                try {
                    String value = URLDecoder.decode(word.substring(equals + 1), StandardCharsets.UTF_8);
                    answers = with(answers, word.substring(0, equals), value);
                } catch (IllegalArgumentException _) {
                    continue; // a word that cannot be read is ignored
                }
            }
        }
        return answers;
    }

    private static Answers with(Answers answers, String name, String value) {
        return switch (name) {
            case "ignore" -> answers.withLeftOut(Optional.of(Double.valueOf(value)));
            case "resized" -> answers.withResized(true);
            case "kept" -> answers.keeping(Finding.Kind.ofKey(value));
            default -> {
                int dot = name.indexOf('.');
                MaskRole role = name.startsWith(MaskRole.TRUTH.key() + ".") ? MaskRole.TRUTH : MaskRole.PREDICTION;
                yield answers.with(role, said -> with(said, name.substring(dot + 1), value));
            }
        };
    }

    private static FileAnswers with(FileAnswers said, String name, String value) {
        return switch (name) {
            case "part" -> said.withPart(value);
            case "class" -> said.withClass(value);
            case "scale" -> said.withDivisor(Double.parseDouble(value));
            case "threshold" -> said.withThreshold(Double.parseDouble(value));
            case "sigmoid" -> said.withSigmoid(true);
            case "inverted" -> said.withInverted(true);
            default -> said;
        };
    }
}
