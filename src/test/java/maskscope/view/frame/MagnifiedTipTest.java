package maskscope.view.frame;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import maskscope.view.WindowTest;
import maskscope.view.look.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class MagnifiedTipTest extends WindowTest {

    private static Set<Node> tip() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".tooltip").stream())
                .collect(Collectors.toSet());
    }

    /// The shadow is part of the tip's window. Under it the pointer would leave what the tip is of, and the tip would go.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aTipHasNoShadowThatCouldReachUnderThePointer(Theme theme, FxRobot robot) throws TimeoutException {
        act(robot, () -> options.themeProperty().set(theme));
        robot.moveTo("#lock");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !tip().isEmpty());
        settle(robot);
        tip().forEach(node -> assertNull(node.getEffect()));
    }
}
