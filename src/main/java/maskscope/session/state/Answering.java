package maskscope.session.state;

import maskscope.doctor.Answer;
import maskscope.doctor.Answers;

/// Where the user says what masks mean: what the input doctor's findings need to know of a session.
public interface Answering {

    /// Takes one of the input doctor's answers, as one step of undo: for the question that is open, or for the files on
    /// screen.
    void answer(Answer answer);

    /// Takes back what was said of the files on screen, leaving `answers`, as one step of undo.
    void takeBack(Answers answers);

    /// Exchanges truth and prediction, as one step of undo.
    void swap();

    /// Leaves the input doctor's question unanswered: the pair on screen stays, and no step of undo leads back to the
    /// question.
    void withdraw();
}
