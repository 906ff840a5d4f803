package maskscope.file.array;

/// A run of numbers in a piece of an array whose pixels lie evenly in the grid.
///
/// @param from the first number's place in the piece, counted in numbers
/// @param step how far apart the numbers lie in the piece
/// @param at the pixel of the first number
/// @param atStep how far apart the pixels lie in the grid
/// @param count how many numbers
record ArrayRun(int from, int step, int at, int atStep, int count) {

    /// Whether the numbers lie side by side in the piece and in the grid, so that they can be copied at once.
    boolean dense() {
        return step == 1 && atStep == 1;
    }

    /// The place of the `k`-th number in the piece.
    int from(int k) {
        return from + k * step;
    }

    /// The pixel of the `k`-th number.
    int at(int k) {
        return at + k * atStep;
    }
}
