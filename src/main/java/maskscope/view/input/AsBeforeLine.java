package maskscope.view.input;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import maskscope.doctor.Answers;
import maskscope.session.ShownPair;
import maskscope.session.state.Answering;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Tells that the files on screen were answered for as others of their kind, until that is put away: one button asks about them
/// after all.
public final class AsBeforeLine extends HBox {

    /// `shown` is the pair on screen, null before the first.
    public AsBeforeLine(Texts texts, ObservableValue<ShownPair> shown, Answering answering) {
        setId("as-before");
        getStyleClass().addAll("source-bar", "waiting-line");
        setAlignment(Pos.CENTER_LEFT);
        BooleanProperty wanted = new SimpleBooleanProperty(false);
        Label sentence = new Label();
        sentence.setId("as-before-sentence");
        sentence.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button ask = new Button();
        ask.setId("as-before-ask");
        ask.textProperty().bind(texts.of("input.ask-instead"));
        ask.setMinWidth(USE_PREF_SIZE);
        ask.getStyleClass().add("quiet-button");
        ask.setOnAction(pressed -> answering.takeBack(Answers.NONE));
        Button away = Buttons.icon("as-before-away", Feather.X, texts.of("input.put-away"), () -> wanted.set(false));
        getChildren().addAll(new FontIcon(Feather.CHECK), sentence, ask, away);
        visibleProperty().bind(wanted);
        managedProperty().bind(wanted);
        WhileShown.of(this).hear(shown.map(ShownPair::examination), examination -> {
            wanted.set(examination != null && examination.asFor().isPresent());
            if (wanted.get()) {
                sentence.textProperty().bind(texts.sentence(examination.asFor().get()));
            }
        });
    }
}
