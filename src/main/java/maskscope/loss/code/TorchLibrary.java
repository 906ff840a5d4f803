package maskscope.loss.code;

import java.util.Optional;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.LibraryCounts;

/// A library over PyTorch.
abstract class TorchLibrary extends Library {

    TorchLibrary(String name, PairTraits traits) {
        super(name, traits);
    }

    /// The variable that holds the prediction as these counts see it.
    final String prediction(Counts counts) {
        if (counts != LibraryCounts.CLIPPED) {
            return "p";
        }
        line("c = torch.clamp(p, 1e-7, 1 - 1e-7)");
        return "c";
    }

    /// The variable that holds the logits.
    final String logits() {
        logitLine("x = torch.logit(p, eps=1e-7)");
        return "x";
    }

    @Override
    Optional<Call> entropy() {
        imported("import torch.nn.functional as F");
        String code = "F.binary_cross_entropy_with_logits(" + logits() + ", t)";
        return Optional.of(Call.entropy(code));
    }
}
