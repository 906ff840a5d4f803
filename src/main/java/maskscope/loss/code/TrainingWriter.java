package maskscope.loss.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Reduction;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;
import maskscope.text.Words;

/// Writes a [Snippet] that is a loss to train with, to be pasted into a training script: the library's own class with these
/// arguments where that is all, else a class or a function around its losses or in plain array code. It takes what a user of the
/// convention hands over, probabilities or logits, and makes one number of a batch as the convention does.
///
/// Comments above it say what it takes and which number it gives on the pair at hand.
public final class TrainingWriter {

    private static final String SELF = "self.";

    private final Writing writing;
    private final MaskCode truth;
    private final MaskCode prediction;
    private final Reduction reduction;
    private final PythonLayout layout;

    private TrainingWriter(Writing writing, Reduction reduction, MaskCode truth, MaskCode prediction) {
        this.writing = writing;
        this.reduction = reduction;
        this.truth = truth;
        this.prediction = prediction;
        this.layout = PythonLayout.of(writing.target().dialect());
    }

    /// The loss of a report over the pixels of `table`, with comments in `words`; `truth` and `prediction` are how these pixels
    /// come into code. Empty where the convention does not have the loss.
    public static Optional<Snippet> write(
            Words words, Loss loss, Target target, LossReport report, PixelTable table, MaskCode truth, MaskCode prediction) {
        return report.settings().form(loss).map(form -> {
            Reduction reduction = form.reduction().orElse(Reduction.ALL_PIXELS);
            Writing writing = new Writing(words, loss, form, target, report, table, Optional.of(reduction));
            return new TrainingWriter(writing, reduction, truth, prediction).snippet();
        });
    }

    private Snippet snippet() {
        LossBody body = writing.call().isPresent() ? ofLibrary() : plain();
        Optional<String> alone = alone(body);
        List<String> lines = alone.map(made -> List.of("loss = " + made)).orElseGet(() -> layout.lines(body));
        List<String> before = new ArrayList<>(body.fine() ? layout.forDouble() : List.of());
        writing.call().ifPresent(any -> before.addAll(writing.library().setup()));
        List<String> text = new ArrayList<>(imports(before, lines));
        text.addAll(before);
        text.add("");
        if (alone.isEmpty()) {
            text.add("");
        }
        comments(text, body);
        text.addAll(lines);
        return writing.snippet(text);
    }

    private LossBody plain() {
        boolean apart = reduction != Reduction.ALL_PIXELS && !PythonPrinter.isMeanOfPixels(writing.wanted());
        Script script = writing.script(apart);
        Code value = new PythonPrinter(script).ofBatch(writing.wanted(), reduction);
        String input = writing.form().takesLogits() ? LossBody.LOGITS : LossBody.PROBABILITIES;
        return new LossBody(className(), functionName(), writing.parameters(script), Map.of(), input, script.isFine(), apart,
                script.lines(), value.text());
    }

    private LossBody ofLibrary() {
        Library library = writing.library();
        String value = writing.call().orElseThrow().code().text();
        List<String> withoutLogits = library.lines().stream().filter(line -> !library.isOfLogits(line)).toList();
        LossBody body = body(LossBody.LOGITS, withoutLogits, value);
        // Where the library's losses take logits and nothing else, to make them of probabilities would only cost digits.
        boolean logits = body.uses(LossBody.LOGITS) && !body.turns();
        return logits || writing.form().takesLogits() ? body : body(LossBody.PROBABILITIES, library.lines(), value);
    }

    private LossBody body(String input, List<String> lines, String value) {
        Map<String, String> kept = new LinkedHashMap<>(writing.library().objects());
        kept.keySet().removeIf(name -> !value.contains(SELF + name + "("));
        return new LossBody(className(), functionName(), Map.of(), kept, input, false, false, lines, value);
    }

    /// How the one object of the library is made that is all there is to the loss; empty where there is more.
    private static Optional<String> alone(LossBody body) {
        if (body.objects().size() != 1 || !body.lines().isEmpty() || body.turns()) {
            return Optional.empty();
        }
        Map.Entry<String, String> only = body.objects().entrySet().iterator().next();
        boolean all = Stream.of(body.input() + ", t", "t, " + body.input())
                .anyMatch(arguments -> body.value().equals(SELF + only.getKey() + "(" + arguments + ")"));
        return Optional.of(only.getValue()).filter(made -> all);
    }

    /// Those that the lines use.
    private List<String> imports(List<String> before, List<String> lines) {
        Stream<String> library = writing.call().stream().flatMap(any -> writing.library().imports().stream());
        String text = String.join("\n", before) + "\n" + String.join("\n", lines);
        return Stream.concat(layout.imports().stream(), library)
                .distinct()
                .filter(line -> text.matches("(?s).*(?<![\\w.])" + line.replaceFirst(".*[ .]", "") + "[.(].*"))
                .toList();
    }

    private void comments(List<String> text, LossBody body) {
        writing.comment(text, writing.what());
        writing.call().ifPresent(any -> writing.library().notes().forEach(note -> writing.comment(text, note)));
        boolean channel = writing.call().isPresent() && writing.target().isBatch();
        String sides = writing.target().dialect() == Dialect.TORCH ? "(N,1,H,W)" : "(N,H,W,1)";
        Message shape = Message.of(channel ? "code.of-shape" : "code.of-shape-such-as", sides);
        boolean logits = body.input().equals(LossBody.LOGITS);
        writing.comment(text, Message.of(logits ? "code.takes-logits" : "code.takes-probabilities", shape));
        if (!PythonPrinter.isMeanOfPixels(writing.wanted())) {
            writing.comment(text, Message.of(switch (reduction) {
                case ALL_PIXELS -> "code.batch-as-one";
                case MEAN_OF_IMAGES -> "code.batch-mean";
                case POWER_OF_MEAN -> "code.batch-power-of-mean";
            }));
        }
        if (writing.table().leftOutRow().isPresent()) {
            writing.comment(text, Message.of("code.without-left-out"));
        }
        writing.comment(text, gives(logits));
    }

    private Message gives(boolean logits) {
        if (writing.value().undefined().isPresent()) {
            return Message.of("code.expect-no-number", writing.value().undefined().get());
        }
        String number = writing.expected();
        return truth instanceof MaskCode.Numbers t && prediction instanceof MaskCode.Numbers p
                ? Message.of(logits ? "code.gives-for-logits-of-numbers" : "code.gives-for-numbers", t.list(), p.list(), number)
                : Message.of(logits ? "code.gives-for-logits-of-masks" : "code.gives-for-masks", number);
    }

    private String className() {
        String name = words(writing.loss().name()) + "Loss";
        boolean taken = writing.call().isPresent()
                && writing.library().imports().stream().anyMatch(line -> line.endsWith(" " + name));
        return taken ? words(writing.settings().convention().key()) + name : name;
    }

    /// Words as one name, each with a capital letter.
    private static String words(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : text.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "The" + name : name.toString();
    }

    private String functionName() {
        String name = writing.loss().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return (name.matches("[a-z].*") ? "" : "the_") + name + "_loss";
    }
}
