package maskscope.app;

import javafx.animation.AnimationTimer;

/// Waiting for JavaFX to lay out and draw.
final class Pulses {

    private Pulses() {}

    /// Runs `then` on the FX thread in the pulse that is `count` pulses away.
    static void after(int count, Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == count) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
