package maskscope.loss.code;

import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.loss.KerasConventions;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameters;
import maskscope.loss.measure.LibraryCounts;
import maskscope.text.Message;

/// Keras 3. Its overlap losses have no smoothing but 1e-7 below the line, and Tversky's weights changed sides in 3.16.
final class KerasLibrary extends Library {

    private static final double LITTLE = 1e-7;

    KerasLibrary(PairTraits traits) {
        super("Keras", traits);
    }

    @Override
    Optional<Call> written(Overlap wanted) {
        boolean dice = wanted.isDice() && wanted.below() == LITTLE / 2;
        if (wanted.above() != 0 || !dice && wanted.below() != LITTLE) {
            return refuse(Message.of("code.fixed-smoothing", name()));
        }
        if (wanted.counts() == LibraryCounts.SMALLER) {
            return refuse(Message.of("code.overlap-product", name()));
        }
        if (wanted.counts() == LibraryCounts.CLIPPED) {
            return refuse(Message.of("code.not-clipped", name()));
        }
        if (dice) {
            return Optional.of(Call.of(
                    object("keras.losses.Dice()") + "(t, p)",
                    KerasConventions.KERAS_316.form(Losses.DICE).orElseThrow().at(Parameters.STANDARD),
                    wanted));
        }
        Parameters given = wanted.sides();
        return Optional.of(Call.of(
                object("keras.losses.Tversky(" + sides(wanted) + ")") + "(t, p)",
                KerasConventions.KERAS_316.form(Losses.TVERSKY).orElseThrow().at(given),
                wanted));
    }

    private String sides(Overlap wanted) {
        String a = Code.number(wanted.a());
        String b = Code.number(wanted.b());
        if (wanted.a() == wanted.b()) {
            return "alpha=" + a + ", beta=" + b;
        }
        note(Message.of("code.tversky-turned-round"));
        before("new = tuple(map(int, keras.__version__.split(\".\")[:2])) >= (3, 16)");
        return "alpha=" + a + " if new else " + b + ", beta=" + b + " if new else " + a;
    }

    @Override
    Optional<Call> entropy() {
        inSinglePrecision();
        return Optional.of(Call.entropy(object("keras.losses.BinaryCrossentropy()") + "(t, p)"));
    }

    @Override
    FocalKind focalKind() {
        return FocalKind.PLAIN;
    }

    @Override
    boolean isFocalSingle() {
        return true;
    }

    @Override
    String focal(OptionalDouble alpha, String gamma) {
        inSinglePrecision();
        String weight = alpha.isPresent()
                ? "apply_class_balancing=True, alpha=" + Code.number(alpha.getAsDouble()) + ", " : "";
        return object("keras.losses.BinaryFocalCrossentropy(" + weight + "gamma=" + gamma + ")") + "(t, p)";
    }
}
