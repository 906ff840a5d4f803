package maskscope.view.input;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import maskscope.doctor.Answers;
import maskscope.session.ShownPair;
import maskscope.session.state.Answering;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;

/// Tells that the files on screen were answered for as others of their kind, until that is put away: one button asks about them
/// after all.
public final class AsBeforeLine extends NoticeLine {

    /// `shown` is the pair on screen, null before the first.
    public AsBeforeLine(Texts texts, ObservableValue<ShownPair> shown, Answering answering) {
        super("as-before", Feather.CHECK);
        BooleanProperty wanted = new SimpleBooleanProperty(false);
        Label sentence = new Label();
        sentence.setId("as-before-sentence");
        sentence.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        sentence.setMinWidth(0);
        fill(act("as-before-ask", texts.of("input.ask-instead"), () -> answering.takeBack(Answers.NONE)),
                Buttons.icon("as-before-away", Feather.X, texts.of("input.put-away"), () -> wanted.set(false)), sentence);
        visibleProperty().bind(wanted);
        WhileShown.of(this).hear(shown.map(ShownPair::examination), examination -> {
            wanted.set(examination != null && examination.asFor().isPresent());
            if (wanted.get()) {
                sentence.textProperty().bind(texts.sentence(examination.asFor().get()));
            }
        });
    }
}
