package maskscope.view.series;

import java.util.OptionalInt;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/// Plays a series: each step stays for a moment once it is on screen, then the next one comes. Steps that are read slowly come
/// later, none is passed over for that. At the end it stops; begun there it plays from the start.
final class SeriesPlayer {

    private static final Duration MOMENT = Duration.millis(500);

    private final SeriesHand hand;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private boolean due;

    SeriesPlayer(SeriesHand hand) {
        this.hand = hand;
        moment.setOnFinished(over -> {
            due = true;
            goOn();
        });
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    void toggle() {
        if (playing.get()) {
            stop();
            return;
        }
        playing.set(true);
        if (hand.next(1).isEmpty()) {
            hand.rewind();
            moment.playFromStart();
        } else {
            due = true;
            goOn();
        }
    }

    void stop() {
        playing.set(false);
        moment.stop();
        due = false;
    }

    /// Goes to the next step if its time has come and the one before is there.
    void goOn() {
        if (!playing.get() || !due || hand.isReading()) {
            return;
        }
        due = false;
        OptionalInt next = hand.next(1);
        if (next.isEmpty()) {
            stop();
        } else {
            hand.go(next.getAsInt());
            moment.playFromStart();
        }
    }
}
