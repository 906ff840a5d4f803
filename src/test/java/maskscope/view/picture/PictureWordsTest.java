package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import maskscope.view.WindowTest;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions.Layer;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The words on the pictures: English as it should read, and another language as soon as the window speaks it.
class PictureWordsTest extends WindowTest {

    @Test
    void whatLiesOnAPictureSpeaksTheLanguageOfTheWindow(FxRobot robot) {
        act(robot, () -> {
            pictures().camera().zoom(2);
            find("layers-more", Hyperlink.class).fire();
        });
        assertEquals("less", find("layers-more", Hyperlink.class).getText());
        assertEquals("outline", find("truth-manner", Hyperlink.class).getText());
        assertEquals("Drawn as outline or fill; click to change", find("truth-manner", Node.class).getAccessibleHelp());
        assertEquals("Opacity of Truth", find("opacity-truth", Node.class).getAccessibleText());
        assertEquals("Zoom in (+)", find("zoom-in", Node.class).getAccessibleText());
        assertEquals(
                List.of("Photograph", "Truth", "Prediction", "True positive", "False positive", "Miss"),
                Stream.of(Layer.values()).map(this::layer).toList());
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[picture.less]", find("layers-more", Hyperlink.class).getText());
        assertEquals("[picture.outline]", find("truth-manner", Hyperlink.class).getText());
        assertEquals("[picture.opacity]", find("opacity-truth", Node.class).getAccessibleText());
        assertEquals("[picture.layer.true-positive]", layer(Layer.TRUE_POSITIVE));
        assertEquals("[picture.zoom-in]", find("zoom-in", Node.class).getAccessibleText());
        assertEquals("[picture.percent]", find("zoom", Label.class).getText());
    }

    @Test
    void titlesAndScalesSpeakTheLanguageOfTheWindow(FxRobot robot) {
        assertEquals("False positives, weighed by α", find("second-kind", MenuButton.class).getText());
        assertEquals("α · (1 − t) · p per pixel", scaleTitle());
        act(robot, () -> find("second-kind", MenuButton.class).show());
        act(robot, () -> find("second-kind", MenuButton.class).hide());
        assertEquals(
                "FP + FN — False positives and misses in two colours",
                find("second-kind", MenuButton.class).getItems().get(PictureKind.ERRORS.ordinal()).getText());
        assertEquals("FP + FN", find("kind-errors", Labeled.class).getText());
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[picture.title.weighed-false-positives]", find("second-kind", MenuButton.class).getText());
        assertEquals("[picture.scale.weighed-false-positive]", scaleTitle());
        assertEquals("[picture.kind.errors]", find("kind-errors", Labeled.class).getText());
        act(robot, () -> options.secondProperty().set(PictureKind.SHARE));
        assertEquals("[picture.title.share]", find("second-kind", MenuButton.class).getText());
        assertEquals("[picture.scale.share]", scaleTitle());
    }

    private String layer(Layer layer) {
        return find("layer-" + layer.name().toLowerCase(Locale.ROOT).replace('_', '-'), CheckBox.class).getText();
    }

    private String scaleTitle() {
        return ((Labeled) pictures().second().picture().colourBar().getChildren().getFirst()).getText();
    }
}
