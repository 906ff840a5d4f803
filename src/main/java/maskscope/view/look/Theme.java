package maskscope.view.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import maskscope.loss.Loss;

/// Light or dark: style sheets for controls, colours for what is painted by hand.
///
/// One colour for each loss, everywhere: Okabe and Ito's set, told apart by people with any colour vision, a little lighter on
/// a dark ground, for those that ship, and derived ones for others, see [LossColours].
public enum Theme {
    LIGHT(
            new PrimerLight().getUserAgentStylesheet(),
            "light.css",
            new LossColours(
                    List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#77777f"), 0.42, 0.62)),
    DARK(
            new PrimerDark().getUserAgentStylesheet(),
            "dark.css",
            new LossColours(
                    List.of("#4da3dc", "#f0b429", "#2fc79a", "#dd94bd", "#f07f3a", "#7cc8f5", "#a3a3ad"), 0.66, 0.86));

    private final String base;
    private final String sheet;
    private final LossColours lossColours;

    Theme(String base, String sheet, LossColours lossColours) {
        this.base = base;
        this.sheet = sheet;
        this.lossColours = lossColours;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Dresses a scene in this theme.
    public void dress(Scene scene) {
        dressControls();
        Stream<String> sheets = Stream.of(
                "maskscope.css", "frame.css", "side-bar.css", "curves.css", "pins.css", "doctor.css", "focus.css", sheet);
        scene.getStylesheets().setAll(sheets.map(Theme::resource).toList());
    }

    /// Gives the controls of all windows their usual looks. Done before the first control is made, as JavaFX reads the sheets
    /// of its own theme otherwise, only to put them away again.
    public void dressControls() {
        Application.setUserAgentStylesheet(base);
    }

    public Color colour(Loss loss) {
        return lossColours.of(loss);
    }

    /// A kind of pixels in letters: its colour on pictures, as much darker or lighter as letters need to be read.
    public Color letters(PixelClass kind) {
        return switch (kind) {
            case TRUE_POSITIVE -> Color.web(this == LIGHT ? "#00734f" : "#2bb68c");
            case FALSE_POSITIVE -> Color.web(this == LIGHT ? "#8a5a00" : "#e69f00");
            case MISS -> Color.web(this == LIGHT ? "#b0358a" : "#e07bc0");
            case TRUE_NEGATIVE -> text();
        };
    }

    /// The ground that charts lie on.
    public Color ground() {
        return Color.web(this == LIGHT ? "#ffffff" : "#16191f");
    }

    /// Text and axis labels.
    public Color text() {
        return Color.web(this == LIGHT ? "#1b1f24" : "#e8eaee");
    }

    /// Quiet text: units, tick labels, hints.
    public Color quiet() {
        return Color.web(this == LIGHT ? "#5d6570" : "#9aa3af");
    }

    /// Grid lines and borders.
    public Color line() {
        return Color.web(this == LIGHT ? "#dfe3e8" : "#2c323b");
    }

    /// The one accent: what is selected, what can be dragged.
    public Color accent() {
        return Color.web(this == LIGHT ? "#0969da" : "#4c9cf0");
    }

    /// What stands out among others of its kind.
    public Color warning() {
        return Color.web(this == LIGHT ? "#b5480a" : "#f2a35e");
    }

    /// The soft ground behind what is in hand, like a marker pen.
    public Color mark() {
        return Color.web(this == LIGHT ? "#fff3bf" : "#5c4a12");
    }

    /// A colour as style sheets write it.
    public static String css(Color colour) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
