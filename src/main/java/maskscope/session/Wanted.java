package maskscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.session.state.History;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;

/// What the user wants, a moment ahead of what is on screen, and how it came about since both were last the same.
///
/// Files take time to be read, and reading them may fail or be given up. The user goes on meanwhile. So what was done since is
/// kept: when the files are there it is done once more on what they bring (a session's settings, the slices of another
/// volume), and when they cannot be had it is done without the openings and answers. Either way the state is the one that
/// would have come about had reading taken no time. Immutable.
///
/// @param settled the state as it was when what was wanted was last on screen
/// @param opened what opened the pair of that state; empty before the first
/// @param since what was done from then on, the first being something that wants other files
/// @param present the state now
record Wanted(History settled, Optional<Open> opened, List<Done> since, History present) {

    /// One thing that the user did. It can be done again on another state: while files are read nobody knows yet what the state
    /// before it will have been.
    interface Act {

        /// The state after it; `onScreen` is the pair that the user sees, if there is one.
        History on(History before, Optional<OpenedPair> onScreen);
    }

    /// Something done, and whether it changed which pair is wanted.
    record Done(Act act, boolean moves) {}

    Wanted {
        since = List.copyOf(since);
    }

    static Wanted of(SessionState first) {
        History history = History.of(first);
        return new Wanted(history, Optional.empty(), List.of(), history);
    }

    SessionState state() {
        return present.present();
    }

    /// The pair that is wanted; empty before the first.
    Optional<Opening> target() {
        return state().source().flatMap(source -> lastOpen().or(() -> opened).map(by -> new Opening(source, by)));
    }

    private Optional<Open> lastOpen() {
        for (int i = since.size() - 1; i >= 0; i--) {
            if (since.get(i).act() instanceof Open open) {
                return Optional.of(open);
            }
        }
        return Optional.empty();
    }

    /// Whether the user has opened something and its pair is not there yet.
    boolean wants(Open open) {
        return since.stream().anyMatch(done -> done.act() == open);
    }

    Wanted does(Act act, Optional<OpenedPair> onScreen) {
        History next = act.on(present, onScreen);
        boolean moves = act instanceof Open || !next.present().source().equals(present.present().source());
        if (since.isEmpty() && !moves) {
            return new Wanted(next, opened, since, next);
        }
        List<Done> more = new ArrayList<>(since);
        more.add(new Done(act, moves));
        return new Wanted(settled, opened, more, next);
    }

    /// What is wanted is on screen again, without anything having been read: the user came back to it.
    Wanted settle() {
        return since.isEmpty() ? this : new Wanted(present, lastOpen().or(() -> opened), List.of(), present);
    }

    /// It is known now what an opening opens.
    Wanted resolved(Open open, Open known, Optional<OpenedPair> onScreen) {
        List<Done> same = since.stream().map(done -> done.act() == open ? new Done(known, true) : done).toList();
        return again(same, onScreen);
    }

    /// The pair of `read` is there: what was done since its files were opened is done on it. Should that come to other files,
    /// as when undo now leads further back, those are wanted from here on, and nothing is settled.
    Wanted arrived(Opening read, Optional<OpenedPair> onScreen, OpenedPair pair) {
        Optional<Open> last = lastOpen();
        History history = settled;
        boolean there = last.isEmpty();
        for (Done done : since) {
            if (done.act() instanceof Open open) {
                there = open.source().sameFiles(last.orElseThrow().source());
                history = open == last.get() ? open.arrive(history, pair) : history.onto(open.source(), false);
            } else {
                history = done.act().on(history, there ? Optional.of(pair) : onScreen);
            }
        }
        return history.present().source().equals(Optional.of(read.source()))
                ? new Wanted(history, last.or(() -> opened), List.of(), history)
                : new Wanted(settled, opened, since, history);
    }

    private int lastMove() {
        int last = since.size() - 1;
        while (last >= 0 && !since.get(last).moves()) {
            last--;
        }
        return last;
    }

    /// The pair that is wanted cannot be had: the one that was wanted before it is.
    Wanted withoutLast(Optional<OpenedPair> onScreen) {
        int last = lastMove();
        List<Done> others = new ArrayList<>(since);
        if (last >= 0) {
            others.remove(last);
        }
        return again(others, onScreen);
    }

    /// Something is said of `files`: what was opened after them is not wanted any more.
    Wanted backTo(Source files, Optional<OpenedPair> onScreen) {
        Wanted wanted = this;
        while (wanted.lastMove() >= 0 && wanted.state().source().filter(files::sameFiles).isEmpty()) {
            wanted = wanted.withoutLast(onScreen);
        }
        return wanted;
    }

    /// No other pair is wanted than the one on screen.
    Wanted withoutAll(Optional<OpenedPair> onScreen) {
        return again(since.stream().filter(done -> !done.moves()).toList(), onScreen);
    }

    private Wanted again(List<Done> acts, Optional<OpenedPair> onScreen) {
        Wanted wanted = new Wanted(settled, opened, List.of(), settled);
        for (Done done : acts) {
            wanted = wanted.does(done.act(), onScreen);
        }
        return wanted;
    }
}
