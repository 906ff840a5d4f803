package maskscope.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import maskscope.session.Problem;
import maskscope.session.Session;

/// The dialog that tells a problem, inside the window: a title, one sentence, one button. What was on screen stays
/// behind it.
final class ProblemCard extends StackPane {

    private final Session session;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button close = new Button("OK");

    ProblemCard(Session session) {
        this.session = session;
        setId("problem");
        getStyleClass().add("veil");
        setVisible(false);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                session.dismissProblem();
            }
        });
        session.problemProperty().subscribe(this::show);
    }

    /// Made for the first problem: most sessions have none.
    private void fill() {
        title.getStyleClass().add("card-title");
        sentence.setId("problem-sentence");
        sentence.setWrapText(true);
        close.setId("problem-ok");
        close.setOnAction(pressed -> session.dismissProblem());
        VBox card = new VBox(title, sentence, close);
        card.getStyleClass().add("card");
        card.setMaxSize(480, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private void show(Problem problem) {
        setVisible(problem != null);
        close.setDefaultButton(problem != null);
        if (problem == null) {
            return;
        }
        if (getChildren().isEmpty()) {
            fill();
        }
        title.setText(problem.title());
        sentence.setText(problem.sentence());
        close.requestFocus();
    }
}
