package maskscope.view.slices;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;

/// A slider through the slices of a volume, one slice a step.
///
/// While it is drawn its thumb stays under the hand and only whole slices are told; the slice it shows comes from outside.
final class SliceSlider extends Slider {

    private boolean showing;

    /// `name` is read out, `chosen` is told the slice that the user wants.
    SliceSlider(ObservableValue<String> name, IntConsumer chosen) {
        setId("slice-slider");
        getStyleClass().add("value-slider");
        accessibleTextProperty().bind(name);
        setMajorTickUnit(1);
        setMinorTickCount(0);
        setSnapToTicks(true);
        setBlockIncrement(1);
        setMinWidth(80);
        valueProperty().addListener(moved -> {
            if (!showing) {
                chosen.accept(index());
            }
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProgressSliderSkin(this);
    }

    private int index() {
        return (int) Math.round(getValue());
    }

    void show(int index, int last) {
        showing = true;
        setMax(Math.max(1, last));
        setDisable(last == 0);
        if (index() != index) {
            setValue(index);
        }
        showing = false;
    }
}
