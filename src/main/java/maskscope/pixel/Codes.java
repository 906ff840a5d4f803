package maskscope.pixel;

/// The row of the pixel table that each pixel belongs to, for all pixels of a mask pair.
///
/// Read by runs and never one by one where it is hot: a picture of a million screen pixels is a few thousand runs.
///
/// Codes never change. The array of [Stored] belongs to its table alone. [OfBytes] keeps no codes and reads the samples of
/// the two rasters: the rasters own them, and whoever makes a raster gives its array away, so that nobody writes to it later.
/// What strokes change is in [Painted], on pages that belong to it, and never reaches a raster.
public sealed interface Codes permits Codes.OfBytes, Codes.Stored, Codes.Painted {

    /// Number of pixels.
    int size();

    /// The row of pixel `index`.
    int at(int index);

    /// Writes the rows of `length` pixels, `step` apart from `from` on, into `target` from `offset` on.
    void copy(int from, int step, int length, int[] target, int offset);

    /// A reading of pixels that gives, for each, what `ofRow` has for its row: one step instead of two where there are
    /// many pixels.
    Lookup lookup(char[] ofRow);

    /// Writes what belongs to `length` pixels, `step` apart from `from` on, to the beginning of `target`.
    @FunctionalInterface
    interface Lookup {
        void copy(int from, int step, int length, char[] target);
    }

    /// The codes of two 8-bit rasters: the pair of samples already says which row it is, so nothing is stored
    /// beside them. `row[truth << 8 | prediction]` is the row of a pair of samples.
    record OfBytes(byte[] truth, byte[] prediction, char[] row) implements Codes {

        @Override
        public int size() {
            return truth.length;
        }

        @Override
        public int at(int index) {
            return row[(truth[index] & 0xff) << 8 | prediction[index] & 0xff];
        }

        @Override
        public void copy(int from, int step, int length, int[] target, int offset) {
            for (int i = 0, index = from; i < length; i++, index += step) {
                target[offset + i] = row[(truth[index] & 0xff) << 8 | prediction[index] & 0xff];
            }
        }

        @Override
        public Lookup lookup(char[] ofRow) {
            char[] ofPair = new char[row.length];
            for (int pair = 0; pair < row.length; pair++) {
                // Pairs that do not occur have the number behind the last row.
                ofPair[pair] = row[pair] < ofRow.length ? ofRow[row[pair]] : 0;
            }
            return (from, step, length, target) -> {
                for (int i = 0, index = from; i < length; i++, index += step) {
                    target[i] = ofPair[(truth[index] & 0xff) << 8 | prediction[index] & 0xff];
                }
            };
        }
    }

    /// Codes written down, two bytes a pixel.
    record Stored(char[] code) implements Codes {

        @Override
        public int size() {
            return code.length;
        }

        @Override
        public int at(int index) {
            return code[index];
        }

        @Override
        public void copy(int from, int step, int length, int[] target, int offset) {
            for (int i = 0, index = from; i < length; i++, index += step) {
                target[offset + i] = code[index];
            }
        }

        @Override
        public Lookup lookup(char[] ofRow) {
            return (from, step, length, target) -> {
                for (int i = 0, index = from; i < length; i++, index += step) {
                    target[i] = ofRow[code[index]];
                }
            };
        }
    }

    /// Codes of which strokes have changed some.
    ///
    /// @param original before the first stroke
    /// @param changes the pages that strokes have touched
    record Painted(Codes original, Pages changes) implements Codes {

        @Override
        public int size() {
            return original.size();
        }

        @Override
        public int at(int index) {
            return changes.has(index) ? changes.at(index) : original.at(index);
        }

        @Override
        public void copy(int from, int step, int length, int[] target, int offset) {
            original.copy(from, step, length, target, offset);
            for (int i = 0, index = from; i < length; i++, index += step) {
                if (changes.has(index)) {
                    target[offset + i] = changes.at(index);
                }
            }
        }

        @Override
        public Lookup lookup(char[] ofRow) {
            Lookup ofOriginal = original.lookup(ofRow);
            return (from, step, length, target) -> {
                ofOriginal.copy(from, step, length, target);
                for (int i = 0, index = from; i < length; i++, index += step) {
                    if (changes.has(index)) {
                        target[i] = ofRow[changes.at(index)];
                    }
                }
            };
        }
    }
}
