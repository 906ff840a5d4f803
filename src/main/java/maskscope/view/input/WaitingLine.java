package maskscope.view.input;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import maskscope.session.Inquiry;
import maskscope.session.state.Answering;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;

/// Tells that files wait for an answer while their question is put away: nothing of them is on screen, and nothing is lost. One
/// button asks again, one gives them up.
public final class WaitingLine extends NoticeLine {

    /// `question` is what must be answered, null while nothing is; `asking` whether it is being asked, and `ask` asks it.
    public WaitingLine(
            Texts texts,
            ObservableValue<Inquiry> question,
            ObservableBooleanValue asking,
            Answering answering,
            Runnable ask) {
        super("waiting", Feather.HELP_CIRCLE);
        Label sentence = new Label();
        sentence.setId("waiting-files");
        sentence.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        sentence.setMinWidth(0);
        Label waits = new Label();
        waits.textProperty().bind(texts.of("input.waits"));
        waits.setMinWidth(USE_PREF_SIZE);
        fill(act("waiting-answer", texts.of("input.answer-now"), ask),
                Buttons.icon("waiting-give-up", Feather.X, texts.of("input.give-up"), answering::withdraw), sentence, waits);
        WhileShown seen = WhileShown.of(this);
        ObservableValue<Inquiry> now = seen.follow(question);
        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> now.getValue() != null && !asking.get(), now, asking));
        seen.hear(question, inquiry -> {
            if (inquiry != null) {
                sentence.setText(inquiry.source().title());
            }
        });
    }
}
