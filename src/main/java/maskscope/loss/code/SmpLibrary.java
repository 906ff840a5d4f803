package maskscope.loss.code;

import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.TorchConventions;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.formula.Quantity;
import maskscope.loss.measure.LibraryCounts;
import maskscope.text.Message;

/// The losses of segmentation_models.pytorch: 0 where the truth is empty, and of a soft truth the smaller of truth and
/// prediction as the overlap.
final class SmpLibrary extends TorchLibrary {

    private static final String IMPORT = "import segmentation_models_pytorch as smp";

    private static final double LEAST = 1e-7;

    SmpLibrary(PairTraits traits) {
        super("segmentation_models.pytorch", traits);
    }

    @Override
    boolean raises(double least) {
        return least == LEAST;
    }

    @Override
    boolean takesEmptyAsZero() {
        return true;
    }

    @Override
    Optional<Call> written(Overlap wanted) {
        if (traits().emptyTruth() && !emptyIsZero()) {
            return refuse(Message.of("code.empty-is-zero", name()));
        }
        if (traits().softTruth() && wanted.counts() != LibraryCounts.SMALLER) {
            return refuse(Message.of("code.overlap-smaller", name()));
        }
        if (wanted.counts() == LibraryCounts.CLIPPED) {
            return refuse(Message.of("code.not-clipped", name()));
        }
        if (!wanted.sameSmoothing()) {
            return refuse(Message.of("code.one-smoothing", name()));
        }
        if (wanted.denominator(traits().sums()) < LEAST && wanted.least() != LEAST) {
            return refuse(Message.of("code.raised", name()));
        }
        String loss = isDice(wanted) ? "DiceLoss" : isIou(wanted) ? "JaccardLoss" : "TverskyLoss";
        if (isDice(wanted) && wanted.above() > 0) {
            note(Message.of("code.dice-counts-double", Code.number(2 * wanted.above())));
        }
        return Optional.of(Call.of(code(loss, wanted, ""), model(loss, wanted, Factor.ONE), wanted));
    }

    private String code(String loss, Overlap wanted, String more) {
        imported(IMPORT);
        if (batches().isPresent() && !emptyIsZero()) {
            note(Message.of("code.batch-empty-is-zero"));
        }
        String sides = loss.equals("TverskyLoss")
                ? ", alpha=" + Code.number(wanted.a()) + ", beta=" + Code.number(wanted.b()) : "";
        String arguments = "(\"binary\", from_logits=False, smooth=" + Code.number(wanted.above()) + sides + more + ")";
        return object("smp.losses." + loss + arguments) + "(p, t)";
    }

    private static Quantity model(String loss, Overlap wanted, Factor exponent) {
        Loss form = switch (loss) {
            case "DiceLoss" -> Losses.DICE;
            case "JaccardLoss" -> Losses.IOU;
            default -> Losses.FOCAL_TVERSKY;
        };
        Parameters given = wanted.sides()
                .with(Parameter.GAMMA, exponent.value())
                .with(Parameter.SMOOTHING, wanted.above());
        return TorchConventions.SMP.form(form).orElseThrow().at(given);
    }

    /// Its Tversky takes the exponent itself.
    @Override
    Call power(Call loss, Factor exponent) {
        boolean own = loss.overlap().isPresent() && exponent.value() > 0 && Double.isFinite(exponent.value());
        if (!own) {
            return super.power(loss, exponent);
        }
        Overlap wanted = loss.overlap().get();
        return Call.of(
                code("TverskyLoss", wanted, ", gamma=" + Code.number(exponent.value())),
                model("TverskyLoss", wanted, exponent));
    }

    @Override
    FocalKind focalKind() {
        return FocalKind.FIXED;
    }

    @Override
    String focal(OptionalDouble alpha, String gamma) {
        imported(IMPORT);
        String weight = alpha.isPresent() ? Code.number(alpha.getAsDouble()) : "None";
        return object("smp.losses.FocalLoss(\"binary\", alpha=" + weight + ", gamma=" + gamma + ")") + "(" + logits() + ", t)";
    }
}
