package maskscope.view.losses;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A label for a number whose decimal point stands at a given place, so that numbers below each other line up whatever
/// follows the point and whatever the font.
final class PointLabel extends Label {

    private String measured = "";
    private Font measuredWith;
    private double whole;

    /// Places the label so that the point of its number begins at `x`, in the middle of a row of `height`.
    void place(double x, double height) {
        double width = prefWidth(-1);
        double tall = prefHeight(width);
        resizeRelocate(x - wholeWidth(), Math.round((height - tall) / 2), width, tall);
    }

    private double wholeWidth() {
        int point = getText().indexOf('.');
        String before = point < 0 ? getText() : getText().substring(0, point);
        if (!before.equals(measured) || !getFont().equals(measuredWith)) {
            measured = before;
            measuredWith = getFont();
            Text text = new Text(before);
            text.setFont(measuredWith);
            whole = Math.round(text.getLayoutBounds().getWidth());
        }
        return whole;
    }
}
