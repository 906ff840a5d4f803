package maskscope.bench;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.session.Session;
import maskscope.session.state.Source;

/// 100,000 slider moves on one pair through the session (losses, curves, shares, gradient, formula), and how much
/// physical memory the process has gained since the first 2,000. Arguments: truth, prediction.
final class SoakCase {

    private static final int WARM_UP = 2_000;
    private static final int MOVES = 100_000;

    private SoakCase() {}

    public static void main(String[] args) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(new Source.Files(Path.of(args[0]), Path.of(args[1]), Optional.empty()));
        SliderMoves moves = new SliderMoves();
        move(session, moves, WARM_UP);
        double before = ProcessMemory.resident();
        move(session, moves, MOVES);
        Row.of("soak").with("moves", MOVES).with("rss_growth_mb", ProcessMemory.resident() - before).tell();
    }

    private static void move(Session session, SliderMoves moves, int count) {
        for (int i = 0; i < count; i++) {
            session.change(settings -> moves.next());
            if (!session.detailsProperty().get().settings().equals(session.settings())) {
                throw new IllegalStateException("a move was not computed");
            }
        }
    }
}
