package maskscope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BundleWordsTest {

    private final Words english = new BundleWords(Locale.ENGLISH);
    private final Words korean = new BundleWords(Locale.KOREAN);

    @Test
    void anApostropheIsAnApostropheWithArgumentsAndWithout() {
        assertEquals("the file's end", english.of("probe.plain"));
        assertEquals("a.png: the file's end is missing", english.of("probe.file", Path.of("a.png")));
    }

    @Test
    void theNameInASentenceIsNeverReadAsAPattern() {
        assertEquals("{1}'s.png: the file's end is missing", english.of("probe.file", Path.of("{1}'s.png")));
    }

    @Test
    void aNameWithALineBreakStaysOnOneLine() {
        assertEquals("a b.png: the file's end is missing", english.of("probe.file", Path.of("a\nb.png")));
        assertEquals("it holds a b, c", english.of("probe.nested", List.of("a\r\nb", "c")));
    }

    @Test
    void aNameThatEndsInAFullStopEndsTheSentence() {
        assertEquals("take one of a, mes.", english.of("probe.names", List.of("a", "mes.")));
        assertEquals("take one of a.", english.of("probe.names", "a"));
        assertEquals("take one of mes..", english.of("probe.names", "mes.."));
    }

    @Test
    void oneAndManyHaveTheirOwnWords() {
        assertEquals("no pixel", english.of("probe.pixels", 0));
        assertEquals("one pixel", english.of("probe.pixels", 1));
        assertEquals("1665 pixels", english.of("probe.pixels", 1665));
        assertEquals("1,665 pixels", english.of("probe.grouped", 1665L));
    }

    @Test
    void numbersAreWrittenAsTheSentenceSays() {
        assertEquals("-60000 across, a down", english.of("probe.plain-number", -60_000, "a"));
        assertEquals("2147483648 across, a down", english.of("probe.plain-number", 2_147_483_648L, "a"));
        assertEquals("0.5 of 3", english.of("probe.double", 0.5, 3));
        assertEquals("0 of 1,000", english.of("probe.double", 0, 1000));
    }

    @Test
    void aPlaceWithoutAnArgumentIsSeen() {
        assertEquals("a of {1}", english.of("probe.double", "a"));
    }

    @Test
    void aBundleThatNobodyHasIsNoFault() {
        assertEquals("nobody.says", english.of("nobody.says"));
    }

    @Test
    void aSentenceSpeaksOfOtherMessagesAndOfLists() {
        assertEquals("it holds one pixel", english.of("probe.nested", Message.of("probe.pixels", 1)));
        assertEquals(
                "it holds label, raw, no pixel",
                english.of("probe.nested", List.of("label", "raw", Message.of("probe.pixels", 0))));
    }

    @Test
    void whatALanguageDoesNotHaveStandsThereInEnglish() {
        assertEquals("a.png: 파일 끝이 없습니다", korean.of("probe.file", Path.of("a.png")));
        assertEquals("only in English", korean.of("probe.english"));
    }

    @Test
    void theLanguageOfTheMachineIsNotMixedIn() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.KOREAN);
        try {
            assertEquals(
                    "a.png: the file's end is missing",
                    new BundleWords(Locale.ENGLISH).of("probe.file", Path.of("a.png")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aKeyThatNobodyHasIsShownAsItIs() {
        assertEquals("probe.nowhere", english.of("probe.nowhere"));
    }

    @Test
    void messagesCompareByWhatTheySay() {
        assertEquals(Message.of("probe.pixels", 1), Message.of("probe.pixels", 1));
        assertNotEquals(Message.of("probe.pixels", 1), Message.of("probe.pixels", 2));
    }

    @Test
    void aMessageRefusesWhatNoSentenceCanSpeakOf() {
        assertThrows(IllegalArgumentException.class, () -> Message.of("probe.nested", new Object()));
        assertThrows(IllegalArgumentException.class, () -> Message.of("probe.nested", List.of(new Object())));
        assertThrows(IllegalArgumentException.class, () -> Message.of("nested"));
    }
}
