package maskscope.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A window as whoever has it read out finds it: what JavaFX hands to screen readers.
final class ReadOut {

    /// What they pass over.
    private static final Set<AccessibleRole> NOTHING = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    /// Their own text is what stands in them, and so no name.
    private static final Set<AccessibleRole> FIELDS = Set.of(
            AccessibleRole.TEXT_FIELD, AccessibleRole.TEXT_AREA, AccessibleRole.COMBO_BOX, AccessibleRole.SPINNER);

    private static final Set<AccessibleRole> VALUED = Set.of(AccessibleRole.SLIDER, AccessibleRole.SPINNER);

    private ReadOut() {}

    static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(ReadOut::seen))
                : Stream.of(node);
    }

    private static String text(Node node, AccessibleAttribute attribute) {
        return node.queryAccessibleAttribute(attribute) instanceof String text ? text.strip() : "";
    }

    static String name(Node node) {
        String own = FIELDS.contains(node.getAccessibleRole()) ? "" : text(node, AccessibleAttribute.TEXT);
        Node label = (Node) node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return own.isEmpty() && label != null ? text(label, AccessibleAttribute.TEXT) : own;
    }

    static String value(Node node) {
        return text(node, AccessibleAttribute.VALUE_STRING);
    }

    /// What is wrong with the stops of the keyboard that are seen in a part of a window.
    static List<String> faults(Node part) {
        List<String> faults = new ArrayList<>();
        Map<List<Object>, Node> known = new HashMap<>();
        seen(part).filter(Node::isFocusTraversable).forEach(node -> {
            fault(node).ifPresent(fault -> faults.add(fault + ": " + node));
            String content = FIELDS.contains(node.getAccessibleRole()) ? text(node, AccessibleAttribute.TEXT) : "";
            Node other = known.put(List.of(node.getAccessibleRole(), name(node), content), node);
            if (other != null) {
                faults.add("as another, “" + name(node) + "”: " + node + " and " + other);
            }
        });
        return faults;
    }

    private static Optional<String> fault(Node node) {
        AccessibleRole role = node.getAccessibleRole();
        if (role == null || NOTHING.contains(role)) {
            return Optional.of("passed over");
        }
        if (name(node).isEmpty()) {
            return Optional.of("no name");
        }
        if (FIELDS.contains(role) && node.getAccessibleText() != null && !node.getAccessibleText().isEmpty()) {
            return Optional.of("a name in place of what stands in it");
        }
        return VALUED.contains(role) && value(node).isEmpty() ? Optional.of("no value in words") : Optional.empty();
    }
}
