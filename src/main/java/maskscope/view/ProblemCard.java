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

    ProblemCard(Session session) {
        setId("problem");
        getStyleClass().add("veil");
        Label title = new Label();
        title.getStyleClass().add("card-title");
        Label sentence = new Label();
        sentence.setId("problem-sentence");
        sentence.setWrapText(true);
        Button close = new Button("OK");
        close.setId("problem-ok");
        close.setDefaultButton(true);
        close.setOnAction(pressed -> session.dismissProblem());
        VBox card = new VBox(title, sentence, close);
        card.getStyleClass().add("card");
        card.setMaxSize(480, USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                session.dismissProblem();
            }
        });
        session.problemProperty().subscribe(problem -> {
            setVisible(problem != null);
            close.setDefaultButton(problem != null);
            if (problem != null) {
                show(problem, title, sentence);
                close.requestFocus();
            }
        });
    }

    private static void show(Problem problem, Label title, Label sentence) {
        title.setText(problem.title());
        sentence.setText(problem.sentence());
    }
}
