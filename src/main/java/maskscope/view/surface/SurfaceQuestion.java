package maskscope.view.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.session.state.SurfaceSide;
import maskscope.text.Message;

/// What is asked for of a loss, and why there is no such surface.
///
/// @param loss the selected one
/// @param x what runs from the left to the right; empty where its parameter is not known
/// @param y what runs from the bottom to the top
/// @param fault why there is no surface, in a clause; empty where there is one
/// @param choices pairs of parameters that the loss has; none where there is a surface
record SurfaceQuestion(
        Loss loss, Optional<ParameterAxis> x, Optional<ParameterAxis> y, Optional<Message> fault, List<Pair> choices) {

    /// Two parameters.
    record Pair(Parameter x, Parameter y) {}

    /// `known` are all parameters that there are.
    static SurfaceQuestion of(Loss loss, Settings settings, SurfaceSide x, SurfaceSide y, List<Parameter> known) {
        Optional<ParameterAxis> alongX = x.axis(known);
        Optional<ParameterAxis> alongY = y.axis(known);
        List<Parameter> taken = taken(loss, settings);
        Optional<Message> fault = settings.form(loss).isEmpty() || taken.size() > 1
                ? fault(loss, settings, alongX, alongY)
                : Optional.of(few(loss, taken));
        return new SurfaceQuestion(loss, alongX, alongY, fault, fault.isPresent() ? pairs(taken) : List.of());
    }

    private static Optional<Message> fault(
            Loss loss, Settings settings, Optional<ParameterAxis> x, Optional<ParameterAxis> y) {
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.of(Message.of("surfaces.unknown"));
        }
        return Stream.of(x.get(), y.get()).map(ParameterAxis::parameter)
                .filter(parameter -> settings.form(loss).isPresent() && !settings.uses(loss, parameter)).findFirst()
                .map(parameter -> Message.of("surfaces.unused", loss.name(), parameter.label(),
                        taken(loss, settings).stream().map(Parameter::label).toList()))
                .or(() -> Surface.fault(loss, settings, x.get(), y.get()));
    }

    private static List<Parameter> taken(Loss loss, Settings settings) {
        return settings.form(loss).map(form -> form.parameters().stream().sorted().toList()).orElse(List.of());
    }

    private static Message few(Loss loss, List<Parameter> taken) {
        return taken.isEmpty()
                ? Message.of("surfaces.no-parameter", loss.name())
                : Message.of("surfaces.one-parameter", loss.name(), taken.getFirst().label());
    }

    private static List<Pair> pairs(List<Parameter> taken) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            for (int j = i + 1; j < taken.size(); j++) {
                pairs.add(new Pair(taken.get(i), taken.get(j)));
            }
        }
        return pairs;
    }
}
