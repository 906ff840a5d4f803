package maskscope.view.score;

import javafx.beans.property.DoubleProperty;
import maskscope.loss.score.ThresholdScores;

/// The threshold in a hand: all moves from one grab to the next are one step of undo.
///
/// @param grab is run when it is taken in hand
record ThresholdHand(DoubleProperty threshold, Runnable grab) {

    private static final double HUNDREDTHS = 100;

    double get() {
        return threshold.get();
    }

    /// Moves it within a grab, to whole hundredths of 0 to 1.
    void move(double to) {
        threshold.set(Math.round(Math.clamp(to, 0.0, 1.0) * HUNDREDTHS) / HUNDREDTHS);
    }

    /// Goes there by itself.
    void go(double to) {
        grab.run();
        threshold.set(to);
    }

    /// Goes to the best threshold of a score.
    void go(ThresholdScores.Best best) {
        go(best.threshold());
    }
}
