package maskscope.loss.code;

import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.text.Message;

/// Optax, whose losses give one value for each pixel.
final class OptaxLibrary extends Library {

    OptaxLibrary(PairTraits traits) {
        super("Optax", traits);
    }

    @Override
    Optional<Message> withoutOverlap() {
        return Optional.of(Message.of("code.logits-over-classes", name()));
    }

    private String logits() {
        imported("import optax");
        logitLine("c = jnp.clip(p, 1e-7, 1 - 1e-7)");
        logitLine("x = jnp.log(c) - jnp.log1p(-c)");
        return "x";
    }

    @Override
    Optional<Call> entropy() {
        String code = "jnp.mean(optax.sigmoid_binary_cross_entropy(" + logits() + ", t))";
        return Optional.of(Call.entropy(code));
    }

    @Override
    FocalKind focalKind() {
        return FocalKind.CLIPPED;
    }

    @Override
    String focal(OptionalDouble alpha, String gamma) {
        String weight = alpha.isPresent() ? Code.number(alpha.getAsDouble()) : "None";
        return "jnp.mean(optax.sigmoid_focal_loss(" + logits() + ", t, alpha=" + weight + ", gamma=" + gamma + "))";
    }
}
