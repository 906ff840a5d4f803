package maskscope.app.command;

import java.util.List;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import picocli.CommandLine;

/// What options say of an axis; what is null is as the parameter's slider has it.
///
/// @param option the option that names the parameter
/// @param key the parameter's name
record AxisWish(String option, String key, Double from, Double to, Integer steps, Boolean logarithmic) {

    /// The axis, whose parameter is one of these.
    ParameterAxis axis(CommandLine command, List<Parameter> known) {
        Parameter parameter = known.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(() -> WrongUse.of(
                command, "command.none-of-these", option, key, known.stream().map(Parameter::key).toList()));
        boolean log = logarithmic == null ? parameter.logarithmic() : logarithmic;
        double first = from == null ? ParameterAxis.usualFrom(parameter, log) : from;
        double last = to == null ? parameter.maximum() : to;
        int count = steps == null ? ParameterAxis.USUAL_STEPS : steps;
        ParameterAxis.fault(parameter, first, last, log, count).ifPresent(fault -> {
            throw WrongUse.of(command, "command.about", option + " " + key, fault);
        });
        return new ParameterAxis(parameter, first, last, log, count);
    }
}
