package maskscope.view.slices;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Skin;
import maskscope.view.control.Spoken;

/// A slider through the slices of a volume, one slice a step.
///
/// While it is drawn its thumb stays under the hand and only whole slices are told; the slice it shows comes from outside.
final class SliceSlider extends Spoken.Slide {

    private boolean showing;

    /// `name` and what is `said` of the slice are read out, `chosen` is told the slice that the user wants.
    SliceSlider(ObservableValue<String> name, ObservableValue<String> said, IntConsumer chosen) {
        super(0, 100, 0, said);
        setId("slice-slider");
        getStyleClass().add("value-slider");
        Spoken.name(this, name);
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
