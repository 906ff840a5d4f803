package maskscope.view;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;

/// Offers what was not saved when the program ended without being asked to: it is restored, or let go, or waits for the next
/// start.
final class RestoreOffer {

    private final QuestionCard card;
    private final ObservableValue<Problem> problem;
    private final Consumer<Source> open;
    private Autosave.Left asked;

    /// `problem` is what the user must be told first, null when there is nothing; `open` opens what is restored.
    RestoreOffer(Texts texts, ObservableValue<Problem> problem, Consumer<Source> open) {
        this.problem = problem;
        this.open = open;
        card = new QuestionCard("restore", texts, "window.later", "window.discard", "window.restore");
    }

    /// Where it is asked, to be laid over the window.
    QuestionCard card() {
        return card;
    }

    /// Offers what `autosave` finds.
    void follow(Autosave autosave) {
        WhileShown.of(card).hearAny(() -> {
            Autosave.Left left = autosave.leftProperty().getValue();
            // One card after the other: under another one nobody could read it.
            if (left != null && left != asked && problem.getValue() == null) {
                asked = left;
                card.ask(
                        Message.of("window.ask-to-restore", left.title()),
                        Message.of("window.was-kept", left.time()),
                        () -> open.accept(new Source.Unsaved(left.file(), left.title())),
                        autosave::letGo);
            }
        }, autosave.leftProperty(), problem);
    }
}
