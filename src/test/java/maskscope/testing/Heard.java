package maskscope.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/// Properties that know who listens to them.
public final class Heard {

    private final List<Object> listeners = new ArrayList<>();

    /// Who listens to any of the properties.
    public List<Object> listeners() {
        return listeners;
    }

    public <T> ObjectProperty<T> value(T first) {
        return new SimpleObjectProperty<>(first) {
            @Override
            public void addListener(ChangeListener<? super T> listener) {
                listeners.add(listener);
                super.addListener(listener);
            }

            @Override
            public void addListener(InvalidationListener listener) {
                listeners.add(listener);
                super.addListener(listener);
            }

            @Override
            public void removeListener(ChangeListener<? super T> listener) {
                listeners.remove(listener);
                super.removeListener(listener);
            }

            @Override
            public void removeListener(InvalidationListener listener) {
                listeners.remove(listener);
                super.removeListener(listener);
            }
        };
    }

    public DoubleProperty number(double first) {
        return new SimpleDoubleProperty(first) {
            @Override
            public void addListener(ChangeListener<? super Number> listener) {
                listeners.add(listener);
                super.addListener(listener);
            }

            @Override
            public void addListener(InvalidationListener listener) {
                listeners.add(listener);
                super.addListener(listener);
            }

            @Override
            public void removeListener(ChangeListener<? super Number> listener) {
                listeners.remove(listener);
                super.removeListener(listener);
            }

            @Override
            public void removeListener(InvalidationListener listener) {
                listeners.remove(listener);
                super.removeListener(listener);
            }
        };
    }

    public BooleanProperty flag(boolean first) {
        return new SimpleBooleanProperty(first) {
            @Override
            public void addListener(ChangeListener<? super Boolean> listener) {
                listeners.add(listener);
                super.addListener(listener);
            }

            @Override
            public void addListener(InvalidationListener listener) {
                listeners.add(listener);
                super.addListener(listener);
            }

            @Override
            public void removeListener(ChangeListener<? super Boolean> listener) {
                listeners.remove(listener);
                super.removeListener(listener);
            }

            @Override
            public void removeListener(InvalidationListener listener) {
                listeners.remove(listener);
                super.removeListener(listener);
            }
        };
    }
}
