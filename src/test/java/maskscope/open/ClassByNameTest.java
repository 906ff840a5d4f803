package maskscope.open;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.testing.Pairs;
import maskscope.testing.TestFiles;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A class is asked for by its name, as `--class liver` does, in every kind of file that holds classes.
class ClassByNameTest {

    @TempDir
    Path folder;

    private Path grey() throws IOException {
        return TestFiles.write(folder, "grey.png", TestFiles.picture(4, 1, TYPE_BYTE_GRAY, (x, _) -> x), "png");
    }

    private Path palette() throws IOException {
        int[] colours = {0xff00_0000, 0xff80_0000, 0xff00_8000, 0xff80_8000};
        return TestFiles.write(folder, "palette.png", TestFiles.indexed(4, 1, 8, colours, (x, _) -> x), "png");
    }

    private Path colours() throws IOException {
        BufferedImage picture = new BufferedImage(4, 1, TYPE_3BYTE_BGR);
        int[] colours = {0x000000, 0x800000, 0x008000, 0x808000};
        for (int x = 0; x < 4; x++) {
            picture.setRGB(x, 0, colours[x]);
        }
        return TestFiles.write(folder, "colours.png", picture, "png");
    }

    private Path channels() throws IOException {
        BufferedImage picture = new BufferedImage(4, 1, BufferedImage.TYPE_4BYTE_ABGR);
        for (int x = 0; x < 4; x++) {
            picture.setRGB(x, 0, new int[] {0xff_000000, 0xff_ff0000, 0xff_00ff00, 0x0000_00ff}[x]);
        }
        return TestFiles.write(folder, "channels.png", picture, "png");
    }

    private Path coco(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }

    private Path truth() throws IOException {
        return coco("truth.json", "{'images':[{'id':7,'width':4,'height':1}],"
                + "'categories':[{'id':1,'name':'liver'},{'id':2,'name':'spleen'}],'annotations':["
                + "{'image_id':7,'category_id':1,'segmentation':{'size':[1,4],'counts':[1,1,2]}},"
                + "{'image_id':7,'category_id':2,'segmentation':{'size':[1,4],'counts':[2,1,1]}}]}");
    }

    private Path results() throws IOException {
        return coco("results.json", "[{'image_id':7,'category_id':1,'score':0.5,'segmentation':{'size':[1,4],'counts':[1,1,2]}},"
                + "{'image_id':7,'category_id':2,'score':0.5,'segmentation':{'size':[1,4],'counts':[2,1,1]}}]");
    }

    private static Examination examine(Path truth, Path prediction, String name, Optional<Examination> before)
            throws BadInput {
        Answers answers = Answers.NONE.with(MaskRole.TRUTH, of -> of.withClass(name))
                .with(MaskRole.PREDICTION, of -> of.withClass(name));
        return PairReader.examine(truth, prediction, Optional.empty(), answers, before, ReadControl.unattended());
    }

    private static List<Double> truthOf(Path truth, Path prediction, String name) throws BadInput {
        return values(examine(truth, prediction, name, Optional.empty()).settled().truth());
    }

    private static List<Double> values(Raster raster) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < raster.pixels(); i++) {
            values.add(raster.value(i));
        }
        return values;
    }

    @Test
    void labelsAndPalettesAreNamedByTheirNumbers() throws Exception {
        Files.writeString(folder.resolve("labels.txt"), "background\nliver\nspleen\nkidney\nheart\n");
        assertEquals(List.of(0.0, 0.0, 1.0, 0.0), truthOf(grey(), grey(), "Spleen"));
        assertEquals(List.of(0.0, 0.0, 1.0, 0.0), truthOf(palette(), palette(), "spleen"));
        Told.by(() -> truthOf(grey(), palette(), "heart"), "neither file has a pixel of class heart", "--as-is");
        Told.by(() -> truthOf(grey(), grey(), "lung"), "grey.png", "no class “lung”", "1 liver, 2 spleen");
    }

    @Test
    void coloursAreNamedByTheLabelmap() throws Exception {
        Files.writeString(folder.resolve("labelmap.txt"), "road:128,128,0::\ncar:0,128,0::\nbus:1,1,1::\n");
        assertEquals(List.of(0.0, 0.0, 1.0, 0.0), truthOf(colours(), colours(), "car"));
        assertEquals(List.of(0.0, 0.0, 0.0, 1.0), truthOf(palette(), colours(), "road"));
        Told.by(() -> truthOf(colours(), colours(), "bus"), "neither file has a pixel of class bus", "--as-is");
    }

    @Test
    void channelsAreNamedByTheFileOrByTheFileBesideIt() throws Exception {
        assertEquals(List.of(0.0, 0.0, 1.0, 0.0), truthOf(channels(), channels(), "green"));
        assertEquals(List.of(0.0, 1.0, 0.0, 0.0), truthOf(truth(), truth(), "liver"));
        Files.writeString(folder.resolve("labels.txt"), "0 background\n1 spleen\n2 liver\n");
        assertEquals(List.of(0.0, 1.0, 0.0, 0.0), truthOf(truth(), truth(), "liver"), "the file's own names win");
        assertEquals(List.of(0.0, 0.0, 1.0, 0.0), truthOf(results(), results(), "liver").stream().map(v -> v * 2).toList());
    }

    @Test
    void resultsWithoutNamesTakeThoseOfTheTruth() throws Exception {
        Path truth = truth();
        Path results = results();
        Examination examination = examine(truth, results, "spleen", Optional.empty());
        assertEquals(List.of(0.0, 0.0, 0.5, 0.0), values(examination.settled().prediction()));
        Examination again = examine(truth, results, "spleen", Optional.of(examination));
        assertSame(examination.prediction(), again.prediction(), "read again though nothing changed");
    }

    @Test
    void theTruthsImageOfThePredictionsSizeIsTaken() throws Exception {
        Path two = coco("two.json", "{'images':[{'id':7,'width':4,'height':1},{'id':8,'width':5,'height':1}],'annotations':["
                + "{'image_id':7,'category_id':1,'segmentation':[[1,0,2,0,2,1,1,1]]}]}");
        Path prediction = TestFiles.write(folder, "p.png", TestFiles.picture(4, 1, TYPE_BYTE_GRAY, (x, _) -> x * 70), "png");
        MaskPair pair = Pairs.read(two, prediction, Optional.empty(), ReadControl.unattended());
        assertEquals(List.of(0.0, 1.0, 0.0, 0.0), values(pair.truth()));
        assertTrue(pair.prediction().value(3) > 0.8);
    }

    @Test
    void ofManyImagesASentenceHoldsTheFirstAndHowManyMoreThereAre() throws Exception {
        StringBuilder images = new StringBuilder("{'id':0}");
        for (int id = 1; id < 5000; id++) {
            images.append(",{'id':").append(id).append('}');
        }
        Path many = coco("many.json", "{'images':[" + images + "],'annotations':[]}");
        Told.by(() -> truthOf(many, grey(), "1"), "many.json", "it holds 0, 1, 2 and 4,997 more",
                "--truth-part 0 or --truth-part 1 or --truth-part 2 or --truth-part 3 or …");
    }
}
