package maskscope.view.chart;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import maskscope.session.Session;
import maskscope.view.control.ChoiceRow;
import maskscope.view.look.Theme;

/// What focal loss makes of a pixel, and, as a second picture, which predictions this mask pair has.
public final class FocalTermView {

    private static final double ROOMY = 340;

    private enum Picture {
        TERM("focal term −(1−p)ᵞ ln p"),
        HISTOGRAM("pixels");

        private final String axisName;

        Picture(String axisName) {
            this.axisName = axisName;
        }
    }

    private FocalTermView() {}

    public static Region of(Session session, ReadOnlyObjectProperty<Theme> theme) {
        ObjectProperty<Picture> picture = new SimpleObjectProperty<>(Picture.TERM);
        FocalPlot term = new FocalPlot(session, theme);
        HistogramPlot histogram = new HistogramPlot(session, theme);
        term.visibleProperty().bind(picture.isEqualTo(Picture.TERM));
        histogram.visibleProperty().bind(picture.isEqualTo(Picture.HISTOGRAM));
        Label axisName = new Label();
        axisName.textProperty().bind(picture.map(shown -> shown.axisName));
        ChoiceRow<Picture> heading = new ChoiceRow<>("Focal term", ROOMY, choices(), picture, picture::set);
        ChartFrame frame = new ChartFrame(heading, axisName, term, histogram);
        frame.setId("focal-term");
        return frame;
    }

    private static List<ChoiceRow.Choice<Picture>> choices() {
        return List.of(
                new ChoiceRow.Choice<>(
                        Picture.TERM,
                        "focal-term-gammas",
                        "γ 0 · 0.5 · 1 · 2 · 5",
                        "by γ",
                        "What a pixel costs, for six values of gamma"),
                new ChoiceRow.Choice<>(
                        Picture.HISTOGRAM,
                        "focal-term-histogram",
                        "histogram of p",
                        "histogram",
                        "How many pixels have which prediction"));
    }
}
