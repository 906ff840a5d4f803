package maskscope.loss;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// A segmentation loss in the form of the tutorial this program follows.
///
/// A loss is a function of sums over the rows of the pixel table ([Measures]) and of its [Parameters]. Beside its
/// value it tells what each pixel adds to it (the *share*) and how it changes with the pixel's prediction (the
/// *gradient*), both as a number for each row that is worked out when it is asked for. A new loss is one subclass and
/// one line in [Losses#ALL].
public abstract class Loss {

    private final String key;
    private final String name;
    private final Set<Parameter> uses;

    Loss(String key, String name, Set<Parameter> uses) {
        this.key = key;
        this.name = name;
        this.uses = Set.copyOf(uses);
    }

    /// Its name on the command line and in JSON.
    public final String key() {
        return key;
    }

    /// Its name for readers.
    public final String name() {
        return name;
    }

    public final boolean uses(Parameter parameter) {
        return uses.contains(parameter);
    }

    /// How the formula reads, in LaTeX.
    public abstract Formula formula();

    /// What a reader must know beside the number; empty for most.
    public String remark() {
        return "";
    }

    /// The part of the value that no pixel adds; see [#share].
    public double offset(Parameters parameters) {
        return 0;
    }

    abstract LossValue value(Measures measures, Parameters parameters);

    /// What a pixel of each row adds to the loss: the sum over all pixels, plus [#offset], is the value. Only for a
    /// defined loss.
    abstract IntToDoubleFunction share(Measures measures, Parameters parameters);

    /// The derivative of the loss with respect to the prediction of a single pixel of each row; 0 for cross-entropy
    /// where the prediction is clipped, not finite where the formula has no slope. Only for a defined loss.
    abstract IntToDoubleFunction gradient(Measures measures, Parameters parameters);

    /// 1 minus an overlap ratio. Never below 0, even by rounding, since every denominator here is its numerator plus
    /// sums of what is not negative; a fractional power may follow.
    static double oneMinus(double numerator, double denominator) {
        return 1 - numerator / denominator;
    }

    @Override
    public final String toString() {
        return name;
    }
}
