package maskscope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.loss.score.DistanceSettings;
import maskscope.loss.score.Distances;
import maskscope.loss.score.HardScores;
import maskscope.mask.MaskPair;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;
import maskscope.pixel.surface.Spacing;
import maskscope.session.state.SessionState;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The options that ask for the scores of the cut prediction, and say how they are computed. What they do not say is as a
/// session has it, or as usual.
final class ScoreOptions {

    @Option(names = "--scores", description = "${bundle:usage.scores}")
    private boolean scores;

    @Option(names = "--at", paramLabel = "T", description = "${bundle:usage.at}")
    private Double at;

    @Option(names = "--f-beta", paramLabel = "B", description = "${bundle:usage.f-beta}")
    private Double beta;

    @Option(names = "--tolerance", paramLabel = "D", description = "${bundle:usage.tolerance}")
    private Double tolerance;

    @Option(names = "--boundary", paramLabel = "D", description = "${bundle:usage.boundary}")
    private Double boundary;

    @Option(names = "--distances", paramLabel = "NAME", description = "${bundle:usage.distances}")
    private String distances;

    @Option(names = "--spacing", paramLabel = "X,Y,Z", split = ",", description = "${bundle:usage.spacing}")
    private List<Double> spacing;

    /// How scores are computed.
    private record Plan(double at, double beta, Distances by, double tolerance, double boundary, List<Double> spacing) {

        /// The scores of a pair with its table.
        HardScores of(MaskPair pair, PixelTable table) {
            List<Double> step = spacing.isEmpty() ? pair.placement().spacing() : spacing;
            DistanceSettings settings =
                    new DistanceSettings(new Spacing(step.get(0), step.get(1), step.get(2)), tolerance, boundary);
            CutPair cut = CutPair.of(table, at);
            return pair.batch()
                    ? HardScores.ofBatch(cut.counts(), at, beta, by, settings)
                    : HardScores.of(cut, at, beta, by, settings, () -> true).orElseThrow();
        }
    }

    /// What makes the scores; empty where nobody asks for them.
    Optional<Function<PixelTable, HardScores>> of(CommandLine command, Optional<SessionState> session, MaskPair pair) {
        return plan(command, session).map(plan -> table -> plan.of(pair, table));
    }

    /// Refuses what is no number that can be taken, before files are read.
    void check(CommandLine command) {
        plan(command, Optional.empty());
    }

    private Optional<Plan> plan(CommandLine command, Optional<SessionState> session) {
        Optional<String> said = Stream.of(named("--at", at), named("--f-beta", beta), named("--tolerance", tolerance),
                named("--boundary", boundary), named("--distances", distances), named("--spacing", spacing))
                .flatMap(Optional::stream).findFirst();
        if (!scores) {
            said.ifPresent(option -> {
                throw WrongUse.of(command, "command.only-with-scores", option);
            });
            return Optional.empty();
        }
        ViewState view = session.map(SessionState::view).orElse(ViewState.NONE);
        return Optional.of(new Plan(
                number(command, "--at", at == null ? view.get(ViewOption.THRESHOLD) : at, 0, true),
                number(command, "--f-beta", beta == null ? view.get(ViewOption.F_BETA) : beta, 0, false),
                by(command, distances == null ? view.get(ViewOption.DISTANCES) : distances),
                number(command, "--tolerance", tolerance == null ? view.get(ViewOption.TOLERANCE) : tolerance, 0, true),
                number(command, "--boundary", boundary == null ? view.get(ViewOption.BOUNDARY) : boundary, 0, false),
                spacing(command, view)));
    }

    private static Optional<String> named(String option, Object value) {
        return Optional.ofNullable(value).map(any -> option);
    }

    private static double number(CommandLine command, String option, double value, double least, boolean taken) {
        if (!Double.isFinite(value) || value < least || value == least && !taken) {
            throw WrongUse.of(command, taken ? "command.number-from" : "command.number-above", option, least);
        }
        return value;
    }

    private static Distances by(CommandLine command, String key) {
        return Distances.byKey(key).orElseThrow(() -> WrongUse.of(command, "command.no-such-distances", key,
                Distances.ALL.stream().map(Distances::key).collect(Collectors.joining(", "))));
    }

    /// Empty where the file tells. Two numbers are those of a picture.
    private List<Double> spacing(CommandLine command, ViewState view) {
        List<Double> typed = spacing == null ? ViewOption.SPACING.stream().map(view::get).toList() : spacing;
        if (spacing == null && typed.stream().noneMatch(step -> step > 0)) {
            return List.of();
        }
        if (spacing != null && (spacing.size() < 2 || spacing.size() > 3
                || spacing.stream().anyMatch(step -> !(step > 0) || !Double.isFinite(step)))) {
            throw WrongUse.of(command, "command.spacing");
        }
        return Stream.concat(typed.stream().map(step -> step > 0 ? step : 1.0), Stream.of(1.0)).limit(3).toList();
    }
}
