package maskscope.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.loss.Settings;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.view.control.ChoiceRow;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.export.Exports;
import maskscope.view.look.SideChart;
import maskscope.view.look.Theme;

/// The charts beside the losses, of which one is seen: what focal loss makes of a pixel, which predictions there are, and what
/// others add.
public final class SideCharts {

    private SideCharts() {}

    /// One of the charts.
    ///
    /// @param id of the button that chooses it
    /// @param name on that button
    /// @param brief the same where room is short
    /// @param tip what it shows
    /// @param axis the name of the vertical axis
    public record Face(
            SideChart value, String id, Message name, Message brief, Message tip, Message axis, SidePlot plot) {}

    /// `chosen` is the chart that is seen; `more` stand behind those that are of here; `exports`
    /// takes what leaves the window.
    public static Region of(
            Texts texts,
            ObservableValue<ShownPair> pair,
            ObservableValue<Settings> settings,
            ObservableValue<Theme> theme,
            ObjectProperty<SideChart> chosen,
            List<Face> more,
            Exports exports) {
        List<Face> faces = new ArrayList<>(List.of(
                new Face(SideChart.FOCAL_TERM, "focal-term-gammas", Message.of("chart.focal-term"),
                        Message.of("chart.focal-term-short"), Message.of("chart.gammas-tip"), Message.of("chart.focal-cost"),
                        new FocalPlot(texts, pair, settings, theme)),
                new Face(SideChart.HISTOGRAM, "focal-term-histogram", Message.of("chart.histogram"),
                        Message.of("chart.histogram-short"), Message.of("chart.histogram-tip"), Message.of("chart.pixels"),
                        new HistogramPlot(texts, pair, theme))));
        faces.addAll(more);
        Map<SideChart, Face> byValue = faces.stream().collect(Collectors.toMap(Face::value, Function.identity()));
        faces.forEach(face -> face.plot().visibleProperty().bind(chosen.isEqualTo(face.value())));
        Label axisName = new Label();
        ObservableValue<SideChart> seen = WhileShown.of(axisName).follow(chosen);
        axisName.textProperty().bind(texts.of(seen.map(shown -> byValue.get(shown).axis())));
        ChoiceRow<SideChart> heading = new ChoiceRow<>(
                faces.stream().map(face -> choice(texts, face)).toList(), chosen, chosen::set);
        return new ChartFrame(
                "side-chart", texts, theme, exports, heading, axisName, faces.stream().map(Face::plot).toList());
    }

    private static ChoiceRow.Choice<SideChart> choice(Texts texts, Face face) {
        return new ChoiceRow.Choice<>(
                face.value(),
                face.id(),
                texts.of(face.name()),
                texts.of(face.brief()),
                texts.of(face.tip()));
    }
}
