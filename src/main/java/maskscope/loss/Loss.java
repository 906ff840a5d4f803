package maskscope.loss;

import java.util.Optional;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;

/// A segmentation loss: its name, and its formula in the tutorial that this program follows, which other conventions depart
/// from.
///
/// A loss is a function of sums over the rows of the pixel table ([Measures]) and of its [Parameters], written down once as
/// a [Quantity]: value, derivative, shares, LaTeX and code follow from that. A new loss is one constant in [Losses].
public final class Loss {

    private final String key;
    private final String name;
    private final Optional<Message> remark;
    private final LossFormula tutorial;
    private final LossFormula inTutorial;

    Loss(String key, String name, LossFormula tutorial) {
        this(key, name, Optional.empty(), tutorial);
    }

    /// A loss of which something must be known: `remark` is the key of a sentence.
    Loss(String key, String name, String remark, LossFormula tutorial) {
        this(key, name, Optional.of(Message.of(remark)), tutorial);
    }

    private Loss(String key, String name, Optional<Message> remark, LossFormula tutorial) {
        this.key = key;
        this.name = name;
        this.remark = remark;
        this.tutorial = tutorial;
        this.inTutorial = tutorial.reducing(Reduction.ALL_PIXELS);
    }

    /// Its name on the command line and in JSON.
    public String key() {
        return key;
    }

    /// Its name for readers.
    public String name() {
        return name;
    }

    /// What a reader must know beside the number; empty for most.
    public Optional<Message> remark() {
        return remark;
    }

    /// The tutorial's formula, for other conventions to take over.
    public LossFormula tutorial() {
        return tutorial;
    }

    /// The tutorial's formula with the tutorial's way of making several images one number.
    LossFormula inTutorial() {
        return inTutorial;
    }

    /// Whether the tutorial's formula takes the parameter.
    public boolean uses(Parameter parameter) {
        return tutorial.takes(parameter);
    }

    @Override
    public String toString() {
        return name;
    }
}
