package maskscope.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import maskscope.mask.MaskRoles;
import maskscope.session.Loaded;
import maskscope.session.Session;
import maskscope.session.Source;
import org.kordamp.ikonli.feather.Feather;

/// Which files are on screen in which role, why, and the button that exchanges truth and prediction.
final class SourceBar extends HBox {

    private final Label truth = new Label();
    private final Label prediction = new Label();
    private final Label size = new Label();

    SourceBar(Session session) {
        setId("source");
        getStyleClass().addAll("source-bar");
        setAlignment(Pos.CENTER_LEFT);
        truth.setId("truth-name");
        prediction.setId("prediction-name");
        truth.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        prediction.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        size.setMinWidth(USE_PREF_SIZE);
        size.getStyleClass().add("quiet");
        Button swap = TopBar.icon("swap", Feather.REPEAT, "Exchange truth and prediction", () -> swap(session));
        swap.visibleProperty()
                .bind(session.loader().sourceProperty().map(source -> source instanceof Source.Files).orElse(false));
        getChildren().addAll(quiet("truth"), truth, swap, quiet("prediction"), prediction, size);
        session.loadedProperty().subscribe(pair -> show(pair, session.loader().sourceProperty().get()));
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static void swap(Session session) {
        if (session.loader().sourceProperty().get() instanceof Source.Files files) {
            session.loader().open(files.swapped());
        }
    }

    private void show(Loaded pair, Source source) {
        if (pair == null) {
            return;
        }
        truth.setText(pair.pair().truthName());
        prediction.setText(pair.pair().predictionName());
        size.setText(pair.pair().width() + " × " + pair.pair().height());
        if (source instanceof Source.Files files) {
            MaskRoles roles = files.roles();
            truth.setTooltip(new Tooltip(files.truth() + "\nTaken for the truth because " + roles.truthReason() + "."));
            prediction.setTooltip(
                    new Tooltip(files.prediction() + "\nTaken for the prediction because " + roles.predictionReason() + "."));
        } else {
            truth.setTooltip(null);
            prediction.setTooltip(null);
        }
    }
}
