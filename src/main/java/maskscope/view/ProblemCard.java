package maskscope.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import maskscope.open.MaskRoles;
import maskscope.session.state.Problem;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;
import maskscope.view.control.WhileShown;

/// The dialog that tells a problem, inside the window: a title, one sentence, a button; of files that cannot be opened a second
/// one, to choose others. What was on screen stays behind it.
final class ProblemCard extends VeiledCard {

    private final Texts texts;
    private final Runnable dismiss;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button ok = new Button();
    private final Button choose = new Button();
    private final Consumer<Optional<MaskRoles>> chooser;

    /// `problem` is what the user must be told, null when there is nothing; of files that have gone [GoneCard]
    /// tells. `dismiss` is run when he knows, `chooser` lets him choose files in place of those that are given.
    ProblemCard(
            Texts texts,
            ObservableValue<Problem> problem,
            Runnable dismiss,
            Consumer<Optional<MaskRoles>> chooser) {
        super("problem");
        this.texts = texts;
        this.dismiss = dismiss;
        this.chooser = chooser;
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
        choose.textProperty().bind(texts.of("window.choose-others"));
        choose.setId("problem-choose");
        HBox buttons = new HBox(choose, ok);
        buttons.getStyleClass().add("card-buttons");
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
            choose.setVisible(problem.files().isPresent());
            choose.setManaged(choose.isVisible());
            choose.setOnAction(pressed -> {
                close();
                chooser.accept(problem.files());
            });
            ok.requestFocus();
        }
        ok.setDefaultButton(here);
    }

    @Override
    public void close() {
        dismiss.run();
    }
}
