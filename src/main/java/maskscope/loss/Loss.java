package maskscope.loss;

/// A segmentation loss: its name, and its form in the tutorial that this program follows, which other conventions depart
/// from.
///
/// A loss is a function of sums over the rows of the pixel table ([Measures]) and of its [Parameters], written down once as
/// a [Quantity]: value, derivative, shares and LaTeX follow from that. A new loss is one constant in [Losses].
public final class Loss {

    private final String key;
    private final String name;
    private final String remark;
    private final LossFormula tutorial;

    Loss(String key, String name, String remark, LossFormula tutorial) {
        this.key = key;
        this.name = name;
        this.remark = remark;
        this.tutorial = tutorial;
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
    public String remark() {
        return remark;
    }

    /// The tutorial's form.
    public LossFormula tutorial() {
        return tutorial;
    }

    /// Whether the tutorial's form takes the parameter.
    public boolean uses(Parameter parameter) {
        return tutorial.takes(parameter);
    }

    @Override
    public String toString() {
        return name;
    }
}
