package maskscope.file.kaggle;

import java.util.Arrays;

/// The runs of one cell, `start length start length …`, gathered letter by letter.
///
/// An empty cell, −1 and what pandas writes for nothing stand for an empty mask. What is wrong is kept, as it matters only where
/// the row is drawn.
final class KaggleRuns {

    static final int MOST_NUMBERS = 10_000_000;
    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_NONE = 4;

    /// What keeps a cell from being runs.
    enum Fault { NONE, NO_NUMBER, NEGATIVE, ODD, MANY }

    private int[] numbers = new int[16];
    private int count;
    private long letters;
    private Fault fault = Fault.NONE;
    private final StringBuilder word = new StringBuilder();

    void clear() {
        count = 0;
        letters = 0;
        fault = Fault.NONE;
        word.setLength(0);
    }

    void take(char letter) {
        letters++;
        if (letter <= ' ' || letter == '\u00a0') {
            endOfWord();
        } else if (word.length() < LONGEST_WORD) {
            word.append(letter);
        } else {
            fault = Fault.NO_NUMBER;
        }
    }

    /// Of the cell.
    void end() {
        endOfWord();
        boolean nothing = count == 1 && numbers[0] == -1;
        if (nothing) {
            count = 0;
        } else if (fault == Fault.NONE && count % 2 == 1) {
            fault = Fault.ODD;
        }
        for (int i = 0; i < count && fault == Fault.NONE; i++) {
            fault = numbers[i] < 0 ? Fault.NEGATIVE : Fault.NONE;
        }
    }

    private void endOfWord() {
        if (word.isEmpty()) {
            return;
        }
        if (count == MOST_NUMBERS) {
            fault = Fault.MANY;
        } else if (word.length() <= LONGEST_NONE && count == 0 && word.toString().matches("(?i)nan|none|null")) {
            fault = Fault.NONE;
        } else {
            number();
        }
        word.setLength(0);
    }

    private void number() {
        boolean negative = word.charAt(0) == '-';
        long number = 0;
        for (int i = negative ? 1 : 0; i < word.length(); i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                fault = Fault.NO_NUMBER;
                return;
            }
            // Beyond this no picture has a pixel.
            number = Math.min(Integer.MAX_VALUE, 10 * number + digit);
        }
        if (negative && word.length() == 1) {
            fault = Fault.NO_NUMBER;
            return;
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = (int) (negative ? -number : number);
    }

    Fault fault() {
        return fault;
    }

    /// How long the cell is.
    long letters() {
        return letters;
    }

    /// How many numbers there are, two for each run.
    int count() {
        return count;
    }

    /// Start and length in turn; the first [#count] are of this cell.
    int[] numbers() {
        return numbers;
    }
}
