package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import maskscope.session.state.Problem;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import maskscope.view.look.PictureKind;
import maskscope.view.look.SideChart;
import maskscope.view.look.Theme;
import maskscope.view.parameter.PresetMenu;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/// Every text of the window and of its cards can be read in both themes.
class WindowColoursTest extends WindowTest {

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.of();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(WindowColoursTest::seen))
                : Stream.of(node);
    }

    private Set<String> unreadable(FxRobot robot, Node part, int least) {
        settle(robot);
        Set<String> faults = new LinkedHashSet<>();
        robot.interact(() -> {
            part.applyCss();
            List<Text> texts = seen(part).filter(Text.class::isInstance).map(Text.class::cast)
                    .filter(text -> !text.getText().isBlank()).toList();
            assertTrue(texts.size() >= least, "only " + texts.size());
            texts.forEach(text -> Contrast.fault(text).ifPresent(faults::add));
        });
        return faults;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfTheWindowCanBeRead(Theme theme, FxRobot robot) throws IOException {
        act(robot, () -> options.themeProperty().set(theme));
        robot.moveTo(first());
        robot.clickOn("#layers-more");
        for (PictureKind kind : PictureKind.values()) {
            act(robot, () -> options.secondProperty().set(kind));
            assertEquals(Set.of(), unreadable(robot, scene.getRoot(), 80), kind.toString());
        }
        for (SideChart chart : SideChart.values()) {
            act(robot, () -> options.charts().chosen().set(chart));
            assertEquals(Set.of(), unreadable(robot, scene.getRoot(), 80), chart.toString());
        }
        act(robot, () -> options.comparingProperty().set(true));
        assertEquals(Set.of(), unreadable(robot, scene.getRoot(), 80), "the table of conventions");
        act(robot, () -> options.objectsProperty().set(true));
        assertEquals(Set.of(), unreadable(robot, scene.getRoot(), 80), "the list of objects");
        act(robot, () -> options.surface().shown().set(true));
        assertEquals(Set.of(), unreadable(robot, scene.getRoot(), 80), "a loss over two parameters");
        openSeries(robot);
        act(robot, () -> session.series().showFirst(0));
        act(robot, () -> session.series().showSecond(2));
        assertEquals(Set.of(), unreadable(robot, scene.getRoot(), 80), "a series");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfTheCardsCanBeRead(Theme theme, FxRobot robot) {
        act(robot, () -> options.themeProperty().set(theme));
        Map<String, Runnable> cards = Map.of(
                "open-card", () -> item("file", "file-open").fire(),
                "help-card", () -> item("help", "help-words").fire(),
                "about-card", () -> item("help", "help-about").fire(),
                "code-card", () -> find("code", Button.class).fire(),
                "preset-card", find("presets", PresetMenu.class).card()::save,
                "gone", () -> session.loader().open(new Source.Files(Path.of("t.gone"), Path.of("p.gone"), Optional.empty())),
                "problem", () -> session.report(new Problem(Message.of("window.help"), Message.of("window.about", "x"))));
        cards.forEach((card, open) -> {
            act(robot, open);
            assertEquals(Set.of(), unreadable(robot, find(card, Node.class), 2), card);
            robot.type(KeyCode.ESCAPE);
            settle(robot);
        });
    }

    private MenuItem item(String menu, String id) {
        return find(menu, MenuButton.class).getItems().stream().filter(one -> id.equals(one.getId())).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextOfTheInputDoctorCanBeRead(Theme theme, FxRobot robot) throws IOException {
        act(robot, () -> options.themeProperty().set(theme));
        open(robot, new Source.Files(
                TestFiles.png(folder.resolve(theme + ".truth.png"), 16, 16, (x, y) -> x / 4),
                TestFiles.png(folder.resolve(theme + ".pred.png"), 16, 16, (x, y) -> x * 16),
                Optional.empty()));
        assertTrue(find("doctor", Node.class).isVisible());
        assertEquals(Set.of(), unreadable(robot, scene.getRoot(), 80));
        robot.type(KeyCode.ESCAPE);
        assertEquals(Set.of(), unreadable(robot, scene.getRoot(), 80), "the line that waits");
    }
}
