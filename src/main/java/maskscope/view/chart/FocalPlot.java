package maskscope.view.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.ShownPair;
import maskscope.table.CurveTable;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Texts;
import maskscope.view.look.Theme;

/// Draws [FocalCurves], the current γ thick and in Focal's colour.
final class FocalPlot extends SidePlot {

    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();
    /// The plot reaches nearly to the right edge of the pane, so its name has less room beside it.
    private static final int ASIDE = 64;
    private static final double THICK = 2.8;
    private static final double THIN = 1.4;
    private static final ValueRange RANGE = new ValueRange(0, 4);

    /// An even ramp from low to high γ, after viridis; on a dark ground its dark end is lifted.
    private static final List<Color> ON_LIGHT = ramp("#440154", "#414487", "#2a788e", "#22a884", "#7ad151");
    private static final List<Color> ON_DARK = ramp("#b48cf0", "#8a8ff0", "#3fb5a5", "#63cf6e", "#d8dc3f");

    private final Texts texts;
    private final ObservableValue<ShownPair> pair;
    private final ObservableValue<Settings> settings;
    private final ObservableValue<Theme> theme;
    private FocalCurves shown;

    /// Nothing is drawn before there is a pair.
    FocalPlot(
            Texts texts,
            ObservableValue<ShownPair> pair,
            ObservableValue<Settings> settings,
            ObservableValue<Theme> theme) {
        this.texts = texts;
        this.pair = pair;
        this.settings = settings;
        this.theme = theme;
        setId("focal-curves");
        readAs(() -> texts.now(Message.of("chart.gammas-spoken", Numbers.trimmed(gamma(settings.getValue()), 2))));
        follow(settings.map(FocalPlot::gamma), pair, theme, texts.language());
    }

    private static double gamma(Settings settings) {
        return settings.of(FOCAL).get(Parameter.GAMMA);
    }

    /// What is drawn; null before the first drawing.
    FocalCurves shown() {
        return shown;
    }

    @Override
    public void draw(double width, double height) {
        if (pair.getValue() == null) {
            return;
        }
        shown = FocalCurves.at(gamma(settings.getValue()));
        List<FocalCurves.Curve> order = new ArrayList<>(shown.curves());
        order.sort((one, other) -> Boolean.compare(one.current(), other.current()));
        PlotArea area = area(width, height);
        x().setLabel(
                texts.now(Message.of("chart.true-class")),
                texts.now(Message.of("chart.true-class-short")),
                area.width() - ASIDE);
        x().unit(area.width());
        y().scale(RANGE, area.height());
        paint(
                theme.getValue(),
                area,
                order.stream()
                        .map(curve -> new CurveRenderer.Pen(ChartLook.awt(colour(curve)), (float) width(curve), null))
                        .toList(),
                shown.x(),
                order.stream().map(FocalCurves.Curve::y).toArray(double[][]::new),
                shown.curves().stream().map(this::entry).toList(),
                ChartLegend.Place.CORNER);
    }

    @Override
    public String key() {
        return "focal-term";
    }

    @Override
    public Optional<String> numbers() {
        if (shown == null) {
            return Optional.empty();
        }
        Map<String, double[]> columns = new LinkedHashMap<>(Map.of("p", shown.x()));
        shown.curves().forEach(curve -> columns.put("gamma-" + Numbers.shortest(curve.gamma()), curve.y()));
        return Optional.of(CurveTable.csv(columns));
    }

    private ChartLegend.Entry entry(FocalCurves.Curve curve) {
        String gamma = Numbers.trimmed(curve.gamma(), 2);
        String name = texts.now(Message.of(curve.current() ? "chart.gamma-now" : "chart.gamma", gamma));
        return new ChartLegend.Entry(name, colour(curve), width(curve), curve.current());
    }

    private Color colour(FocalCurves.Curve curve) {
        List<Color> ramp = theme.getValue() == Theme.LIGHT ? ON_LIGHT : ON_DARK;
        return curve.current() ? theme.getValue().colour(FOCAL) : ramp.get(curve.rank());
    }

    private static double width(FocalCurves.Curve curve) {
        return curve.current() ? THICK : THIN;
    }

    private static List<Color> ramp(String... colours) {
        return List.of(colours).stream().map(Color::web).toList();
    }
}
