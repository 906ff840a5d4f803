package maskscope.view.losses;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;
import maskscope.text.Words;
import maskscope.view.control.NumberText;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.look.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One loss: name, bar, value with its point in line with those above and below, change, and the parameters it uses.
///
/// Its nodes are made once. A new value sets texts and moves labels, and the rest of the window is not laid out again.
final class LossRow extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WORDS = PseudoClass.getPseudoClass("words");
    private static final PseudoClass LOWER = PseudoClass.getPseudoClass("lower");
    private static final PseudoClass HIGHER = PseudoClass.getPseudoClass("higher");
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");

    /// Relative differences that only rounding makes.
    private static final double ROUNDING = 1e-12;

    private static final double HEIGHT = 21;
    private static final double HEIGHT_WITH_WORDS = 30;
    private static final double PADDING = 8;
    private static final double NAME = PADDING + 16;
    private static final double BAR = NAME + 96;
    private static final double BAR_HEIGHT = 16;

    /// Distances from the right end of the row.
    private static final double BAR_END = 188;
    private static final double POINT = 160;
    private static final double CHANGE = 56;
    private static final double SYMBOLS = 48;

    /// The same where the value of a second prediction stands in the place of the change.
    static final double POINT_OF_FIRST = 168;
    static final double POINT_OF_SECOND = 100;

    private final Loss loss;
    private final Texts texts;
    private final Circle dot = new Circle(4);
    private final Label name;
    private final FontIcon info = new FontIcon(Feather.INFO);
    private final LossBar bar = new LossBar();
    private final PointLabel value = new PointLabel();
    private final PointLabel second = new PointLabel();
    private final Label change = new Label();
    private final LossSymbols symbols;

    private LossValue shown;

    /// The value of a second prediction; empty while there is none.
    private Optional<LossValue> other = Optional.empty();

    /// Which of the two is marked as the better one, as [#better] has it.
    private int marked;

    /// What stands in the place of the value; empty where there is one.
    private Optional<Message> awaited = Optional.empty();

    /// The convention that does not have the loss.
    private Optional<Convention> missing = Optional.empty();

    private boolean selected;
    private boolean words;
    private boolean tall;

    /// The row of a loss; `parameters` are those that losses take.
    LossRow(Loss loss, Texts texts, List<Parameter> parameters) {
        this.loss = loss;
        this.texts = texts;
        name = new Label(loss.name());
        symbols = new LossSymbols(loss, texts, parameters);
        setId("loss-" + loss.key());
        value.setId("value-" + loss.key());
        change.setId("delta-" + loss.key());
        getStyleClass().add("loss-row");
        dot.getStyleClass().add("loss-dot");
        name.getStyleClass().add("loss-name");
        info.getStyleClass().add("loss-info");
        value.getStyleClass().add("loss-value");
        change.getStyleClass().add("loss-change");
        second.setId("second-" + loss.key());
        second.getStyleClass().add("loss-value");
        second.setManaged(false);
        second.setVisible(false);
        value.setManaged(false);
        change.setManaged(false);
        value.setWrapText(true);
        value.textProperty().subscribe(text -> {
            if (words) {
                requestLayout();
            }
        });
        info.setVisible(false);
        loss.remark().ifPresent(remark -> Tips.on(info, texts.of(remark)));
        Tips.on(value, this::exactly);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        Spoken.name(this, Bindings.createStringBinding(
                () -> texts.language().getValue().of(spoken(texts.language().getValue())),
                value.textProperty(), second.textProperty(), change.textProperty(), texts.language()));
        Tips.on(second, () -> other.map(this::exactlyOfSecond).orElse(""));
        getChildren().addAll(dot, name, info, bar, value, second, change, symbols);
    }

    Loss loss() {
        return loss;
    }

    void colour(Theme theme) {
        setStyle("-ms-loss: " + Theme.css(theme.colour(loss)) + ";");
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        if (selected != this.selected) {
            this.selected = selected;
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? selected : super.queryAccessibleAttribute(attribute, parameters);
    }

    void show(Settings settings) {
        symbols.show(settings);
    }

    private Message spoken(Words now) {
        Message row = missing.map(whose -> Message.of("losses.row-not-in", loss.name(), CompareWords.shortName(now, whose)))
                .orElseGet(() -> other.isEmpty()
                        ? Message.of("losses.row", loss.name(), value.getText())
                        : Message.of("losses.row-of-two", loss.name(), value.getText(), second.getText(), preferred()));
        return change.getText().isEmpty() ? row : Message.of("losses.row-changed", row, change.getText());
    }

    /// Words in the place of the value while there is none.
    void await(Message text) {
        await(text, Optional.empty());
    }

    private void await(Message text, Optional<Convention> whose) {
        shown = null;
        missing = whose;
        setWords(true, false);
        if (!awaited.equals(Optional.of(text))) {
            awaited = Optional.of(text);
            value.textProperty().bind(texts.made(now -> now.of(whose.map(one -> notIn(now, one)).orElse(text))));
        }
        set(change, "");
        placeNumbers();
    }

    /// The convention does not have this loss.
    void miss(Convention whose) {
        await(whose.absence(loss), Optional.of(whose));
        info.setVisible(false);
        change.setText("");
    }

    /// The same as [Convention#absence] where the loss stands beside it and room is short.
    private static Message notIn(Words now, Convention whose) {
        return Message.of("losses.not-in", CompareWords.shortName(now, whose));
    }

    /// A value, the common range of the bars, and the value when a parameter was grabbed.
    void show(LossValue current, LossBar.Range range, Optional<LossValue> before) {
        bar.show(current.value(), range);
        if (!current.equals(shown)) {
            shown = current;
            awaited = current.undefined();
            missing = Optional.empty();
            setWords(!current.defined(), !current.defined());
            value.textProperty().unbind();
            if (current.defined()) {
                set(value, NumberText.reading(current.value()));
            } else {
                value.textProperty().bind(texts.of(current.undefined().orElseThrow()));
            }
            info.setVisible(current.value() < 0 && loss.remark().isPresent());
        }
        double difference = before.filter(then -> then.defined() && current.defined())
                .map(then -> current.value() - then.value())
                .orElse(0.0);
        showChange(difference);
        placeNumbers();
    }

    /// The value of a second prediction beside the one that is shown; empty where there is none. The lower one is the better.
    void showSecond(Optional<LossValue> of) {
        if (of.equals(other) && of.isEmpty()) {
            return;
        }
        boolean moved = of.isPresent() != other.isPresent();
        other = of;
        second.setVisible(of.isPresent());
        change.setVisible(of.isEmpty());
        set(second, of.map(there -> there.defined() ? NumberText.reading(there.value()) : "–").orElse(""));
        mark(Integer.signum(better()));
        if (moved) {
            requestLayout();
        }
        placeNumbers();
    }

    private void mark(int better) {
        if (better != marked) {
            marked = better;
            value.pseudoClassStateChanged(BETTER, better < 0);
            value.pseudoClassStateChanged(WORSE, better > 0);
            second.pseudoClassStateChanged(BETTER, better > 0);
            second.pseudoClassStateChanged(WORSE, better < 0);
            // They are measured now, and would be cut once they are bold.
            value.applyCss();
            second.applyCss();
        }
    }

    /// Below 0 where the first prediction is better, above where the second one is, 0 where neither is, or one has no value.
    private int better() {
        boolean both = shown != null && shown.defined() && other.filter(LossValue::defined).isPresent();
        return !both || alike(shown.value(), other.get().value()) ? 0 : Double.compare(shown.value(), other.get().value());
    }

    private static boolean alike(double one, double two) {
        return one == two || Math.abs(one - two) <= ROUNDING * Math.max(Math.abs(one), Math.abs(two));
    }

    private Message preferred() {
        int better = better();
        return Message.of(better < 0 ? "losses.first-is-better"
                : better > 0 ? "losses.second-is-better" : "losses.neither-is-better");
    }

    private String exactlyOfSecond(LossValue there) {
        return texts.now(there.undefined()
                .map(why -> Message.of("losses.exactly-undefined", loss.name(), why))
                .orElseGet(() -> Message.of("losses.exactly", loss.name(), Double.toString(there.value()))));
    }

    private void showChange(double difference) {
        boolean none = difference == 0 || Math.abs(difference) <= ROUNDING * Math.abs(shown.value());
        set(change, none ? "" : NumberText.change(difference));
        change.pseudoClassStateChanged(LOWER, !none && difference < 0);
        change.pseudoClassStateChanged(HIGHER, !none && difference > 0);
    }

    private void setWords(boolean now, boolean twoLines) {
        if (now != words || twoLines != tall) {
            words = now;
            tall = twoLines;
            value.pseudoClassStateChanged(WORDS, now);
            value.applyCss();
            bar.setVisible(!now);
            requestLayout();
        }
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }

    private String exactly() {
        if (shown == null) {
            return value.getText();
        }
        return texts.now(shown.undefined()
                .map(why -> Message.of("losses.exactly-undefined", loss.name(), why))
                .orElseGet(() -> Message.of("losses.exactly", loss.name(), Double.toString(shown.value()))));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// A line for a number, and as many as they need for words.
    @Override
    protected double computePrefHeight(double width) {
        double room = Math.max(0, (width < 0 ? getWidth() : width) - CHANGE - BAR);
        boolean broken = words && room > 0 && value.prefWidth(-1) > room;
        double least = tall || broken ? HEIGHT_WITH_WORDS : HEIGHT;
        return broken ? Math.max(least, value.prefHeight(room)) : least;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        dot.setCenterX(PADDING + dot.getRadius());
        dot.setCenterY(height / 2);
        layoutInArea(name, NAME, 0, BAR - NAME, height, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(info, NAME + name.getWidth() + 4, 0, 14, height, 0, HPos.LEFT, VPos.CENTER);
        double barEnd = other.isPresent() ? BAR_END + POINT_OF_FIRST - POINT : BAR_END;
        bar.resizeRelocate(BAR, Math.round((height - BAR_HEIGHT) / 2), Math.max(0, width - barEnd - BAR), BAR_HEIGHT);
        layoutInArea(symbols, width - SYMBOLS - PADDING, 0, SYMBOLS, height, 0, HPos.RIGHT, VPos.CENTER);
        placeNumbers();
    }

    private void placeNumbers() {
        double width = getWidth();
        if (words) {
            double end = other.isPresent() ? POINT_OF_SECOND + 24 : CHANGE;
            value.resizeRelocate(BAR, 0, Math.max(0, width - end - BAR), getHeight());
        } else {
            value.place(width - (other.isPresent() ? POINT_OF_FIRST : POINT), getHeight());
        }
        second.place(width - POINT_OF_SECOND, getHeight());
        double changeWidth = change.prefWidth(-1);
        double changeHeight = change.prefHeight(-1);
        change.resizeRelocate(
                width - CHANGE - PADDING - changeWidth, Math.round((getHeight() - changeHeight) / 2), changeWidth, changeHeight);
    }
}
