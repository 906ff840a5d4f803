package maskscope.view.look;

import maskscope.session.state.ViewOption;
import maskscope.text.Message;

/// Something to try in the first minute, in the order in which it is proposed.
public enum Hint {
    ALPHA,
    LOSS,
    FILES;

    /// What to do, and what comes of it.
    public Message sentence() {
        return Message.of("input.hint." + word());
    }

    /// Whether it was done, by which it is never proposed again.
    ViewOption<Boolean> option() {
        return ViewOption.flag("hints." + word() + "-done", false);
    }

    private String word() {
        return ViewOption.word(this);
    }
}
