package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.loss.Convention;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Preset;
import maskscope.loss.Presets;
import maskscope.loss.formula.Parameter;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.ThresholdScores;
import maskscope.mask.MaskRole;
import maskscope.session.state.Deed;
import maskscope.session.state.Pin;
import maskscope.session.state.SliceView;
import maskscope.session.state.ViewOption;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever was done in whichever order: undo to the start restores every number bit for bit, step by step and all at once, and
/// redo makes every number again.
class UndoWalkTest {

    private static final int WALKS = 12;
    private static final int ACTS = 40;

    private static final List<ViewOption<Double>> MEASURES =
            List.of(ViewOption.THRESHOLD, ViewOption.F_BETA, ViewOption.TOLERANCE, ViewOption.BOUNDARY, ViewOption.BINS,
                    ViewOption.SPACING.getFirst());

    private static final List<Path> STEPS = Stream.of("nuclei", "cells", "lesion", "vessels")
            .map(name -> TestFiles.scene(name).prediction()).toList();

    private final Session session = new Session(Runnable::run, Runnable::run);

    static LongStream walks() {
        return LongStream.range(0, WALKS);
    }

    private void act(Random random) {
        double value = random.nextInt(8) == 0 ? random.nextInt(2) : random.nextDouble();
        Parameter parameter = Parameter.ALL.get(random.nextInt(Parameter.ALL.size()));
        Loss loss = Losses.ALL.get(random.nextInt(Losses.ALL.size()));
        List<Pin> pins = session.pins().pinsProperty().get().all();
        switch (random.nextInt(19)) {
            case 0, 1 -> session.edit(parameter, now -> now.withShared(parameter, value));
            case 2 -> session.edit(parameter, now -> now.withOwn(loss, parameter, value));
            case 3 -> session.edit(parameter, now -> now.withEverywhere(parameter, value));
            case 4 -> {
                session.grab(parameter);
                session.change(now -> now.withShared(parameter, value / 2));
                session.change(now -> now.withShared(parameter, value));
            }
            case 5 -> session.edit(parameter, now -> now.withComplementary(!now.complementary()));
            case 6 -> {
                List<Convention> all = session.conventions().all();
                session.choose(all.get(random.nextInt(all.size())));
            }
            case 7 -> {
                List<Preset> all = Presets.SHIPPED;
                session.use(all.get(random.nextInt(all.size())));
            }
            case 8 -> session.swap();
            case 9 -> session.answer(new Answer(Message.of("test.invert"), "",
                    Answers.NONE.with(MaskRole.PREDICTION, of -> of.withInverted(random.nextBoolean()))));
            case 10, 11 -> {
                session.grabLook();
                session.look(MEASURES.get(random.nextInt(MEASURES.size())), value * 4 + 0.1);
            }
            case 12 -> session.look(ViewOption.CORNERS, random.nextBoolean());
            case 13 -> session.look(ViewOption.DISTANCES, random.nextBoolean() ? "surface-distance" : "metrics-reloaded");
            case 14 -> session.series().open(random.nextBoolean() ? STEPS : STEPS.subList(1, STEPS.size()));
            case 15 -> session.series().close();
            case 16 -> session.series().showFirst(random.nextInt(STEPS.size()));
            case 17 -> session.pins().pin("pin " + value, Optional.empty());
            default -> {
                if (pins.isEmpty()) {
                    session.slicing().count(SliceView.Scope.SLICE);
                } else if (random.nextBoolean()) {
                    session.pins().restore(pins.get(random.nextInt(pins.size())).id());
                } else {
                    session.pins().unpin(pins.get(random.nextInt(pins.size())).id());
                }
            }
        }
        if (random.nextInt(6) == 0) {
            session.select(loss);
            session.look(ViewOption.PINNED, random.nextBoolean());
        }
    }

    /// Every number that is shown, to its last bit.
    private List<String> numbers() {
        List<String> all = new ArrayList<>();
        all.add("" + session.document().state().source());
        all.add("" + session.settings());
        all.add("" + session.series().scoresProperty().get());
        for (Loss loss : Losses.ALL) {
            all.add(loss.key() + " " + bits(session.reportProperty().get().of(loss).value()));
        }
        DerivedViews details = session.detailsProperty().get();
        double threshold = session.viewProperty().get().get(ViewOption.THRESHOLD);
        double beta = session.viewProperty().get().get(ViewOption.F_BETA);
        all.add("counts " + details.thresholds().at(threshold));
        ThresholdScores scores = ThresholdScores.of(details.thresholds(), beta);
        CountScores.ALL.forEach(score -> all.add(score.key() + " " + bits(scores.at(score, threshold).value())));
        session.surfacesProperty().get().values().forEach((score, found) -> all.add(score + " " + bits(found.value())));
        ViewOption.NUMBERS.forEach(option -> all.add(option.key() + " " + session.viewProperty().get().get(option)));
        all.add("pins " + session.pins().pinsProperty().get());
        return all;
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void undoToTheStartRestoresEveryNumberBitForBitAndRedoMakesItAgain(long seed) {
        Random random = new Random(seed);
        session.loader().open(TestFiles.scene("nuclei"));
        // The states that a step of undo leads to: that before each act that made one.
        List<List<String>> passed = new ArrayList<>(List.of(numbers()));
        for (int i = 0; i < ACTS; i++) {
            int before = session.steps().done().size();
            act(random);
            int steps = session.steps().done().size();
            if (steps > before) {
                passed.add(numbers());
            } else {
                passed.set(passed.size() - 1, numbers());
            }
        }
        List<Deed> done = session.steps().done();
        assertEquals(passed.size() - 1, done.size());
        assertTrue(done.size() > ACTS / 3, "acts that change nothing prove nothing: " + done.size());
        for (int i = done.size() - 1; i >= 0; i--) {
            session.undo();
            assertEquals(passed.get(i), numbers(), English.of(done.get(done.size() - 1 - i).name()));
        }
        for (int i = 1; i <= done.size(); i++) {
            session.redo();
            assertEquals(passed.get(i), numbers(), English.of(done.get(done.size() - i).name()));
        }
        for (int steps = 1 + random.nextInt(done.size()), at = done.size(); at > 0; at -= steps) {
            session.steps().undo(steps);
            assertEquals(passed.get(Math.max(0, at - steps)), numbers());
        }
        session.steps().redo(done.size());
        assertEquals(passed.getLast(), numbers());
        assertEquals(English.of(done.stream().map(Deed::name).toList()),
                English.of(session.steps().done().stream().map(Deed::name).toList()));
    }
}
