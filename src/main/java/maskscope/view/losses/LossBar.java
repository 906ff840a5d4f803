package maskscope.view.losses;

import java.util.Collection;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import maskscope.loss.LossValue;

/// A value as a bar from a zero line, to the left when it is negative. All bars of a table have one [Range].
final class LossBar extends Region {

    private static final double THICKNESS = 8;

    private final Rectangle zero = new Rectangle();
    private final Rectangle bar = new Rectangle();

    private Range range = Range.of(List.of());
    private double value;

    /// How far the bars of a table reach, in units of the loss.
    ///
    /// @param below to the left of the zero line
    /// @param above to the right of it
    record Range(double below, double above) {

        /// From -½ to 1, and as far beyond as the values need, in steps of 1, 2, 5, 10 …
        static Range of(Collection<LossValue> values) {
            double lowest = -0.5;
            double highest = 1;
            for (LossValue value : values) {
                if (value.defined()) {
                    lowest = Math.min(lowest, value.value());
                    highest = Math.max(highest, value.value());
                }
            }
            return new Range(lowest < -0.5 ? even(-lowest) : 0.5, even(highest));
        }

        private static double even(double reach) {
            double power = Math.pow(10, Math.floor(Math.log10(reach)));
            double digits = reach / power;
            return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
        }
    }

    LossBar() {
        zero.getStyleClass().add("loss-zero");
        bar.getStyleClass().add("loss-bar");
        zero.setManaged(false);
        bar.setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(zero, bar);
    }

    /// NaN draws no bar.
    void show(double shown, Range common) {
        if (shown != value || !common.equals(range)) {
            value = shown;
            range = common;
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        double unit = getWidth() / (range.below() + range.above());
        double origin = Math.round(range.below() * unit);
        zero.setX(origin);
        zero.setWidth(1);
        zero.setHeight(getHeight());
        double length = Double.isNaN(value) ? 0 : Math.abs(value) * unit;
        bar.setX(value < 0 ? origin - length : origin + 1);
        bar.setWidth(length);
        bar.setY(Math.round((getHeight() - THICKNESS) / 2));
        bar.setHeight(THICKNESS);
    }
}
