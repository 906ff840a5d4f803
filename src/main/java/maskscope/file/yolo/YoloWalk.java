package maskscope.file.yolo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import maskscope.file.ReadControl;
import maskscope.file.ToldInput;
import maskscope.mask.BadInput;

/// One walk through a file of outlines, line by line: the number of a class, then x and y in turn, as shares of the picture's
/// width and height. A network's outlines may have two more numbers at their end, how sure it was and which track the object
/// belongs to. Four numbers are a box, and five a box of a network.
///
/// Source: Ultralytics' documentation of segmentation data sets, and of saved results.
final class YoloWalk {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_OUTLINES = 5_000_000;
    private static final int MOST_NUMBERS = 10_000_000;
    private static final int BOX = 4;
    private static final int SURE_BOX = 5;
    /// How far beyond the picture an outline may go, by the rule of Ultralytics.
    private static final float TOLERANCE = 0.01f;

    /// Receives what the walk reads.
    interface Visitor {
        /// Of `shares`, which are all numbers of the line but the class, the first `count` are x, y, x, y, …; `score` is NaN
        /// where there is none.
        void outline(int number, float[] shares, int count, float score) throws BadInput;

        default void box() {}
    }

    private final Path file;
    private final Reader text;
    private final Visitor visitor;
    private float[] numbers = new float[64];
    private int count;
    private int line = 1;
    private int outlines;

    private YoloWalk(Path file, Reader text, Visitor visitor) {
        this.file = file;
        this.text = text;
        this.visitor = visitor;
    }

    static void through(Path file, ReadControl control, Visitor visitor) throws IOException, BadInput {
        try (Reader text = new InputStreamReader(new ToldInput(file, control), StandardCharsets.UTF_8)) {
            new YoloWalk(file, text, visitor).all();
        }
    }

    private void all() throws IOException, BadInput {
        char[] letters = new char[BUFFER];
        StringBuilder word = new StringBuilder();
        for (int length = text.read(letters); length >= 0; length = text.read(letters)) {
            for (int i = 0; i < length; i++) {
                char letter = letters[i];
                if (letter > ' ' && letter != '\ufeff') {
                    word.append(letter);
                    if (word.length() > LONGEST_NUMBER) {
                        throw strange();
                    }
                } else {
                    number(word);
                    if (letter == '\n') {
                        end();
                        line++;
                    }
                }
            }
        }
        number(word);
        end();
    }

    private void number(StringBuilder word) throws BadInput {
        if (word.isEmpty()) {
            return;
        }
        if (count >= MOST_NUMBERS) {
            throw BadInput.of(file, "yolo.long-line", line, MOST_NUMBERS / 2);
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = read(word.toString());
        word.setLength(0);
    }

    private float read(String word) throws BadInput {
        if (!word.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            throw strange();
        }
        return Float.parseFloat(word);
    }

    /// Of a line.
    private void end() throws BadInput {
        if (count == 0) {
            return;
        }
        float number = numbers[0];
        if (number < 0 || number != Math.rint(number) || number > 1 << 20) {
            throw strange();
        }
        if (++outlines > MOST_OUTLINES) {
            throw BadInput.of(file, "yolo.many-outlines", MOST_OUTLINES);
        }
        int shares = count - 1;
        if (shares == BOX || shares == SURE_BOX) {
            visitor.box();
        } else if (shares < BOX) {
            throw strange();
        } else {
            outline((int) number, shares);
        }
        count = 0;
    }

    private void outline(int number, int shares) throws BadInput {
        float[] outline = Arrays.copyOfRange(numbers, 1, shares + 1);
        int left = shares;
        float last = outline[left - 1];
        // Only the number of a track is whole and lies beyond all shares.
        if (last > 1 && last == Math.rint(last)) {
            left--;
        }
        float score = Float.NaN;
        if (left % 2 == 1) {
            left--;
            score = outline[left];
        }
        for (int i = 0; i < left; i++) {
            if (!(outline[i] >= -TOLERANCE && outline[i] <= 1 + TOLERANCE)) {
                throw BadInput.of(file, "yolo.beyond", line);
            }
        }
        if (score < 0 || score > 1) {
            throw BadInput.of(file, "yolo.beyond", line);
        }
        visitor.outline(number, outline, left, score);
    }

    private BadInput strange() {
        return BadInput.of(file, "yolo.strange-line", line);
    }
}
