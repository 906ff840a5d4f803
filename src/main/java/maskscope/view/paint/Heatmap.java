package maskscope.view.paint;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import javafx.scene.paint.Color;
import maskscope.loss.ErrorWeights;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.score.GradientParts;
import maskscope.pixel.PixelTable;
import maskscope.session.DerivedViews;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.look.Argb;
import maskscope.view.look.Palette;
import maskscope.view.look.PictureKind;
import maskscope.view.look.PixelClass;
import maskscope.view.look.ViewOptions;

/// Heatmaps: a quantity of every row of the pixel table and its colours.
///
/// Errors are drawn on a scale from 0 to 1 (or to the weight, when it is larger) that stays while sliders move, so that
/// a smaller α makes false positives fade; stretched, the scale ends at the weight and all colours are used. Shares and
/// slopes have no natural scale; theirs ends at the largest row and the colour bar says where.
public final class Heatmap {

    private final PixelTable table;
    private final Palette palette;
    private final boolean weighed;
    private final boolean stretched;
    private final boolean logit;
    private final ErrorWeights weights;

    /// Errors are weighed as `selected` weighs them, or by the shared α and β if it does not.
    public Heatmap(PixelTable table, Settings settings, Loss selected, ViewOptions options) {
        this.table = table;
        this.palette = options.paletteProperty().get();
        this.weighed = options.weighedProperty().get();
        this.stretched = options.stretchedProperty().get();
        this.logit = options.logitProperty().get();
        this.weights = settings.errorWeights(selected);
    }

    public Painting falsePositives() {
        Message title = weighed
                ? Message.of("picture.scale.weighed-false-positive", weights.falsePositive().symbol())
                : Message.of("picture.scale.false-positive");
        return weighedBy(weights.falsePositive(), title, Painting.Choice.FALSE_POSITIVE, this::falsePositive);
    }

    public Painting misses() {
        Message title = weighed
                ? Message.of("picture.scale.weighed-miss", weights.miss().symbol())
                : Message.of("picture.scale.miss");
        return weighedBy(weights.miss(), title, Painting.Choice.MISS, this::miss);
    }

    private Painting weighedBy(
            ErrorWeights.Weight by, Message title, Painting.Choice choice, IntToDoubleFunction error) {
        double weight = weighed ? by.value() : 1;
        double top = top(weight);
        return Painting.of(
                choice,
                colours(row -> shade(weight * error.applyAsDouble(row) / top)),
                ColourScale.of(title, "0", number(top), palette, Heatmap::shade));
    }

    private double ofFalsePositives() {
        return weighed ? weights.falsePositive().value() : 1;
    }

    private double ofMisses() {
        return weighed ? weights.miss().value() : 1;
    }

    public Painting errors() {
        double top = top(Math.max(ofFalsePositives(), ofMisses()));
        int[] falsePositive = shades(PixelClass.FALSE_POSITIVE, row -> ofFalsePositives() * falsePositive(row) / top);
        int[] miss = shades(PixelClass.MISS, row -> ofMisses() * miss(row) / top);
        Message title = weighed
                ? Message.of("picture.scale.weighed-errors", weights.miss().symbol(), weights.falsePositive().symbol())
                : Message.of("picture.scale.errors");
        return Painting.sum(falsePositive, miss, new ColourScale(title, number(top), number(top), Heatmap::twoColours));
    }

    /// Where in the palette a part of the scale lies. Most errors are small: the square root lets them be seen.
    private static double shade(double part) {
        return Math.sqrt(Math.max(0, part));
    }

    /// The same for a scale whose middle is zero.
    static double signedShade(double part) {
        double fromMiddle = 2 * part - 1;
        return 0.5 + Math.copySign(shade(Math.abs(fromMiddle)), fromMiddle) / 2;
    }

    /// Where the scale of errors ends that count at most `weight` a pixel.
    private double top(double weight) {
        return stretched && weight > 0 ? weight : Math.max(1, weight);
    }

    private static Color twoColours(double at) {
        PixelClass kind = at < 0.5 ? PixelClass.MISS : PixelClass.FALSE_POSITIVE;
        return Color.web(String.format("#%06x", kind.rgb())).interpolate(
                Color.BLACK, 1 - shade(Math.abs(2 * at - 1)));
    }

    public Painting shares(DerivedViews details) {
        double[] share = values(details.shares().get(details.selected().key()));
        double low = Math.min(0, Arrays.stream(share).min().orElse(0));
        double high = Arrays.stream(share).max().orElse(0);
        double span = high > low ? high - low : 1;
        return Painting.strongest(
                colours(row -> shade((share[row] - low) / span)),
                share,
                ColourScale.of(
                        title("picture.scale.share", details),
                        there(details) ? number(low) : "",
                        there(details) ? number(high) : "",
                        palette,
                        Heatmap::shade));
    }

    public Painting gradient(DerivedViews details) {
        double[] slope = values(slope(details));
        double top = Arrays.stream(slope).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        double span = top > 0 ? top : 1;
        double[] rank = Arrays.stream(slope).map(value -> Double.isFinite(value) ? Math.abs(value) : top).toArray();
        return Painting.strongest(
                colours(Palette.DIVERGING, row -> signedShade(0.5 + slope[row] / span / 2)),
                rank,
                ColourScale.of(
                        title(logit ? "picture.scale.gradient-of-logit" : "picture.scale.gradient", details),
                        there(details) ? number(-top) : "",
                        there(details) ? number(top) : "",
                        Palette.DIVERGING,
                        Heatmap::signedShade));
    }

    private IntToDoubleFunction slope(DerivedViews details) {
        return logit ? GradientParts.ofLogits(table.counts().rows(), details.gradient()) : details.gradient();
    }

    private static boolean there(DerivedViews details) {
        return details.settings().form(details.selected()).isPresent();
    }

    /// What a scale of the selected loss is of, or why there is no such loss.
    private static Message title(String key, DerivedViews details) {
        return there(details)
                ? Message.of(key, details.selected().name())
                : Message.of("picture.scale.none", details.settings().convention().absence(details.selected()));
    }

    private double[] values(IntToDoubleFunction quantity) {
        double[] values = new double[table.rows()];
        Arrays.setAll(values, quantity);
        return values;
    }

    private double falsePositive(int row) {
        return table.prediction(row) - table.overlap(row);
    }

    private double miss(int row) {
        return table.truth(row) - table.overlap(row);
    }

    private int[] colours(IntToDoubleFunction value) {
        return colours(palette, value);
    }

    private int[] colours(Palette map, IntToDoubleFunction value) {
        int[] colour = new int[table.rows()];
        Arrays.setAll(colour, row -> {
            double at = value.applyAsDouble(row);
            return map.argb(Double.isNaN(at) ? 0.5 : at);
        });
        return colour;
    }

    private int[] shades(PixelClass kind, IntToDoubleFunction value) {
        int[] colour = new int[table.rows()];
        Arrays.setAll(colour, row -> Argb.mix(0xff000000, 0xff000000 | kind.rgb(), shade(value.applyAsDouble(row))));
        return colour;
    }

    /// What a picture of errors, shares or slopes is of, by row.
    public IntToDoubleFunction values(PictureKind kind, DerivedViews details) {
        return switch (kind) {
            case FALSE_POSITIVES -> row -> ofFalsePositives() * falsePositive(row);
            case MISSES -> row -> ofMisses() * miss(row);
            case ERRORS -> row -> Math.max(ofFalsePositives() * falsePositive(row), ofMisses() * miss(row));
            case SHARE -> details.shares().get(details.selected().key());
            case GRADIENT -> slope(details);
            case TRUTH -> table::truth;
            case OVERLAY, PREDICTION -> table::prediction;
        };
    }

    public static String probability(double value) {
        return Numbers.fixed(value, 2);
    }

    public static String number(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e4) {
            return Numbers.typeset(Numbers.scientific(value, 1));
        }
        return Numbers.typeset(Numbers.trimmed(value, size < 1 ? 3 : 2));
    }
}
