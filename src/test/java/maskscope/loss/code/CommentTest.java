package maskscope.loss.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentTest {

    @Test
    void whateverWouldEndALineStaysInTheComment() {
        assertEquals(List.of("# a import os b c"), Comment.lines("a\nimport os\r\nb\u2028c"));
        assertEquals("  # a import os", Comment.behind("a\n\nimport os"));
    }

    @Test
    void aLongCommentTakesSeveralLinesAndEachIsAComment() {
        List<String> lines = Comment.lines("word ".repeat(60).strip());
        assertEquals(4, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.startsWith("# word") && line.length() <= 96), lines.toString());
        assertEquals("word ".repeat(60).strip(), String.join(" ", lines).replace("# ", ""));
    }

    @Test
    void aWordThatIsLongerThanALineIsNotBroken() {
        String name = "x".repeat(200);
        assertEquals(List.of("# the file", "# " + name, "# holds"), Comment.lines("the file " + name + " holds"));
    }
}
