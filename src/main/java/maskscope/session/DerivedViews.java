package maskscope.session;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.Comparison;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.SettingsReading;
import maskscope.loss.Sweep;
import maskscope.pixel.ThresholdCounts;

/// What is drawn beside the numbers and comes after them: curves, what each row of pixels adds and feels, the formula.
///
/// @param settings what all of it was computed with
/// @param selected the loss that gradient and formula belong to
/// @param sweep the curves along the chosen axis
/// @param shares by the key of a loss, what a pixel of each row adds to it; see `LossEngine.share`
/// @param gradient by row, the derivative of the selected loss with respect to the prediction of one pixel
/// @param formula the selected loss's formula in LaTeX with the current numbers in it; empty where the convention has none
/// @param reading what the settings come to for the selected loss
/// @param comparison the losses as all conventions compute them; without columns when nobody looks
/// @param thresholds how many pixels are what at every threshold
public record DerivedViews(
        Settings settings,
        Loss selected,
        Sweep sweep,
        Map<String, IntToDoubleFunction> shares,
        IntToDoubleFunction gradient,
        String formula,
        SettingsReading reading,
        Comparison comparison,
        ThresholdCounts thresholds) {}
