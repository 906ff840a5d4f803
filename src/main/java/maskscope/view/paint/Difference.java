package maskscope.view.paint;

import java.util.Optional;
import maskscope.pixel.PixelTable;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.view.look.Choices;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions;

/// What each picture becomes where it shows how two predictions, A and B, differ: of probabilities, errors, shares and slopes
/// what A has less what B has, of the overlay which errors come and go.
///
/// @param a what is drawn beside the losses of A; null before the first
/// @param b the same of B
public record Difference(Choices choices, ViewOptions options, DerivedViews a, DerivedViews b) {

    /// The errors at the threshold.
    public ChangePainting errors(ShownPair first, ShownPair second) {
        return new ChangePainting(first.table(), second.table(), options.thresholdProperty().get());
    }

    /// The difference of what a picture of `kind` shows; empty while that is not there yet.
    public Optional<DifferencePainting> of(PictureKind kind, ShownPair first, ShownPair second) {
        if (kind.follows(PictureKind.Follows.DETAILS) && (a == null || b == null)) {
            return Optional.empty();
        }
        return Optional.of(DifferencePainting.of(kind.label(),
                first.table(), heatmap(first.table()).values(kind, a),
                second.table(), heatmap(second.table()).values(kind, b),
                kind == PictureKind.PREDICTION));
    }

    private Heatmap heatmap(PixelTable table) {
        return new Heatmap(table, choices.settings().getValue(), choices.selected().getValue(), options);
    }
}
