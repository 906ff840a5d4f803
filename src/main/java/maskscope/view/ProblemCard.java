package maskscope.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import maskscope.session.Session;
import maskscope.session.state.Problem;
import maskscope.view.control.Texts;
import maskscope.view.control.VeiledCard;

/// The dialog that tells a problem, inside the window: a title, one sentence, one button. What was on screen stays
/// behind it.
final class ProblemCard extends VeiledCard {

    private final Session session;
    private final Texts texts;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button ok = new Button();

    ProblemCard(Session session, Texts texts) {
        super("problem");
        this.session = session;
        this.texts = texts;
        ok.textProperty().bind(texts.of("window.ok"));
        session.problemProperty().subscribe(this::show);
    }

    @Override
    public void fill() {
        title.getStyleClass().add("card-title");
        sentence.setId("problem-sentence");
        sentence.setWrapText(true);
        ok.setId("problem-ok");
        ok.setOnAction(pressed -> close());
        VBox card = new VBox(title, sentence, ok);
        card.getStyleClass().add("card");
        card.setMaxSize(480, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private void show(Problem problem) {
        if (problem == null) {
            super.close();
        } else {
            open();
            title.textProperty().bind(texts.of(problem.title()));
            sentence.textProperty().bind(texts.of(problem.sentence()));
            ok.requestFocus();
        }
        ok.setDefaultButton(problem != null);
    }

    @Override
    public void close() {
        session.dismissProblem();
    }
}
