package maskscope.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.Comparison;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.loss.SettingsReading;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.loss.preference.Preferences;
import maskscope.mask.Slice;
import maskscope.pixel.PixelTable;
import maskscope.pixel.ThresholdCounts;
import maskscope.session.code.PairCode;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.work.Stage;

/// What the worker makes of a pair that was read and of a state, stage by stage: pair → cut → table → sums → losses → what is
/// drawn beside them. (Before it [Reader] goes from the source to the pair: source → files → examination → pair.) What is not
/// asked anew is not made anew.
///
/// A pair that is perturbed or painted over will be a stage between the pair and the cut; today the pair passes through.
///
/// Belongs to the worker.
final class Pipeline {

    private final Stage<CutOf, ShownPair> cuts = new Stage<>(in -> ShownPair.of(in.pair(), in.cut()));
    private final Stage<At, Timed> losses = new Stage<>(this::report);
    private final Stage<Along, Sweep> sweeps =
            new Stage<>(in -> engine(in.at().table()).sweep(in.at().settings(), in.axis()));
    private final Stage<At, Map<String, IntToDoubleFunction>> shares = new Stage<>(this::shares);
    private final Stage<Of, Chosen> chosen = new Stage<>(this::chosen);
    private final Stage<By, Comparison> comparisons =
            new Stage<>(in -> engine(in.at().table()).compare(in.at().settings(), in.conventions()));
    private final Stage<PixelTable, ThresholdCounts> thresholds =
            new Stage<>(table -> ThresholdCounts.of(table.counts(), 0));
    private final Stage<Drawn, DerivedViews> details = new Stage<>(Pipeline::details);
    private final Stage<CodeOf, PairCode> codes = new Stage<>(Pipeline::code);

    private final Preferences.Maker preferring = new Preferences.Maker();
    private final Stage<Both, Preferences> preferences =
            new Stage<>(in -> preferring.of(in.settings(), in.first(), in.ofFirst(), in.second(), in.ofSecond()));

    private final Conventions conventions;
    private final SliceLosses.Maker slices;
    private LossEngine engine;

    /// What is computed: the losses of these conventions.
    Pipeline(Conventions conventions) {
        this.conventions = conventions;
        slices = new SliceLosses.Maker(conventions.losses());
    }

    private record Timed(LossReport report, double millis) {}

    private record CutOf(OpenedPair pair, SliceView cut) {}

    private record At(PixelTable table, Settings settings) {}

    private record Along(At at, Parameter axis) {}

    private record Of(At at, Loss selected) {}

    private record By(At at, List<Convention> conventions) {}

    private record Chosen(IntToDoubleFunction gradient, String formula, SettingsReading reading) {}

    private record Both(Sweep first, Sweep second, Settings settings, LossEngine ofFirst, LossEngine ofSecond) {}

    private record CodeOf(Source source, ShownPair pair) {}

    private record Drawn(
            Of of, Sweep sweep, Map<String, IntToDoubleFunction> shares, Chosen chosen, Comparison comparison,
            ThresholdCounts thresholds) {}

    /// A pair cut as it is asked for.
    ShownPair cut(OpenedPair pair, SliceView cut) {
        return cuts.of(new CutOf(pair, cut));
    }

    Numbers numbers(Request request) {
        ShownPair pair = cut(request.pair(), request.cut());
        Timed found = losses.of(new At(pair.table(), request.settings()));
        return new Numbers(pair, found.report(), found.millis(), Optional.empty());
    }

    /// What is drawn beside the losses of a request.
    DerivedViews details(Request request, ShownPair pair) {
        At at = new At(pair.table(), request.settings());
        Of of = new Of(at, request.selected());
        return details.of(new Drawn(
                of,
                sweeps.of(new Along(at, request.axis())),
                shares.of(at),
                chosen.of(of),
                comparisons.of(new By(at, request.compared())),
                thresholds.of(pair.table())));
    }

    /// Which of this pair's prediction and that of another pipeline each loss prefers, from what is drawn beside both.
    Preferences preferences(DerivedViews own, Pipeline other, DerivedViews others) {
        return preferences.of(new Both(own.sweep(), others.sweep(), own.settings(), engine, other.engine));
    }

    /// The selected loss of each slice of a volume; empty for a picture, and when it was given up as `wanted` said no.
    Optional<SliceLosses> slices(Request request, ShownPair pair, BooleanSupplier wanted) {
        if (!pair.isVolume()) {
            slices.forget();
            return Optional.empty();
        }
        return slices.make(request.pair(), request.cut().side(), request.selected(), request.settings(), wanted);
    }

    /// Whether [#slices] costs next to nothing.
    boolean slicesAreQuick(Request request, ShownPair pair) {
        return !pair.isVolume() || slices.quick(request.pair().table(), request.cut().side());
    }

    private static PairCode code(CodeOf in) {
        if (in.source() instanceof Source.Sample sample) {
            return PairCode.ofSample(sample.scene().name());
        }
        ShownPair shown = in.pair();
        Optional<Slice> slice =
                shown.isVolume() ? shown.cut().counted().map(any -> shown.cut().slice()) : Optional.empty();
        return PairCode.of(shown.examination(), slice, shown.table());
    }

    PairCode code(Source source, ShownPair pair) {
        return codes.of(new CodeOf(source, pair));
    }

    /// After a fault nothing that was remembered is relied on.
    void forget() {
        List.of(cuts, losses, sweeps, shares, chosen, comparisons, thresholds, details, codes, preferences)
                .forEach(Stage::forget);
        preferring.forget();
        slices.forget();
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    /// A new table's engine has computed once before anybody looks at a clock: ND4J is loaded and the pair's sums are taken
    /// then, which says nothing of what a slider costs.
    private Timed report(At in) {
        if (engine == null || engine.counts() != in.table().counts()) {
            engine(in.table()).report(in.settings());
        }
        long start = System.nanoTime();
        LossReport report = engine.report(in.settings());
        return new Timed(report, (System.nanoTime() - start) / 1e6);
    }

    private LossEngine engine(PixelTable table) {
        if (engine == null || engine.counts() != table.counts()) {
            if (engine != null) {
                engine.close();
            }
            engine = new LossEngine(table, conventions.losses());
        }
        return engine;
    }

    private Map<String, IntToDoubleFunction> shares(At in) {
        Map<String, IntToDoubleFunction> all = new HashMap<>();
        for (Loss loss : conventions.losses()) {
            all.put(loss.key(), engine(in.table()).share(loss, in.settings()));
        }
        return all;
    }

    private Chosen chosen(Of in) {
        LossEngine current = engine(in.at().table());
        Settings settings = in.at().settings();
        return new Chosen(
                current.gradient(in.selected(), settings),
                current.formula(in.selected(), settings),
                current.read(in.selected(), settings));
    }

    private static DerivedViews details(Drawn in) {
        return new DerivedViews(
                in.of().at().settings(),
                in.of().selected(),
                in.sweep(),
                in.shares(),
                in.chosen().gradient(),
                in.chosen().formula(),
                in.chosen().reading(),
                in.comparison(),
                in.thresholds());
    }
}
