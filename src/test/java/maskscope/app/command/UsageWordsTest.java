package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageWordsTest {

    private static String help(String command) {
        return Ran.with((command + " --help").strip().split(" ")).answer().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''       | Makes segmentation losses visible. Without a command it opens the window.",
        "''       | A scene that comes with the program: cells, nuclei, lesion, vessels, tumour.",
        "''       | evaluate Prints the losses of a truth and a prediction, or of a session.",
        "evaluate | --alpha=NUMBER For every loss that uses it: weight of a false positive.",
        "evaluate | What of the truth is left out of every sum: a value, a colour (#e0e0c0), a name, or nan.",
        "code     | with a library's own loss where that gives the same number; of eight pixels unless masks are given.",
        "snapshot | One picture, or two beside each other: overlay, truth, prediction, false-positives, misses, errors, share,"
                + " gradient.",
    })
    void helpSaysWhatCommandsAndOptionsDo(String command, String expected) {
        assertTrue(help(command).contains(expected), help(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evaluate", "sweep", "surface", "gradient", "code", "snapshot"})
    void helpHoldsNoKeysAndWhatPicocliSaysItself(String command) {
        assertFalse(help(command).matches(".*(usage\\.|picocli\\.|\\$\\{|null).*"), help(command));
        assertTrue(help(command).contains("-h, --help Show this help message and exit."), help(command));
    }
}
