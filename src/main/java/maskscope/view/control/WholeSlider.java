package maskscope.view.control;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Skin;

/// A slider through things in a row, as the slices of a volume, one a step.
///
/// While it is drawn its thumb stays under the hand and only whole numbers are told; the one that it shows comes from outside.
public final class WholeSlider extends Spoken.Slide {

    private boolean showing;

    /// `name` and what is `said` of the thing are read out, `chosen` is told the number that the user wants.
    public WholeSlider(String id, ObservableValue<String> name, ObservableValue<String> said, IntConsumer chosen) {
        super(0, 100, 0, said);
        setId(id);
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

    /// Shows a number from 0 to `last`.
    public void show(int index, int last) {
        showing = true;
        setMax(Math.max(1, last));
        setDisable(last == 0);
        if (index() != index) {
            setValue(index);
        }
        showing = false;
    }
}
