package maskscope.session.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The state that is chosen now, between the steps that lead back and those that lead forth again. Immutable.
///
/// @param past what the state was before each step, latest first
/// @param present what is chosen now
/// @param future what the state was before each step was undone, nearest first
/// @param gesture the step that is still being made, as by a slider in hand: its next move belongs to it
public record History(List<Step> past, SessionState present, List<Step> future, Optional<Change> gesture) {

    private static final int LIMIT = 200;

    /// A state, and what the user changed between it and the next.
    record Step(Change name, SessionState state) {}

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    public static History of(SessionState first) {
        return new History(List.of(), first, List.of(), Optional.empty());
    }

    /// Makes a change that is a step of its own.
    public History step(Change name, UnaryOperator<SessionState> edit) {
        return ended().move(name, edit);
    }

    /// Makes a change that belongs to the step under way if that has the same name, and begins a step otherwise.
    public History move(Change name, UnaryOperator<SessionState> edit) {
        SessionState next = edit.apply(present);
        if (next.sameNumbers(present)) {
            return look(edit);
        }
        boolean goesOn = gesture.filter(name::equals).isPresent();
        return new History(goesOn ? past : pushed(past, new Step(name, present)), next, List.of(), Optional.of(name));
    }

    /// Makes a change that is no step: of what only concerns looking.
    public History look(UnaryOperator<SessionState> edit) {
        return new History(past, edit.apply(present), future, gesture);
    }

    /// The step under way is made; whatever changes next is another.
    public History ended() {
        return gesture.isEmpty() ? this : new History(past, present, future, Optional.empty());
    }

    private static List<Step> pushed(List<Step> steps, Step step) {
        List<Step> more = new ArrayList<>(steps.size() + 1);
        more.add(step);
        more.addAll(steps.subList(0, Math.min(steps.size(), LIMIT - 1)));
        return more;
    }

    public History undo() {
        return next(past).map(at -> {
            Step step = past.get(at);
            return new History(past.subList(at + 1, past.size()), present.back(step.state()),
                    pushed(future, new Step(step.name(), present)), Optional.empty());
        }).orElse(this);
    }

    public History redo() {
        return next(future).map(at -> {
            Step step = future.get(at);
            return new History(pushed(past, new Step(step.name(), present)), present.back(step.state()),
                    future.subList(at + 1, future.size()), Optional.empty());
        }).orElse(this);
    }

    /// Takes so many steps back, or as many as there are.
    public History undo(int steps) {
        History history = this;
        for (int i = 0; i < steps; i++) {
            history = history.undo();
        }
        return history;
    }

    /// Makes so many steps again, or as many as there are.
    public History redo(int steps) {
        History history = this;
        for (int i = 0; i < steps; i++) {
            history = history.redo();
        }
        return history;
    }

    /// The step that [#undo] takes back; empty when there is none.
    public Optional<Deed> undoable() {
        return next(past).map(past::get).map(step -> new Deed(step.name(), step.state(), present));
    }

    /// The step that [#redo] makes again; empty when there is none.
    public Optional<Deed> redoable() {
        return next(future).map(future::get).map(step -> new Deed(step.name(), present, step.state()));
    }

    /// All steps that can be taken back, the latest first.
    public List<Deed> done() {
        List<Deed> deeds = new ArrayList<>();
        for (History at = this; at.undoable().isPresent(); at = at.undo()) {
            deeds.add(at.undoable().get());
        }
        return deeds;
    }

    /// All steps that can be made again, the nearest first.
    public List<Deed> undone() {
        List<Deed> deeds = new ArrayList<>();
        for (History at = this; at.redoable().isPresent(); at = at.redo()) {
            deeds.add(at.redoable().get());
        }
        return deeds;
    }

    /// The first step that leads to other numbers than those that are there.
    private Optional<Integer> next(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).state().sameNumbers(present)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// Other files are wanted: steps lead to other settings, and no longer to the files before; nor to a cut through them,
    /// unless `cutToo` keeps that until the files are there. States of the same files stay what they are.
    public History onto(Source source, boolean cutToo) {
        UnaryOperator<SessionState> move = state -> isOf(state, source)
                ? state
                : state.elsewhere(source).withCut(cutToo ? state.cut() : Optional.empty());
        return new History(
                each(past, move), move.apply(present).withSource(source), each(future, move), Optional.empty());
    }

    private static List<Step> each(List<Step> steps, UnaryOperator<SessionState> change) {
        return steps.stream().map(step -> new Step(step.name(), change.apply(step.state()))).toList();
    }

    private static boolean isOf(SessionState state, Source source) {
        return state.source().filter(own -> own.sameFiles(source)).isPresent();
    }
}
