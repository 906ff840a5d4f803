package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import maskscope.testing.NpyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Arrays that hold a batch of pictures, as networks take them: (N, 1, H, W) and (N, H, W, 1).
///
/// Of the first picture Σt is 2, Σp 2 and Σtp 1, of the second 1, 2.3 and 0.4; the losses are worked out from these by hand.
class BatchTest {

    private static final float[] TRUTH = {1, 1, 0, 0, 0, 0, 0, 1};
    private static final float[] PREDICTION = {1, 0, 1, 0, 0.9f, 0.5f, 0.5f, 0.4f};
    private static final double SMOOTH = 1e-6;

    @TempDir
    Path folder;

    private static double dice(double truth, double prediction, double overlap) {
        return 1 - (2 * overlap + SMOOTH) / (truth + prediction + SMOOTH);
    }

    private Path array(String name, String shape, float[] numbers) throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }";
        byte[] bytes = NpyFiles.npy(1, header, ByteOrder.LITTLE_ENDIAN, 4 * numbers.length, out -> {
            for (float number : numbers) {
                out.putFloat(number);
            }
        });
        return Files.write(folder.resolve(name), bytes);
    }

    private Ran evaluate(String shape, String... options) throws IOException {
        return Ran.evaluate(array("t.npy", shape, TRUTH), array("p.npy", shape, PREDICTION), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2, 1, 2, 2", "2, 2, 2, 1"})
    void theLossesAreOfAllPicturesAtOnceAndTheirMeanIsToldBeside(String shape) throws IOException {
        JsonNode json = evaluate(shape, "--json").json();
        assertEquals(dice(3, 4.3, 1.4), json.at("/losses/dice").asDouble(), 1e-7);
        assertEquals(2, json.at("/images/count").asInt());
        double mean = (dice(2, 2, 1) + dice(1, 2.3, 0.4)) / 2;
        assertEquals(mean, json.at("/images/mean/losses/dice").asDouble(), 1e-7);
    }

    @Test
    void aConventionReducesThePicturesInItsOwnWay() throws IOException {
        double mean = (dice(2, 2, 1) + dice(1, 2.3, 0.4)) / 2;
        JsonNode monai = evaluate("2, 1, 2, 2", "--convention", "monai", "--json").json();
        assertEquals(mean, monai.at("/images/convention/losses/dice").asDouble(), 1e-7);
        JsonNode smp = evaluate("2, 1, 2, 2", "--convention", "smp", "--json").json();
        assertEquals(smp.at("/losses/dice").asDouble(), smp.at("/images/convention/losses/dice").asDouble());
    }

    @Test
    void theReportNamesTheImages() throws IOException {
        String text = evaluate("2, 1, 2, 2").out();
        assertTrue(text.contains("2 x 2 x 2 images, 8 pixels"), text);
        assertTrue(text.contains("These are the losses of all pixels of 2 images at once."), text);
    }

    @Test
    void aPredictionOfPicturesBesideOneTruthIsChosenFrom() throws IOException {
        Path truth = array("t.npy", "2, 2", new float[] {1, 1, 0, 0});
        Path prediction = array("p.npy", "2, 1, 2, 2", PREDICTION);
        Ran ran = Ran.evaluate(truth, prediction);
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("2 channels (0, 1)"), ran.err());
        assertFalse(Ran.evaluate(truth, prediction, "--prediction-class", "0", "--json").json().has("images"));
    }
}
