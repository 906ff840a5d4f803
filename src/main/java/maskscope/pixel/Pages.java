package maskscope.pixel;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/// Changes to a long row of 16-bit numbers: pages of [#LENGTH] numbers, there only where a number has changed.
///
/// Immutable. A later version shares all pages with this one but those that were changed since, so that a version costs the
/// changed pages and a list of references, one for each [#LENGTH] numbers.
final class Pages {

    static final int SHIFT = 10;
    static final int LENGTH = 1 << SHIFT;
    private static final int WITHIN = LENGTH - 1;

    private final char[][] page;

    private Pages(char[][] page) {
        this.page = page;
    }

    /// No change to so many numbers.
    static Pages none(int numbers) {
        return new Pages(new char[(numbers + LENGTH - 1) >>> SHIFT][]);
    }

    /// Whether the number's page has changes; if not, the number is what it was at first.
    boolean has(int index) {
        return page[index >>> SHIFT] != null;
    }

    /// A number of a page that has changes.
    char at(int index) {
        return page[index >>> SHIFT][index & WITHIN];
    }

    /// Writes changes of its own on top of those of a version, which stays as it is. To be used by one thread.
    static final class Writer {

        private final char[][] page;
        private final int size;
        private final IntUnaryOperator original;
        private final BitSet own = new BitSet();
        private long copied;

        /// @param start what had changed before
        /// @param size how many numbers there are
        /// @param original what a number was at first
        Writer(Pages start, int size, IntUnaryOperator original) {
            this.page = start.page.clone();
            this.size = size;
            this.original = original;
        }

        int at(int index) {
            char[] changed = page[index >>> SHIFT];
            return changed == null ? original.applyAsInt(index) : changed[index & WITHIN];
        }

        void set(int index, int value) {
            int number = index >>> SHIFT;
            if (!own.get(number)) {
                page[number] = copy(number);
                own.set(number);
                copied += page[number].length;
            }
            page[number][index & WITHIN] = (char) value;
        }

        private char[] copy(int number) {
            if (page[number] != null) {
                return page[number].clone();
            }
            int from = number << SHIFT;
            char[] copy = new char[Math.min(LENGTH, size - from)];
            for (int i = 0; i < copy.length; i++) {
                copy[i] = (char) original.applyAsInt(from + i);
            }
            return copy;
        }

        /// What has been written so far, as a version that later writing leaves alone.
        Pages version() {
            own.clear();
            return new Pages(page.clone());
        }

        /// Numbers copied from earlier versions so far.
        long copied() {
            return copied;
        }
    }
}
