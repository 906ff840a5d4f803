package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import maskscope.doctor.TestRasters;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The reference cases come as pictures and as arrays of the same maps.
class ReferenceFilesTest {

    static List<Path> cases() throws Exception {
        URI folder = ReferenceFilesTest.class.getResource("/reference/cases").toURI();
        try (Stream<Path> cases = Files.list(Path.of(folder))) {
            return cases.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aPictureAndAnArrayOfTheSameMapAgreeWithinOneStepOfGrey(Path folder) throws BadInput {
        for (String name : List.of("pred", "target")) {
            MaskRole role = name.equals("pred") ? MaskRole.PREDICTION : MaskRole.TRUTH;
            Raster picture = TestRasters.raster(folder.resolve(name + ".png"), role);
            Raster array = TestRasters.raster(folder.resolve(name + ".npy"), role);
            assertEquals(array.width(), picture.width());
            assertEquals(array.height(), picture.height());
            for (int i = 0; i < array.pixels(); i++) {
                double apart = Math.abs(array.value(i) - picture.value(i));
                assertTrue(apart <= 0.5 / 255 + 1e-6, name + " differs by " + apart + " at " + i);
            }
        }
    }
}
