package maskscope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.loss.score.Distances;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.text.Numbers;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The options that say where a prediction is cut, and how the scores of what is left are computed. What they do not say is as
/// a session has it, or as usual.
final class CutOptions {

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
    ///
    /// @param spacing empty where the file tells
    record Plan(double at, double beta, Distances by, double tolerance, double boundary, List<Double> spacing) {}

    /// The first of these options that is given.
    Optional<String> given() {
        return Stream.of(named("--at", at), named("--f-beta", beta), named("--tolerance", tolerance),
                named("--boundary", boundary), named("--distances", distances), named("--spacing", spacing))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> named(String option, Object value) {
        return Optional.ofNullable(value).map(any -> option);
    }

    /// What is said here over the looks of a session.
    Plan plan(CommandLine command, ViewState view) {
        return new Plan(
                number(command, "--at", at == null ? view.get(ViewOption.THRESHOLD) : at, 0, true),
                number(command, "--f-beta", beta == null ? view.get(ViewOption.F_BETA) : beta, 0, false),
                by(command, distances == null ? view.get(ViewOption.DISTANCES) : distances),
                number(command, "--tolerance", tolerance == null ? view.get(ViewOption.TOLERANCE) : tolerance, 0, true),
                number(command, "--boundary", boundary == null ? view.get(ViewOption.BOUNDARY) : boundary, 0, false),
                spacing(command, view));
    }

    /// The same as looks, which a window or a report follows. Refuses a number that looks do not have.
    ViewState looks(CommandLine command) {
        Plan plan = plan(command, ViewState.NONE);
        ViewState looks = ViewState.NONE;
        looks = at == null ? looks : with(command, looks, "--at", ViewOption.THRESHOLD, plan.at);
        looks = beta == null ? looks : with(command, looks, "--f-beta", ViewOption.F_BETA, plan.beta);
        looks = tolerance == null ? looks : with(command, looks, "--tolerance", ViewOption.TOLERANCE, plan.tolerance);
        looks = boundary == null ? looks : with(command, looks, "--boundary", ViewOption.BOUNDARY, plan.boundary);
        looks = distances == null ? looks : looks.with(ViewOption.DISTANCES, plan.by.key());
        for (int side = 0; spacing != null && side < plan.spacing.size(); side++) {
            looks = with(command, looks, "--spacing", ViewOption.SPACING.get(side), plan.spacing.get(side));
        }
        return looks;
    }

    private static ViewState with(
            CommandLine command, ViewState looks, String option, ViewOption<Double> look, double value) {
        ViewState more = looks.with(look, value);
        if (more.get(look) != value) {
            throw WrongUse.of(command, "command.no-look", option, Numbers.shortest(more.get(look)), Numbers.shortest(value));
        }
        return more;
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
