package maskscope.loss.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Reduction;
import maskscope.loss.Settings;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.pixel.PixelTable;
import maskscope.text.Message;
import maskscope.text.Words;

/// What a loss of a report is to be written as for a target: the library's own call, where there is one that gives the number on
/// the pair at hand, and else plain array code. A [SnippetWriter] and a [TrainingWriter] make Python of it.
final class Writing {

    private final Words words;
    private final Loss loss;
    private final LossFormula form;
    private final Target target;
    private final Settings settings;
    private final LossValue value;
    private final PixelTable table;
    private final Factors factors;
    private final Quantity wanted;
    private final Optional<Library> library;
    private final Optional<Call> call;

    /// `words` is the language of the comments; `batches` is how several images become one number, where there may be several.
    Writing(
            Words words,
            Loss loss,
            LossFormula form,
            Target target,
            LossReport report,
            PixelTable table,
            Optional<Reduction> batches) {
        this.words = words;
        this.loss = loss;
        this.form = form;
        this.target = target;
        this.settings = report.settings();
        this.value = report.of(loss);
        this.table = table;
        this.factors = new Factors(settings.of(loss));
        this.wanted = form.at(factors);
        this.library = target.library(PairTraits.of(table, report.sums(), settings.epsilon()));
        if (loss == Losses.TVERSKY || loss == Losses.FOCAL_TVERSKY) {
            library.ifPresent(Library::asTversky);
        }
        library.ifPresent(used -> batches.ifPresent(used::forBatches));
        this.call = library.filter(any -> value.defined()).flatMap(used -> new LibraryMatcher(used).call(wanted));
    }

    Loss loss() {
        return loss;
    }

    LossFormula form() {
        return form;
    }

    Target target() {
        return target;
    }

    Settings settings() {
        return settings;
    }

    LossValue value() {
        return value;
    }

    PixelTable table() {
        return table;
    }

    /// What it is a loss of.
    Quantity wanted() {
        return wanted;
    }

    /// The library's call; empty where plain code is to be written.
    Optional<Call> call() {
        return call;
    }

    /// The library; only where there is a call.
    Library library() {
        return library.orElseThrow();
    }

    /// An empty script in which the parameters have their names.
    Script script(boolean apart) {
        return new Script(words, target.dialect(), factors.taken(), apart);
    }

    /// The numbers of the names that the lines of a script use, by name.
    Map<String, String> parameters(Script script) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Parameter parameter : factors.taken()) {
            numbers.put(Script.name(parameter), Code.number(settings.of(loss).get(parameter)));
        }
        if (script.lines().stream().anyMatch(line -> line.matches(".*\\bepsilon\\b.*"))) {
            numbers.put("epsilon", Code.number(settings.epsilon()));
        }
        return numbers;
    }

    /// Why the library's own loss is not used, in a sentence; empty where it is, and where there is no library.
    Optional<Message> why() {
        if (call.isPresent() || library.isEmpty()) {
            return Optional.empty();
        }
        String name = library.get().name();
        if (!value.defined()) {
            return Optional.of(Message.of("code.no-number", name));
        }
        return library.get().refusal().or(() -> Optional.of(Message.of("code.no-loss", name)));
    }

    /// What is computed, by whose definition, and how.
    Message what() {
        String name = loss.name();
        Message convention = settings.convention().name();
        if (call.isPresent()) {
            return Message.of("code.computed", name, convention, library.orElseThrow().name());
        }
        String plain = target.dialect().title();
        return why().map(why -> Message.of("code.written-out-because", name, convention, plain, why))
                .orElseGet(() -> Message.of("code.written-out", name, convention, plain));
    }

    /// The number that must come out, with how near it is; only where there is one.
    String expected() {
        String number = Code.digits(value.value());
        if (call.isPresent() && library().isSingle()) {
            return words.of("code.expect-single", number);
        }
        return table.exact() ? number : words.of("code.expect-grouped", number);
    }

    void comment(List<String> lines, Message said) {
        lines.addAll(Comment.lines(words.of(said)));
    }

    Snippet snippet(List<String> lines) {
        return new Snippet(target, String.join("\n", lines) + "\n", call.isPresent(), why(), value);
    }
}
