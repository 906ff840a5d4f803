package maskscope.open;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.file.ReadControl;
import maskscope.mask.MaskRole;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where masks that do not say how large they are get their size from.
class PictureSizeTest {

    @TempDir
    Path folder;

    private Path truth;
    private Path prediction;

    @BeforeEach
    void tables() throws Exception {
        truth = Files.writeString(folder.resolve("t.csv"), "id,rle\na,2 3\n");
        prediction = Files.writeString(folder.resolve("p.csv"), "id,rle\na,3 4\n");
    }

    private Optional<Path> photo(int width, int height) throws Exception {
        return Optional.of(TestFiles.write(folder, "photo.png",
                TestFiles.picture(width, height, TYPE_3BYTE_BGR, (x, y) -> x & 0xff), "png"));
    }

    private Examination examine(Path of, Path and, Optional<Path> photo) throws Exception {
        Answers answers = Answers.NONE;
        for (MaskRole role : List.of(MaskRole.TRUTH, MaskRole.PREDICTION)) {
            boolean table = (role == MaskRole.TRUTH ? of : and).toString().endsWith(".csv");
            answers = table
                    ? answers.with(role, said -> said.withReading("order", "columns").withReading("base", "1"))
                    : answers;
        }
        return PairReader.examine(of, and, photo, answers, Optional.empty(), ReadControl.unattended());
    }

    @Test
    void twoTablesAreAsLargeAsThePhotograph() throws Exception {
        Examination found = examine(truth, prediction, photo(4, 2));
        assertEquals(4, found.pair().orElseThrow().truth().extent().width());
        assertEquals(2, found.pair().orElseThrow().prediction().extent().height());
        assertTrue(found.pair().get().photo().isPresent());
    }

    @Test
    void thePhotographIsAsLargeAsItsFileThoughItIsReadAtAFractionOfIt() throws Exception {
        Examination found = examine(truth, prediction, photo(9001, 2));
        assertEquals(9001, found.pair().orElseThrow().truth().extent().width());
        assertTrue(found.pair().get().photo().orElseThrow().width() < 9001);
    }

    @Test
    void twoTablesWithoutAPhotographAreAskedForTheirSize() throws Exception {
        Examination found = examine(truth, prediction, Optional.empty());
        assertTrue(found.pair().isEmpty());
        assertEquals(2, found.open().stream().filter(one -> one.kind() == Finding.Kind.READING).count());
    }

    @Test
    void aTableIsAsLargeAsTheOtherMaskOnWhicheverSideItIs() throws Exception {
        Path mask = TestFiles.write(folder, "m.png", TestFiles.picture(4, 2, TYPE_BYTE_GRAY, (x, y) -> x % 2 * 255), "png");
        assertEquals(4, examine(truth, mask, Optional.empty()).pair().orElseThrow().truth().extent().width());
        assertEquals(4, examine(mask, prediction, Optional.empty()).pair().orElseThrow().prediction().extent().width());
    }

    @Test
    void aPhotographOfAnotherSizeThanTheOtherMaskLeavesTheSizeOpen() throws Exception {
        Path mask = TestFiles.write(folder, "m.png", TestFiles.picture(4, 2, TYPE_BYTE_GRAY, (x, y) -> x % 2 * 255), "png");
        Examination found = examine(truth, mask, photo(8, 4));
        assertTrue(found.pair().isEmpty());
        assertEquals(List.of("4 × 2 pixels, like what it is opened with", "8 × 4 pixels, like the photograph"),
                found.open().getFirst().answers().stream().map(answer -> English.of(answer.label())).toList());
    }

    @Test
    void aClassThatMustBeChosenFirstDoesNotHideTheSize() throws Exception {
        Path classes = Files.writeString(folder.resolve("c.csv"), "id,class,rle\na,cat,2 3\na,dog,7 1\n");
        Path mask = TestFiles.write(folder, "m.png", TestFiles.picture(4, 2, TYPE_BYTE_GRAY, (x, y) -> x % 2 * 255), "png");
        Examination found = examine(classes, mask, Optional.empty());
        assertEquals(List.of(Finding.Kind.CHANNELS), found.open().stream().map(Finding::kind).toList());
    }
}
