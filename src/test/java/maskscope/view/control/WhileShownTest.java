package maskscope.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import maskscope.testing.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WhileShownTest {

    private final Heard listened = new Heard();
    private final ObjectProperty<String> value = listened.value("first");
    private final Pane view = new Pane();
    private final List<String> heard = new ArrayList<>();

    @Test
    void aViewHearsTheValueAtOnceAndWhatComesWhileItIsShown() {
        WhileShown.of(view).hear(value, heard::add);
        new Scene(new StackPane(view));

        value.set("second");

        assertThat(heard).containsExactly("first", "second");
    }

    @Test
    void aViewOfSeveralValuesHearsOnceAtFirstAndThenOfEach() {
        ObjectProperty<String> other = new SimpleObjectProperty<>("other");
        WhileShown.of(view).hearAny(() -> heard.add(value.get() + " " + other.get()), value, other);
        assertThat(heard).containsExactly("first other");
        new Scene(new StackPane(view));

        value.set("second");
        other.set("one more");

        assertThat(heard).containsExactly("first other", "second other", "second one more");
    }

    @Test
    void aViewThatGoesAwayIsHeldByNoValueAndHearsNoMore() {
        WhileShown.of(view).hear(value, heard::add);
        view.idProperty().bind(WhileShown.of(view).follow(value));
        StackPane parent = new StackPane(view);
        new Scene(parent);
        assertThat(listened.listeners()).isNotEmpty();

        parent.getChildren().clear();
        value.set("second");

        assertThat(listened.listeners()).isEmpty();
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
