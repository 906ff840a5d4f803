package maskscope.view.look;

import maskscope.session.state.ViewOption;
import maskscope.text.Message;

/// Which of two predictions a picture is of.
public enum Looked {
    /// The first, A: the only one while there is no other.
    A,
    /// The second, B.
    B,
    /// Where the two differ: what A has less what B has.
    DIFFERENCE;

    /// Its name on a button.
    public Message label() {
        return Message.of("picture.looked." + ViewOption.word(this));
    }

    /// What it shows, as the tip of that button.
    public Message meaning() {
        return Message.of("picture.looked-meaning." + ViewOption.word(this));
    }

    /// The other one, for the moment in which somebody wants to see it in the same place.
    Looked other() {
        return this == B ? A : B;
    }
}
