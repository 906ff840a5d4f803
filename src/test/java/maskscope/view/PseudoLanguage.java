package maskscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.code.Target;
import maskscope.testing.PythonComments;
import maskscope.text.BundleWords;
import maskscope.text.Words;
import maskscope.view.chart.ChartLook;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.kordamp.ikonli.javafx.FontIcon;

/// A language in which every message stands in brackets and is as much longer as German is: what has no brackets is no
/// message, and what is cut, or lies beyond what holds it, has no room for other languages.
final class PseudoLanguage {

    static final Words WORDS = message -> "[" + longer(BundleWords.english().of(message)) + "]";

    private static final double LONGER = 0.4;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /// Brackets that hold no others.
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");

    /// Words within a formula; whatever else it holds are symbols.
    private static final Pattern IN_FORMULA = Pattern.compile("\\\\text\\{([^}]*)}");

    /// Where files and what libraries are called stands, which no language has words for; it may be shortened where it has no
    /// room. So may keys of the keyboard, which JavaFX names.
    private static final Set<String> NAMES_STAND = Set.of(
            "truth-name", "prediction-name", "open-truth", "open-prediction", "open-photo", "about-versions");
    private static final Set<String> NAME_STYLES = Set.of("table-cell", "accelerator-text", "gone-place");

    /// Names that are the same in all languages: of losses, libraries and the program, and of conventions those that options and
    /// files have, which stand where there is little room.
    private static final Set<String> NAMES = Stream.of(
                    Conventions.SHIPPED.losses().stream().map(Loss::name),
                    Conventions.SHIPPED.withVariants().map(Convention::key),
                    Stream.of(Target.values()).map(Target::title),
                    Stream.of("Maskscope"))
            .flatMap(names -> names)
            .collect(Collectors.toSet());

    private static final double ROUNDING = 1.5;

    /// Blanks at the end of a line count for its width.
    private static final double BLANK = 6;

    /// Lines may touch, and letters do not fill them.
    private static final double TOUCH = 4;

    private PseudoLanguage() {}

    /// The message with some more words, so that it can be broken where messages can.
    private static String longer(String message) {
        StringBuilder longer = new StringBuilder(message);
        int length = (int) Math.ceil(message.length() * (1 + LONGER));
        while (longer.length() < length) {
            longer.append(longer.length() % 6 == 0 ? ' ' : 'ö');
        }
        return longer.toString().strip();
    }

    static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent && !(node instanceof TextInputControl)
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(PseudoLanguage::seen))
                : Stream.of(node);
    }

    /// What is wrong with the texts of a part of a window, seen or read out.
    static List<String> faults(Node part) {
        List<String> faults = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        seen(part).forEach(node -> {
            if (node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank()) {
                check(text, faults);
                texts.add(text);
            }
            if (node instanceof ChartLook.Sheet chart) {
                check(chart, faults);
            }
            if (node instanceof TextInputControl input) {
                bracketed(input.getPromptText(), node, faults);
            }
            if (node instanceof TextArea code && "code-text".equals(code.getId())) {
                PythonComments.of(code.getText()).forEach(comment -> bracketed(comment, node, faults));
            }
            bracketed(node.getAccessibleText(), node, faults);
            bracketed(node.getAccessibleHelp(), node, faults);
        });
        List<Text> apart = texts.stream().filter(PseudoLanguage::isApart).toList();
        for (int i = 0; i < apart.size(); i++) {
            for (Text other : apart.subList(i + 1, apart.size())) {
                if (overlap(inScene(apart.get(i)), inScene(other))) {
                    faults.add("over another" + where(other) + apart.get(i).getText() + " and " + other.getText());
                }
            }
        }
        return faults;
    }

    /// The same of the items of a menu, which is as wide as they need.
    static List<String> faults(List<MenuItem> items) {
        List<String> faults = new ArrayList<>();
        for (MenuItem item : items) {
            if (item.getText() != null && !isMessageOrName(item.getText())) {
                faults.add("no message: " + item.getText());
            }
            if (item instanceof Menu inner) {
                faults.addAll(faults(inner.getItems()));
            }
        }
        return faults;
    }

    /// The same of all popups that are open.
    static List<String> popupFaults() {
        List<String> faults = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup && popup.isShowing()) {
                Parent root = popup.getScene().getRoot();
                root.applyCss();
                root.layout();
                faults.addAll(faults(root));
                if (popup.getWidth() > 1280) {
                    faults.add("wider than the window: " + popup.getWidth());
                }
            }
        }
        return faults;
    }

    /// The same of the tips of a part of a window, which are shown one after the other.
    static List<String> tipFaults(Node part) {
        List<String> faults = new ArrayList<>();
        for (Node node : seen(part).toList()) {
            Event.fireEvent(node, mouse(MouseEvent.MOUSE_ENTERED));
            // Where JavaFX keeps the tip of a node.
            if (node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tip) {
                tip.show(part.getScene().getWindow(), 200, 200);
                popupFaults().forEach(fault -> faults.add("tip" + where(node) + fault));
                tip.hide();
            }
            Event.fireEvent(node, mouse(MouseEvent.MOUSE_EXITED));
        }
        return faults;
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type, 0, 0, 0, 0, null, 0, false, false, false, false, false, false, false, false, false, false, null);
    }

    private static void bracketed(String text, Node node, List<String> faults) {
        if (text == null) {
            return;
        }
        String said = text.startsWith("=") || text.startsWith("\\")
                ? IN_FORMULA.matcher(text).results().map(found -> found.group(1)).collect(Collectors.joining(" "))
                : text;
        if (!isMessageOrName(said) && !isName(node)) {
            faults.add("no message" + where(node) + text);
        }
    }

    private static boolean isMessageOrName(String said) {
        return !WORD.matcher(outside(said)).find() || NAMES.contains(said.replace("●", "").strip());
    }

    /// What is left without the messages, which may speak of others.
    private static String outside(String said) {
        String left = BRACKETED.matcher(said).replaceAll("");
        return left.equals(said) ? said : outside(left);
    }

    /// A low line before the letter that opens a menu is not written.
    private static String written(Labeled label) {
        boolean menu = label.getParent() instanceof MenuButton button && button.isMnemonicParsing();
        return menu ? label.getText().replaceFirst("_", "") : label.getText();
    }

    private static void check(Text text, List<String> faults) {
        String whole = text.getParent() instanceof Labeled label ? written(label) : text.getText();
        bracketed(whole, text, faults);
        if (isName(text)) {
            return;
        }
        if (!text.getText().equals(whole)) {
            faults.add("cut" + where(text) + whole + " to " + text.getText());
        }
        Bounds at = inScene(text);
        double right = text.getParent() instanceof TextFlow ? BLANK : ROUNDING;
        for (Node up = text.getParent(); up != null; up = up.getParent()) {
            Bounds room = up.localToScene(up.getLayoutBounds());
            boolean beyond = at.getMinX() < room.getMinX() - ROUNDING || at.getMaxX() > room.getMaxX() + right;
            if (beyond && up instanceof Region region && region.getWidth() > 0) {
                faults.add("beyond its room" + where(text) + whole);
                return;
            }
        }
    }

    /// The name below a chart stands in the middle of the curves.
    private static void check(ChartLook.Sheet canvas, List<String> faults) {
        XYPlot plot = canvas.chart().getXYPlot();
        ValueAxis axis = plot.getDomainAxis();
        if (axis.getLabel() == null) {
            return;
        }
        bracketed(axis.getLabel(), canvas, faults);
        Text label = new Text(axis.getLabel());
        label.setFont(Font.font(axis.getLabelFont().getFamily(), axis.getLabelFont().getSize()));
        double half = label.getLayoutBounds().getWidth() / 2;
        double left = plot.getFixedRangeAxisSpace().getLeft();
        double right = canvas.getWidth() - plot.getFixedRangeAxisSpace().getRight();
        double middle = (left + right) / 2;
        if (middle - half < 0 || middle + half > canvas.getWidth()) {
            faults.add("cut" + where(canvas) + axis.getLabel());
        }
    }

    private static Bounds inScene(Text text) {
        return text.localToScene(text.getLayoutBounds());
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOUCH
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOUCH;
    }

    /// Whether no other text may lie over it: the parts of one sentence share lines, and some are slid out of a pane.
    private static boolean isApart(Text text) {
        for (Node up = text.getParent(); up != null; up = up.getParent()) {
            boolean out = up.getStyleClass().contains("viewport")
                    && !up.localToScene(up.getLayoutBounds()).contains(inScene(text));
            if (out || up instanceof TextFlow) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null && NAMES_STAND.contains(at.getId())
                    || at.getStyleClass().stream().anyMatch(NAME_STYLES::contains)) {
                return true;
            }
        }
        return false;
    }

    private static String where(Node node) {
        StringBuilder where = new StringBuilder(": ");
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                where.insert(0, " in " + at.getId());
            }
        }
        return where.toString();
    }
}
