package maskscope.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import maskscope.mask.Answers;
import maskscope.mask.Examination;
import maskscope.mask.Finding;
import maskscope.mask.MaskRole;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.text.Sentence;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was done to a file, in a few words each beside its name; what the user decided is undone by a click.
final class AnswerChips extends HBox {

    private final Session session;
    private final MaskRole role;

    AnswerChips(Session session, MaskRole role) {
        this.session = session;
        this.role = role;
        setId("chips-" + role.word());
        getStyleClass().add("chips");
        session.loadedProperty().map(ShownPair::examination).subscribe(this::show);
    }

    private void show(Examination examination) {
        getChildren().clear();
        if (examination != null) {
            examination.findings().stream()
                    .filter(finding -> finding.role().filter(role::equals).isPresent() && !finding.done().isEmpty())
                    .forEach(finding -> getChildren().add(chip(finding)));
        }
        setManaged(!getChildren().isEmpty());
    }

    private Labeled chip(Finding finding) {
        Labeled chip = finding.undo().map(before -> undoable(before, finding.done())).orElseGet(() -> new Label(finding.done()));
        chip.setId("chip-" + role.word() + "-" + finding.kind().key());
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        String told = Sentence.capitalised(finding.sentence()) + ".";
        Tips.on(chip, finding.undo().isPresent() ? told + "\nClick to undo." : told);
        return chip;
    }

    private Labeled undoable(Answers before, String done) {
        Button chip = new Button(done);
        chip.getStyleClass().add("undoable");
        chip.setGraphic(new FontIcon(Feather.X));
        chip.setOnAction(pressed -> session.takeBack(before));
        return chip;
    }
}
