package maskscope.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import maskscope.doctor.Finding.State;
import maskscope.file.Content;
import maskscope.file.DoubleGrid;
import maskscope.mask.BadInput;
import maskscope.mask.Decoding;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.mask.Placement;
import maskscope.mask.Raster;
import maskscope.mask.Turn;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// How two files lie along each other: what they say of it, and what their masks say where the files are silent.
class AxesDoctorTest {

    private static final Extent BOX = new Extent(5, 4, 3);
    private static final Extent CUBE = new Extent(16, 16, 16);
    private static final Extent SQUARE = new Extent(16, 16, 1);
    private static final double[][] STRAIGHT = {{1, 0, 0, 7}, {0, 2, 0, 8}, {0, 0, 3, 9}};

    /// What lies where in a grid.
    private record At(int x, int y, int z) {}

    private static Content content(Extent size, ToDoubleFunction<At> number) {
        double[] numbers = IntStream.range(0, (int) size.pixels())
                .mapToDouble(i -> number.applyAsDouble(
                        new At(i % size.width(), i / size.width() % size.height(), i / size.width() / size.height())))
                .toArray();
        return Content.of(FileDoctorTest.FILE, "any", new DoubleGrid(size.width(), size.height(), size.depth(), numbers));
    }

    /// Every pixel is another number.
    private static Content numbered(Extent size) {
        return content(size, at -> at.x + 100 * at.y + 10_000 * at.z);
    }

    private static Content lying(Content content, double[]... affine) {
        return content.withPlacement(Placement.of(affine));
    }

    private static Raster mask(Content content) {
        return content.grid().orElseThrow().raster(Decoding.CLIPPED);
    }

    private static List<Double> numbers(Content content) {
        return IntStream.range(0, content.grid().orElseThrow().pixels())
                .mapToObj(i -> content.grid().orElseThrow().number(i)).toList();
    }

    private static AxesDoctor look(Content truth, Content prediction) throws BadInput {
        return new AxesDoctor(Answers.NONE, truth, prediction);
    }

    /// The turn that two masks of equal sizes ask for, and what was found of it.
    private record Fit(Turn turn, List<Finding> findings) {

        static Fit of(Answers answers, Content truth, Content prediction) throws BadInput {
            AxesDoctor doctor = new AxesDoctor(answers, truth, prediction);
            Turn turn = doctor.fit(mask(doctor.truth()), mask(doctor.prediction()));
            return new Fit(turn, doctor.findings());
        }

        Finding only() {
            assertEquals(1, findings.size(), findings.toString());
            return findings.getFirst();
        }
    }

    private static Finding only(AxesDoctor doctor) {
        assertEquals(1, doctor.findings().size(), doctor.findings().toString());
        return doctor.findings().getFirst();
    }

    private static Answers turned(Turn turn) {
        return Answers.NONE.with(MaskRole.PREDICTION, said -> said.withTurn(Optional.of(turn)));
    }

    @Test
    void aVolumeThatSaysHowItLiesIsBroughtToTheTruth() throws Exception {
        Content truth = lying(numbered(BOX), STRAIGHT);
        for (Turn turn : Turn.between(new Extent(9, 9, 9), new Extent(9, 9, 9))) {
            AxesDoctor doctor = look(truth, truth.turned(turn));
            assertEquals(numbers(truth), numbers(doctor.prediction()), turn.word());
            assertEquals(turn.equals(Turn.NONE) ? List.of() : List.of(State.DONE),
                    doctor.findings().stream().map(Finding::state).toList(), turn.word());
        }
    }

    @Test
    void whatAVolumeSaysOfItsSidesGivesWayToWhatIsSaidOfIt() throws Exception {
        Content truth = lying(numbered(BOX), STRAIGHT);
        Content mirrored = truth.turned(Turn.parse("zy-x").orElseThrow());
        Finding done = only(look(truth, mirrored));
        assertEquals("its sides run LAS and those of the truth RAS", English.of(done.sentence()));
        assertEquals("turned to RAS", English.of(done.done()));
        Answer stored = done.answers().getFirst();
        assertEquals("--prediction-axes zyx", stored.flag());
        AxesDoctor doctor = new AxesDoctor(stored.answers(), truth, mirrored);
        assertEquals(numbers(mirrored), numbers(doctor.prediction()));
        assertEquals("not turned", English.of(only(doctor).done()));
        assertEquals(Answers.NONE, only(doctor).undo().orElseThrow());
    }

    @Test
    void aTruthThatIsTurnedTakesThePredictionWithIt() throws Exception {
        Content truth = lying(numbered(BOX), STRAIGHT);
        Answers reversed = Answers.NONE.with(MaskRole.TRUTH, said -> said.withTurn(Optional.of(Turn.REVERSED)));
        AxesDoctor doctor = new AxesDoctor(reversed, truth, truth);
        assertEquals(new Extent(3, 4, 5), doctor.truth().grid().orElseThrow().extent());
        assertEquals(numbers(doctor.truth()), numbers(doctor.prediction()));
        assertEquals("turned to SAR", English.of(doctor.findings().getLast().done()));
    }

    /// A volume that is turned by 12 degrees about its slices' axis.
    private static Content oblique(Extent size) {
        double sine = Math.sin(Math.toRadians(12));
        double cosine = Math.cos(Math.toRadians(12));
        return lying(numbered(size), new double[] {cosine, -2 * sine, 0, 7}, new double[] {sine, 2 * cosine, 0, 8}, STRAIGHT[2]);
    }

    @Test
    void anObliqueVolumeIsAskedAboutAndComparedAsStoredOnDemand() throws Exception {
        Content truth = lying(numbered(BOX), STRAIGHT);
        Content oblique = oblique(BOX);
        Finding asked = only(look(truth, oblique));
        assertEquals(State.QUESTION, asked.state());
        String sentence = English.of(asked.sentence());
        assertTrue(sentence.startsWith(
                "its sides run RAS and lie 12° oblique to those of the truth, which run RAS; resample it"), sentence);
        assertEquals(Optional.empty(), asked.suggested(), "nothing that could be accepted unread");
        Answer asStored = asked.answers().getFirst();
        assertEquals("--prediction-axes zyx", asStored.flag());
        AxesDoctor answered = new AxesDoctor(asStored.answers(), truth, oblique);
        assertEquals(numbers(oblique), numbers(answered.prediction()));
        assertTrue(answered.findings().stream().noneMatch(Finding::open));
    }

    @Test
    void anObliqueVolumeOfAnotherSizeIsRefused() {
        Content truth = lying(numbered(BOX), STRAIGHT);
        Told.by(() -> look(truth, oblique(new Extent(4, 4, 3))), FileDoctorTest.FILE.toString(), "12° oblique", "resample");
    }

    @Test
    void volumesThatLieApartAreToldAndCompared() throws Exception {
        Content truth = lying(numbered(BOX), STRAIGHT);
        Content apart = lying(numbered(BOX), new double[] {1, 0, 0, 10}, new double[] {0, 2, 0, 12}, STRAIGHT[2]);
        assertEquals("its first voxel lies 5 mm from that of the truth", English.of(only(look(truth, apart)).sentence()));
        assertEquals(State.NOTE, only(look(truth, apart)).state());
        Content nearly = lying(numbered(BOX), new double[] {1, 0, 0, 7.009}, STRAIGHT[1], STRAIGHT[2]);
        assertEquals(List.of(), look(truth, nearly).findings());
        Content finer = lying(numbered(BOX), STRAIGHT[0], STRAIGHT[1], new double[] {0, 0, 2.5, 9});
        assertEquals("its voxels are 1 × 2 × 2.5 mm and those of the truth 1 × 2 × 3 mm",
                English.of(only(look(truth, finer)).sentence()));
    }

    @Test
    void ofOneSliceNobodyNeedsToKnowHowThickItIs() throws Exception {
        Extent flat = new Extent(5, 4, 1);
        Content truth = lying(numbered(flat), STRAIGHT);
        Content thin = lying(numbered(flat), STRAIGHT[0], STRAIGHT[1], new double[] {0, 0, 1, 9});
        assertEquals(List.of(), look(truth, thin).findings());
    }

    @Test
    void sidesThatFitOnlyAgainstWhatAVolumeSaysAreAskedAbout() throws Exception {
        Content truth = lying(numbered(BOX), STRAIGHT);
        Content wrong = lying(numbered(BOX), new double[] {0, 1, 0, 7}, new double[] {1, 0, 0, 8}, STRAIGHT[2]);
        Finding asked = only(look(truth, wrong));
        assertEquals(State.QUESTION, asked.state());
        assertEquals("its sides run ARS and those of the truth RAS, but turned it does not fit", English.of(asked.sentence()));
        assertEquals(List.of("--prediction-axes zyx"), asked.answers().stream().map(Answer::flag).toList());
    }

    @Test
    void anArrayBesideAVolumeIsReadAsItFits() throws Exception {
        Content truth = lying(numbered(BOX), STRAIGHT);
        Content xyz = numbered(BOX).turned(Turn.REVERSED);
        AxesDoctor doctor = look(truth, xyz);
        assertEquals(numbers(truth), numbers(doctor.prediction()));
        assertEquals("sides xyz", English.of(only(doctor).done()));
        assertEquals(List.of(), look(truth, numbered(BOX)).findings());
        Content other = numbered(BOX).turned(Turn.TRANSPOSED);
        assertEquals(List.of("--prediction-axes zxy"), only(look(truth, other)).answers().stream().map(Answer::flag).toList());
    }

    @Test
    void anArrayBesideAnArrayOfOtherSidesIsAskedAbout() throws Exception {
        Finding asked = only(look(numbered(BOX), numbered(BOX).turned(Turn.REVERSED)));
        assertEquals(State.QUESTION, asked.state());
        Answer turn = asked.answers().getFirst();
        assertEquals("--prediction-axes xyz", turn.flag());
        assertEquals(numbers(numbered(BOX)),
                numbers(new AxesDoctor(turn.answers(), numbered(BOX), numbered(BOX).turned(Turn.REVERSED)).prediction()));
        assertEquals(List.of(), look(numbered(BOX), numbered(new Extent(5, 4, 2))).findings());
    }

    /// A block that agrees with itself in no other way.
    private static Content block(Extent size) {
        return content(size, at -> at.x < 9 && at.y < 5 && at.z < 3 ? 1 : 0);
    }

    @Test
    void anArrayThatFitsAVolumeInTwoOrdersHasTheOneThatAgrees() throws Exception {
        Content truth = lying(block(CUBE), STRAIGHT);
        Fit reversed = Fit.of(Answers.NONE, truth, block(CUBE).turned(Turn.REVERSED));
        assertEquals(Turn.REVERSED, reversed.turn);
        assertEquals(State.DONE, reversed.only().state());
        assertEquals("sides xyz", English.of(reversed.only().done()));
        Fit plain = Fit.of(Answers.NONE, truth, block(CUBE));
        assertEquals(Turn.NONE, plain.turn);
        assertEquals("not turned", English.of(plain.only().done()));
        Fit leftAsItIs = Fit.of(Answers.NONE.keepingAll(), truth, block(CUBE).turned(Turn.REVERSED));
        assertEquals(Turn.REVERSED, leftAsItIs.turn);
        Fit said = Fit.of(turned(Turn.NONE), truth, block(CUBE).turned(Turn.REVERSED));
        assertEquals(Turn.NONE, said.turn);
        assertEquals(Answers.NONE, said.only().undo().orElseThrow());
    }

    @Test
    void anArrayThatAgreesInBothOrdersOrInNoneIsAskedAbout() throws Exception {
        Content truth = lying(block(CUBE), STRAIGHT);
        Content symmetric = content(CUBE, at -> at.x < 5 && at.z < 5 ? 1 : 0);
        Content elsewhere = content(CUBE, at -> at.x > 9 ? 1 : 0);
        for (Fit fit : List.of(Fit.of(Answers.NONE, lying(symmetric, STRAIGHT), symmetric),
                Fit.of(Answers.NONE.keepingAll(), truth, elsewhere))) {
            assertEquals(State.QUESTION, fit.only().state());
            assertEquals(List.of("--prediction-axes zyx", "--prediction-axes xyz"),
                    fit.only().answers().stream().map(Answer::flag).toList());
        }
    }

    @Test
    void whatIsTheSameInAnyOrderIsNotAskedAbout() throws Exception {
        Content nothing = content(CUBE, _ -> 0);
        assertEquals(List.of(), Fit.of(Answers.NONE, lying(block(CUBE), STRAIGHT), nothing).findings);
        assertEquals(List.of(), Fit.of(Answers.NONE, lying(nothing, STRAIGHT), block(CUBE)).findings);
    }

    /// A wedge that agrees with itself in no other way.
    private static double wedge(At at) {
        return at.x < 4 && at.y < 13 && at.y > at.x ? 1 : 0;
    }

    @Test
    void aPictureThatAgreesWhenItIsTransposedIsDoubted() throws Exception {
        Content truth = content(SQUARE, AxesDoctorTest::wedge);
        Content transposed = truth.turned(Turn.TRANSPOSED);
        Finding doubt = Fit.of(Answers.NONE, truth, transposed).only();
        assertEquals(State.DOUBT, doubt.state());
        assertTrue(English.of(doubt.sentence()).startsWith("it agrees much better when it is turned to xy: a Dice score of 1"),
                English.of(doubt.sentence()));
        assertEquals(List.of("--prediction-axes xy", "--as-is"), doubt.answers().stream().map(Answer::flag).toList());
        AxesDoctor turned = new AxesDoctor(doubt.answers().getFirst().answers(), truth, transposed);
        assertEquals(numbers(truth), numbers(turned.prediction()));
        Finding kept = Fit.of(doubt.answers().getLast().answers(), truth, transposed).only();
        assertTrue(kept.isKept(), kept.toString());
        assertEquals(Optional.of(Answers.NONE), kept.undo(), "no turn is tried, but that it is left as it is can be taken back");
        assertEquals(List.of(), Fit.of(doubt.answers().getLast().answers(), truth, truth).findings);
    }

    @Test
    void aPictureThatAgreesWhenItIsMirroredIsTold() throws Exception {
        Content truth = content(SQUARE, AxesDoctorTest::wedge);
        Finding note = Fit.of(Answers.NONE, truth, truth.turned(Turn.parse("y-x").orElseThrow())).only();
        assertEquals(State.NOTE, note.state());
        assertEquals("--prediction-axes y-x", note.answers().getFirst().flag());
    }

    @Test
    void smallMasksAgreeByChanceAndPixelsThatAreLeftOutDoNotCount() throws Exception {
        Extent small = new Extent(15, 15, 1);
        Content truth = content(small, AxesDoctorTest::wedge);
        assertEquals(List.of(), Fit.of(Answers.NONE, truth, truth.turned(Turn.TRANSPOSED)).findings);
        Content holes = content(SQUARE, at -> wedge(at) == 1 ? Double.NaN : at.x < 2 ? 1 : 0);
        assertEquals(List.of(), Fit.of(Answers.NONE, holes, holes.turned(Turn.TRANSPOSED).turned(Turn.TRANSPOSED)).findings);
    }

    @Test
    void aPictureStandsAsItWasTakenUnlessOnlyItsStoredSidesFit() throws Exception {
        Turn quarter = Turn.parse("-xy").orElseThrow();
        Content upright = content(new Extent(4, 6, 1), at -> at.x + 10 * at.y);
        Content stored = numbered(new Extent(6, 4, 1)).withUpright(quarter);
        AxesDoctor fits = look(stored, upright);
        assertEquals(new Extent(4, 6, 1), fits.truth().grid().orElseThrow().extent());
        assertEquals("turned upright", English.of(only(fits).done()));
        assertEquals("--truth-axes yx", only(fits).answers().getFirst().flag());
        AxesDoctor raw = look(numbered(new Extent(6, 4, 1)), stored);
        assertEquals(new Extent(6, 4, 1), raw.prediction().grid().orElseThrow().extent());
        assertEquals("not turned", English.of(only(raw).done()));
        assertEquals("--prediction-axes -xy", only(raw).answers().getFirst().flag());
    }
}
