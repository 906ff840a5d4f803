package maskscope.loss.code;

import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.text.Message;

/// torchvision, which has Focal alone. An alpha below 0 switches its weight off.
final class TorchvisionLibrary extends TorchLibrary {

    TorchvisionLibrary(PairTraits traits) {
        super("torchvision", traits);
    }

    @Override
    Optional<Message> withoutOverlap() {
        return Optional.of(Message.of("code.focal-alone", name()));
    }

    @Override
    FocalKind focalKind() {
        return FocalKind.CLIPPED;
    }

    @Override
    String focal(OptionalDouble alpha, String gamma) {
        imported("from torchvision.ops import sigmoid_focal_loss");
        String weight = alpha.isPresent() ? Code.number(alpha.getAsDouble()) : "-1";
        return "sigmoid_focal_loss(" + logits() + ", t, alpha=" + weight + ", gamma=" + gamma + ", reduction=\"mean\")";
    }
}
