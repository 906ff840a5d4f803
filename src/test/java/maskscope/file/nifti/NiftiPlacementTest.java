package maskscope.file.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import maskscope.testing.NiftiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which way the sides of a NIfTI volume point in the body.
class NiftiPlacementTest {

    private static final double HALF = Math.sqrt(0.5);

    @TempDir
    Path folder;

    private String axes(NiftiFile file) throws IOException, BadInput {
        byte[] bytes = file.sides(1, 1, 1).type(2, 8).numbers(1, out -> {}).bytes();
        return MaskFormats.read(Files.write(folder.resolve("scan"), bytes), Wish.NONE, ReadControl.unattended())
                .placement().axes().directions();
    }

    private String axesOf(double... affine) throws IOException, BadInput {
        String first = axes(NiftiFile.first(ByteOrder.BIG_ENDIAN).affine(1, affine));
        assertEquals(first, axes(NiftiFile.second(ByteOrder.LITTLE_ENDIAN).affine(4, affine)));
        return first;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAS", "LPI", "LAS", "ASR", "SRA", "PIL", "RSA", "ILP"})
    void straightAffinesNameEverySide(String letters) throws Exception {
        double[] affine = new double[9];
        for (int side = 0; side < 3; side++) {
            boolean up = "RAS".indexOf(letters.charAt(side)) >= 0;
            int row = (up ? "RAS" : "LPI").indexOf(letters.charAt(side));
            affine[3 * row + side] = (up ? 1 : -1) * (0.5 + side);
        }
        assertEquals(letters, axesOf(affine));
    }

    @Test
    void anObliqueSideIsNamedAfterTheAxisItFollowsMost() throws Exception {
        double tilt = Math.toRadians(40);
        assertEquals("RAS", axesOf(1, 0, 0, 0, Math.cos(tilt), -Math.sin(tilt), 0, Math.sin(tilt), Math.cos(tilt)));
        double more = Math.toRadians(50);
        assertEquals("RSP", axesOf(1, 0, 0, 0, Math.cos(more), -Math.sin(more), 0, Math.sin(more), Math.cos(more)));
    }

    @Test
    void noTwoSidesAreGivenTheSameAxis() throws Exception {
        // Columns (0.8, 0.6, 0) and (0.9, 0.2, 0): both run along x most, the first less so.
        assertEquals("ARS", axesOf(0.8, 0.9, 0, 0.6, 0.2, 0, 0, 0, 1));
        assertEquals("ARS", axesOf(8, 0.9, 0, 6, 0.2, 0, 0, 0, 1), "however large the voxels are");
        // A rotation of whose second column the largest part lies along x, which the first has taken.
        assertEquals("RSP", axesOf(0.71, -0.71, 0, 0.3, 0.3, -0.91, 0.64, 0.64, 0.42));
    }

    @Test
    void theSizeOfVoxelsChangesNoDirection() throws Exception {
        double tilt = Math.toRadians(30);
        double cos = Math.cos(tilt);
        double sin = Math.sin(tilt);
        assertEquals("RAS", axesOf(0.1 * cos, -50 * sin, 0, 0.1 * sin, 50 * cos, 0, 0, 0, 7));
    }

    @Test
    void aMatrixThatIsNoneSaysNothing() throws Exception {
        assertEquals("", axesOf(1, 0, 0, 0, 1, 0, 0, 0, 0));
        assertEquals("", axesOf(1, 1, 0, 1, 1, 0, 0, 0, 1));
        assertEquals("", axesOf(Double.NaN, 0, 0, 0, 1, 0, 0, 0, 1));
        assertEquals("", axesOf(Double.POSITIVE_INFINITY, 0, 0, 0, 1, 0, 0, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1, RAS", "0, 0, 0, -1, RAI", "1, 0, 0, 1, RPI", "0, 0, 1, 1, LPS", "0, 1, 0, -1, LAS",
            "0, 0, 0, 0, RAS"})
    void theQuaternionServesWithoutAnAffine(double b, double c, double d, double handedness, String letters) throws Exception {
        assertEquals(letters, axes(NiftiFile.first().quaternion(1, handedness, b, c, d)));
        assertEquals(letters, axes(NiftiFile.second(ByteOrder.BIG_ENDIAN).quaternion(2, handedness, b, c, d)));
    }

    @Test
    void aQuaternionOfAQuarterTurn() throws Exception {
        assertEquals("ALS", axes(NiftiFile.first().quaternion(1, 1, 0, 0, HALF)));
        assertEquals("RSP", axes(NiftiFile.first().quaternion(1, 1, HALF, 0, 0)));
        assertEquals("IAR", axes(NiftiFile.first().quaternion(1, 1, 0, HALF, 0)));
    }

    @Test
    void aQuaternionLongerThanOneIsATurnAllTheSame() throws Exception {
        assertEquals("LPS", axes(NiftiFile.first().quaternion(1, 1, 0, 0, 3)));
        assertEquals("", axes(NiftiFile.first().quaternion(1, 1, 0, 0, Double.NaN)));
    }

    @Test
    void theAffineGoesBeforeTheQuaternion() throws Exception {
        double[] turned = {-1, 0, 0, 0, -1, 0, 0, 0, 1};
        assertEquals("LPS", axes(NiftiFile.first().quaternion(1, 1, 0, 0, 0).affine(1, turned)));
        assertEquals("RAS", axes(NiftiFile.first().quaternion(1, 1, 0, 0, 0).affine(0, turned)));
    }

    @Test
    void withoutACodeNothingIsKnownOfABody() throws Exception {
        assertEquals("", axes(NiftiFile.first().quaternion(0, 1, 0, 0, 0).affine(0, 1, 0, 0, 0, 1, 0, 0, 0, 1)));
        assertEquals("", axes(NiftiFile.first().quaternion(-1, 1, 0, 0, 0).affine(-1, 1, 0, 0, 0, 1, 0, 0, 0, 1)));
    }
}
