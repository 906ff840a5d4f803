package maskscope.view.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.view.chart.PlotArea;
import maskscope.view.control.Texts;
import maskscope.view.look.ChartLooks;
import maskscope.view.look.Theme;

/// The names of all scores, one below the other at the right of their curves. To the keyboard they are one place, in which
/// arrows lead from name to name.
final class ScoreNames {

    private static final double LINE = 15;
    private static final double GAP = 10;
    /// The part of a pane that they take at most.
    private static final double MOST = 0.4;

    /// What a name that is written in bold may need more.
    private static final double BOLD = 8;
    /// Panes narrower than this have room for the names of the curves that are drawn alone.
    private static final double NARROW = 280;

    private final ChartLooks looks;
    private final List<ScoreName> names;

    private final class Hand implements ScoreName.Hand {

        @Override
        public void toggle(CountScore score) {
            Set<String> shown = new HashSet<>(looks.scores().get());
            if (!shown.remove(score.key())) {
                shown.add(score.key());
            }
            looks.scores().set(Set.copyOf(shown));
        }

        @Override
        public void select(CountScore score) {
            looks.best().set(score.key());
            if (!isShown(score)) {
                toggle(score);
            }
        }

        @Override
        public void step(ScoreName from, int by) {
            List<ScoreName> listed = names.stream().filter(ScoreName::isVisible).toList();
            listed.get(Math.clamp(listed.indexOf(from) + by, 0, listed.size() - 1)).requestFocus();
        }
    }

    ScoreNames(Texts texts, ChartLooks looks) {
        this.looks = looks;
        Hand hand = new Hand();
        names = CountScores.ALL.stream().map(score -> new ScoreName(texts, score, hand)).toList();
        names.getFirst().setFocusTraversable(true);
        names.forEach(name -> name.focusedProperty().subscribe(focused -> {
            if (focused) {
                letIn(name);
            }
        }));
    }

    List<ScoreName> nodes() {
        return names;
    }

    boolean isShown(CountScore score) {
        return looks.scores().get().contains(score.key());
    }

    /// The score whose best is marked.
    CountScore selected() {
        return CountScores.byKey(looks.best().get()).orElse(CountScores.ALL.getFirst());
    }

    /// The scores that are drawn, the one whose best is marked last.
    List<CountScore> drawn() {
        CountScore last = selected();
        List<CountScore> others = CountScores.ALL.stream().filter(score -> isShown(score) && score != last).toList();
        return isShown(last) ? append(others, last) : others;
    }

    private static List<CountScore> append(List<CountScore> others, CountScore last) {
        return Stream.concat(others.stream(), Stream.of(last)).toList();
    }

    private boolean isListed(ScoreName name, double width) {
        return width >= NARROW || isShown(name.score()) || name.score() == selected();
    }

    /// How much they need beside the plot of a pane of this width.
    int room(double width) {
        double most = 0;
        for (ScoreName name : names) {
            if (isListed(name, width)) {
                name.applyCss();
                most = Math.max(most, name.plainWidth());
            }
        }
        return (int) Math.ceil(Math.min(most + GAP + BOLD, width * MOST));
    }

    /// Tells each name what it is.
    void mark(Theme theme, double beta) {
        names.forEach(name -> name.show(
                isShown(name.score()), name.score() == selected(), ScoreColours.of(name.score(), theme), beta));
    }

    /// Puts them beside the plot of a pane of this size.
    void place(PlotArea area, double width, double height) {
        names.forEach(name -> name.setVisible(isListed(name, width)));
        List<ScoreName> listed = names.stream().filter(ScoreName::isVisible).toList();
        double line = Math.min(LINE, Math.floor(height / listed.size()));
        double top = Math.max(0, Math.min(area.top() - 4.0, (height - line * listed.size()) / 2));
        for (int i = 0; i < listed.size(); i++) {
            listed.get(i).resizeRelocate(
                    area.right() + GAP, Math.round(top + i * line), width - area.right() - GAP, line);
        }
        if (listed.stream().noneMatch(ScoreName::isFocusTraversable)) {
            letIn(listed.getFirst());
        }
    }

    /// Tab leads to this name, and past the others.
    private void letIn(ScoreName one) {
        names.forEach(name -> name.setFocusTraversable(name == one));
    }
}
