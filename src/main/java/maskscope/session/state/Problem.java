package maskscope.session.state;

import maskscope.text.Message;

/// Something the user must be told: a title of a few words and a sentence that says what to do.
public record Problem(Message title, Message sentence) {}
