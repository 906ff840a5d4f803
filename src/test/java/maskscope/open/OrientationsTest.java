package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.mask.Turn;
import maskscope.testing.English;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One volume with unlike sides and labels at its corners, in all 48 orientations that nibabel can give it, each as NIfTI by
/// nibabel and as NRRD and MetaImage by ITK: turned by what their headers say, all are the same volume at the same place.
///
/// The files, called by the letters of their axes as nibabel tells them, are made by `src/test/fixtures/make-volumes`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrientationsTest {

    private static final Path ALL = Path.of("src", "test", "resources", "orientations.zip");

    private static final Answers CLASS_1 = Answers.NONE.with(MaskRole.TRUTH, of -> of.withClass("1"))
            .with(MaskRole.PREDICTION, of -> of.withClass("1"));

    private FileSystem files;
    private Content straight;

    @BeforeAll
    void read() throws Exception {
        files = FileSystems.newFileSystem(ALL);
        straight = read("RAS.nii");
    }

    @AfterAll
    void close() throws IOException {
        files.close();
    }

    private Content read(String name) throws BadInput {
        return MaskFormats.read(files.getPath(name), Wish.NONE, ReadControl.unattended());
    }

    List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(files.getPath("/"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Double> numbers(Grid grid) {
        return IntStream.range(0, grid.pixels()).mapToObj(grid::number).toList();
    }

    /// What was made of one of the volumes as the photograph beneath masks that lie straight.
    private Examination beneath(String photo) throws BadInput {
        Path masks = files.getPath("RAS.nii");
        return PairReader.examine(masks, masks, Optional.of(files.getPath(photo)), CLASS_1, Optional.empty(),
                ReadControl.unattended());
    }

    @Test
    void thereAreAllOrientationsInEveryFormat() throws IOException {
        assertEquals(3 * 48, names().size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void turnedTowardsAnotherItIsTheSameVolume(String name) throws Exception {
        Content content = read(name);
        assertEquals(name.substring(0, 3), content.placement().axes().directions());
        Turn turn = content.placement().towards(straight.placement()).orElseThrow();
        Content turned = content.turned(turn);
        assertEquals(straight.grid().orElseThrow().extent(), turned.grid().orElseThrow().extent());
        assertEquals(numbers(straight.grid().orElseThrow()), numbers(turned.grid().orElseThrow()));
        assertTrue(turned.placement().distance(straight.placement()) < 1e-4, () -> "at " + turned.placement().affine());
        for (int side = 0; side < 3; side++) {
            assertEquals(straight.placement().spacing().get(side), turned.placement().spacing().get(side), 1e-5);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void beneathMasksAPhotographIsTurnedAsTheyLie(String name) throws Exception {
        Examination examination = beneath(name);
        Photo photo = examination.settled().photo().orElseThrow();
        Photo asMasks = beneath("RAS.nii").settled().photo().orElseThrow();
        assertEquals(asMasks.extent(), photo.extent());
        assertArrayEquals(asMasks.grey(), photo.grey());
        String told = String.join("; ", English.of(examination.findings().stream().map(Finding::sentence).toList()));
        String letters = name.substring(0, 3);
        assertEquals(!letters.equals("RAS"), told.contains("the photograph’s sides run " + letters), told);
    }
}
