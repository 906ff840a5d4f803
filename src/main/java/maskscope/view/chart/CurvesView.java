package maskscope.view.chart;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.view.control.ChoiceRow;
import maskscope.view.control.Texts;
import maskscope.view.look.Theme;

/// "Loss against …": the losses of the pair on screen along a parameter that is chosen in the heading.
public final class CurvesView {

    private static final double ROOMY = 424;

    private CurvesView() {}

    public static Region of(Session session, Texts texts, ReadOnlyObjectProperty<Theme> theme) {
        ChoiceRow<Parameter> heading = new ChoiceRow<>(
                texts.of("chart.loss-against"),
                ROOMY,
                choices(texts, session.conventions().parameters()),
                session.axisProperty(),
                session::sweepAlong);
        Label loss = new Label();
        loss.textProperty().bind(texts.of("chart.loss"));
        ChartFrame frame = new ChartFrame(heading, loss, new LossPlot(session, texts, theme));
        frame.setId("loss-curves");
        return frame;
    }

    private static List<ChoiceRow.Choice<Parameter>> choices(Texts texts, List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> new ChoiceRow.Choice<>(
                        parameter,
                        "axis-" + parameter.key(),
                        texts.of("chart.parameter", parameter.label()),
                        texts.of("chart.parameter", parameter.symbol()),
                        texts.of("chart.parameter-and-meaning", parameter.label(), parameter.meaning())))
                .toList();
    }
}
