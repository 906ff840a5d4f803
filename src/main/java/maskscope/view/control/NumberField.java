package maskscope.view.control;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import maskscope.text.Message;

/// A field for an exact number. Enter or leaving it takes the number, Esc brings the old one back.
///
/// A number that cannot be taken stays in the field, marked, with a sentence that says why; the value stays as it was.
public final class NumberField extends TextField {

    private final Texts texts;
    private final Scale scale;
    private final ValueEditor editor;
    private final DoubleFunction<Optional<Message>> objection;
    private final Function<String, Message> unread;

    private final ReadOnlyObjectWrapper<Optional<Message>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());
    private double shown = Double.NaN;
    private String shownText = "";

    /// `objection` says why a number cannot be taken, `unread` of a text that it is no number; both are clauses.
    public NumberField(
            Texts texts,
            Scale scale,
            ValueEditor editor,
            DoubleFunction<Optional<Message>> objection,
            Function<String, Message> unread) {
        this.texts = texts;
        this.scale = scale;
        this.editor = editor;
        this.objection = objection;
        this.unread = unread;
        getStyleClass().add("number-field");
        setOnAction(enter -> {
            commit();
            selectAll();
        });
        focusedProperty().addListener((focus, was, now) -> {
            if (!now) {
                commit();
            }
        });
        textProperty().addListener(changed -> refuse(Optional.empty()));
        accessibleHelpProperty().bind(refused.flatMap(
                why -> why.map(texts::sentence).orElseGet(() -> texts.of("control.exact-value"))));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Why the number in the field was not taken, as a clause; empty when it was.
    public ReadOnlyObjectProperty<Optional<Message>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    public void show(double value) {
        if (value != shown) {
            shown = value;
            shownText = scale.text(value);
            setText(shownText);
        }
    }

    /// Takes the number that is being typed, as leaving the field does.
    void commit() {
        if (getText().equals(shownText)) {
            return;
        }
        OptionalDouble typed = NumberText.parse(getText());
        Optional<Message> problem = typed.isEmpty()
                ? Optional.of(unread(getText().strip()))
                : objection.apply(typed.getAsDouble());
        if (problem.isPresent()) {
            refuse(problem);
        } else {
            if (typed.getAsDouble() != shown) {
                editor.enter(typed.getAsDouble());
            }
            setText(shownText);
        }
    }

    private Message unread(String typed) {
        String shortened = abridged(typed);
        return NumberText.ambiguous(typed)
                ? Message.of("control.two-numbers", shortened, typed.replace(',', '.'), typed.replace(",", ""))
                : unread.apply(shortened);
    }

    private static String abridged(String text) {
        return text.length() > 16 ? text.substring(0, 15) + "…" : text;
    }

    private void refuse(Optional<Message> problem) {
        if (!refused.get().equals(problem)) {
            refused.set(problem);
            pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
            setTooltip(problem.map(why -> Tips.of(texts.sentence(why))).orElse(null));
        }
    }

    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !getText().equals(shownText)) {
            setText(shownText);
            selectAll();
            key.consume();
        } else if (isForTheWindow(key)) {
            key.consume();
            getParent().fireEvent(key);
        }
    }

    /// A text field takes these keys for itself. It has no use for pages, and while nothing is being typed the step to take back
    /// is that of the value, not that of the letters.
    private boolean isForTheWindow(KeyEvent key) {
        return switch (key.getCode()) {
            case PAGE_UP, PAGE_DOWN -> true;
            case Z, Y -> key.isShortcutDown() && getText().equals(shownText);
            default -> false;
        };
    }
}
