package maskscope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import maskscope.loss.score.DistanceSettings;
import maskscope.loss.score.HardScores;
import maskscope.mask.MaskPair;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;
import maskscope.pixel.surface.Spacing;
import maskscope.session.state.SessionState;
import maskscope.session.state.ViewState;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that ask for the scores of the cut prediction, and say how they are computed.
final class ScoreOptions {

    @Option(names = "--scores", description = "${bundle:usage.scores}")
    private boolean scores;

    @Mixin
    private final CutOptions cut = new CutOptions();

    /// What makes the scores; empty where nobody asks for them.
    Optional<Function<PixelTable, HardScores>> of(CommandLine command, Optional<SessionState> session, MaskPair pair) {
        return plan(command, session).map(plan -> table -> of(plan, pair, table));
    }

    /// The scores of a pair with its table.
    private static HardScores of(CutOptions.Plan plan, MaskPair pair, PixelTable table) {
        List<Double> step = plan.spacing().isEmpty() ? pair.placement().spacing() : plan.spacing();
        DistanceSettings settings =
                new DistanceSettings(new Spacing(step.get(0), step.get(1), step.get(2)), plan.tolerance(), plan.boundary());
        CutPair cut = CutPair.of(table, plan.at());
        return pair.batch()
                ? HardScores.ofBatch(cut.counts(), plan.at(), plan.beta(), plan.by(), settings)
                : HardScores.of(cut, plan.at(), plan.beta(), plan.by(), settings, () -> true).orElseThrow();
    }

    /// Refuses what is no number that can be taken, before files are read.
    void check(CommandLine command) {
        plan(command, Optional.empty());
    }

    private Optional<CutOptions.Plan> plan(CommandLine command, Optional<SessionState> session) {
        if (!scores) {
            cut.given().ifPresent(option -> {
                throw WrongUse.of(command, "command.only-with-scores", option);
            });
            return Optional.empty();
        }
        return Optional.of(cut.plan(command, session.map(SessionState::view).orElse(ViewState.NONE)));
    }
}
