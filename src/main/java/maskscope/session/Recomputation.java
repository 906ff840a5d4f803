package maskscope.session;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.pixel.PixelTable;

/// What the worker does for a session: the losses of a request first, then everything that is drawn beside them.
///
/// Keeps the engine of the pair on screen, and what was computed last, which another slice of the same pixels does not
/// change. Touched by the worker only.
final class Recomputation {

    private final Conventions conventions;

    private LossEngine engine;
    private Answer answer;

    /// What is computed: the losses of these conventions.
    Recomputation(Conventions conventions) {
        this.conventions = conventions;
    }

    /// What was computed for a request from the pixels of a table.
    ///
    /// @param pair the pair, cut as the request asks
    record Answer(Request request, Loaded pair, LossReport numbers, Details details, Session.Timing spent) {

        private boolean serves(Request other, PixelTable pixels) {
            return pair.table() == pixels && request.welcomes(other);
        }

        private Answer with(Loaded other) {
            return new Answer(request, other, numbers, details, spent);
        }
    }

    /// Computes what `request` asks of `pair`. `early` takes the losses before the rest is begun; the rest is left undone, and
    /// null returned, unless the request is still `wanted` then.
    Answer compute(Request request, Loaded pair, BiConsumer<Loaded, LossReport> early, Predicate<Request> wanted) {
        if (answer == null || !answer.serves(request, pair.table())) {
            LossEngine current = engineOf(pair.table(), request.settings());
            long start = System.nanoTime();
            LossReport numbers = current.report(request.settings());
            long afterLosses = System.nanoTime();
            early.accept(pair, numbers);
            if (!wanted.test(request)) {
                return null;
            }
            Details drawn = details(current, request);
            Session.Timing spent = new Session.Timing((afterLosses - start) / 1e6, (System.nanoTime() - afterLosses) / 1e6);
            answer = new Answer(request, pair, numbers, drawn, spent);
        }
        return answer.with(pair);
    }

    private static Details details(LossEngine engine, Request request) {
        Map<String, IntToDoubleFunction> shares = new HashMap<>();
        for (Loss loss : engine.losses()) {
            shares.put(loss.key(), engine.share(loss, request.settings()));
        }
        return new Details(
                request.settings(),
                request.selected(),
                engine.sweep(request.settings(), request.axis()),
                shares,
                engine.gradient(request.selected(), request.settings()),
                engine.formula(request.selected(), request.settings()),
                engine.read(request.selected(), request.settings()),
                engine.compare(request.settings(), request.compared()));
    }

    /// A new table's engine has computed once before anybody looks at a clock: ND4J is loaded and the pair's sums are taken
    /// then, which says nothing of what a slider costs.
    private LossEngine engineOf(PixelTable table, Settings settings) {
        if (engine == null || engine.counts() != table.counts()) {
            if (engine != null) {
                engine.close();
            }
            engine = new LossEngine(table, conventions.losses());
            engine.report(settings);
        }
        return engine;
    }
}
