package maskscope.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import maskscope.session.state.Problem;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;
import maskscope.view.control.WhileShown;

/// The dialog that tells a problem, inside the window: a title, one sentence, one button. What was on screen stays
/// behind it.
final class ProblemCard extends VeiledCard {

    private final Texts texts;
    private final Runnable dismiss;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button ok = new Button();

    /// `problem` is what the user must be told, null when there is nothing; of files that have gone [GoneCard]
    /// tells. `dismiss` is run when he knows.
    ProblemCard(Texts texts, ObservableValue<Problem> problem, Runnable dismiss) {
        super("problem");
        this.texts = texts;
        this.dismiss = dismiss;
        ok.textProperty().bind(texts.of("window.ok"));
        WhileShown.of(this).hear(problem, this::show);
    }

    @Override
    public void fill() {
        title.getStyleClass().add("card-title");
        sentence.setId("problem-sentence");
        sentence.setWrapText(true);
        ok.setId("problem-ok");
        ok.setOnAction(pressed -> close());
        HBox buttons = new HBox(ok);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, sentence, buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(480, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private void show(Problem problem) {
        boolean here = problem != null && problem.asked().isEmpty();
        if (!here) {
            super.close();
        } else {
            open();
            title.textProperty().bind(texts.of(problem.title()));
            sentence.textProperty().bind(texts.of(problem.sentence()));
            ok.requestFocus();
        }
        ok.setDefaultButton(here);
    }

    @Override
    public void close() {
        dismiss.run();
    }
}
