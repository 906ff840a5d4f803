package maskscope.view.score;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.VeiledCard;
import maskscope.view.look.ScoreLooks;

/// Where the numbers are typed that scores are computed with. Each counts at once, so that what lies behind the veil shows it.
public final class ScoreCard extends VeiledCard {

    private static final List<String> SIDES = List.of("x", "y", "z");

    private final Texts texts;
    private final ScoreLooks looks;
    private final ObservableValue<ShownPair> pair;
    private final Runnable grab;

    /// `pair` is null while there is none; `grab` is run before a number is taken.
    public ScoreCard(Texts texts, ScoreLooks looks, ObservableValue<ShownPair> pair, Runnable grab) {
        super("score-card");
        this.texts = texts;
        this.looks = looks;
        this.pair = pair;
        this.grab = grab;
    }

    @Override
    public void fill() {
        Label title = new Label();
        title.textProperty().bind(texts.of("score.card-title"));
        title.getStyleClass().add("card-title");
        Button done = new Button();
        done.textProperty().bind(texts.of("score.done"));
        done.setId("scores-done");
        done.setOnAction(pressed -> close());
        HBox buttons = new HBox(done);
        buttons.getStyleClass().add("card-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(
                title,
                row("f-beta", "score.beta", "score.beta-does", looks.fBetaProperty(), 0, false),
                row("tolerance", "score.tolerance", "score.tolerance-does", looks.toleranceProperty(), 0, true),
                row("boundary", "score.boundary", "score.boundary-does", looks.boundaryProperty(), 0, false),
                spacing(),
                buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(520, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private NumberRow row(String id, String called, String does, DoubleProperty number, double least, boolean taken) {
        return new NumberRow(texts, id, Message.of(called), Message.of(does), grab).field(id, number, number, least, taken);
    }

    private NumberRow spacing() {
        List<DoubleProperty> typed = looks.spacing();
        BooleanBinding any = Bindings.createBooleanBinding(
                () -> typed.stream().anyMatch(step -> step.get() > 0), typed.toArray(DoubleProperty[]::new));
        Button told = new Button();
        told.textProperty().bind(texts.of("score.spacing-as-told"));
        told.setId("spacing-as-told");
        told.getStyleClass().add("quiet-button");
        Tips.on(told, texts.of("score.spacing-as-told-tip"));
        told.setOnAction(pressed -> {
            grab.run();
            typed.forEach(step -> step.set(0));
        });
        told.visibleProperty().bind(any);
        NumberRow row = new NumberRow(
                texts, "spacing", Message.of("score.spacing"), Message.of("score.spacing-does"), grab, told);
        for (int side = 0; side < SIDES.size(); side++) {
            DoubleProperty step = typed.get(side);
            int along = side;
            row.field("spacing-" + SIDES.get(side), step,
                    Bindings.createObjectBinding(() -> step.get() > 0 ? step.get() : told(along), step, pair), 0, false);
        }
        // A picture has no depth.
        Node depth = row.parts().getLast();
        depth.visibleProperty().bind(pair.map(now -> now.table().depth() > 1).orElse(false));
        depth.managedProperty().bind(depth.visibleProperty());
        return row;
    }

    private double told(int side) {
        ShownPair now = pair.getValue();
        return now == null ? 1 : now.placement().spacing().get(side);
    }
}
