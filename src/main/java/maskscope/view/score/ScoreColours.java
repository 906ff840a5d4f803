package maskscope.view.score;

import java.util.List;
import javafx.scene.paint.Color;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.view.look.Theme;

/// One colour for each score. Dice and IoU have those of the losses of that name.
public final class ScoreColours {

    private static final List<Color> ON_LIGHT = colours(
            "#e69f00", "#cc79a7", "#0072b2", "#009e73", "#56b4e9", "#77777f", "#d55e00", "#1b1f24", "#7048c8", "#8c8a1c");
    private static final List<Color> ON_DARK = colours(
            "#f0b429", "#dd94bd", "#4da3dc", "#2fc79a", "#7cc8f5", "#a3a3ad", "#f07f3a", "#e8eaee", "#b39bf2", "#c9c64f");

    private ScoreColours() {}

    public static Color of(CountScore score, Theme theme) {
        List<Color> all = theme == Theme.LIGHT ? ON_LIGHT : ON_DARK;
        return all.get(CountScores.ALL.indexOf(score) % all.size());
    }

    private static List<Color> colours(String... names) {
        return List.of(names).stream().map(Color::web).toList();
    }
}
