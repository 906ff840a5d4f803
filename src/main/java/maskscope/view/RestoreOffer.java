package maskscope.view;

import java.util.function.Consumer;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;

/// Offers what was not saved when the program ended without being asked to: it is restored, or let go, or waits for the next
/// start.
final class RestoreOffer {

    private final QuestionCard card;
    private final Consumer<Source> open;

    /// `open` opens what is restored.
    RestoreOffer(Texts texts, Consumer<Source> open) {
        this.open = open;
        card = new QuestionCard("restore", texts, "window.later", "window.discard", "window.restore");
    }

    /// Where it is asked, to be laid over the window.
    QuestionCard card() {
        return card;
    }

    /// Offers what `autosave` finds.
    void follow(Autosave autosave) {
        WhileShown.of(card).hear(autosave.leftProperty(), left -> {
            if (left != null) {
                card.ask(
                        Message.of("window.ask-to-restore", left.title()),
                        Message.of("window.was-kept", left.time()),
                        () -> open.accept(new Source.Unsaved(left.file(), left.title())),
                        autosave::letGo);
            }
        });
    }
}
