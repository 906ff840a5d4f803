package maskscope.view.losses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.view.Contrast;
import maskscope.view.SideBarCase;
import maskscope.view.control.Background;
import maskscope.view.look.PixelClass;
import maskscope.view.look.Results;
import maskscope.view.look.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FormulaViewTest {

    private SideBarCase bar;

    @Start
    void start(Stage stage) {
        bar = new SideBarCase(stage, 372);
    }

    private static ImageView symbols(FxRobot robot) {
        return robot.lookup("#formula-symbols").queryAs(ImageView.class);
    }

    private static ImageView numbers(FxRobot robot) {
        return robot.lookup("#formula-numbers").queryAs(ImageView.class);
    }

    private void nuclei(FxRobot robot) {
        robot.interact(() -> bar.openSample("nuclei"));
        drawn(robot);
    }

    /// Lays out what waits to be laid out.
    private void drawn(FxRobot robot) {
        robot.interact(() -> bar.scene.getRoot().layout());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theFormulaComesOnceTheFontsAreReadAndNobodyWaitsForThem(FxRobot robot) {
        QueuedExecutor elsewhere = new QueuedExecutor();
        robot.interact(() -> {
            FormulaView view = new FormulaView(English.texts(), Results.of(bar.session),
                    bar.session.loader().loadingProperty(), bar.theme, new Background(elsewhere, Runnable::run));
            bar.scene.setRoot(new StackPane(view));
            bar.openSample("nuclei");
        });
        drawn(robot);
        assertNull(symbols(robot).getImage());
        assertEquals(1, elsewhere.size(), "the fonts are read once");
        robot.interact(elsewhere::drain);
        drawn(robot);
        assertTrue(symbols(robot).getImage().getWidth() > 20);
        assertEquals(0, elsewhere.size());
    }

    private static boolean shows(Image image, Color colour) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color here = image.getPixelReader().getColor(x, y);
                double off = Math.abs(here.getRed() - colour.getRed())
                        + Math.abs(here.getGreen() - colour.getGreen())
                        + Math.abs(here.getBlue() - colour.getBlue());
                if (here.getOpacity() > 0.6 && off < 0.06) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void beforeTheFirstPairThereIsNoFormula(FxRobot robot) {
        assertNull(symbols(robot).getImage());
    }

    @Test
    void everyFormulaFitsTheWidthAndKeepsItsProportions(FxRobot robot) {
        nuclei(robot);
        double room = robot.lookup("#formula").queryAs(Region.class).getWidth();
        for (Loss loss : Losses.ALL) {
            robot.interact(() -> bar.session.select(loss));
            drawn(robot);
            for (ImageView line : List.of(symbols(robot), numbers(robot))) {
                assertTrue(line.getFitWidth() <= room, loss + " is too wide");
                double grown = line.getImage().getWidth() / line.getFitWidth();
                assertEquals(grown, line.getImage().getHeight() / line.getFitHeight(), 1e-9);
            }
            double bottom = numbers(robot).getY() + numbers(robot).getFitHeight();
            assertTrue(bottom <= robot.lookup("#formula").queryAs(Region.class).getHeight(), loss + " is too high");
        }
    }

    @Test
    void aNewValueDrawsTheNumbersOnly(FxRobot robot) {
        nuclei(robot);
        robot.interact(() -> bar.session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.4)));
        drawn(robot);
        Image symbols = symbols(robot).getImage();
        Image numbers = numbers(robot).getImage();
        robot.interact(() -> bar.session.change(settings -> settings.withShared(Parameter.ALPHA, 0.3)));
        drawn(robot);
        assertSame(symbols, symbols(robot).getImage());
        assertNotSame(numbers, numbers(robot).getImage());
        robot.interact(() -> bar.session.change(settings -> settings.withShared(Parameter.GAMMA, 3)));
        Image same = numbers(robot).getImage();
        drawn(robot);
        assertSame(same, numbers(robot).getImage(), "Tversky has no gamma");
    }

    @Test
    void theSumsHaveTheColoursOfTheirPixelsAndCanBeRead(FxRobot robot) {
        nuclei(robot);
        for (Theme theme : Theme.values()) {
            robot.interact(() -> bar.theme.set(theme));
            drawn(robot);
            Color ground = (Color) ((Region) bar.scene.lookup(".side-bar")).getBackground().getFills().getFirst().getFill();
            for (PixelClass kind : List.of(PixelClass.TRUE_POSITIVE, PixelClass.FALSE_POSITIVE, PixelClass.MISS)) {
                assertTrue(shows(symbols(robot).getImage(), theme.letters(kind)), theme + " " + kind);
                assertTrue(Contrast.contrast(theme.letters(kind), ground) >= 4.5, theme + " " + kind);
                assertEquals(Color.web(String.format("#%06x", kind.rgb())).getHue(), theme.letters(kind).getHue(), 12);
            }
        }
        assertFalse(symbols(robot).getAccessibleText().contains("color"), "what is read out has none");
    }

    @Test
    void theParameterInHandIsMarked(FxRobot robot) {
        nuclei(robot);
        assertTrue(shows(symbols(robot).getImage(), Theme.LIGHT.colour(bar.loss("tversky"))));
        assertFalse(shows(symbols(robot).getImage(), Theme.LIGHT.mark()));
        robot.interact(() -> bar.session.grab(Parameter.BETA));
        drawn(robot);
        assertTrue(shows(symbols(robot).getImage(), Theme.LIGHT.mark()));
        robot.interact(() -> bar.theme.set(Theme.DARK));
        drawn(robot);
        assertTrue(shows(symbols(robot).getImage(), Theme.DARK.mark()));
    }

    @Test
    void aClickCopiesTheFormulaAsLatex(FxRobot robot) {
        nuclei(robot);
        robot.interact(() -> bar.session.grab(Parameter.BETA));
        robot.clickOn("#formula");
        robot.interact(() -> assertEquals(
                "\\text{Tversky}=" + bar.loss("tversky").tutorial().formula().withSymbols(),
                        Clipboard.getSystemClipboard().getString()));
        assertTrue(robot.lookup("#formula-copied").query().isVisible());
    }

    @Test
    void aLossThatALibraryDoesNotHaveIsSaidInWordsAndHasNoFormula(FxRobot robot) {
        nuclei(robot);
        for (String key : List.of("abraham", "smp")) {
            Convention convention = bar.session.conventions().byKey(key).orElseThrow();
            robot.interact(() -> bar.session.choose(convention));
            robot.interact(() -> bar.session.select(bar.loss("combo")));
            drawn(robot);
            assertEquals(English.of(convention.name()) + " has no Combo loss.", SideBarCase.text(robot, "#remark"));
            assertEquals("", symbols(robot).getAccessibleText());
            robot.clickOn("#formula");
            assertFalse(robot.lookup("#formula-copied").query().isVisible(), "there is nothing to copy");
        }
    }

    @Test
    void aLongFormulaIsBrokenOutsideItsBracketsOnly() {
        assertEquals(
                List.of("A", "=r(1-r)", "+\\frac{a+b}{c-d}", "=-0.5"), FormulaTerms.of("A=r(1-r)+\\frac{a+b}{c-d}=-0.5"));
        for (Loss loss : Losses.ALL) {
            String latex = FormulaText.symbols(loss, Settings.TUTORIAL, Optional.of(Parameter.ALPHA), Theme.LIGHT);
            assertEquals(latex, String.join("", FormulaTerms.of(latex)));
            assertNotEquals(1, FormulaTerms.of(latex).size());
        }
    }
}
