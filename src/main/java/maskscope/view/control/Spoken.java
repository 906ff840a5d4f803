package maskscope.view.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Slider;

/// What is read out of a part of the window that has no words of its own, or words that say little without what is seen around
/// them.
///
/// A field for text gets no name here: whatever is bound here is read in place of what stands in the field. It is named by a
/// label that is `labelFor` it.
public final class Spoken {

    private Spoken() {}

    /// Calls `node` by `name`, which follows the language.
    public static void name(Node node, ObservableValue<String> name) {
        node.accessibleTextProperty().bind(name);
    }

    /// The same for what is no control: without a role it would be passed over.
    public static void picture(Node node, ObservableValue<String> name) {
        node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        name(node, name);
    }

    /// A slider that tells its value in words, beside the bare number that every slider tells.
    public static class Slide extends Slider {

        private final ObservableValue<String> said;

        /// `said` is the value in words, at any time and in the present language.
        public Slide(double minimum, double maximum, double value, ObservableValue<String> said) {
            super(minimum, maximum, value);
            this.said = said;
            said.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING));
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.VALUE_STRING
                    ? said.getValue()
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
