package maskscope.view.input;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.session.Inquiry;
import maskscope.session.state.Answering;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Tells that files wait for an answer while their question is put away: nothing of them is on screen, and nothing is lost. One
/// button asks again, one gives them up.
public final class WaitingLine extends HBox {

    /// `question` is what must be answered, null while nothing is; `asking` whether it is being asked, and `ask` asks it.
    public WaitingLine(
            Texts texts,
            ObservableValue<Inquiry> question,
            ObservableBooleanValue asking,
            Answering answering,
            Runnable ask) {
        setId("waiting");
        getStyleClass().addAll("source-bar", "waiting-line");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label();
        sentence.setId("waiting-files");
        sentence.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        sentence.setMinWidth(0);
        Label waits = new Label();
        waits.textProperty().bind(texts.of("input.waits"));
        waits.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button answer = new Button();
        answer.setId("waiting-answer");
        answer.textProperty().bind(texts.of("input.answer-now"));
        answer.setMinWidth(USE_PREF_SIZE);
        answer.getStyleClass().add("quiet-button");
        answer.setOnAction(pressed -> ask.run());
        Button giveUp = Buttons.icon("waiting-give-up", Feather.X, texts.of("input.give-up"), answering::withdraw);
        getChildren().addAll(new FontIcon(Feather.HELP_CIRCLE), sentence, waits, space, answer, giveUp);
        WhileShown seen = WhileShown.of(this);
        ObservableValue<Inquiry> now = seen.follow(question);
        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> now.getValue() != null && !asking.get(), now, asking));
        managedProperty().bind(visibleProperty());
        seen.hear(question, inquiry -> {
            if (inquiry != null) {
                sentence.setText(inquiry.source().title());
            }
        });
    }
}
