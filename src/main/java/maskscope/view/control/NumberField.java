package maskscope.view.control;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for an exact number. Enter or leaving it takes the number, Esc brings the old one back.
///
/// A number that cannot be taken stays in the field, marked, with a sentence that says why; the value stays as it was.
final class NumberField extends TextField {

    private final Scale scale;
    private final ValueEditor editor;
    private final DoubleFunction<Optional<String>> objection;
    private final String allowed;

    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private double shown = Double.NaN;
    private String shownText = "";

    /// `objection` says in a sentence why a number cannot be taken; `allowed` completes "Type …".
    NumberField(Scale scale, ValueEditor editor, DoubleFunction<Optional<String>> objection, String allowed) {
        this.scale = scale;
        this.editor = editor;
        this.objection = objection;
        this.allowed = allowed;
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
        textProperty().addListener(changed -> refuse(""));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// Why the number in the field was not taken; empty when it was.
    ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    void show(double value) {
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
        Optional<String> problem = typed.isEmpty()
                ? Optional.of(unread(getText().strip()))
                : objection.apply(typed.getAsDouble());
        if (problem.isPresent()) {
            refuse(problem.get());
        } else {
            if (typed.getAsDouble() != shown) {
                editor.enter(typed.getAsDouble());
            }
            setText(shownText);
        }
    }

    private String unread(String typed) {
        String quoted = "“" + abridged(typed) + "”";
        return NumberText.ambiguous(typed)
                ? quoted + " can be read in two ways; type " + typed.replace(',', '.') + " or " + typed.replace(",", "") + "."
                : quoted + " is not a number; type " + allowed + ".";
    }

    private static String abridged(String text) {
        return text.length() > 16 ? text.substring(0, 15) + "…" : text;
    }

    private void refuse(String sentence) {
        if (!refused.get().equals(sentence)) {
            refused.set(sentence);
            pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
            setTooltip(sentence.isEmpty() ? null : Tips.of(sentence));
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
