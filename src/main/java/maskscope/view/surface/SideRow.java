package maskscope.view.surface;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.session.state.SurfaceSide;
import maskscope.text.Message;
import maskscope.view.control.NumberField;
import maskscope.view.control.Scale;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.ValueEditor;

/// One side of a surface: which parameter runs along it, from where to where, and whether equal ways are equal factors.
final class SideRow extends HBox {

    /// Where a range that is to be logarithmic begins at 0, it begins at this part of its end.
    private static final double SMALL_PART = 0.01;

    private static final Scale EXACT = new Scale(value -> 0, at -> 0, 0, 1, true);

    private final Texts texts;
    private final String id;
    private final List<Parameter> known;
    private final Consumer<Parameter> choose;
    private final Consumer<SurfaceSide> set;
    private final MenuButton menu = new MenuButton();
    private final NumberField from;
    private final NumberField to;
    private final Label fromName;
    private final Label toName;
    private final ToggleButton logarithm = new ToggleButton();

    /// Null while the parameter is not known.
    private ParameterAxis axis;

    /// `id` is `x` or `y`, and the end of ids and keys; `choose` takes another parameter, `set` another range.
    SideRow(Texts texts, String id, List<Parameter> known, Consumer<Parameter> choose, Consumer<SurfaceSide> set) {
        this.texts = texts;
        this.id = id;
        this.known = known;
        this.choose = choose;
        this.set = set;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("surface-side");
        menu.setId("surface-" + id);
        menu.getStyleClass().addAll("quiet-button", "preset-menu");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(menu, Priority.ALWAYS);
        Tips.on(menu, texts.of("surfaces.side-tip." + id));
        menu.setOnShowing(showing -> fill());
        from = field("from", value -> range(value, axis.to(), axis.logarithmic()));
        to = field("to", value -> range(axis.from(), value, axis.logarithmic()));
        logarithm.textProperty().bind(texts.of("surfaces.log"));
        logarithm.setId("surface-" + id + "-log");
        logarithm.getStyleClass().setAll("chart-choice");
        logarithm.setMinWidth(USE_PREF_SIZE);
        Tips.on(logarithm, texts.of("surfaces.log-tip"));
        logarithm.setOnAction(pressed -> turn(logarithm.isSelected()));
        fromName = caption("from", from);
        toName = caption("to", to);
        getChildren().setAll(menu, fromName, from, toName, to, logarithm);
    }

    private NumberField field(String end, DoubleFunction<SurfaceSide> of) {
        NumberField field = new NumberField(texts, EXACT, new ValueEditor() {
            @Override
            public void grab() {
                // A look needs no step of undo.
            }

            @Override
            public void change(double value) {
                set.accept(of.apply(value));
            }

            @Override
            public double original() {
                return 0;
            }
        }, value -> end.equals("from") ? fault(value, axis.to()) : fault(axis.from(), value),
                typed -> Message.of("parameter.no-number", typed, axis.parameter().allowed()));
        field.setId("surface-" + id + "-" + end);
        return field;
    }

    private Label caption(String end, NumberField field) {
        Label caption = new Label();
        caption.textProperty().bind(texts.of("surfaces." + end));
        caption.getStyleClass().add("value-symbol");
        caption.setMinWidth(USE_PREF_SIZE);
        caption.setLabelFor(field);
        return caption;
    }

    private Optional<Message> fault(double low, double high) {
        return ParameterAxis.fault(axis.parameter(), low, high, axis.logarithmic(), axis.steps());
    }

    private SurfaceSide range(double low, double high, boolean logarithmic) {
        return SurfaceSide.of(new ParameterAxis(axis.parameter(), low, high, logarithmic, axis.steps()));
    }

    private void turn(boolean logarithmic) {
        if (axis != null) {
            double usual = axis.parameter().logarithmic()
                    ? ParameterAxis.usualFrom(axis.parameter(), true)
                    : axis.to() * SMALL_PART;
            double low = logarithmic && axis.from() <= 0 ? Math.min(usual, axis.to() * SMALL_PART) : axis.from();
            set.accept(range(low, axis.to(), logarithmic));
        }
        logarithm.setSelected(axis != null && axis.logarithmic());
    }

    /// Why a typed number was not taken, as a clause; empty when it was.
    ObservableValue<Optional<Message>> refused() {
        return from.refusedProperty().flatMap(why -> why.isPresent() ? from.refusedProperty() : to.refusedProperty());
    }

    /// Shows a side; null where its parameter is not known.
    void show(ParameterAxis now) {
        axis = now;
        for (NumberField field : List.of(from, to)) {
            field.setDisable(now == null);
        }
        logarithm.setDisable(now == null);
        logarithm.setSelected(now != null && now.logarithmic());
        Message name = now == null ? Message.of("surfaces.nothing") : now.parameter().label();
        menu.setText(texts.now(Message.of("surfaces.side." + id, name)));
        fromName.setAccessibleText(texts.now(Message.of("surfaces.from-of", name)));
        toName.setAccessibleText(texts.now(Message.of("surfaces.to-of", name)));
        logarithm.setAccessibleText(texts.now(Message.of("surfaces.log-of", name)));
        if (now != null) {
            from.show(now.from());
            to.show(now.to());
        }
    }

    private void fill() {
        menu.getItems().setAll(known.stream().map(this::item).toList());
        MenuItem threshold = new MenuItem(texts.now(Message.of("surfaces.threshold")));
        threshold.setMnemonicParsing(false);
        threshold.setDisable(true);
        menu.getItems().add(threshold);
    }

    private MenuItem item(Parameter parameter) {
        RadioMenuItem item = new RadioMenuItem(
                texts.now(Message.of("surfaces.axis", parameter.label(), parameter.symbol())));
        item.setId("surface-" + id + "-" + parameter.key());
        item.setMnemonicParsing(false);
        item.setSelected(axis != null && axis.parameter() == parameter);
        item.setOnAction(chosen -> choose.accept(parameter));
        return item;
    }
}
