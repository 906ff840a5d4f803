package maskscope.view.chart;

import java.util.function.UnaryOperator;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;

/// What a dragged marker sets: the shared value, or the selected loss's own where it has one. Decided when the marker
/// is taken, for the whole drag.
///
/// @param owner null for the shared value
record MarkerDrag(Loss owner, Parameter parameter) {

    static MarkerDrag of(Settings settings, Loss selected, Parameter parameter) {
        boolean own = settings.effectiveOwn(selected, parameter).isPresent();
        return new MarkerDrag(own ? selected : null, parameter);
    }

    UnaryOperator<Settings> to(double value) {
        return settings -> owner == null
                ? settings.withShared(parameter, value)
                : settings.withOwn(owner, parameter, value);
    }
}
