package maskscope.app.window;

import maskscope.view.look.Desk;
import maskscope.view.look.Theme;

/// What a window is drawn on where there is no screen.
///
/// @param width of the window in points
/// @param height of the window in points
/// @param scale how many pixels of the picture a point is wide and high
/// @param theme light or dark
public record Paper(int width, int height, double scale, Theme theme) {

    static final Paper USUAL = new Paper(1280, 800, 1, Theme.LIGHT);

    int pixels(int points) {
        return (int) Math.round(points * scale);
    }

    Desk desk() {
        Desk desk = new Desk();
        desk.themeProperty().set(theme);
        desk.scaleProperty().set(scale);
        // Nobody can try anything in a picture.
        desk.hints().putAway();
        return desk;
    }
}
