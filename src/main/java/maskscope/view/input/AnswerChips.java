package maskscope.view.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
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

/// What was done to a file, in a few words each beside its name; what the user decided is undone by a click. Where there is no
/// room for several they fold into how many there are, and the input doctor has them.
final class AnswerChips extends Region {

    private static final double GAP = 4;
    /// A lone chip is cut rather than folded, where it is longer than this.
    private static final double LEAST = 160;

    private final Texts texts;
    private final MaskRole role;
    private final Consumer<Answers> takeBack;
    private final List<Labeled> chips = new ArrayList<>();
    private final Button folded = new Button();

    /// `pair` is null before the first; `takeBack` undoes an answer, leaving those that it is given; `doctor` tells of all.
    AnswerChips(Texts texts, MaskRole role, ObservableValue<ShownPair> pair, Consumer<Answers> takeBack, Runnable doctor) {
        this.texts = texts;
        this.role = role;
        this.takeBack = takeBack;
        setId("chips-" + role.key());
        folded.setId("chips-folded-" + role.key());
        folded.getStyleClass().addAll("chip", "undoable");
        folded.setOnAction(pressed -> doctor.run());
        Tips.on(folded, texts.of("input.doctor"));
        WhileShown.of(this).hear(pair.map(ShownPair::examination), this::show);
    }

    private void show(Examination examination) {
        chips.clear();
        if (examination != null) {
            examination.findings().stream()
                    .filter(finding -> finding.role().filter(role::equals).isPresent() && !finding.isKept())
                    .forEach(finding -> finding.done().ifPresent(done -> chips.add(chip(finding, done))));
        }
        folded.textProperty().bind(texts.of("input.answers", chips.size()));
        getChildren().setAll(chips);
        if (chips.size() > 1) {
            getChildren().add(folded);
        }
        setManaged(!chips.isEmpty());
    }

    private double whole() {
        return chips.stream().mapToDouble(chip -> snapSizeX(chip.prefWidth(-1)) + GAP).sum() - GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return chips.isEmpty() ? 0 : snappedLeftInset() + whole() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return chips.isEmpty() ? 0 : chips.size() == 1 ? Math.min(LEAST, whole()) : Math.min(whole(), folded.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return chips.stream().mapToDouble(chip -> chip.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        boolean fits = chips.size() < 2 || whole() <= getWidth() + 0.5;
        double x = 0;
        for (Labeled chip : chips) {
            chip.setVisible(fits);
            double width = Math.min(snapSizeX(chip.prefWidth(-1)), chips.size() == 1 ? getWidth() : Double.MAX_VALUE);
            double height = chip.prefHeight(-1);
            chip.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
            x += width + GAP;
        }
        folded.setVisible(!fits);
        double height = folded.prefHeight(-1);
        folded.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), Math.min(getWidth(), folded.prefWidth(-1)), height);
    }

    private Labeled chip(Finding finding, Message done) {
        Labeled chip = finding.undo().map(this::undoable).orElseGet(Label::new);
        chip.textProperty().bind(texts.of(done));
        chip.setId("chip-" + role.key() + "-" + finding.kind().key());
        chip.getStyleClass().add("chip");
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
