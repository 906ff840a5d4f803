package maskscope.session.state;

import java.util.List;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;

/// Where losses are chosen by hand: which of them is looked at closely, and who computes them.
public interface Choosing {

    /// What there is to choose from.
    Conventions conventions();

    /// Looks at a loss closely.
    void select(Loss loss);

    /// Has the losses computed by a convention, as one step of undo.
    void choose(Convention convention);

    /// By which conventions the losses are computed for a comparison; none when nobody looks.
    void compare(List<Convention> wanted);
}
