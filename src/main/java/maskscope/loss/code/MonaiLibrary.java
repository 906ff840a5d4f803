package maskscope.loss.code;

import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Reduction;
import maskscope.loss.TorchConventions;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.LibraryCounts;
import maskscope.text.Message;

/// MONAI's losses. Each takes a batch with channels; overlap losses take probabilities, Focal takes logits and turns them
/// into single precision.
final class MonaiLibrary extends TorchLibrary {

    MonaiLibrary(PairTraits traits) {
        super("MONAI", traits);
    }

    @Override
    Optional<Call> written(Overlap wanted) {
        if (wanted.counts() == LibraryCounts.SMALLER) {
            return refuse(Message.of("code.overlap-product", name()));
        }
        String p = prediction(wanted.counts());
        String loss;
        if (isDice(wanted)) {
            loss = "DiceLoss(" + smoothing(wanted, 2) + batch() + ")";
        } else if (isIou(wanted)) {
            loss = "DiceLoss(jaccard=True, " + smoothing(wanted, 2) + batch() + ")";
            if (wanted.above() > 0) {
                note(Message.of("code.jaccard-counts-half", Code.number(wanted.above())));
            }
        } else {
            loss = "TverskyLoss(alpha=" + Code.number(wanted.a()) + ", beta=" + Code.number(wanted.b()) + ", "
                    + smoothing(wanted, 1) + batch() + ")";
        }
        imported("from monai.losses import " + loss.replaceFirst("\\(.*", ""));
        return Optional.of(Call.of(object(loss) + "(" + p + ", t)", model(wanted), wanted));
    }

    @Override
    boolean tellsImagesApart() {
        return true;
    }

    /// Unless it is told to count a batch as one mask, it takes the mean of the images.
    private String batch() {
        return batches().equals(Optional.of(Reduction.ALL_PIXELS)) ? ", batch=True" : "";
    }

    private static String smoothing(Overlap wanted, double times) {
        return "smooth_nr=" + Code.number(times * wanted.above()) + ", smooth_dr=" + Code.number(times * wanted.below());
    }

    private static Quantity model(Overlap wanted) {
        if (wanted.counts() != Counts.PLAIN || !wanted.sameSmoothing()) {
            return wanted.loss().atLeast(0);
        }
        Loss loss = wanted.isDice() ? Losses.DICE : wanted.isIou() ? Losses.IOU : Losses.TVERSKY;
        double s = loss == Losses.TVERSKY ? wanted.above() : 2 * wanted.above();
        return TorchConventions.MONAI.form(loss).orElseThrow().at(wanted.sides().with(Parameter.SMOOTHING, s));
    }

    /// Cross-entropy and Dice of the same clipped prediction are one loss here.
    @Override
    Optional<Call> entropyPlus(Overlap overlap, Quantity model) {
        if (!overlap.isDice() || overlap.counts() != LibraryCounts.CLIPPED) {
            return Optional.empty();
        }
        imports().clear();
        lines().clear();
        imported("from monai.losses import DiceCELoss");
        String loss = object("DiceCELoss(sigmoid=True, " + smoothing(overlap, 2) + batch() + ")");
        return Optional.of(Call.of(loss + "(" + logits() + ", t)", model));
    }

    @Override
    FocalKind focalKind() {
        return FocalKind.LOGIT;
    }

    @Override
    boolean isFocalSingle() {
        return true;
    }

    @Override
    String focal(OptionalDouble alpha, String gamma) {
        inSinglePrecision();
        imported("from monai.losses import FocalLoss");
        String weight = alpha.isPresent() ? Code.number(alpha.getAsDouble()) : "None";
        return object("FocalLoss(gamma=" + gamma + ", alpha=" + weight + ")") + "(" + logits() + ", t)";
    }
}
