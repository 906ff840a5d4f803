package maskscope.mask;

import java.nio.ByteBuffer;

/// Collects the numbers of an array as they come from the file, and makes a grid of them at the end.
interface NpySamples {

    /// Takes `count` numbers, the first of which is the `first`-th of the file.
    void take(ByteBuffer data, int first, int count);

    /// The grid, once all numbers were taken.
    Grid grid();
}
