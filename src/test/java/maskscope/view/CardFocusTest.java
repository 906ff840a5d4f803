package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.text.Message;
import maskscope.view.parameter.PresetMenu;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The keyboard belongs to the card in front, and to the window when there is none.
class CardFocusTest extends WindowTest {

    private static final Path NOWHERE = Path.of("nowhere/to/be/found").toAbsolutePath();
    private static final Source GONE = new Source.Files(
            NOWHERE.resolve("truth.png"), NOWHERE.resolve("prediction.png"), Optional.of(NOWHERE.resolve("photograph.png")));

    private Node focused() {
        return scene.getFocusOwner();
    }

    private boolean within(String card) {
        for (Node node = focused(); node != null; node = node.getParent()) {
            if (card.equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    private MenuItem item(String menu, String id) {
        return find(menu, MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    /// What opens each card.
    private Map<String, Runnable> cards() {
        PresetMenu presets = find("presets", PresetMenu.class);
        return Map.of(
                "open-card", () -> item("file", "file-open").fire(),
                "help-card", () -> item("help", "help-words").fire(),
                "about-card", () -> item("help", "help-about").fire(),
                "code-card", () -> find("code", Button.class).fire(),
                "preset-card", presets.card()::save,
                "gone", () -> session.loader().open(GONE),
                "problem", () -> session.report(new Problem(Message.of("test.problem"), Message.of("test.told"))));
    }

    /// Where so many presses of Tab lead.
    private List<Node> walk(FxRobot robot, String card, KeyCode... keys) {
        List<Node> stops = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            robot.push(keys);
            assertTrue(within(card), "Tab leads out of " + card + " to " + focused());
            stops.add(focused());
        }
        return stops;
    }

    @Test
    void tabGoesRoundInACardBothWaysAndReachesTheSame(FxRobot robot) {
        for (String card : List.of("open-card", "code-card", "preset-card", "gone")) {
            act(robot, cards().get(card));
            assertTrue(within(card), card + " has not the focus but " + focused());
            Set<Node> forwards = Set.copyOf(walk(robot, card, KeyCode.TAB));
            assertEquals(forwards, Set.copyOf(walk(robot, card, KeyCode.SHIFT, KeyCode.TAB)), card);
            robot.push(KeyCode.ESCAPE);
            settle(robot);
            assertFalse(find(card, Node.class).isVisible(), card + " stays");
        }
    }

    @Test
    void everyCardFitsTheSmallestWindow(FxRobot robot) {
        act(robot, () -> {
            scene.getWindow().setWidth(960);
            scene.getWindow().setHeight(600);
        });
        cards().forEach((card, open) -> {
            act(robot, open);
            Node seen = find(card, Node.class).lookup(".card");
            Bounds bounds = seen.localToScene(seen.getLayoutBounds());
            assertTrue(bounds.getMinY() >= 0 && bounds.getMaxY() <= scene.getHeight(), card + " " + bounds);
            assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= scene.getWidth(), card + " " + bounds);
            seen.lookupAll(".button").forEach(button ->
                    assertTrue(bounds.contains(button.localToScene(button.getLayoutBounds())), card + " " + button));
            robot.push(KeyCode.ESCAPE);
            settle(robot);
        });
    }

    @Test
    void theFocusReturnsToWhereItWas(FxRobot robot) {
        act(robot, find("losses", Node.class)::requestFocus);
        cards().forEach((card, open) -> {
            act(robot, open);
            robot.push(KeyCode.TAB).push(KeyCode.ESCAPE);
            settle(robot);
            assertSame(find("losses", Node.class), focused(), card);
        });
    }

    @Test
    void aProblemOverACardHasTheKeyboardAndGivesItBack(FxRobot robot) {
        act(robot, cards().get("preset-card"));
        act(robot, cards().get("problem"));
        walk(robot, "problem", KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        settle(robot);
        assertEquals("preset-name", focused().getId());
    }

    @Test
    void shortcutsOfTheWindowRestBehindACard(FxRobot robot) {
        Settings before = session.settings();
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        act(robot, cards().get("help-card"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C).push(KeyCode.SHORTCUT, KeyCode.Z).push(KeyCode.F1);
        settle(robot);
        assertFalse(find("code-card", Node.class).isVisible());
        assertEquals(0.9, session.settings().shared().get(Parameter.ALPHA));
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.Z);
        settle(robot);
        assertEquals(before, session.settings());
    }
}
