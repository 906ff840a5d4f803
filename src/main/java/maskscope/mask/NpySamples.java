package maskscope.mask;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Collects the numbers of an array as they come from the file, and makes a raster of them at the end.
interface NpySamples {

    /// Takes `count` numbers, the first of which is the `first`-th of the file.
    void take(ByteBuffer data, int first, int count);

    /// The raster, once all numbers were taken; refuses numbers that are no mask.
    Raster raster(Path file) throws BadInput;

    /// The refusal of integers that are neither 0 and 1 nor grey values.
    static BadInput badIntegers(Path file, String least, String greatest) {
        return new BadInput(file, "it holds integers from " + least + " to " + greatest,
                "save 0 and 1, or 0 to 255, or 0 to 65535 as uint16, or probabilities as floats from 0 to 1");
    }
}
