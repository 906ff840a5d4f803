package maskscope.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WhileShownTest {

    private final Heard value = new Heard("first");
    private final Pane view = new Pane();
    private final List<String> heard = new ArrayList<>();

    /// A value that knows how many listen to it.
    private static final class Heard extends SimpleObjectProperty<String> {

        private int listeners;

        private Heard(String value) {
            super(value);
        }

        @Override
        public void addListener(ChangeListener<? super String> listener) {
            listeners++;
            super.addListener(listener);
        }

        @Override
        public void addListener(InvalidationListener listener) {
            listeners++;
            super.addListener(listener);
        }

        @Override
        public void removeListener(ChangeListener<? super String> listener) {
            listeners--;
            super.removeListener(listener);
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            listeners--;
            super.removeListener(listener);
        }
    }

    @Test
    void aViewHearsTheValueAtOnceAndWhatComesWhileItIsShown() {
        WhileShown.of(view).hear(value, heard::add);
        new Scene(new StackPane(view));

        value.set("second");

        assertThat(heard).containsExactly("first", "second");
    }

    @Test
    void aViewThatGoesAwayIsHeldByNoValueAndHearsNoMore() {
        WhileShown.of(view).hear(value, heard::add);
        view.idProperty().bind(WhileShown.of(view).follow(value));
        StackPane parent = new StackPane(view);
        new Scene(parent);
        assertThat(value.listeners).isPositive();

        parent.getChildren().clear();
        value.set("second");

        assertThat(value.listeners).isZero();
        assertThat(heard).containsExactly("first");
        assertThat(view.getId()).isEqualTo("first");
    }

    @Test
    void aViewThatComesBackHearsWhatItMissed() {
        WhileShown.of(view).hear(value, heard::add);
        view.idProperty().bind(WhileShown.of(view).follow(value));
        value.set("second");

        new Scene(new StackPane(view));

        assertThat(heard).containsExactly("first", "second");
        assertThat(view.getId()).isEqualTo("second");
    }

    @Test
    void aHiddenViewGoesOnHearing() {
        WhileShown.of(view).hear(value, heard::add);
        new Scene(new StackPane(view));
        view.setVisible(false);

        value.set("second");

        assertThat(heard).containsExactly("first", "second");
    }
}
