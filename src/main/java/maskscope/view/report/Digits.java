package maskscope.view.report;

import maskscope.text.Numbers;

/// Numbers as a report writes them.
final class Digits {

    private static final int MANY = 6;
    private static final int FEW = 4;

    private Digits() {}

    /// A loss or a score in a table.
    static String many(double value) {
        return Numbers.typeset(Numbers.significant(value, MANY));
    }

    /// A loss or a score in a sentence.
    static String few(double value) {
        return Numbers.typeset(Numbers.significant(value, FEW));
    }

    /// What was set: all digits of it.
    static String set(double value) {
        return Numbers.shortest(value);
    }
}
