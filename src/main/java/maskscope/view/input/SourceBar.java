package maskscope.view.input;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.doctor.Finding;
import maskscope.mask.MaskRole;
import maskscope.open.MaskRoles;
import maskscope.session.SecondPrediction;
import maskscope.session.ShownPair;
import maskscope.session.state.Answering;
import maskscope.session.state.Source;
import maskscope.text.Message;
import maskscope.view.control.Buttons;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which files are on screen in which role, why, what was done to them, and the button that exchanges truth and
/// prediction. At its end the input doctor is opened.
public final class SourceBar extends HBox {

    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final Texts texts;
    private final Label truth = new Label();
    private final Label prediction = new Label();
    private final Label size = new Label();

    /// `pair` is what is on screen and `source` where it came from, null before the first; `doctor` opens and closes what the
    /// input doctor has to say, `openSecond` opens a second prediction.
    public SourceBar(
            Texts texts,
            ObservableValue<ShownPair> pair,
            ObservableValue<Source> source,
            Answering answering,
            Runnable doctor,
            SecondPrediction second,
            Runnable openSecond) {
        this.texts = texts;
        WhileShown seen = WhileShown.of(this);
        setId("source");
        getStyleClass().addAll("source-bar");
        setAlignment(Pos.CENTER_LEFT);
        truth.setId("truth-name");
        prediction.setId("prediction-name");
        truth.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        prediction.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        size.setId("size");
        size.setMinWidth(USE_PREF_SIZE);
        size.getStyleClass().add("quiet");
        Button swap = Buttons.icon("swap", Feather.REPEAT, texts.of("input.exchange"), answering::swap);
        swap.visibleProperty()
                .bind(seen.follow(source).map(from -> from instanceof Source.Files).orElse(false));
        swap.managedProperty().bind(swap.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(
                quiet(texts.of("input.truth")), truth, new AnswerChips(texts, MaskRole.TRUTH, pair, answering::takeBack, doctor),
                swap,
                quiet(texts.of(seen.follow(second.sourceProperty())
                        .map(any -> Message.of("input.first")).orElse(Message.of("input.prediction")))), prediction,
                new AnswerChips(texts, MaskRole.PREDICTION, pair, answering::takeBack, doctor),
                SecondLine.opener(texts, pair, second, openSecond), size, space, doctorButton(pair, doctor));
        seen.hear(pair, now -> {
            getChildren().stream().filter(Label.class::isInstance).forEach(words -> words.setVisible(now != null));
            show(now, source.getValue());
        });
        size.managedProperty().bind(size.visibleProperty());
    }

    /// The size of the masks is told where there is room for it: names come first.
    @Override
    protected void layoutChildren() {
        double needed = snappedLeftInset() + snappedRightInset() - getSpacing();
        for (Node part : getChildren()) {
            needed += part.isManaged() || part == size ? getSpacing() + snapSizeX(part.prefWidth(-1)) : 0;
        }
        size.setVisible(needed <= getWidth());
        super.layoutChildren();
    }

    /// How many findings are worth a look; a triangle when something looks doubtful.
    private Button doctorButton(ObservableValue<ShownPair> shown, Runnable doctor) {
        Button button = new Button();
        button.setId("doctor-open");
        button.getStyleClass().add("doctor-button");
        button.setMinWidth(USE_PREF_SIZE);
        Tips.on(button, texts.of("input.doctor"));
        button.setOnAction(pressed -> doctor.run());
        WhileShown.of(button).hear(shown, pair -> {
            long doubts = pair == null ? 0 : pair.examination().open().size();
            long notes = pair == null ? 0 : pair.examination().findings().stream()
                    .filter(finding -> finding.state() == Finding.State.NOTE)
                    .count();
            button.pseudoClassStateChanged(DOUBTFUL, doubts > 0);
            button.setGraphic(new FontIcon(doubts > 0 ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE));
            button.textProperty().bind(texts.of(found(doubts, notes)));
            button.setVisible(pair != null);
        });
        return button;
    }

    private static Message found(long doubts, long notes) {
        if (doubts > 0) {
            return doubts == 1 ? Message.of("input.one-doubt") : Message.of("input.doubts", doubts);
        }
        return notes == 0 ? Message.of("input.input")
                : notes == 1 ? Message.of("input.one-note") : Message.of("input.notes", notes);
    }

    private static Label quiet(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    private void show(ShownPair pair, Source source) {
        if (pair == null) {
            return;
        }
        if (source instanceof Source.Sample sample) {
            truth.textProperty().bind(texts.of("input.sample-truth", sample.scene().name()));
            prediction.textProperty().bind(texts.of("input.sample-prediction", sample.scene().name()));
        } else {
            truth.textProperty().unbind();
            truth.setText(pair.pair().truthName());
            prediction.textProperty().unbind();
            prediction.setText(pair.pair().predictionName());
        }
        String slices = pair.isVolume() ? " × " + pair.pair().depth() : "";
        size.setText(pair.pair().width() + " × " + pair.pair().height() + slices);
        size.setTooltip(pair.pair().placement().voxel()
                .map(voxel -> Tips.of(texts.of("input.pixels", voxel)))
                .orElse(null));
        if (source instanceof Source.Files files) {
            MaskRoles roles = files.roles();
            truth.setTooltip(Tips.of(texts.of("input.taken-for-truth", files.truth(), roles.truthReason().orElseThrow())));
            prediction.setTooltip(Tips.of(
                    texts.of("input.taken-for-prediction", files.prediction(), roles.predictionReason().orElseThrow())));
        } else {
            truth.setTooltip(null);
            prediction.setTooltip(null);
        }
    }
}
