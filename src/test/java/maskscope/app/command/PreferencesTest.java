package maskscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.formula.Parameter;
import maskscope.loss.preference.Preference;
import maskscope.loss.preference.Preference.Part;
import maskscope.loss.preference.Preference.Side;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.ThresholdScores;
import maskscope.session.Session;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where losses and scores change their minds between two predictions, beside what the command line says of each.
class PreferencesTest {

    private static final int SIDE = 32;

    @TempDir
    private Path folder;

    private final Session session = new Session(Runnable::run, Runnable::run);
    private Path truth;
    private Path generous;
    private Path careful;

    /// One that predicts too much, softly, and one that predicts too little.
    @BeforeEach
    void openBoth() throws IOException {
        truth = TestFiles.png(folder.resolve("truth.png"), SIDE, SIDE, (x, y) -> distance(x, y) < 9 ? 255 : 0);
        generous = TestFiles.png(folder.resolve("a.png"), SIDE, SIDE,
                (x, y) -> (int) Math.clamp(230 - 18 * (distance(x, y) - 8), 3, 230));
        careful = TestFiles.png(folder.resolve("b.png"), SIDE, SIDE,
                (x, y) -> (int) Math.clamp(240 - 25 * (distance(x, y) - 5), 1, 240));
        session.loader().open(new Source.Files(truth, generous, Optional.empty()));
        session.second().open(careful);
    }

    private static double distance(int x, int y) {
        return Math.hypot(x - 15.5, y - 15.5);
    }

    private double evaluated(Path prediction, Loss loss, Parameter axis, double at) throws IOException {
        JsonNode said = Ran.evaluate(truth, prediction, "--json", "--" + axis.key(), Double.toString(at)).json();
        return said.get("losses").get(loss.key()).asDouble();
    }

    private double higher(Loss loss, Parameter axis, double at) throws IOException {
        return evaluated(generous, loss, axis, at) - evaluated(careful, loss, axis, at);
    }

    @Test
    void lossesChangeTheirMindsWhereTheirCurvesCross() throws IOException {
        int crossings = 0;
        for (Parameter axis : List.of(Parameter.ALPHA, Parameter.BETA)) {
            session.change(settings -> settings.withShared(axis, 0.5));
            session.sweepAlong(axis);
            for (Loss loss : session.conventions().losses()) {
                List<Part> parts = session.second().preferencesProperty().get().of(loss).decided().parts();
                for (Part part : parts.subList(1, parts.size())) {
                    assertThat(part.from()).isCloseTo(crossing(loss, axis, part.from()), within(1e-6));
                    crossings++;
                }
            }
        }
        assertThat(crossings).as("crossings that were looked at").isGreaterThanOrEqualTo(2);
    }

    /// By halving, near a place.
    private double crossing(Loss loss, Parameter axis, double near) throws IOException {
        double low = near - 0.01;
        double high = near + 0.01;
        double below = higher(loss, axis, low);
        assertThat(below * higher(loss, axis, high)).as(loss.key() + " crosses near " + near).isNegative();
        while (high - low > 1e-7) {
            double middle = (low + high) / 2;
            if (higher(loss, axis, middle) * below > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    @Test
    void scoresChangeTheirMindsAtTheThresholdsThatAreTold() throws IOException {
        ThresholdScores first = ThresholdScores.of(session.detailsProperty().get().thresholds(), 1);
        ThresholdScores second = ThresholdScores.of(session.second().detailsProperty().get().thresholds(), 1);
        CountScore dice = CountScores.byKey("dice").orElseThrow();
        Preference found = Preference.of(dice, first, second);
        assertThat(found.decided().isSteady()).isFalse();
        for (int step = 1; step < 40; step++) {
            double at = step / 40.0;
            double higher = score(generous, at) - score(careful, at);
            assertThat(found.at(Math.nextDown(at))).as("at " + at)
                    .isEqualTo(higher > 0 ? Side.FIRST : higher < 0 ? Side.SECOND : Side.NEITHER);
        }
    }

    private double score(Path prediction, double at) throws IOException {
        return Ran.evaluate(truth, prediction, "--json", "--scores", "--at", Double.toString(at)).json()
                .get("scores").get("dice").asDouble();
    }
}
