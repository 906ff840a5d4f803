package maskscope.view.control;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import maskscope.text.Message;

/// A number with its name, a field for exact input, a slider, and a quiet sentence of what it does.
///
/// While the field holds a number that cannot be taken, the sentence says why.
public final class ValueRow extends VBox {

    private static final double SPACING = 6;

    private final Texts texts;
    private final Message called;
    private final Label name = new Label();
    private final Label symbol;
    private final HBox remarks = new HBox();
    private final ValueSlider slider;
    private final NumberField field;
    private final TextFlow hint = new TextFlow();

    private List<Node> words = List.of();
    private Message told;

    /// What a row is made of, apart from what it does.
    ///
    /// @param key the end of the ids of its controls, `slider-alpha`
    /// @param meaning what it is, in a few words
    /// @param effect what moving it does, in sentences
    /// @param objection why a typed number cannot be taken, as a clause
    /// @param unread the clause that a typed text is no number
    public record Plan(
            String key,
            Message name,
            String symbol,
            Message meaning,
            Message effect,
            Scale scale,
            DoubleFunction<Optional<Message>> objection,
            Function<String, Message> unread) {}

    public ValueRow(Texts texts, Plan plan, ValueEditor editor) {
        this.texts = texts;
        called = plan.name();
        name.textProperty().bind(texts.of(called));
        symbol = new Label(plan.symbol());
        slider = new ValueSlider(texts, plan.scale(), editor);
        field = new NumberField(texts, plan.scale(), editor, plan.objection(), plan.unread());
        setId("row-" + plan.key());
        slider.setId("slider-" + plan.key());
        field.setId("field-" + plan.key());
        name.setId("label-" + plan.key());
        hint.setId("hint-" + plan.key());
        name.setLabelFor(field);
        dress(plan, editor);
        field.refusedProperty().addListener(changed -> showWords());
        // What the field leaves to the window, saving for one, counts the number that stands in it.
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && !key.getCode().isModifierKey()) {
                field.commit();
            }
        });
    }

    /// What it is in a few words, and what moving it does, in sentences.
    public void explain(Message meaning, Message effect) {
        Spoken.name(slider, texts.of("control.name-and-meaning", called, meaning));
        slider.accessibleHelpProperty().bind(texts.of(effect));
        told = effect;
    }

    private void dress(Plan plan, ValueEditor editor) {
        getStyleClass().add("value-row");
        name.getStyleClass().add("value-name");
        symbol.getStyleClass().add("value-symbol");
        remarks.getStyleClass().add("value-remarks");
        hint.getStyleClass().add("value-hint");
        Tips.on(name, () -> texts.now(Message.of("control.effect-and-reset", told)));
        // The slider takes a press for itself: the tip would come nevertheless, over the numbers that a drag changes.
        Tips.on(slider, () -> texts.now(told), slider.valueChangingProperty());
        explain(plan.meaning(), plan.effect());
        name.setMinWidth(Region.USE_PREF_SIZE);
        symbol.setMinWidth(Region.USE_PREF_SIZE);
        symbol.setManaged(!plan.symbol().isEmpty());
        remarks.setAlignment(Pos.CENTER_RIGHT);
        name.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                editor.enter(editor.original());
            }
        });
        BreakingRow head = new BreakingRow(SPACING, List.of(name, symbol), remarks, List.of(new Fence(field)));
        head.getStyleClass().add("value-head");
        getChildren().addAll(head, new Fence(slider), hint);
    }

    public void show(double value) {
        slider.show(value);
        field.show(value);
    }

    /// What stands between name and field.
    public void remark(Node... nodes) {
        remarks.getChildren().setAll(nodes);
    }

    /// The sentence beneath the slider, with what can be clicked in it.
    public void hint(List<Node> nodes) {
        words = nodes;
        showWords();
    }

    private void showWords() {
        Optional<Message> refused = field.refusedProperty().get();
        if (refused.isEmpty()) {
            hint.getChildren().setAll(words);
        } else {
            hint.getChildren().setAll(text(texts.sentence(refused.get()), "refused"));
        }
    }

    public static Text text(ObservableValue<String> words, String style) {
        Text text = new Text();
        text.textProperty().bind(words);
        text.getStyleClass().add(style);
        return text;
    }
}
