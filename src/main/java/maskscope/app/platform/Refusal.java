package maskscope.app.platform;

import maskscope.text.Sentence;

/// Something that cannot be done, told as one sentence that a user can act on, on one line whatever the names of files in it
/// hold.
public final class Refusal extends Exception {

    public Refusal(String sentence) {
        super(Sentence.oneLine(sentence));
    }
}
