package maskscope.session.state;

import maskscope.text.Sentence;

/// Something the user must be told: a title of a few words and a sentence that says what to do, on one line whatever the
/// names of files in it hold.
public record Problem(String title, String sentence) {

    public Problem {
        sentence = Sentence.oneLine(sentence);
    }
}
