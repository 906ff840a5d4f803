package maskscope.view.parameter;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import maskscope.loss.formula.Parameter;
import maskscope.session.DerivedViews;
import maskscope.text.Sentence;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;

/// What the settings come to for the selected loss, in a sentence.
public final class PlainLine extends Label {

    /// `details` are null until there is a pair.
    public PlainLine(Texts texts, ObservableValue<DerivedViews> details) {
        setId("plain-words");
        getStyleClass().add("plain-words");
        setWrapText(true);
        textProperty().bind(WhileShown.of(this).follow(details)
                .map(now -> PlainWords.of(now.reading(), now.settings().of(now.selected()).get(Parameter.SMOOTHING)))
                .flatMap(said -> texts.made(words -> said.map(words::of).map(Sentence::capitalised).orElse("")))
                .orElse(""));
    }
}
