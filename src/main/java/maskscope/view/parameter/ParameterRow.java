package maskscope.view.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import maskscope.loss.Loss;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.text.Sentence;
import maskscope.view.control.Scale;
import maskscope.view.control.Tips;
import maskscope.view.control.ValueEditor;
import maskscope.view.control.ValueRow;
import maskscope.view.look.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One parameter: the value that the selected loss is computed with, and which losses share it.
final class ParameterRow extends StackPane {

    /// Letters of a loss's name.
    private static final int ROOM_BESIDE_LOCK = 8;

    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final Session session;
    private final ParameterWords words;
    private final Parameter parameter;
    private final ReadOnlyObjectProperty<Theme> theme;
    private final Scale scale;
    private final ValueRow row;
    private final Optional<ComplementLock> lock;

    private ParameterState shown;

    ParameterRow(Session session, Parameter parameter, ReadOnlyObjectProperty<Theme> theme) {
        this.session = session;
        this.words = new ParameterWords(session.conventions().losses());
        this.parameter = parameter;
        this.theme = theme;
        scale = Scale.of(parameter);
        lock = parameter == Parameter.BETA ? Optional.of(new ComplementLock(session)) : Optional.empty();
        ValueRow.Plan plan = new ValueRow.Plan(
                parameter.key(),
                parameter.label(),
                parameter.symbol(),
                words.effect(parameter, session.settings().convention()),
                parameter.allowed(),
                scale);
        row = new ValueRow(plan, editor(), this::objection);
        getStyleClass().add("parameter-row");
        getChildren().add(row);
        session.settingsProperty().subscribe(this::refresh);
        session.selectedProperty().subscribe(this::refresh);
        theme.subscribe(this::colour);
        refresh();
    }

    private ValueEditor editor() {
        return new ValueEditor() {
            @Override
            public void grab() {
                session.grab(parameter);
            }

            @Override
            public void change(double value) {
                session.change(settings -> settings.withEffective(session.selected(), parameter, value));
            }

            @Override
            public double original() {
                return ParameterState.tutorial(session.settings(), session.selected(), parameter);
            }
        };
    }

    private Optional<String> objection(double value) {
        String name = Sentence.capitalised(parameter.label());
        if (!parameter.accepts(value)) {
            return Optional.of(name + " must be " + parameter.allowed() + ".");
        }
        if (shown.held() && value > 1) {
            return Optional.of("While α + β is held at 1, " + parameter.label() + " lies between 0 and 1.");
        }
        return Optional.empty();
    }

    private void refresh() {
        ParameterState state = ParameterState.of(words.losses(), session.settings(), session.selected(), parameter);
        ParameterState before = shown;
        shown = state;
        row.show(state.value());
        if (before == null || !sameWords(before, state)) {
            colour();
            pseudoClassStateChanged(OWN, state.own());
            pseudoClassStateChanged(UNUSED, !state.used());
            row.remark(remarks(state).toArray(Node[]::new));
            row.hint(hint(state));
            row.explain(words.effect(parameter, state.convention()));
        }
    }

    private static boolean sameWords(ParameterState a, ParameterState b) {
        return a.selected() == b.selected()
                && a.own() == b.own()
                && a.convention() == b.convention()
                && a.sharing().equals(b.sharing())
                && a.others().equals(b.others());
    }

    /// `-ms-loss` is the colour of the selected loss for all that is marked as its own.
    private void colour() {
        setStyle("-ms-loss: " + Theme.css(theme.get().colour(session.selected())) + ";");
    }

    private List<Node> remarks(ParameterState state) {
        List<Node> nodes = new ArrayList<>();
        lock.ifPresent(toggle -> {
            toggle.setContentDisplay(state.own() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
            nodes.add(toggle);
        });
        if (!state.used()) {
            nodes.add(label(unused(state), "value-unused"));
        } else if (state.own()) {
            Label own = label(state.selected().name() + "’s own", "value-own");
            Circle dot = new Circle(4);
            dot.getStyleClass().add("loss-dot");
            own.setGraphic(dot);
            nodes.add(own);
            nodes.add(shareButton(state));
        } else {
            nodes.add(ownButton(state));
        }
        return nodes;
    }

    /// Beside the lock there is no room for a long name.
    private String unused(ParameterState state) {
        String name = state.selected().name();
        return lock.isPresent() && name.length() > ROOM_BESIDE_LOCK ? "not used" : "not used by " + name;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Button ownButton(ParameterState state) {
        Button button = new Button("own");
        button.setId("own-" + parameter.key());
        button.getStyleClass().add("quiet-button");
        String words = "Give " + state.selected().name() + " a value of its own";
        Tips.on(button, words + "; the other losses keep sharing theirs.");
        button.setAccessibleText(words + " for " + parameter.label());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> session.edit(
                parameter,
                settings -> settings.withOwn(
                        state.selected(), parameter, settings.of(state.selected()).get(parameter))));
        return button;
    }

    private Button shareButton(ParameterState state) {
        Button button = new Button(null, new FontIcon(Feather.X));
        button.setId("share-" + parameter.key());
        button.getStyleClass().add("quiet-button");
        String words = "Let " + state.selected().name() + " share the value of the other losses again";
        Tips.on(button, words + ".");
        button.setAccessibleText(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> share(state.selected()));
        return button;
    }

    private void share(Loss loss) {
        session.edit(parameter, settings -> settings.withoutOwn(loss, parameter));
    }

    private List<Node> hint(ParameterState state) {
        List<Node> nodes = new ArrayList<>();
        List<Loss> readers = state.readers();
        if (!readers.isEmpty() || state.others().isEmpty()) {
            nodes.add(ValueRow.text(words.hint(parameter, readers, state.convention()), "hint-text"));
        }
        boolean single = state.others().size() == 1;
        if (!single && !state.others().isEmpty()) {
            nodes.add(ValueRow.text(nodes.isEmpty() ? "own values:" : " · own values:", "hint-text"));
        }
        for (ParameterState.Kept kept : state.others()) {
            if (!nodes.isEmpty()) {
                nodes.add(ValueRow.text("  ", "hint-text"));
            }
            nodes.add(keptLink(kept, single ? " keeps its own " : " "));
        }
        return nodes;
    }

    private Hyperlink keptLink(ParameterState.Kept kept, String between) {
        String name = kept.loss().name();
        Hyperlink link = new Hyperlink(name + between + scale.text(kept.value()), new FontIcon(Feather.X));
        link.setId("share-" + parameter.key() + "-" + kept.loss().key());
        link.getStyleClass().add("kept-link");
        link.setContentDisplay(ContentDisplay.RIGHT);
        Tips.on(link, "Click to let " + name + " share the value of the other losses.");
        link.setOnAction(click -> share(kept.loss()));
        return link;
    }
}
