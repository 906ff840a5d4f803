package maskscope.view.look;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import maskscope.session.state.Looking;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;

/// Properties that show looks of a state. Setting one only asks for it, and the state decides.
final class Looks {

    private final Looking looking;
    private final List<ViewOption<?>> all = new ArrayList<>();
    private final List<Consumer<ViewState>> shown = new ArrayList<>();

    /// `looking` is who chooses.
    Looks(Looking looking) {
        this.looking = looking;
    }

    /// Shows what `view` tells, once all properties are made; where it tells nothing the usual is chosen.
    void follow(ObservableValue<ViewState> view) {
        looking.lookAtFirst(ViewState.usual(all));
        view.subscribe(now -> shown.forEach(property -> property.accept(now)));
    }

    BooleanProperty flag(ViewOption<Boolean> option) {
        class Flag extends SimpleBooleanProperty {

            private Flag() {
                super(option.usual());
            }

            @Override
            public void set(boolean chosen) {
                looking.look(option, chosen);
            }

            private void show(ViewState now) {
                super.set(now.get(option));
            }
        }
        Flag flag = new Flag();
        add(option, flag::show);
        return flag;
    }

    DoubleProperty number(ViewOption<Double> option) {
        class Number extends SimpleDoubleProperty {

            private Number() {
                super(option.usual());
            }

            @Override
            public void set(double chosen) {
                looking.look(option, chosen);
            }

            private void show(ViewState now) {
                super.set(now.get(option));
            }
        }
        Number number = new Number();
        add(option, number::show);
        return number;
    }

    <E> ObjectProperty<E> choice(ViewOption<E> option) {
        class Choice extends SimpleObjectProperty<E> {

            private Choice() {
                super(option.usual());
            }

            @Override
            public void set(E chosen) {
                looking.look(option, chosen);
            }

            private void show(ViewState now) {
                super.set(now.get(option));
            }
        }
        Choice choice = new Choice();
        add(option, choice::show);
        return choice;
    }

    /// Whether `one` of several is chosen. Setting it only asks for it, and for the usual one where it is taken back.
    static <E> BooleanProperty oneOf(ObjectProperty<E> choice, E one, E usual) {
        class OneOf extends SimpleBooleanProperty {

            @Override
            public void set(boolean chosen) {
                if (chosen != (choice.get() == one)) {
                    choice.set(chosen ? one : usual);
                }
            }

            private void show(E now) {
                super.set(now == one);
            }
        }
        OneOf chosen = new OneOf();
        choice.subscribe(chosen::show);
        return chosen;
    }

    private void add(ViewOption<?> option, Consumer<ViewState> show) {
        all.add(option);
        shown.add(show);
    }
}
