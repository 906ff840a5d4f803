package maskscope.view;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import maskscope.mask.Finding;
import maskscope.mask.MaskRole;
import maskscope.mask.MaskRoles;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.session.Source;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which files are on screen in which role, why, what was done to them, and the button that exchanges truth and
/// prediction. At its end the input doctor is opened.
final class SourceBar extends HBox {

    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final Label truth = new Label();
    private final Label prediction = new Label();
    private final Label size = new Label();

    /// `doctor` opens and closes what the input doctor has to say.
    SourceBar(Session session, Runnable doctor) {
        setId("source");
        getStyleClass().addAll("source-bar");
        setAlignment(Pos.CENTER_LEFT);
        truth.setId("truth-name");
        prediction.setId("prediction-name");
        truth.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        prediction.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        size.setMinWidth(USE_PREF_SIZE);
        size.getStyleClass().add("quiet");
        Button swap = Buttons.icon("swap", Feather.REPEAT, "Exchange truth and prediction", session::swap);
        swap.visibleProperty()
                .bind(session.loader().sourceProperty().map(source -> source instanceof Source.Files).orElse(false));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(
                quiet("truth"), truth, new AnswerChips(session, MaskRole.TRUTH),
                swap,
                quiet("prediction"), prediction, new AnswerChips(session, MaskRole.PREDICTION),
                size, space, doctorButton(session, doctor));
        session.loadedProperty().subscribe(pair -> show(pair, session.loader().sourceProperty().get()));
    }

    /// How many findings are worth a look; a triangle when something looks doubtful.
    private static Button doctorButton(Session session, Runnable doctor) {
        Button button = new Button();
        button.setId("doctor-open");
        button.getStyleClass().add("doctor-button");
        button.setMinWidth(USE_PREF_SIZE);
        Tips.on(button, "What was seen in these files, and what can be done about it");
        button.setOnAction(pressed -> doctor.run());
        session.loadedProperty().subscribe(pair -> {
            long doubts = pair == null ? 0 : pair.examination().open().size();
            long notes = pair == null ? 0 : pair.examination().findings().stream()
                    .filter(finding -> finding.state() == Finding.State.NOTE)
                    .count();
            button.pseudoClassStateChanged(DOUBTFUL, doubts > 0);
            button.setGraphic(new FontIcon(doubts > 0 ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE));
            button.setText(doubts > 0 ? counted(doubts, "doubt") : notes > 0 ? counted(notes, "note") : "input");
            button.setVisible(pair != null);
        });
        return button;
    }

    private static String counted(long count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static String reason(Optional<Message> why) {
        return BundleWords.english().of(why.orElseThrow());
    }

    private void show(ShownPair pair, Source source) {
        if (pair == null) {
            return;
        }
        truth.setText(pair.pair().truthName());
        prediction.setText(pair.pair().predictionName());
        String slices = pair.isVolume() ? " × " + pair.pair().depth() : "";
        size.setText(pair.pair().width() + " × " + pair.pair().height() + slices);
        if (source instanceof Source.Files files) {
            MaskRoles roles = files.roles();
            truth.setTooltip(Tips.of(files.truth() + "\nTaken for the truth because " + reason(roles.truthReason()) + "."));
            prediction.setTooltip(
                    Tips.of(files.prediction() + "\nTaken for the prediction because " + reason(roles.predictionReason()) + "."));
        } else {
            truth.setTooltip(null);
            prediction.setTooltip(null);
        }
    }
}
