package maskscope.view.chart;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.loss.Settings;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.view.control.ChoiceRow;
import maskscope.view.control.Texts;
import maskscope.view.look.Theme;

/// What focal loss makes of a pixel, and, as a second picture, which predictions this mask pair has.
public final class FocalTermView {

    private enum Picture {
        TERM,
        HISTOGRAM
    }

    private FocalTermView() {}

    public static Region of(
            Texts texts,
            ObservableValue<ShownPair> pair,
            ObservableValue<Settings> settings,
            ObservableValue<Theme> theme) {
        ObjectProperty<Picture> picture = new SimpleObjectProperty<>(Picture.TERM);
        FocalPlot term = new FocalPlot(texts, pair, settings, theme);
        HistogramPlot histogram = new HistogramPlot(texts, pair, theme);
        term.visibleProperty().bind(picture.isEqualTo(Picture.TERM));
        histogram.visibleProperty().bind(picture.isEqualTo(Picture.HISTOGRAM));
        Label axisName = new Label();
        axisName.textProperty().bind(texts.of(
                picture.map(shown -> Message.of(shown == Picture.TERM ? "chart.focal-cost" : "chart.pixels"))));
        ChoiceRow<Picture> heading = new ChoiceRow<>(
                texts.of("chart.against-p"), choices(texts), picture, picture::set);
        ChartFrame frame = new ChartFrame(heading, axisName, term, histogram);
        frame.setId("focal-term");
        return frame;
    }

    private static List<ChoiceRow.Choice<Picture>> choices(Texts texts) {
        return List.of(
                new ChoiceRow.Choice<>(
                        Picture.TERM,
                        "focal-term-gammas",
                        texts.of("chart.focal-term"),
                        texts.of("chart.focal-term-short"),
                        texts.of("chart.gammas-tip")),
                new ChoiceRow.Choice<>(
                        Picture.HISTOGRAM,
                        "focal-term-histogram",
                        texts.of("chart.histogram"),
                        texts.of("chart.histogram"),
                        texts.of("chart.histogram-tip")));
    }
}
