package maskscope.session.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.open.Samples;
import maskscope.session.state.Pin;
import maskscope.session.state.Pins;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.testing.TestPins;

/// A program that saves and autosaves one session after the other until somebody kills it. It says which it begins to write, and
/// which is there.
final class KilledProgram {

    static final String BEGUN = "begun";
    static final String DONE = "done";

    private static final int PINS = 6;

    private KilledProgram() {}

    /// The session of a number: so many pins, of which every one has the number in its note and as what its thumbnail is made of.
    static SessionState session(int number) {
        Random random = new Random(number);
        List<Pin> pins = IntStream.range(0, 1 + number % PINS)
                .mapToObj(i -> TestPins.any(random, "pin " + i).withNote(number + " of " + i))
                .toList();
        return SessionState.FIRST.withSource(new Source.Sample(Samples.ALL.getFirst())).withPins(new Pins(pins));
    }

    /// Which session this is.
    static int number(SessionState session) {
        String note = session.pins().all().getFirst().note();
        return Integer.parseInt(note.substring(0, note.indexOf(' ')));
    }

    /// Takes a session file, a folder for what is not saved, and the number of the first session.
    public static void main(String[] arguments) throws IOException, BadInput {
        Path file = Path.of(arguments[0]);
        UnsavedSessions unsaved = new UnsavedSessions(Path.of(arguments[1]), Conventions.SHIPPED);
        Optional<Autosave.Left> left = unsaved.left();
        if (left.isPresent()) {
            unsaved.takeOver(left.get().file());
        }
        for (int number = Integer.parseInt(arguments[2]);; number++) {
            SessionState state = session(number);
            say(BEGUN, number);
            unsaved.keep(new UnsavedSession(state, Optional.of(file)));
            new SessionFile(file, state).write();
            say(DONE, number);
        }
    }

    private static void say(String what, int number) {
        System.out.println(what + " " + number);
        System.out.flush();
    }
}
