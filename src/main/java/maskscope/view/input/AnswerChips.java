package maskscope.view.input;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.mask.MaskRole;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was done to a file, in a few words each beside its name; what the user decided is undone by a click.
final class AnswerChips extends HBox {

    private final Texts texts;
    private final MaskRole role;
    private final Consumer<Answers> takeBack;

    /// `pair` is null before the first; `takeBack` undoes an answer, leaving those that it is given.
    AnswerChips(Texts texts, MaskRole role, ObservableValue<ShownPair> pair, Consumer<Answers> takeBack) {
        this.texts = texts;
        this.role = role;
        this.takeBack = takeBack;
        setId("chips-" + role.key());
        getStyleClass().add("chips");
        WhileShown.of(this).hear(pair.map(ShownPair::examination), this::show);
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
        // A low line in a name is no mark of a key.
        chip.setMnemonicParsing(false);
        chip.setGraphic(new FontIcon(Feather.X));
        chip.setOnAction(pressed -> takeBack.accept(before));
        return chip;
    }
}
