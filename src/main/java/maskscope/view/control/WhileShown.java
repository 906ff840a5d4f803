package maskscope.view.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Lets a view follow values as long as it stands in a scene.
///
/// The values live as long as the session, views come and go: a view that listened on would be kept and would work on unseen.
/// A view that leaves its scene hears no more and is held by nothing; one that comes back hears first what it has missed.
/// A view that is hidden stays in its scene and goes on hearing.
public final class WhileShown {

    private final ObservableValue<Boolean> shown;

    private WhileShown(ObservableValue<Boolean> shown) {
        this.shown = shown;
    }

    /// What lasts as long as `view`, or what it is part of, stands in a scene.
    public static WhileShown of(Node view) {
        ObservableValue<Scene> scene = view.sceneProperty();
        return new WhileShown(scene.map(any -> true).orElse(false));
    }

    /// Tells `heard` the value now, and each other one while the view is shown.
    public <T> void hear(ObservableValue<T> value, Consumer<? super T> heard) {
        follow(value).subscribe(heard);
    }

    /// Runs `heard` now, and each time that one of the values changes while the view is shown.
    public void hearAny(Runnable heard, ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            follow(value).subscribe((before, now) -> heard.run());
        }
        heard.run();
    }

    /// The value while the view is shown and the last one otherwise, to bind to.
    public <T> ObservableValue<T> follow(ObservableValue<T> value) {
        return value.when(shown);
    }
}
