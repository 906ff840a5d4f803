package maskscope.view.losses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import maskscope.loss.Comparison;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossValue;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;
import maskscope.text.Words;
import maskscope.view.control.NumberText;

/// How a convention departs from another, in sentences.
final class CompareWords {

    /// From this length on a name does not fit beside other things.
    private static final int LONG = 20;

    private CompareWords() {}

    /// The convention's name, or its key where the name is long in this language.
    static String shortName(Words words, Convention convention) {
        String name = words.of(convention.name());
        return name.length() > LONG ? convention.key() : name;
    }

    /// What a convention is.
    static Message about(Convention convention) {
        return convention.version().isEmpty()
                ? Message.of("losses.about", convention.name(), convention.meaning())
                : Message.of("losses.about-version", convention.name(), convention.meaning(), convention.version());
    }

    /// What a reader must know of a loss as a convention computes it: that it is not there, where it departs from the tutorial,
    /// a known mistake, and what is always to be said of the loss. Empty where there is nothing to say.
    static String remark(Words words, Loss loss, Convention convention) {
        Optional<LossFormula> form = convention.form(loss);
        if (form.isEmpty()) {
            return absence(words, convention, loss);
        }
        if (convention.fault(loss).isPresent()) {
            return words.of(convention.fault(loss).get().sentence());
        }
        return form.get().meaning()
                .map(meaning -> Message.of("losses.meaning-of", convention.name(), meaning))
                .or(loss::remark)
                .map(words::of)
                .orElse("");
    }

    /// The value of one convention beside that of the chosen one, and why they differ.
    static String explanation(Words words, Comparison comparison, Comparison.Column column, Loss loss) {
        Convention convention = column.convention();
        Optional<LossFormula> form = convention.form(loss);
        if (form.isEmpty()) {
            return absence(words, convention, loss);
        }
        Convention chosen = comparison.settings().convention();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of(value(comparison, column, loss)));
        sentences.addAll(reasons(words, form.get(), chosen.form(loss), convention, chosen, loss));
        return String.join(" ", sentences);
    }

    private static Message value(Comparison comparison, Comparison.Column column, Loss loss) {
        Message name = column.convention().name();
        LossValue value = column.of(loss);
        if (!value.defined()) {
            return Message.of("losses.no-value", name, loss.name(), value.undefined().orElseThrow());
        }
        String number = NumberText.reading(value.value());
        Convention chosen = comparison.settings().convention();
        OptionalDouble difference = comparison.difference(column, loss);
        if (column.convention() == chosen || difference.isEmpty()) {
            return Message.of("losses.value", name, loss.name(), number);
        }
        return difference.getAsDouble() == 0
                ? Message.of("losses.value-same", name, loss.name(), number, chosen.name())
                : Message.of("losses.value-differs", name, loss.name(), number,
                        NumberText.change(difference.getAsDouble()), chosen.name());
    }

    /// How the library's user writes it, with the sliders' letters where their values go; empty where there is no library.
    static Optional<Message> call(Convention convention, Loss loss) {
        return convention.form(loss)
                .flatMap(LossFormula::call)
                .map(call -> Message.of("losses.call", convention.name(), call));
    }

    private static String absence(Words words, Convention convention, Loss loss) {
        String sentence = words.of("losses.absent", convention.absence(loss));
        Optional<Message> entropy = loss.key().equals("bce-dice")
                ? convention.crossEntropy().flatMap(LossFormula::call)
                : Optional.empty();
        return entropy.map(call -> sentence + " " + words.of("losses.both-parts", call)).orElse(sentence);
    }

    private static List<String> reasons(
            Words words, LossFormula form, Optional<LossFormula> base, Convention convention, Convention chosen, Loss loss) {
        List<String> sentences = new ArrayList<>();
        Optional<Convention.Fault> fault = convention.fault(loss);
        if (fault.isPresent()) {
            sentences.add(words.of(fault.get().sentence()));
        } else if (form.meaning().isPresent()) {
            sentences.add(words.sentence(form.meaning().get()));
        } else if (convention.key().equals("tutorial")) {
            sentences.add(words.of("losses.definition"));
        } else if (convention != chosen) {
            sentences.add(words.of("losses.as-tutorial"));
        }
        // A meaning that names a parameter has said what becomes of it.
        List<Message> ignored = base.map(LossFormula::parameters).stream()
                .flatMap(Set::stream)
                .filter(parameter -> !form.takes(parameter) && !form.named().contains(parameter))
                .map(Parameter::label)
                .toList();
        if (!ignored.isEmpty()) {
            sentences.add(words.of(ignored(ignored)));
        }
        Optional<Message> other = base.flatMap(LossFormula::meaning);
        if (convention != chosen && other.isPresent() && !other.equals(form.meaning())) {
            sentences.add(words.of("losses.meaning-of", chosen.name(), other.get()));
        }
        form.reduction()
                .filter(reduction -> convention == chosen || !base.flatMap(LossFormula::reduction).equals(Optional.of(reduction)))
                .ifPresent(reduction -> sentences.add(words.of("losses.images", reduction.words())));
        return sentences;
    }

    private static Message ignored(List<Message> parameters) {
        return switch (parameters.size()) {
            case 1 -> Message.of("losses.ignores-one", parameters.getFirst());
            case 2 -> Message.of("losses.ignores-two", parameters.getFirst(), parameters.getLast());
            default -> Message.of("losses.ignores-several", parameters);
        };
    }
}
