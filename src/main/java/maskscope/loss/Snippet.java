package maskscope.loss;

import java.util.Optional;
import maskscope.pixel.PixelTable;

/// A short complete program in Python that computes a loss as it stands on the screen.
///
/// @param target what it is written for
/// @param text its lines
/// @param library whether the library's own loss is used, and not plain array code
/// @param why in a sentence, why it is not; empty where it is, and where there is no library
/// @param value what it must print; see [LossValue]
public record Snippet(Target target, String text, boolean library, String why, LossValue value) {

    /// The loss of a report over the pixels of `table`. Empty where the convention does not have the loss.
    public static Optional<Snippet> of(
            Loss loss, Target target, LossReport report, PixelTable table, MaskCode truth, MaskCode prediction) {
        return report.settings().form(loss).map(form ->
                new SnippetText(loss, form, target, report, table, truth, prediction).snippet());
    }
}
