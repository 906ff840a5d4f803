package maskscope.doctor;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import maskscope.mask.Activation;
import maskscope.mask.MaskRole;
import maskscope.mask.Turn;

/// Answers as one line of text, to be kept beside the names of files: `truth.class=3&ignore=255&prediction.sigmoid=true`.
///
/// Unknown words are ignored, so that a list kept by a newer program can still be read.
public final class AnswersText {

    /// Before the key of a reader's question.
    private static final String READING = "reading.";
    private static final String IMAGE_AXES = MaskRole.PHOTO.key() + ".axes";

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
            if (said.activated()) {
                words.add(word(file + "activation", said.activation().key()));
            }
            if (said.inverted()) {
                words.add(word(file + "inverted", "true"));
            }
            if (said.shift() != 0) {
                words.add(word(file + "shift", Integer.toString(said.shift())));
            }
            said.turn().ifPresent(turn -> words.add(word(file + "axes", turn.word())));
            new TreeMap<>(said.reading()).forEach((key, value) -> words.add(word(file + READING + key, value)));
        }
        answers.leftOut().forEach(one -> words.add(word("ignore", one)));
        answers.photoTurn().ifPresent(turn -> words.add(word(IMAGE_AXES, turn.word())));
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
        if (name.equals(IMAGE_AXES)) {
            return answers.withPhotoTurn(Turn.parse(value));
        }
        return switch (name) {
            case "ignore" -> value.isBlank() ? answers : answers.leavingOut(value);
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
            // As it was written before there were others.
            case "sigmoid" -> said.withActivation(Activation.SIGMOID);
            case "activation" -> said.withActivation(Activation.ofKey(value).orElse(said.activation()));
            case "inverted" -> said.withInverted(true);
            case "shift" -> said.withShift(Integer.parseInt(value));
            case "axes" -> said.withTurn(Turn.parse(value));
            default -> name.startsWith(READING) ? said.withReading(name.substring(READING.length()), value) : said;
        };
    }
}
