package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import maskscope.loss.measure.Sums;
import maskscope.mask.Raster;
import maskscope.session.ShownPair;
import maskscope.session.state.Source;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import maskscope.text.BundleWords;
import maskscope.view.WindowTest;
import maskscope.view.paint.Painting;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Every finding of the input doctor in the window: it is shown, it is answered by one click, and the answer is undone.
class DoctorTest extends WindowTest {

    private static final int SIDE = 64;

    private Path grey(String name, IntBinaryOperator sample) throws IOException {
        return TestFiles.png(folder.resolve(name), SIDE, SIDE, sample);
    }

    /// A disc of `inside` on `outside`.
    private static IntBinaryOperator disc(int inside, int outside) {
        return (x, y) -> (x - 32) * (x - 32) + (y - 32) * (y - 32) < 300 ? inside : outside;
    }

    private Path floats(String name, IntBinaryOperator thousandths) throws IOException {
        float[] samples = new float[SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = thousandths.applyAsInt(i % SIDE, i / SIDE) / 1000f;
        }
        return NpyFiles.floats(folder.resolve(name), samples, SIDE, SIDE);
    }

    private Path volume(String name, IntBinaryOperator sample) throws IOException {
        byte[] samples = new byte[6 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) sample.applyAsInt(i % SIDE, i / SIDE % SIDE);
        }
        return NpyFiles.bytes(folder.resolve(name), samples, 6, SIDE, SIDE);
    }

    /// Of many levels, as a network says them.
    private Path prediction() throws IOException {
        return grey("fine-prediction.png", (x, y) -> disc(220, 10).applyAsInt(x, y) + x % 20);
    }

    private Path truth() throws IOException {
        return grey("fine-truth.png", disc(255, 0));
    }

    private void open(FxRobot robot, Path truth, Path prediction) {
        open(robot, new Source.Files(truth, prediction, Optional.empty()));
    }

    private boolean doctorIsOpen() {
        return find("doctor", Node.class).isVisible();
    }

    private boolean told(String finding) {
        return doctorIsOpen() && find("finding-" + finding, Node.class) != null;
    }

    private void click(FxRobot robot, String id) {
        assertNotNull(find(id, Node.class), id + " is not there");
        act(robot, () -> find(id, Button.class).fire());
    }

    private String chip(String id) {
        Labeled chip = find("chip-" + id, Labeled.class);
        return chip == null ? null : chip.getText();
    }

    private Raster truthShown() {
        return session.loadedProperty().get().pair().truth();
    }

    private Raster predictionShown() {
        return session.loadedProperty().get().pair().prediction();
    }

    private Sums sums() {
        return session.reportProperty().get().sums();
    }

    @Test
    void whatIsCertainIsDoneAndStandsBesideTheName(FxRobot robot) throws IOException {
        open(robot, truth(), prediction());
        assertFalse(doctorIsOpen());
        assertEquals("0/255 → 0/1", chip("truth-scale"));
        assertEquals("grey ÷ 255", chip("prediction-scale"));
        robot.clickOn("#doctor-open");
        settle(robot);
        assertTrue(told("truth-scale"));
        robot.clickOn("#doctor-open");
        settle(robot);
        assertFalse(doctorIsOpen());
    }

    @Test
    void whatTheDoctorSaysFollowsTheLanguage(FxRobot robot) throws IOException {
        open(robot, grey("labels.png", (x, y) -> x / 16), prediction());
        assertTrue(told("truth-labels"));
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals(List.of(), notInBrackets("doctor"));
        click(robot, "cure-truth-labels-1");
        assertEquals("[doctor.class]", chip("truth-labels"));
        assertEquals("[input.one-note]", find("doctor-open", Button.class).getText());
        act(robot, () -> language.set(BundleWords.english()));
        assertEquals("class 2", chip("truth-labels"));
    }

    /// The texts of a part of the window that no message says.
    private List<String> notInBrackets(String id) {
        return find(id, Node.class).lookupAll("*").stream()
                .filter(node -> node instanceof Labeled || node instanceof Text)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : ((Text) node).getText())
                .filter(text -> text != null && text.chars().anyMatch(Character::isLetter) && !text.matches("\\[.*]"))
                .toList();
    }

    @Test
    void aMapOfLabelsWaitsForAClassAndKeepsWhatWasOnScreen(FxRobot robot) throws IOException {
        ShownPair before = session.loadedProperty().get();
        open(robot, grey("labels.png", (x, y) -> x / 16), prediction());
        assertTrue(told("truth-labels"));
        assertSame(before, session.loadedProperty().get());
        robot.clickOn("#cure-truth-labels-1");
        settle(robot);
        assertFalse(doctorIsOpen());
        assertEquals("class 2", chip("truth-labels"));
        assertEquals(0, truthShown().value(16));
        assertEquals(1, truthShown().value(32));
        robot.clickOn("#chip-truth-labels");
        settle(robot);
        assertTrue(told("truth-labels"), "undone, it asks again");
    }

    @Test
    void anotherClassIsOneClickAway(FxRobot robot) throws IOException {
        open(robot, grey("labels.png", (x, y) -> x / 16), prediction());
        click(robot, "cure-truth-labels-0");
        robot.clickOn("#doctor-open");
        settle(robot);
        assertTrue(find("cure-truth-labels-0", Button.class).isDisabled(), "it is taken already");
        click(robot, "cure-truth-labels-2");
        assertEquals("class 3", chip("truth-labels"));
        assertTrue(doctorIsOpen(), "whoever opened it is not done");
        act(robot, session::undo);
        assertEquals("class 1", chip("truth-labels"));
        act(robot, session::redo);
        assertEquals("class 3", chip("truth-labels"));
    }

    @Test
    void aDoubtThatWasClosedStaysClosedFromSliceToSlice(FxRobot robot) throws IOException {
        open(robot, volume("turned.npy", disc(0, 1)), volume("prediction.npy", disc(255, 0)));
        assertTrue(told("truth-inverted"));
        click(robot, "doctor-close");
        assertFalse(doctorIsOpen());
        act(robot, () -> session.slicing().step(1));
        assertFalse(doctorIsOpen());
    }

    @Test
    void logitsGoThroughTheSigmoid(FxRobot robot) throws IOException {
        open(robot, truth(), floats("logits.npy", disc(3250, -2125)));
        assertTrue(told("prediction-logits"));
        robot.clickOn("#cure-prediction-logits-0");
        settle(robot);
        assertEquals("sigmoid", chip("prediction-logits"));
        assertEquals(1 / (1 + Math.exp(2.125)), predictionShown().value(0), 1e-12);
        click(robot, "chip-prediction-logits");
        assertTrue(told("prediction-logits"));
    }

    @Test
    void a255AmongLabelsIsLeftOutOfEverySum(FxRobot robot) throws IOException {
        open(robot, grey("void.png", (x, y) -> y == 0 ? 255 : x / 32), prediction());
        assertTrue(told("truth-ignore"));
        robot.clickOn("#cure-truth-ignore-0");
        settle(robot);
        assertEquals("255 left out", chip("truth-ignore"));
        assertEquals(SIDE * (SIDE - 1), sums().pixels());
        assertEquals(Painting.LEFT_OUT & 0xffffff, colourAt(first(), 10, 0));
        click(robot, "chip-truth-ignore");
        assertTrue(told("truth-ignore"));
    }

    @Test
    void theFringesOfAJpegAreCutAway(FxRobot robot) throws IOException {
        Path jpeg = folder.resolve("truth.jpg");
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.getRaster().setSample(i % SIDE, i / SIDE, 0, disc(255, 0).applyAsInt(i % SIDE, i / SIDE));
        }
        ImageIO.write(image, "jpeg", jpeg.toFile());
        open(robot, jpeg, prediction());
        assertTrue(told("truth-fringes"), "a doubt opens the doctor though there is a pair");
        robot.clickOn("#cure-truth-fringes-0");
        settle(robot);
        assertEquals("≥ 0.5", chip("truth-soft"));
        assertEquals(Math.rint(sums().tp() + sums().fn()), sums().tp() + sums().fn(), 1e-9);
        click(robot, "chip-truth-soft");
        assertTrue(told("truth-fringes"));
    }

    @Test
    void exchangedFilesAreExchangedBack(FxRobot robot) throws IOException {
        Path soft = floats("soft.npy", (x, y) -> (x * 64 + y) % 1000);
        open(robot, soft, truth());
        assertTrue(told("both-swapped"));
        robot.clickOn("#cure-both-swapped-0");
        settle(robot);
        assertEquals("soft.npy", session.loadedProperty().get().pair().predictionName());
        assertFalse(doctorIsOpen());
        act(robot, session::undo);
        assertEquals("soft.npy", session.loadedProperty().get().pair().truthName());
    }

    @Test
    void anInvertedTruthIsTurned(FxRobot robot) throws IOException {
        open(robot, grey("inverted.png", disc(0, 255)), prediction());
        assertTrue(told("truth-inverted"));
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(doctorIsOpen(), "a doubt can be put away");
        robot.clickOn("#doctor-open");
        settle(robot);
        double before = sums().tp();
        robot.clickOn("#cure-truth-inverted-0");
        settle(robot);
        assertEquals("inverted", chip("truth-inverted"));
        assertTrue(sums().tp() > before);
        click(robot, "chip-truth-inverted");
        assertEquals(before, sums().tp());
        assertTrue(told("truth-inverted"));
    }

    @Test
    void aSmallerPredictionIsBroughtToTheTruthsSize(FxRobot robot) throws IOException {
        Path half = TestFiles.png(folder.resolve("half.png"), SIDE / 2, SIDE / 2, (x, y) -> x * 8);
        open(robot, truth(), half);
        assertTrue(told("prediction-sizes"));
        robot.clickOn("#cure-prediction-sizes-0");
        settle(robot);
        assertEquals("resized × 2 (linear)", chip("prediction-sizes"));
        assertEquals(SIDE, predictionShown().width());
        assertEquals(2 / 255.0, predictionShown().value(1), 1e-12);
        click(robot, "chip-prediction-sizes");
        assertTrue(told("prediction-sizes"));
    }

    @Test
    void aSmallerTruthIsRepeated(FxRobot robot) throws IOException {
        Path half = TestFiles.png(folder.resolve("half-truth.png"), SIDE / 2, SIDE / 2, (x, y) -> x < 16 ? 255 : 0);
        open(robot, half, prediction());
        click(robot, "cure-truth-sizes-0");
        assertEquals("resized × 2 (nearest neighbour)", chip("truth-sizes"));
        assertEquals(1, truthShown().value(31));
        assertEquals(0, truthShown().value(32));
    }

    @Test
    void anEmptyTruthIsSaid(FxRobot robot) throws IOException {
        open(robot, grey("empty.png", (x, y) -> 0), prediction());
        assertFalse(doctorIsOpen(), "it is worth knowing, but no doubt");
        assertEquals("1 note", find("doctor-open", Button.class).getText());
        robot.clickOn("#doctor-open");
        settle(robot);
        assertTrue(told("truth-empty"));
    }

    @Test
    void anEmptyPredictionIsSaid(FxRobot robot) throws IOException {
        open(robot, truth(), grey("nothing.png", (x, y) -> 0));
        robot.clickOn("#doctor-open");
        settle(robot);
        assertTrue(told("prediction-empty"));
    }

    @Test
    void aSoftTruthIsSaidAndCanBeCut(FxRobot robot) throws IOException {
        open(robot, floats("soft.npy", (x, y) -> x * 15), prediction());
        robot.clickOn("#doctor-open");
        settle(robot);
        assertTrue(told("truth-soft"));
        click(robot, "cure-truth-soft-0");
        assertEquals("≥ 0.5", chip("truth-soft"));
        assertEquals(1, truthShown().value(40));
        act(robot, session::undo);
        assertEquals(0.6f, truthShown().value(40));
    }

    @Test
    void aColouredMapOffersItsColoursAndItsChannels(FxRobot robot) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, i % SIDE < 20 ? 0xff0000 : i % SIDE < 40 ? 0x00ff00 : 0);
        }
        Path file = folder.resolve("colours.png");
        ImageIO.write(image, "png", file.toFile());
        open(robot, file, prediction());
        assertTrue(told("truth-labels"));
        click(robot, "cure-truth-labels-1");
        assertEquals("class #ff0000", chip("truth-labels"));
        assertEquals(1, truthShown().value(5));
        assertEquals(0, truthShown().value(25));
    }

    private static Path fixture(String name) {
        return Path.of("src/test/resources/formats").resolve(name);
    }

    @Test
    void channelsAreChosenInBothFilesAtOnce(FxRobot robot) {
        open(robot, fixture("npz-nnunet.npz"), fixture("npz-nnunet.npz"));
        assertTrue(told("truth-channels") && told("prediction-channels"));
        click(robot, "cure-truth-channels-0");
        assertEquals("channel 1", chip("truth-channels"), "the background is not the likeliest");
        assertEquals("channel 1", chip("prediction-channels"));
        click(robot, "chip-prediction-channels");
        assertTrue(told("prediction-channels"));
    }

    @Test
    void oneOfSeveralArraysIsChosen(FxRobot robot) {
        open(robot, fixture("png-palette1.png"), fixture("npz-two.npz"));
        assertTrue(told("prediction-parts"));
        click(robot, "cure-prediction-parts-1");
        assertTrue(told("prediction-logits"), "the scores it holds are looked at next");
        click(robot, "cure-prediction-logits-0");
        assertEquals("scores", chip("prediction-parts"));
        click(robot, "chip-prediction-parts");
        assertTrue(told("prediction-parts"));
    }

    @Test
    void percentagesAreDivided(FxRobot robot) throws IOException {
        open(robot, truth(), floats("percent.npy", (x, y) -> 1000 * x + 36_250));
        assertTrue(told("prediction-logits"));
        click(robot, "cure-prediction-logits-0");
        assertEquals("÷ 100", chip("prediction-scale"));
        assertEquals(0.3625, predictionShown().value(0), 1e-7);
        click(robot, "chip-prediction-scale");
        assertTrue(told("prediction-logits"));
    }

    @Test
    void pixelsThatHoldNoNumberAreLeftOut(FxRobot robot) throws IOException {
        Path file = floats("gaps.npy", (x, y) -> x < 32 ? 1000 : 0);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4, Float.NaN);
        open(robot, Files.write(file, bytes), prediction());
        assertTrue(told("truth-ignore"));
        click(robot, "cure-truth-ignore-0");
        assertEquals("NaN left out", chip("truth-ignore"));
        assertEquals(SIDE * SIDE - 1, sums().pixels());
        click(robot, "chip-truth-ignore");
        assertTrue(told("truth-ignore"));
    }
}
