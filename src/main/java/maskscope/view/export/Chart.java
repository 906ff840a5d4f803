package maskscope.view.export;

import java.util.Optional;

/// A chart that can leave the window, as a picture and as numbers.
public interface Chart {

    /// What it is called in names of files: `losses-along-alpha`.
    String key();

    /// Whether it is made of lines and letters, which can be drawn as SVG, and not of pixels.
    default boolean isDrawn() {
        return true;
    }

    /// Its numbers as CSV, each with all its digits; empty while there are none.
    Optional<String> numbers();

    /// Forgets the pointer, so that nothing is marked that it was over.
    void forgetPointer();
}
