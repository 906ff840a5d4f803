package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import maskscope.mask.BadInput;
import maskscope.session.store.SessionFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers are the same wherever one lives: with a comma for the decimal point, with digits of one's own, and where i is no
/// small I.
class LocaleTest {

    private static final String CASE = "imbalanced_256x256";

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void comeHome() {
        Locale.setDefault(usual);
    }

    private static String answers(Locale locale, String... more) {
        Locale.setDefault(locale);
        return Ran.evaluate(CASE, more).answer() + Ran.evaluate("both_empty_32x32", "--smooth", "0").answer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fr-FR", "fa-IR-u-nu-arabext", "tr-TR"})
    void whatIsPrintedIsTheSame(String tag) {
        Locale there = Locale.forLanguageTag(tag);
        assertEquals(answers(Locale.ROOT), answers(there));
        assertEquals(answers(Locale.ROOT, "--json"), answers(there, "--json"));
        String[] options = {"--alpha", "0.25", "--smooth", "1e-3"};
        assertEquals(answers(Locale.ROOT, options), answers(there, options));
    }

    @Test
    void optionsTakeAPointAndRefuseAComma() {
        Locale.setDefault(Locale.GERMANY);
        assertTrue(Ran.evaluate(CASE, "--alpha", "0,5").refusal().startsWith("Invalid value for option '--alpha': '0,5'"));
    }

    @Test
    void sessionsAreWrittenAndReadTheSame() throws IOException, BadInput {
        Path plain = Files.writeString(folder.resolve("plain.maskscope"), """
                {"format": "Maskscope session", "version": 1, "source": {"sample": "nuclei"},
                 "settings": {"shared": {"alpha": 0.7, "smooth": 1234.5}}}
                """);
        Locale.setDefault(Locale.ROOT);
        new SessionFile(folder.resolve("root.maskscope"), SessionFile.read(plain).state()).write();
        String answer = Ran.with("evaluate", "--session", plain.toString()).answer();
        Locale.setDefault(Locale.GERMANY);
        new SessionFile(folder.resolve("german.maskscope"), SessionFile.read(plain).state()).write();
        assertEquals(
                Files.readString(folder.resolve("root.maskscope")), Files.readString(folder.resolve("german.maskscope")));
        assertEquals(answer, Ran.with("evaluate", "--session", plain.toString()).answer());
    }
}
