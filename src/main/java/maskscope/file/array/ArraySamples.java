package maskscope.file.array;

import java.nio.ByteBuffer;
import maskscope.file.Grid;

/// Collects the numbers of an array as they come from the file, and makes a grid of them at the end.
interface ArraySamples {

    /// Takes one run of the numbers in a piece of the file.
    void take(ByteBuffer data, ArrayRun run);

    /// The grid, once all numbers were taken.
    Grid grid();
}
