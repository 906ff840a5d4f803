package maskscope.view.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;

/// What the row of a parameter shows, and which of its values it edits: the selected loss's own value if it has one,
/// otherwise the value that the losses share.
///
/// @param value the value that the row edits
/// @param selected the selected loss
/// @param own whether `value` belongs to the selected loss alone
/// @param used whether the selected loss uses the parameter
/// @param sharing the losses that use the shared value
/// @param readers the losses that are named beneath the slider, beside the others, which have words of their own there:
///     those that share the value and, where only the readers are told and not the meaning, the selected one with its own
/// @param others the other losses that keep a value of their own
/// @param held whether α + β is held at 1 and so moves another value with this one
/// @param convention who computes, and so reads the parameter
record ParameterState(
        double value,
        Loss selected,
        boolean own,
        boolean used,
        List<Loss> sharing,
        List<Loss> readers,
        List<Kept> others,
        boolean held,
        Convention convention) {

    /// A loss and the value that it has of its own.
    record Kept(Loss loss, double value) {}

    static ParameterState of(List<Loss> losses, Settings settings, Loss selected, Parameter parameter) {
        List<Loss> sharing = new ArrayList<>();
        List<Kept> others = new ArrayList<>();
        for (Loss loss : losses) {
            OptionalDouble kept = settings.effectiveOwn(loss, parameter);
            if (settings.uses(loss, parameter) && kept.isEmpty()) {
                sharing.add(loss);
            } else if (kept.isPresent() && loss != selected) {
                others.add(new Kept(loss, kept.getAsDouble()));
            }
        }
        boolean meaning = settings.convention() == Settings.TUTORIAL.convention();
        List<Loss> readers = meaning || settings.effectiveOwn(selected, parameter).isEmpty()
                ? sharing
                : losses.stream().filter(loss -> loss == selected || sharing.contains(loss)).toList();
        return new ParameterState(
                settings.effective(selected, parameter),
                selected,
                settings.effectiveOwn(selected, parameter).isPresent(),
                settings.uses(selected, parameter),
                List.copyOf(sharing),
                List.copyOf(readers),
                List.copyOf(others),
                settings.isHeld(selected, parameter),
                settings.convention());
    }

    /// The tutorial's value for what the row edits.
    static double tutorial(Settings settings, Loss selected, Parameter parameter) {
        return settings.effectiveOwn(selected, parameter).isPresent()
                ? Settings.TUTORIAL.of(selected).get(parameter)
                : Settings.TUTORIAL.shared().get(parameter);
    }
}
