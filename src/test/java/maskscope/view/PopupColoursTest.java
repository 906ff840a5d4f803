package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import maskscope.view.look.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What pops up can be read in both themes: its text stands out from its ground as WCAG 2 asks of small text.
class PopupColoursTest extends WindowTest {

    private static final int LONGEST = 16;
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private static Stream<Node> within(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(PopupColoursTest::within))
                : Stream.of(node);
    }

    /// The texts of the popups that are open now which cannot be read. What is disabled is meant to be faint.
    private static List<String> unreadable(String where) {
        List<String> found = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow && window.isShowing()) {
                window.getScene().getRoot().applyCss();
                within(window.getScene().getRoot())
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .filter(text -> text.isVisible() && !text.getText().isBlank() && !isDisabled(text))
                        .forEach(text -> Contrast.fault(text).ifPresent(fault -> found.add(where + ": " + fault)));
            }
        }
        return found;
    }

    /// A menu that is longer than the screen that tests draw on cannot be opened there: of its items the first are enough.
    private static void shorten(MenuButton menu) {
        menu.fireEvent(new Event(MenuButton.ON_SHOWING));
        menu.setOnShowing(null);
        if (menu.getItems().size() > LONGEST) {
            menu.getItems().remove(LONGEST, menu.getItems().size());
        }
    }

    /// Marks every item of the open menus.
    private static void everywhere(PseudoClass mark, boolean on) {
        Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .flatMap(window -> within(window.getScene().getRoot()))
                .filter(node -> node.getStyleClass().contains("menu-item"))
                .forEach(item -> item.pseudoClassStateChanged(mark, on));
    }

    private static boolean isDisabled(Node node) {
        return node != null && (node.isDisabled() || node.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("disabled")) || isDisabled(node.getParent()));
    }

    private static long popups() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).filter(Window::isShowing).count();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyMenuCanBeRead(Theme theme, FxRobot robot) {
        act(robot, () -> options.themeProperty().set(theme));
        List<MenuButton> menus = within(scene.getRoot())
                .filter(MenuButton.class::isInstance)
                .map(MenuButton.class::cast)
                .filter(Node::isVisible)
                .toList();
        assertTrue(menus.size() >= 8, menus.toString());
        Set<String> unreadable = new LinkedHashSet<>();
        for (MenuButton menu : menus) {
            act(robot, () -> shorten(menu));
            act(robot, menu::show);
            robot.interact(() -> {
                assertEquals(1, popups(), menu.getId());
                unreadable.addAll(unreadable(menu.getId()));
                // What the keyboard is on has a ground of its own.
                everywhere(FOCUSED, true);
                unreadable.addAll(unreadable(menu.getId() + ", chosen"));
                everywhere(FOCUSED, false);
            });
            for (Menu inner : menu.getItems().stream().filter(Menu.class::isInstance).map(Menu.class::cast).toList()) {
                act(robot, inner::show);
                robot.interact(() -> unreadable.addAll(unreadable(menu.getId() + " > " + inner.getText())));
                act(robot, inner::hide);
            }
            act(robot, menu::hide);
        }
        assertEquals(Set.of(), unreadable);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyMenuOfAFieldCanBeRead(Theme theme, FxRobot robot) {
        act(robot, () -> options.themeProperty().set(theme));
        robot.rightClickOn("#field-alpha");
        settle(robot);
        robot.interact(() -> {
            assertEquals(1, popups());
            assertEquals(List.of(), unreadable("field"));
            Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList().forEach(Window::hide);
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theTipsOfAllPartsOfTheWindowCanBeRead(Theme theme, FxRobot robot) throws TimeoutException {
        act(robot, () -> options.themeProperty().set(theme));
        for (String id : List.of("zoom-fit", "layers-more", "second-weighed", "theme", "kind-truth", "axis-beta", "swap",
                "label-alpha", "value-dice", "compare", "presets", "formula")) {
            robot.moveTo("#" + id);
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> popups() == 1);
            robot.interact(() -> {
                assertEquals(List.of(), unreadable(id));
                Window.getWindows().stream().filter(Tooltip.class::isInstance).toList().forEach(Window::hide);
            });
        }
    }
}
