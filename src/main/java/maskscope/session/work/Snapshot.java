package maskscope.session.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanPropertyBase;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import javafx.beans.value.ChangeListener;

/// One immutable value whose parts can be listened to. All parts change at once: whoever hears of one reads the others as they
/// are now, in whichever order listeners are called.
///
/// Belongs to one thread, but for [#get].
///
/// @param <S> the whole
public final class Snapshot<S> {

    private final List<Part<S>> parts = new ArrayList<>();
    private volatile S now;

    /// A property that tells of a change.
    private interface Part<S> {
        void tell(S before, S next);
    }

    public Snapshot(S first) {
        now = first;
    }

    public S get() {
        return now;
    }

    public void set(S next) {
        S before = now;
        now = next;
        parts.forEach(part -> part.tell(before, next));
    }

    /// Tells of every new whole, whatever has changed in it.
    public void follow(Runnable heard) {
        parts.add((before, next) -> heard.run());
    }

    /// A part of the whole, null where the function says null.
    public <T> ReadOnlyObjectProperty<T> part(Function<S, T> of) {
        Value<T> value = new Value<>(of);
        parts.add(value);
        return value;
    }

    /// Something that is so or not.
    public ReadOnlyBooleanProperty flag(Predicate<S> of) {
        Flag flag = new Flag(of);
        parts.add(flag);
        return flag;
    }

    private final class Value<T> extends ReadOnlyObjectPropertyBase<T> implements Part<S> {

        private final Function<S, T> of;
        private boolean heard;

        private Value(Function<S, T> of) {
            this.of = of;
        }

        @Override
        public T get() {
            return of.apply(now);
        }

        @Override
        public void tell(S before, S next) {
            // What nobody has ever listened to is not compared: before there is a window that takes time which it waits for.
            if (heard && !Objects.equals(of.apply(before), of.apply(next))) {
                fireValueChangedEvent();
            }
        }

        @Override
        public void addListener(InvalidationListener listener) {
            heard = true;
            super.addListener(listener);
        }

        @Override
        public void addListener(ChangeListener<? super T> listener) {
            heard = true;
            super.addListener(listener);
        }

        @Override
        public Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    private final class Flag extends ReadOnlyBooleanPropertyBase implements Part<S> {

        private final Predicate<S> of;

        private Flag(Predicate<S> of) {
            this.of = of;
        }

        @Override
        public boolean get() {
            return of.test(now);
        }

        @Override
        public void tell(S before, S next) {
            if (of.test(before) != of.test(next)) {
                fireValueChangedEvent();
            }
        }

        @Override
        public Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
