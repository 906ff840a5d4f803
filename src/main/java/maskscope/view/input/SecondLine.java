package maskscope.view.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import maskscope.doctor.Finding;
import maskscope.mask.MaskRole;
import maskscope.session.SecondPrediction;
import maskscope.session.ShownPair;
import maskscope.session.state.Source;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which file the second prediction is, below the first ones; with it the ways to exchange the two and to have one again. Not
/// there while there is one prediction.
public final class SecondLine extends HBox {

    /// The button that opens a second prediction, there while there is one: `pair`.
    static Button opener(Texts texts, ObservableValue<?> pair, SecondPrediction second, Runnable open) {
        Button button = new Button();
        button.setId("second-open");
        button.getStyleClass().add("doctor-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.of("input.second-open"));
        Tips.on(button, texts.of("input.second-open-tip"));
        button.setOnAction(pressed -> open.run());
        WhileShown.of(button).hearAny(() -> {
            boolean one = second.sourceProperty().get() == null && !second.loadingProperty().get();
            button.setVisible(pair.getValue() != null && one);
            button.setManaged(button.isVisible());
        }, pair, second.sourceProperty(), second.loadingProperty());
        return button;
    }

    /// What must be known before the two are compared: that something about B is doubtful, and that the two count other pixels.
    private static Label warning(Texts texts, ObservableValue<ShownPair> first, SecondPrediction second) {
        Label warning = new Label();
        warning.setId("second-warning");
        warning.getStyleClass().add("second-warning");
        warning.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        warning.setMinWidth(USE_PREF_SIZE);
        WhileShown.of(warning).hearAny(() -> {
            List<Message> all = warnings(first.getValue(), second.loadedProperty().get());
            warning.setVisible(!all.isEmpty());
            warning.setManaged(!all.isEmpty());
            if (!all.isEmpty()) {
                warning.textProperty().bind(texts.of(all.getFirst()));
                warning.setTooltip(Tips.of(texts.made(words -> all.stream().skip(all.size() > 1 ? 1 : 0).map(words::of)
                        .collect(Collectors.joining("\n")))));
            }
        }, first, second.loadedProperty());
        return warning;
    }

    /// In a few words, and then what stands in the tip.
    private static List<Message> warnings(ShownPair a, ShownPair b) {
        List<Message> all = new ArrayList<>();
        if (a == null || b == null) {
            return all;
        }
        long ofA = a.counted();
        long ofB = b.counted();
        if (ofA != ofB) {
            all.add(Message.of("input.second-counts-others"));
            all.add(Message.of("input.second-counts", Numbers.grouped(ofA), Numbers.grouped(ofB)));
        }
        List<Finding> doubts = b.examination().open();
        if (!doubts.isEmpty()) {
            all.addFirst(doubts.size() == 1 ? Message.of("input.one-doubt") : Message.of("input.doubts", doubts.size()));
            doubts.forEach(doubt -> all.add(doubt.withRole()));
            all.add(Message.of("input.second-doubts"));
        }
        return all;
    }

    /// `first` is the pair of A; `said` tells which of the two is preferred, and stands at the end.
    public SecondLine(Texts texts, ObservableValue<ShownPair> first, SecondPrediction second, Node said) {
        setId("second-line");
        getStyleClass().add("source-bar");
        setAlignment(Pos.CENTER_LEFT);
        WhileShown seen = WhileShown.of(this);
        ObservableValue<Source> source = seen.follow(second.sourceProperty());
        ObservableValue<Boolean> loading = seen.follow(second.loadingProperty());
        Label role = new Label();
        role.textProperty().bind(texts.of("input.second"));
        role.getStyleClass().add("quiet");
        role.setMinWidth(USE_PREF_SIZE);
        Label name = new Label();
        name.setId("second-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        seen.hearAny(() -> {
            Source now = source.getValue();
            ShownPair there = second.loadedProperty().get();
            name.textProperty().bind(texts.of(loading.getValue() || there == null
                    ? Message.of("input.second-reading")
                    : Message.of("input.second-name", there.pair().predictionName())));
            name.setTooltip(now == null ? null : now.file(MaskRole.PREDICTION)
                    .map(file -> Tips.of(texts.of("input.second-file", file))).orElse(null));
        }, source, loading);
        Button exchange = Buttons.icon("second-exchange", Feather.REPEAT, texts.of("input.second-exchange"), second::exchange);
        exchange.visibleProperty().bind(source.map(Source.Files.class::isInstance).orElse(false));
        exchange.managedProperty().bind(exchange.visibleProperty());
        Button close = Buttons.icon("second-close", Feather.X, texts.of("input.second-close"), second::close);
        close.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().addAll(role, name, warning(texts, first, second), exchange, close, said);
        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> source.getValue() != null || loading.getValue(), source, loading));
        managedProperty().bind(visibleProperty());
    }
}
