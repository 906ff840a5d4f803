package maskscope.view.input;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.mask.MaskRole;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was done to a file, in a few words each beside its name; what the user decided is undone by a click.
final class AnswerChips extends HBox {

    private final Session session;
    private final Texts texts;
    private final MaskRole role;

    AnswerChips(Session session, Texts texts, MaskRole role) {
        this.session = session;
        this.texts = texts;
        this.role = role;
        setId("chips-" + role.key());
        getStyleClass().add("chips");
        session.loadedProperty().map(ShownPair::examination).subscribe(this::show);
    }

    private void show(Examination examination) {
        getChildren().clear();
        if (examination != null) {
            examination.findings().stream()
                    .filter(finding -> finding.role().filter(role::equals).isPresent())
                    .forEach(finding -> finding.done().ifPresent(done -> getChildren().add(chip(finding, done))));
        }
        setManaged(!getChildren().isEmpty());
    }

    private Labeled chip(Finding finding, Message done) {
        Labeled chip = finding.undo().map(this::undoable).orElseGet(Label::new);
        chip.textProperty().bind(texts.of(done));
        chip.setId("chip-" + role.key() + "-" + finding.kind().key());
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        Tips.on(chip, finding.undo().isPresent()
                ? texts.made(now -> now.sentence(finding.sentence()) + "\n" + now.of("input.click-to-undo"))
                : texts.sentence(finding.sentence()));
        return chip;
    }

    private Labeled undoable(Answers before) {
        Button chip = new Button();
        chip.getStyleClass().add("undoable");
        chip.setGraphic(new FontIcon(Feather.X));
        chip.setOnAction(pressed -> session.takeBack(before));
        return chip;
    }
}
