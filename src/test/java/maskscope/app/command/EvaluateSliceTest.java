package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import maskscope.testing.NpyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `evaluate` over one slice of a volume.
class EvaluateSliceTest {

    private static final int X = 9;
    private static final int Y = 7;
    private static final int Z = 11;

    @TempDir
    private Path folder;

    private Path truth;
    private Path prediction;

    @BeforeEach
    void writeVolumes() throws IOException {
        truth = npy("truth.npy", EvaluateSliceTest::truth);
        prediction = npy("prediction.npy", EvaluateSliceTest::prediction);
    }

    private static int truth(int voxel) {
        return voxel * 7 % 3 == 0 ? 255 : 0;
    }

    private static int prediction(int voxel) {
        return voxel * 37 % 256;
    }

    /// An array of bytes of z × y × x.
    private Path npy(String name, IntUnaryOperator sample) throws IOException {
        byte[] samples = new byte[X * Y * Z];
        for (int voxel = 0; voxel < samples.length; voxel++) {
            samples[voxel] = (byte) sample.applyAsInt(voxel);
        }
        return NpyFiles.bytes(folder.resolve(name), samples, Z, Y, X);
    }

    private Ran evaluate(String... options) {
        return Ran.evaluate(truth, prediction, options);
    }

    @Test
    void withoutASliceTheWholeVolumeCounts() throws IOException {
        JsonNode json = evaluate("--json").json();
        assertEquals(X * Y * Z, json.get("pixels").asInt());
        assertEquals(Z, json.get("depth").asInt());
        assertFalse(json.get("input").has("slice"));
    }

    @ParameterizedTest
    @CsvSource({"z,4,9,7,2", "2,10,9,7,2", "y,0,9,11,1", "x,8,7,11,0"})
    void aSliceIsCountedAlone(String axis, int slice, int width, int height, int side) throws IOException {
        JsonNode json = evaluate("--json", "--slice", "" + slice, "--axis", axis).json();
        assertEquals(width, json.get("width").asInt());
        assertEquals(height, json.get("height").asInt());
        assertEquals(1, json.get("depth").asInt());
        assertEquals(width * height, json.get("pixels").asInt());
        assertEquals(slice, json.get("input").get("slice").asInt());
        assertEquals("" + "xyz".charAt(side), json.get("input").get("axis").asText());
        double tp = 0;
        double fp = 0;
        for (int voxel = 0; voxel < X * Y * Z; voxel++) {
            int[] at = {voxel % X, voxel / X % Y, voxel / X / Y};
            if (at[side] == slice) {
                tp += truth(voxel) / 255.0 * (prediction(voxel) / 255.0);
                fp += (1 - truth(voxel) / 255.0) * (prediction(voxel) / 255.0);
            }
        }
        assertEquals(tp, json.get("tp").asDouble(), 1e-9);
        assertEquals(fp, json.get("fp").asDouble(), 1e-9);
    }

    @Test
    void theAxisIsZUnlessAsked() throws IOException {
        assertEquals("z", evaluate("--json", "--slice", "3").json().get("input").get("axis").asText());
    }

    @Test
    void theTextTellsTheSlice() {
        String text = evaluate("--slice", "3", "--axis", "Y").answer();
        assertTrue(text.contains("slice       3 across y\nsize        9 x 11, 99 pixels\n"), text);
    }

    @Test
    void aSliceThatIsNotThereIsToldWithThoseThatAre() {
        assertEquals(truth + ": it has no slice 7 across y; its slices there are 0 to 6.",
                evaluate("--slice", "7", "--axis", "y").refusal());
        assertEquals(truth + ": it does not say which of its sides is axial; give the axis as x, y or z.",
                evaluate("--slice", "0", "--axis", "axial").refusal());
        String picture = Ran.evaluate("random_64x64", "--slice", "0").refusal();
        assertTrue(picture.endsWith("it is a picture and has no slices; leave out the slice, or choose a volume."), picture);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--axis=z             | --axis: say which slice, too, with --slice",
        "--slice=-1           | --slice must be 0 or more, not -1",
        "--slice=first        | Invalid value for option '--slice': 'first' is not a whole number",
        "--slice=1 --axis=w   | --axis: there is no axis 'w'; choose x, y, z, sagittal, coronal or axial",
    })
    void aWrongOptionIsNamed(String options, String expected) {
        assertEquals(expected + "; see maskscope evaluate --help.", evaluate(options.split(" ")).refusal());
    }

    @Test
    void snapshotDrawsTheSliceOrRefuses() {
        Path picture = folder.resolve("slice.png");
        assertTrue(snapshot(picture, "7").refusal().contains("it has no slice 7 across y"));
        assertFalse(Files.exists(picture));
        assertEquals("", snapshot(picture, "6").answer());
        assertTrue(Files.exists(picture));
    }

    private Ran snapshot(Path picture, String slice) {
        return Ran.with("snapshot", "--out", picture.toString(), "--truth", truth.toString(), "--prediction",
                prediction.toString(), "--axis", "y", "--slice", slice);
    }
}
