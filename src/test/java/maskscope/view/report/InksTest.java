package maskscope.view.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import maskscope.paper.Ink;
import maskscope.view.look.Theme;
import org.junit.jupiter.api.Test;

/// Paper has the colours of the window.
class InksTest {

    @Test
    void inksAreTheColoursOfTheThemes() {
        assertEquals(Ink.TEXT, Inks.of(Theme::text));
        assertEquals(Ink.QUIET, Inks.of(Theme::quiet));
        assertEquals(Ink.LINE, Inks.of(Theme::line));
        assertEquals(Ink.GROUND, Inks.of(Theme::ground));
        assertEquals(Ink.ACCENT, Inks.of(Theme::accent));
    }
}
