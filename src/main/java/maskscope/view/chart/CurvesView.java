package maskscope.view.chart;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.view.control.ChoiceRow;
import maskscope.view.look.Theme;

/// "Loss against …": the losses of the pair on screen along a parameter that is chosen in the heading.
public final class CurvesView {

    private static final double ROOMY = 424;

    private CurvesView() {}

    public static Region of(Session session, ReadOnlyObjectProperty<Theme> theme) {
        ChoiceRow<Parameter> heading = new ChoiceRow<>(
                "Loss against", ROOMY, choices(session.conventions().parameters()), session.axisProperty(), session::sweepAlong);
        ChartFrame frame = new ChartFrame(heading, new Label("loss"), new LossPlot(session, theme));
        frame.setId("loss-curves");
        return frame;
    }

    private static List<ChoiceRow.Choice<Parameter>> choices(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> new ChoiceRow.Choice<>(
                        parameter,
                        "axis-" + parameter.key(),
                        parameter.label(),
                        parameter.symbol(),
                        parameter.label() + ": " + parameter.meaning()))
                .toList();
    }
}
