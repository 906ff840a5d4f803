package maskscope.loss.code;

import java.util.Optional;
import maskscope.loss.LossValue;
import maskscope.text.Message;

/// A short complete program in Python that computes a loss as it stands on the screen. A [SnippetWriter]
/// writes it.
///
/// @param target what it is written for
/// @param text its lines
/// @param library whether the library's own loss is used, and not plain array code
/// @param why in a sentence, why it is not; empty where it is, and where there is no library
/// @param value what it must print; see [LossValue]
public record Snippet(Target target, String text, boolean library, Optional<Message> why, LossValue value) {}
