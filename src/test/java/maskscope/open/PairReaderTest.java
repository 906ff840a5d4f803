package maskscope.open;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.testing.NpyFiles;
import maskscope.testing.Pairs;
import maskscope.testing.TestFiles;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A truth and a prediction, read together.
class PairReaderTest {

    @TempDir
    Path folder;

    private Path mask(String name, int width, int height) throws IOException {
        return TestFiles.write(folder, name, TestFiles.picture(width, height, TYPE_BYTE_GRAY, (x, y) -> x % 2 * 255), "png");
    }

    private Path photo(int width, int height) throws IOException {
        return TestFiles.write(folder, "photo.png", TestFiles.picture(width, height, TYPE_3BYTE_BGR, (x, y) -> x & 0xff), "png");
    }

    private static MaskPair read(Path truth, Path prediction) throws BadInput {
        return Pairs.read(truth, prediction, Optional.empty(), ReadControl.unattended());
    }

    @Test
    void aPairKnowsItsFilesNamesAndHasNoPhotograph() throws Exception {
        MaskPair pair = read(mask("t.png", 5, 4), mask("p.png", 5, 4));
        assertEquals("t.png", pair.truthName());
        assertEquals("p.png", pair.predictionName());
        assertEquals(20, pair.pixels());
        assertTrue(pair.photo().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"5,4,6,5", "5,4,5,5", "5,4,10,9"})
    void differentSizesAreToldWithBothFilesAndBothSizes(int w1, int h1, int w2, int h2) throws Exception {
        Path truth = mask("t.png", w1, h1);
        Path prediction = mask("p.png", w2, h2);
        Told.by(() -> read(truth, prediction), "t.png is " + w1 + " × " + h1, "p.png: it is " + w2 + " × " + h2,
                "resize one to the other's size");
    }

    @ParameterizedTest
    @CsvSource({"500,400", "1000,800", "50,40", "5000,4000", "502,400", "9001,7200"})
    void aPhotographOfTheSameShapeIsTakenAtAnySize(int width, int height) throws Exception {
        Path truth = mask("t.png", 500, 400);
        Optional<Path> photo = Optional.of(photo(width, height));
        assertTrue(Pairs.read(truth, truth, photo, ReadControl.unattended()).photo().isPresent());
    }

    @Test
    void aPhotographThatWasReadAtAThirdOfItsSizeMayBeAPixelOff() throws Exception {
        Path truth = mask("t.png", 1998, 10);
        Optional<Path> photo = Optional.of(photo(8193, 41));
        assertEquals(14, Pairs.read(truth, truth, photo, ReadControl.unattended()).photo().orElseThrow().height());
    }

    @ParameterizedTest
    @CsvSource({"400,500", "510,400", "500,410", "5000,4100"})
    void aPhotographOfAnotherShapeIsToldWithBothSizes(int width, int height) throws Exception {
        Path truth = mask("t.png", 500, 400);
        Path photo = photo(width, height);
        Told.by(() -> Pairs.read(truth, truth, Optional.of(photo), ReadControl.unattended()),
                "photo.png", "another shape", "500 × 400 pixels", "without it");
    }

    @Test
    void aPictureIsNoPhotographOfAVolume() throws Exception {
        String shape = "9, 40, 50";
        Path volume = Files.write(folder.resolve("t.npy"), NpyFiles.npy("|u1", false, shape, 18_000, out -> {
            for (int i = 0; i < 18_000; i++) {
                out.put((byte) (i & 1));
            }
        }));
        Path photo = photo(50, 40);
        Told.by(() -> Pairs.read(volume, volume, Optional.of(photo), ReadControl.unattended()),
                "photo.png", "this photograph is 50 × 40 pixels", "9 slices of 50 × 40 pixels", "without it");
    }

    @Test
    void progressRunsOnceFrom0To1OverAllFiles() throws Exception {
        List<Double> seen = new ArrayList<>();
        Path truth = mask("t.png", 300, 200);
        Pairs.read(truth, truth, Optional.of(photo(300, 200)), new ReadControl(seen::add, () -> false, 1 << 20));
        for (int i = 1; i < seen.size(); i++) {
            assertTrue(seen.get(i) >= seen.get(i - 1), "fell from " + seen.get(i - 1) + " to " + seen.get(i));
        }
        assertTrue(seen.getFirst() < 0.1);
        assertEquals(1.0, seen.getLast());
    }

    @Test
    void cancellingInTheSecondFileStops() throws Exception {
        List<Double> seen = new ArrayList<>();
        Path truth = mask("t.png", 300, 200);
        ReadControl control = new ReadControl(seen::add, () -> !seen.isEmpty() && seen.getLast() > 0.5, 1 << 20);
        assertThrows(CancellationException.class, () -> Pairs.read(truth, truth, Optional.empty(), control));
        assertTrue(seen.getLast() < 0.6, "read on to " + seen.getLast());
    }

    @Test
    void aBadSecondFileIsToldByItsOwnName() throws Exception {
        Path truth = mask("t.png", 5, 4);
        Told.by(() -> read(truth, folder.resolve("gone.png")), "gone.png", "no such file");
    }

    @Test
    void aFileIsReadOnceForManyAnswersAndAgainOnceItHasChanged() throws Exception {
        Path truth = mask("t.png", 6, 4);
        Path prediction = mask("p.png", 6, 4);
        Examination first = examine(truth, prediction, Answers.NONE, Optional.empty());
        Answers inverted = Answers.NONE.with(MaskRole.TRUTH, said -> said.withInverted(true));
        Examination second = examine(truth, prediction, inverted, Optional.of(first));
        assertSame(first.truth().content().grid(), second.truth().content().grid());
        assertEquals(1, second.pair().orElseThrow().truth().value(0));
        TestFiles.write(folder, "t.png", TestFiles.picture(6, 4, TYPE_BYTE_GRAY, (x, y) -> x % 2 * 255 ^ 255), "png");
        Files.setLastModifiedTime(truth, FileTime.fromMillis(first.truth().changed().toMillis() + 5_000));
        Examination third = examine(truth, prediction, inverted, Optional.of(second));
        assertEquals(0, third.pair().orElseThrow().truth().value(0));
    }

    private static Examination examine(Path truth, Path prediction, Answers answers, Optional<Examination> before)
            throws BadInput {
        return PairReader.examine(truth, prediction, Optional.empty(), answers, before, ReadControl.unattended());
    }
}
