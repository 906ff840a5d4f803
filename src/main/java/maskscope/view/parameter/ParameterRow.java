package maskscope.view.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Tuning;
import maskscope.text.Message;
import maskscope.view.control.Scale;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.ValueEditor;
import maskscope.view.control.ValueRow;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Choices;
import maskscope.view.look.Theme;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One parameter: the value that the selected loss is computed with, and which losses share it.
final class ParameterRow extends StackPane {

    /// Letters of a loss's name.
    private static final int ROOM_BESIDE_LOCK = 8;

    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final Texts texts;
    private final ParameterWords words;
    private final Conventions conventions;
    private final Parameter parameter;
    private final Choices choices;
    private final Tuning tuning;
    private final ObservableValue<Theme> theme;
    private final Scale scale;
    private final ValueRow row;
    private final Optional<ComplementLock> lock;

    private ParameterState shown;

    /// `conventions` are those whose losses might read the parameter.
    ParameterRow(
            Texts texts,
            Parameter parameter,
            Conventions conventions,
            Choices choices,
            Tuning tuning,
            ObservableValue<Theme> theme) {
        this.texts = texts;
        this.words = new ParameterWords(conventions.losses());
        this.conventions = conventions;
        this.parameter = parameter;
        this.choices = choices;
        this.tuning = tuning;
        this.theme = theme;
        scale = Scale.of(parameter);
        lock = parameter == Parameter.BETA ? lock() : Optional.empty();
        ValueRow.Plan plan = new ValueRow.Plan(
                parameter.key(),
                parameter.label(),
                parameter.symbol(),
                parameter.meaning(),
                words.effect(parameter, settings().convention()),
                scale,
                this::objection,
                typed -> Message.of("parameter.no-number", typed, parameter.allowed()));
        row = new ValueRow(texts, plan, editor());
        getStyleClass().add("parameter-row");
        getChildren().add(row);
        WhileShown seen = WhileShown.of(this);
        seen.hearAny(this::refresh, choices.settings(), choices.selected());
        seen.hear(theme, now -> colour());
    }

    private Optional<ComplementLock> lock() {
        return Optional.of(new ComplementLock(texts, choices.settings(), choices.selected(), tuning));
    }

    private Settings settings() {
        return choices.settings().getValue();
    }

    private Loss selected() {
        return choices.selected().getValue();
    }

    private ValueEditor editor() {
        return new ValueEditor() {
            @Override
            public void grab() {
                tuning.grab(parameter);
            }

            @Override
            public void change(double value) {
                tuning.change(settings -> settings.withEffective(selected(), parameter, value));
            }

            @Override
            public double original() {
                return ParameterState.tutorial(settings(), selected(), parameter);
            }
        };
    }

    private Optional<Message> objection(double value) {
        if (!parameter.accepts(value)) {
            return Optional.of(Message.of("parameter.must-be", parameter.label(), parameter.allowed()));
        }
        if (shown.held() && value > 1) {
            return Optional.of(Message.of("parameter.while-held", parameter.label()));
        }
        return Optional.empty();
    }

    private void refresh() {
        ParameterState state = ParameterState.of(words.losses(), settings(), selected(), parameter);
        ParameterState before = shown;
        shown = state;
        row.show(state.value());
        if (before == null || !sameWords(before, state)) {
            colour();
            pseudoClassStateChanged(OWN, state.own());
            pseudoClassStateChanged(UNUSED, !state.used());
            row.remark(remarks(state).toArray(Node[]::new));
            row.hint(hint(state));
            row.explain(words.meaning(parameter, state.selected(), state.convention()),
                    words.effect(parameter, state.convention()));
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
        setStyle("-ms-loss: " + Theme.css(theme.getValue().colour(selected())) + ";");
    }

    private List<Node> remarks(ParameterState state) {
        List<Node> nodes = new ArrayList<>();
        lock.ifPresent(toggle -> {
            toggle.setContentDisplay(state.own() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.RIGHT);
            nodes.add(toggle);
        });
        if (!state.used()) {
            nodes.add(label(texts.of(unused(state)), "value-unused"));
        } else if (state.own()) {
            Label own = label(texts.of("parameter.loss-own", state.selected().name()), "value-own");
            Circle dot = new Circle(4);
            dot.getStyleClass().add("loss-dot");
            own.setGraphic(dot);
            nodes.add(own);
            nodes.add(shareButton(state));
        } else {
            nodes.add(ownButton(state));
        }
        if (Conventions.isOptional(state.selected(), parameter)) {
            Convention now = state.convention();
            conventions.withoutAlpha(now)
                    .filter(way -> way != now)
                    .ifPresent(way -> nodes.add(wayButton("none", state, way)));
            conventions.withAlpha(now).ifPresent(way -> nodes.add(wayButton("use", state, way)));
        }
        return nodes;
    }

    /// Takes the parameter out of the loss, or into it again, where the library leaves that to its user.
    private Button wayButton(String what, ParameterState state, Convention way) {
        Button button = new Button();
        String loss = state.selected().name();
        button.textProperty().bind(texts.of("parameter." + what));
        button.setId(what + "-" + parameter.key());
        button.getStyleClass().add("quiet-button");
        Tips.on(button, texts.of("parameter." + what + "-tip", parameter.label(), loss, way.name()));
        button.accessibleTextProperty().bind(texts.of("parameter." + what + "-spoken", parameter.label(), loss));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> tuning.edit(parameter, settings -> settings.withConvention(way)));
        return button;
    }

    /// Beside the lock there is no room for a long name.
    private Message unused(ParameterState state) {
        String name = state.selected().name();
        return lock.isPresent() && name.length() > ROOM_BESIDE_LOCK
                ? Message.of("parameter.not-used")
                : Message.of("parameter.loss-does-not-use", name);
    }

    private static Label label(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Button ownButton(ParameterState state) {
        Button button = new Button();
        button.textProperty().bind(texts.of("parameter.own"));
        button.setId("own-" + parameter.key());
        button.getStyleClass().add("quiet-button");
        String loss = state.selected().name();
        Tips.on(button, texts.of("parameter.own-tip", loss));
        button.accessibleTextProperty().bind(texts.of("parameter.own-spoken", loss, parameter.label()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> tuning.edit(
                parameter,
                settings -> settings.withOwn(
                        state.selected(), parameter, settings.of(state.selected()).get(parameter))));
        return button;
    }

    private Button shareButton(ParameterState state) {
        Button button = new Button(null, new FontIcon(Feather.X));
        button.setId("share-" + parameter.key());
        button.getStyleClass().add("quiet-button");
        String loss = state.selected().name();
        Tips.on(button, texts.of("parameter.share-tip", loss));
        button.accessibleTextProperty().bind(texts.of("parameter.share-spoken", loss));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> share(state.selected()));
        return button;
    }

    private void share(Loss loss) {
        tuning.edit(parameter, settings -> settings.withoutOwn(loss, parameter));
    }

    private List<Node> hint(ParameterState state) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(text(words.hint(parameter, state.readers(), state.convention())));
        boolean single = state.others().size() == 1;
        if (!single && !state.others().isEmpty()) {
            nodes.add(text(Message.of("parameter.more-own-values")));
        }
        for (ParameterState.Kept kept : state.others()) {
            nodes.add(text(Message.of("parameter.gap")));
            nodes.add(keptLink(kept, single ? "parameter.keeps-its-own" : "parameter.kept"));
        }
        return nodes;
    }

    private Text text(Message words) {
        return ValueRow.text(texts.of(words), "hint-text");
    }

    private Hyperlink keptLink(ParameterState.Kept kept, String key) {
        String name = kept.loss().name();
        Hyperlink link = new Hyperlink(null, new FontIcon(Feather.X));
        link.textProperty().bind(texts.of(key, name, scale.text(kept.value())));
        link.setId("share-" + parameter.key() + "-" + kept.loss().key());
        link.getStyleClass().add("kept-link");
        link.setContentDisplay(ContentDisplay.RIGHT);
        Tips.on(link, texts.of("parameter.click-to-share", name));
        link.setOnAction(click -> share(kept.loss()));
        return link;
    }
}
