package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong is one line that names it and the way out, and exit code 2.
class EvaluateErrorsTest {

    private static final Path PREDICTION = Ran.CASES.resolve("random_64x64").resolve("pred.png");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--alpha=-0.1         | --alpha: alpha must be a number of 0 or more, not -0.1",
        "--beta=NaN           | --beta: beta must be a number of 0 or more, not NaN",
        "--gamma=Infinity     | --gamma: gamma must be a number of 0 or more, not Infinity",
        "--smooth=-1e-9       | --smooth: smooth must be a number of 0 or more, not -1e-9",
        "--ce-ratio=1.5       | --ce-ratio: ce-ratio must be a number from 0 to 1, not 1.5",
        "--epsilon=0          | --epsilon must be above 0 and below 0.5, not 0.0",
        "--epsilon=NaN        | --epsilon must be above 0 and below 0.5, not NaN",
        "--alpha=much         | Invalid value for option '--alpha': 'much' is not a number",
        "--epsilon=           | Invalid value for option '--epsilon': '' is not a number",
        "--set=focal          | --set focal: write it like focal.alpha=0.8",
        "--set=fokal.alpha=1  | --set fokal.alpha=1: there is no loss 'fokal'; the losses are focal, dice, bce-dice, iou,"
                + " tversky, focal-tversky, combo",
        "--set=focal.alfa=1   | --set focal.alfa=1: focal does not use alfa, only alpha, gamma",
        "--set=dice.alpha=1   | --set dice.alpha=1: dice does not use alpha, only smooth",
        "--set=focal.alpha=x  | --set focal.alpha=x: 'x' is not a number",
        "--set=focal.alpha=-1 | --set focal.alpha=-1: alpha must be a number of 0 or more, not -1; write focal.alpha=none for"
                + " Focal without alpha",
        "--set=tversky.alpha=none | --set tversky.alpha=none: 'none' is not a number",
        "--colour=red         | Unknown option: '--colour=red'",
    })
    void aWrongOptionIsNamedAndHelpIsMentioned(String option, String expected) {
        assertEquals(expected + "; see maskscope evaluate --help.", Ran.evaluate("random_64x64", option).refusal());
    }

    @Test
    void aNameWithLineBreaksStaysOnItsLine() throws IOException {
        Path strange = folder.resolve("two\nlines\tand\u001b[31mred.png");
        String told = Ran.evaluate(strange, strange).refusal();
        assertTrue(told.contains("two lines and [31mred.png: there is no such file"), told);
        Path file = Files.writeString(folder.resolve("no\nfolder"), "");
        String refused = Ran.with("snapshot", "--out", file.resolve("s.png").toString()).refusal();
        assertTrue(refused.contains("no folder/s.png: the picture cannot be written"), refused);
        Path labels = Files.copy(PREDICTION, folder.resolve("pred\nicted.png"));
        String report = Ran.evaluate(PREDICTION, labels).answer();
        assertTrue(report.contains("prediction  " + folder + "/pred icted.png"), report);
    }

    @Test
    void aThresholdMustBeANumber() {
        String told = Ran.evaluate("imbalanced_256x256", "--threshold", "NaN").refusal();
        assertTrue(told.startsWith("--threshold must be a number"), told);
    }

    @Test
    void optionsAreCheckedBeforeFiles() {
        String refusal = Ran.with("evaluate", "--truth", "none.png", "--prediction", "none.png", "--alpha", "-1").refusal();
        assertTrue(refusal.startsWith("--alpha"), refusal);
    }

    @Test
    void aMissingOptionIsNamed() {
        assertTrue(Ran.with("evaluate", "--truth", "t.png").refusal().contains("--prediction"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.png");
        assertTrue(Ran.evaluate(missing, PREDICTION).refusal().startsWith(missing + ": "));
        assertTrue(Ran.evaluate(PREDICTION, missing).refusal().startsWith(missing + ": "));
    }

    @Test
    void aFileOfNoKnownFormatIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.png"), "not a picture\nof two lines\n");
        assertTrue(Ran.evaluate(text, PREDICTION).refusal().startsWith(text + ": "));
    }

    @Test
    void aTruncatedFileIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(PREDICTION);
        Path half = Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, whole.length / 2));
        assertTrue(Ran.evaluate(half, PREDICTION).refusal().startsWith(half + ": "));
    }

    @Test
    void differentSizesAreRefused() {
        Path other = Ran.CASES.resolve("imbalanced_256x256").resolve("pred.png");
        String refusal = Ran.evaluate(PREDICTION, other).refusal();
        assertTrue(refusal.contains("256 × 256") && refusal.contains("64 × 64"), refusal);
    }

    @Test
    void aFileNameWithLineBreaksStaysOnOneLine() {
        Ran.evaluate(folder.resolve("two\nlines.png"), PREDICTION).refusal();
    }

    @Test
    void aNameThatTheLocaleHasNoLettersForIsToldWithTheWayOut() {
        // The only such name in a locale that has all letters.
        String refusal = Ran.evaluate("random_64x64", "--truth=a\0b").refusal();
        assertTrue(refusal.contains("cannot be the name of a file in this locale; start with LC_ALL=C.UTF-8"), refusal);
    }

    @Test
    void helpAndVersionAreAnswers() {
        assertTrue(Ran.with("evaluate", "--help").answer().contains("--ce-ratio"));
        assertTrue(Ran.with("snapshot", "--help").answer().contains("--out"));
        assertTrue(Ran.with("--help").answer().contains("evaluate"));
        assertTrue(Ran.with("--version").answer().startsWith("Maskscope "));
        assertTrue(Ran.with("evaluate", "--version").answer().startsWith("Maskscope "));
        assertTrue(Ran.with("snapshot", "--version").answer().startsWith("Maskscope "));
    }
}
