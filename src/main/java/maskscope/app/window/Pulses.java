package maskscope.app.window;

import javafx.animation.AnimationTimer;

/// Waiting for JavaFX to lay out and draw.
final class Pulses {

    /// A pulse hands its frame to the renderer, and the next one begins when that is drawn.
    private static final int DRAWN = 2;

    private Pulses() {}

    /// Runs `then` on the FX thread when what the scene shows now has been drawn.
    static void drawn(Runnable then) {
        after(DRAWN, then);
    }

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
