package maskscope.session;

/// Something the user must be told: a title of a few words and a sentence that says what to do.
public record Problem(String title, String sentence) {}
