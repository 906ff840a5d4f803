package maskscope.view.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.doctor.Finding;
import maskscope.file.ReaderQuestion;
import maskscope.mask.MaskRole;
import maskscope.open.classes.ClassMap;
import maskscope.session.state.Answering;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One finding of the input doctor: a sign of how far it is settled, a sentence, and a button for each answer.
final class FindingRow extends GridPane {

    /// More answers than this (a map of many classes) go into a menu.
    private static final int MOST_BUTTONS = 9;

    /// The answer that a click in the picture of the classes would give.
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final String id;
    private final Map<Answer, Button> takes = new LinkedHashMap<>();
    private final List<Answer> all;
    private AnswerList list;
    private final Texts texts;
    private final Answers said;
    private final Answering answering;
    private final Label sentence = new Label();
    /// Which of the files it is about.
    private final String part;

    /// `curable` is whether it can be answered; `brief` whether what was answered can only be undone, as something else is asked.
    FindingRow(Texts texts, Finding finding, Answers said, Answering answering, boolean curable, boolean brief) {
        this.texts = texts;
        this.said = said;
        this.answering = answering;
        boolean few = finding.answers().size() <= Finding.MANY;
        all = brief && few && finding.undo().isPresent() ? List.of() : finding.answers();
        part = finding.role().map(MaskRole::key).orElse("both");
        id = part + "-" + finding.kind().key();
        setId("finding-" + id);
        getStyleClass().addAll("finding", finding.state().name().toLowerCase(Locale.ROOT));
        sentence.textProperty().bind(texts.sentence(finding.sentence()));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox text = new VBox(sentence);
        text.getStyleClass().add("finding-text");
        GridPane.setHgrow(text, Priority.ALWAYS);
        finding.done().ifPresent(what -> {
            Label done = new Label();
            done.textProperty().bind(texts.of(what));
            done.getStyleClass().add("finding-done");
            text.getChildren().add(done);
        });
        if (curable && (!all.isEmpty() || finding.undo().isPresent())) {
            boolean many = all.size() > Finding.MANY;
            if (many) {
                list = new AnswerList(texts, id, all, FindingRow::label, FindingRow::swatch, said, answering);
                sentence.setLabelFor(list.field());
                text.getChildren().add(list);
            }
            text.getChildren().add(answers(finding.undo(), many ? List.of() : all, finding.likeliest()));
        }
        FontIcon sign = sign(finding.state());
        Spoken.picture(sign, texts.of("input.state." + finding.state().name().toLowerCase(Locale.ROOT)));
        GridPane.setValignment(sign, VPos.TOP);
        addRow(0, sign, text);
    }

    /// The picture of the file's classes, which lights up what the pointer or the keyboard is on here; what the pointer is on
    /// there is marked here.
    ClassPicture picture(MaskRole role, ClassMap map) {
        ClassPicture picture = new ClassPicture(texts, role, map, all, answering::answer);
        takes.forEach((answer, button) -> {
            picture.rgb(answer).ifPresent(rgb -> button.setGraphic(swatch(rgb)));
            Runnable light = () -> picture.light(button.isHover() || button.isFocused() ? answer : null);
            button.hoverProperty().subscribe(light);
            button.focusedProperty().subscribe(light);
        });
        picture.pointedProperty().subscribe(
                answer -> takes.forEach((each, button) -> button.pseudoClassStateChanged(LIT, each == answer)));
        if (list != null) {
            list.link(picture);
        }
        return picture;
    }

    /// What stands under a file without a finding.
    static Node nothing(Texts texts) {
        Label nothing = new Label();
        nothing.textProperty().bind(texts.of("input.nothing-found"));
        nothing.getStyleClass().addAll("quiet", "finding-nothing");
        return nothing;
    }

    private static FontIcon sign(Finding.State state) {
        return new FontIcon(switch (state) {
            case QUESTION -> Feather.HELP_CIRCLE;
            case DOUBT -> Feather.ALERT_TRIANGLE;
            case NOTE -> Feather.INFO;
            case DONE -> Feather.CHECK;
        });
    }

    private FlowPane answers(Optional<Answers> before, List<Answer> answers, Optional<Answer> likeliest) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("cures");
        if (answers.size() > MOST_BUTTONS) {
            MenuButton menu = new MenuButton();
            menu.textProperty().bind(texts.of("input.choose-one-of", answers.size()));
            menu.setId("cures-" + id);
            answers.forEach(answer -> menu.getItems().add(item(answer)));
            buttons.getChildren().add(menu);
        } else {
            for (int i = 0; i < answers.size(); i++) {
                Button button = button(answers.get(i), "cure-" + id + "-" + i);
                takes.put(answers.get(i), button);
                boolean suggested = likeliest.equals(Optional.of(answers.get(i)));
                Message answer = Message.of("input.answer-spoken." + part, label(answers.get(i)));
                Spoken.name(button, texts.of(suggested ? Message.of("input.suggested-spoken", answer) : answer));
                if (suggested) {
                    button.getStyleClass().add("suggested");
                }
                if (answers.get(i).typed().isPresent()) {
                    buttons.getChildren().add(field(answers.get(i), button));
                }
                Node take = answers.get(i).preview().map(preview -> PreviewImage.below(button, preview)).orElse(button);
                // In a row of its own the mark would stand at another answer.
                buttons.getChildren().add(suggested && answers.size() > 1 ? new HBox(take, suggestion()) : take);
            }
        }
        before.ifPresent(earlier -> {
            Button undo = new Button();
            undo.textProperty().bind(texts.of("input.undo"));
            undo.setId("undo-" + id);
            undo.setGraphic(new FontIcon(Feather.CORNER_UP_LEFT));
            undo.setOnAction(pressed -> answering.takeBack(earlier));
            buttons.getChildren().add(undo);
        });
        return buttons;
    }

    private Label suggestion() {
        Label mark = new Label();
        mark.textProperty().bind(texts.of("input.suggested"));
        mark.getStyleClass().addAll("quiet", "suggestion");
        return mark;
    }

    private Button button(Answer answer, String buttonId) {
        Button button = new Button();
        button.textProperty().bind(texts.of(label(answer)));
        button.setMnemonicParsing(false);
        button.setId(buttonId);
        button.setGraphic(swatch(answer));
        boolean taken = !answer.swaps() && answer.typed().isEmpty() && answer.answers().equals(said);
        button.setDisable(taken);
        button.setOnAction(pressed -> answering.answer(answer));
        return button;
    }

    /// For what no button can say; `take` gives the answer once something stands here.
    private TextField field(Answer without, Button take) {
        TextField field = new TextField();
        field.setId("type-" + id);
        field.setPrefColumnCount(12);
        boolean size = without.typed().orElseThrow().key().equals(ReaderQuestion.SIZE);
        field.promptTextProperty().bind(texts.of(size ? "input.type-size" : "input.type-word"));
        sentence.setLabelFor(field);
        take.disableProperty().bind(field.textProperty().map(String::isBlank));
        field.setOnAction(entered -> take.fire());
        take.setOnAction(pressed -> answering.answer(without.with(field.getText().strip())));
        return field;
    }

    private MenuItem item(Answer answer) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.of(label(answer)));
        item.setMnemonicParsing(false);
        item.setGraphic(swatch(answer));
        item.setOnAction(chosen -> answering.answer(answer));
        return item;
    }

    static Message label(Answer answer) {
        return Double.isNaN(answer.share())
                ? answer.label()
                : Message.of("input.answer-with-share", answer.label(), Numbers.percent(answer.share()));
    }

    /// The colour of a class in its file; null where it has none.
    private static Rectangle swatch(Answer answer) {
        return answer.rgb().isEmpty() ? null : swatch(answer.rgb().getAsInt());
    }

    private static Rectangle swatch(int rgb) {
        Rectangle swatch = new Rectangle(10, 10, Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
        swatch.getStyleClass().add("swatch");
        return swatch;
    }
}
