package maskscope.view.losses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import maskscope.loss.Comparison;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.LossFormula;
import maskscope.loss.LossValue;
import maskscope.loss.formula.Parameter;
import maskscope.text.Sentence;
import maskscope.view.control.NumberText;

/// How a convention departs from another, in sentences.
final class CompareWords {

    /// From this length on a name does not fit beside other things.
    private static final int LONG = 20;

    private CompareWords() {}

    /// The convention's name, or its key where the name is long.
    static String shortName(Convention convention) {
        return convention.name().length() > LONG ? convention.key() : convention.name();
    }

    /// What a reader must know of a loss as a convention computes it: that it is not there, where it departs from the tutorial,
    /// a known mistake, and what is always to be said of the loss.
    static String remark(Loss loss, Convention convention) {
        if (convention.form(loss).isEmpty()) {
            return absence(convention, loss);
        }
        List<String> sentences = new ArrayList<>();
        convention.fault(loss).ifPresent(fault -> sentences.add(fault.sentence()));
        convention.form(loss)
                .map(LossFormula::meaning)
                .filter(meaning -> !meaning.isEmpty() && sentences.isEmpty())
                .ifPresent(meaning -> sentences.add(convention.name() + ": " + meaning + "."));
        if (!loss.remark().isEmpty() && sentences.isEmpty()) {
            sentences.add(loss.remark());
        }
        return String.join(" ", sentences);
    }

    /// The value of one convention beside that of the chosen one, and why they differ.
    static String explanation(Comparison comparison, Comparison.Column column, Loss loss) {
        Convention convention = column.convention();
        Optional<LossFormula> form = convention.form(loss);
        if (form.isEmpty()) {
            return absence(convention, loss);
        }
        LossValue value = column.of(loss);
        Convention chosen = comparison.settings().convention();
        String start = convention.name() + " · " + loss.name() + " "
                + value.undefined().map(why -> "has no value: " + why).orElseGet(() -> NumberText.reading(value.value()));
        OptionalDouble difference = comparison.difference(column, loss);
        if (convention != chosen && difference.isPresent()) {
            start += difference.getAsDouble() == 0
                    ? ", the same as " + chosen.name()
                    : ", " + NumberText.change(difference.getAsDouble()) + " from " + chosen.name();
        }
        return start + ". " + reasons(form.get(), chosen.form(loss), convention, chosen, loss);
    }

    /// How the library's user writes it, with the sliders' letters where their values go; empty where there is no library.
    static String call(Convention convention, Loss loss) {
        return convention.form(loss)
                .map(LossFormula::call)
                .filter(call -> !call.isEmpty())
                .map(call -> "In " + convention.name() + ": " + call)
                .orElse("");
    }

    private static String absence(Convention convention, Loss loss) {
        String sentence = convention.absence(loss) + ".";
        boolean sum = loss.key().equals("bce-dice");
        return sum && convention.crossEntropy().isPresent()
                ? sentence + " It has both parts, to be added by the user: " + convention.crossEntropy().get().call() + " and "
                        + "Dice."
                : sentence;
    }

    private static String reasons(
            LossFormula form, Optional<LossFormula> base, Convention convention, Convention chosen, Loss loss) {
        List<String> sentences = new ArrayList<>();
        Optional<Convention.Fault> fault = convention.fault(loss);
        if (fault.isPresent()) {
            sentences.add(fault.get().sentence());
        } else if (!form.meaning().isEmpty()) {
            sentences.add(Sentence.capitalised(form.meaning()) + ".");
        } else if (convention.key().equals("tutorial")) {
            sentences.add("This is the definition that the others are described by.");
        } else if (convention != chosen) {
            sentences.add("It computes it as the tutorial does.");
        }
        // A meaning that names a parameter has said what becomes of it.
        String ignored = base.map(LossFormula::parameters).stream()
                .flatMap(Set::stream)
                .filter(parameter -> !form.takes(parameter) && !form.named().contains(parameter))
                .map(Parameter::label)
                .collect(Collectors.joining(" and "));
        if (!ignored.isEmpty()) {
            sentences.add("It does not read " + ignored + ".");
        }
        boolean same = base.isPresent() && base.get().meaning().equals(form.meaning());
        if (convention != chosen && base.isPresent() && !base.get().meaning().isEmpty() && !same) {
            sentences.add(chosen.name() + ": " + base.get().meaning() + ".");
        }
        form.reduction()
                .filter(reduction -> convention == chosen || !base.flatMap(LossFormula::reduction).equals(Optional.of(reduction)))
                .ifPresent(reduction -> sentences.add("Several images: " + reduction.words() + "."));
        return String.join(" ", sentences);
    }
}
