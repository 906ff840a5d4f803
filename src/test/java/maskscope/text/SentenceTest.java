package maskscope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void whateverEndsALineBecomesASpace() {
        assertEquals("a b c", Sentence.oneLine("a\n\r\n\tb\u2028c"));
        assertEquals("red [31m and bell ", Sentence.oneLine("red\u001b[31m and bell\u0007"));
        assertEquals("as it is – é", Sentence.oneLine("as it is – é"));
    }

    @Test
    void aTextIsToldToBeOneLine() {
        assertTrue(Sentence.isOneLine("one line – 1/2"));
        for (String broken : new String[] {"a\nb", "\t", "\u0085", "\u2029", "\u0000"}) {
            assertFalse(Sentence.isOneLine(broken));
        }
    }

    @Test
    void aSentenceBeginsWithACapital() {
        assertEquals("Élan", Sentence.capitalised("élan"));
        assertEquals("Already", Sentence.capitalised("Already"));
        assertEquals("", Sentence.capitalised(""));
    }
}
