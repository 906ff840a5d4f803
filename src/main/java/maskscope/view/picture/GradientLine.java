package maskscope.view.picture;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import maskscope.loss.score.GradientParts;
import maskscope.pixel.PixelTable;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.measure.SurfaceScores;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Results;
import maskscope.view.look.ViewOptions;

/// On which pixels the gradient falls, beneath the key to its colours, and a warning where it rewards a mistake.
final class GradientLine extends VBox {

    private final Texts texts;
    private final Results results;
    private final ViewOptions options;
    private final ObservableValue<PictureKind> kind;
    private final Label parts = new Label();
    private final Label against = new Label();

    GradientLine(Texts texts, Results results, ViewOptions options, ObservableValue<PictureKind> kind) {
        this.texts = texts;
        this.results = results;
        this.options = options;
        this.kind = kind;
        getStyleClass().add("gradient-lines");
        parts.getStyleClass().add("gradient-parts");
        against.getStyleClass().add("gradient-against");
        for (Label line : new Label[] {parts, against}) {
            line.getStyleClass().add("gradient-line");
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.managedProperty().bind(line.visibleProperty());
            line.setVisible(false);
        }
        getChildren().addAll(parts, against);
        WhileShown.of(this).hearAny(this::show, kind, results.details(), results.surfaces(), options.thresholdProperty(),
                options.logitProperty(), texts.language());
    }

    private void show() {
        Optional<GradientParts> found = kind.getValue() == PictureKind.GRADIENT ? found() : Optional.empty();
        parts.setVisible(found.isPresent());
        against.setVisible(found.filter(GradientParts::rewardsMistakes).isPresent());
        found.ifPresent(falls -> {
            Message where = Message.of("picture.gradient-parts", percent(falls.misses()),
                    percent(falls.falsePositives()), percent(falls.hits()), percent(falls.background()));
            parts.setText(texts.now(falls.along().isPresent()
                    ? Message.of("picture.gradient-along", where, percent(falls.along().getAsDouble()))
                    : where));
            against.setText(texts.now(Message.of("picture.gradient-against", percent(falls.against()))));
        });
    }

    /// A number stays with its sign where the line is broken.
    private static String percent(double share) {
        return Numbers.percent(share).replace(' ', '\u00a0');
    }

    private Optional<GradientParts> found() {
        ShownPair pair = results.pair().getValue();
        DerivedViews details = results.details().getValue();
        if (pair == null || details == null) {
            return Optional.empty();
        }
        PixelTable table = pair.table();
        IntToDoubleFunction slope = options.logitProperty().get()
                ? GradientParts.ofLogits(table.counts().rows(), details.gradient())
                : details.gradient();
        Optional<long[]> along = Optional.ofNullable(results.surfaces().getValue())
                .filter(measured -> measured.of().table() == table)
                .map(SurfaceScores::alongBorder);
        return GradientParts.of(table.counts(), 0, slope, options.thresholdProperty().get(), along);
    }
}
