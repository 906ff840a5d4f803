package maskscope.file.nrrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import maskscope.doctor.Answers;
import maskscope.doctor.Examination;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.MaskClass;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.open.MaskFormats;
import maskscope.open.PairReader;
import maskscope.testing.TextHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 3D Slicer's segments: names of labels, or masks out of layers.
class NrrdSegmentsTest {

    private static final String LAYERS = "NRRD0004\ntype: uint8\ndimension: 4\nsizes: 2 2 2 1\nkinds: list domain domain domain\n"
            + "encoding: raw\n";
    private static final byte[] OVERLAPPING = {1, 1, 2, 0, 1, 1, 0, 3};
    private static final String NOTES = """
            Segment0_ID:=Segment_1
            Segment0_Name:=Liver
            Segment0_LabelValue:=1
            Segment0_Layer:=0
            Segment0_Color:=1 0.5 0
            Segment1_Name:=vessel
            Segment1_LabelValue:=2
            Segment1_Layer:=0
            Segment2_Name:=tumour
            Segment2_LabelValue:=1
            Segment2_Layer:=1
            """;

    @TempDir
    Path folder;

    private Path lay(String header, byte... numbers) throws IOException {
        return Files.write(folder.resolve("a.seg.nrrd"), TextHeader.file(header + "\n", numbers));
    }

    private Content read(Wish wish, String header, byte... numbers) throws IOException, BadInput {
        return MaskFormats.read(lay(header, numbers), wish, ReadControl.unattended());
    }

    private static List<Double> numbers(Content content) {
        Grid grid = content.grid().orElseThrow();
        return IntStream.range(0, grid.pixels()).mapToObj(grid::number).toList();
    }

    @Test
    void aSegmentIsAMaskOutOfItsLayer() throws Exception {
        Content open = read(Wish.NONE, LAYERS + NOTES, OVERLAPPING);
        assertTrue(open.grid().isEmpty());
        assertEquals(List.of("Liver", "vessel", "tumour"), open.channels().stream().map(MaskClass::key).toList());
        assertEquals(OptionalInt.of(0xff8000), open.channels().getFirst().rgb());
        assertEquals(List.of(1.0, 0.0, 1.0, 0.0), numbers(read(Wish.NONE.withChannel("liver"), LAYERS + NOTES, OVERLAPPING)));
        assertEquals(List.of(0.0, 1.0, 0.0, 0.0), numbers(read(Wish.NONE.withChannel("vessel"), LAYERS + NOTES, OVERLAPPING)));
        Content tumour = read(Wish.NONE.withChannel("tumour"), LAYERS + NOTES, OVERLAPPING);
        assertEquals(List.of(1.0, 0.0, 1.0, 0.0), numbers(tumour));
        assertEquals(Optional.of("tumour"), tumour.channel());
        assertEquals(Map.of(), tumour.names());
    }

    @Test
    void aNumberIsNoSegmentAsItStandsForOthersInOtherLayers() throws Exception {
        assertTrue(read(Wish.NONE.withChannel("1"), LAYERS + NOTES, OVERLAPPING).grid().isEmpty());
    }

    @Test
    void severalSegmentsAreWhereAnyOfThemIsThoughTheyOverlap() throws Exception {
        Content two = read(Wish.NONE.withChannel("Liver, tumour"), LAYERS + NOTES, OVERLAPPING);
        assertEquals(List.of(1.0, 0.0, 1.0, 0.0), numbers(two));
        assertEquals(Optional.of("Liver,tumour"), two.channel());
        assertEquals(List.of(1.0, 1.0, 1.0, 0.0),
                numbers(read(Wish.NONE.withChannel("vessel,tumour"), LAYERS + NOTES, OVERLAPPING)));
        assertEquals(List.of(1.0, 1.0, 1.0, 0.0), numbers(read(Wish.NONE.withChannel("object"), LAYERS + NOTES, OVERLAPPING)));
        assertTrue(read(Wish.NONE.withChannel("Liver,spleen"), LAYERS + NOTES, OVERLAPPING).grid().isEmpty());
        String comma = NOTES.replace("vessel", "vessel, left");
        assertEquals(List.of(0.0, 1.0, 0.0, 0.0),
                numbers(read(Wish.NONE.withChannel("vessel, left"), LAYERS + comma, OVERLAPPING)));
    }

    @Test
    void segmentsOfLayersAreMasksWhateverTheKindOfTheirNumbers() throws Exception {
        for (String type : List.of("int16", "int32", "float", "double")) {
            String header = LAYERS.replace("uint8", type).replace("raw", "text") + NOTES;
            byte[] words = TextHeader.words(OVERLAPPING);
            assertEquals(List.of(0.0, 1.0, 0.0, 0.0), numbers(read(Wish.NONE.withChannel("vessel"), header, words)), type);
        }
    }

    @Test
    void withOneLayerSegmentsAreLabelsWithNames() throws Exception {
        String header = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 2 2\nencoding: raw\n"
                + "Segment0_Name:=left\\nkidney \nSegment0_LabelValue:=3\nSegment0_Layer:=0\nSegment1_ID:=Segment_9\n"
                + "Segment1_LabelValue:=1\nSegment7_LabelValue:=2\nSegment7_Name:=\n";
        Content content = read(Wish.NONE, header, OVERLAPPING);
        assertTrue(content.channels().isEmpty());
        assertEquals(Map.of(3, "left kidney", 1, "Segment_9", 2, "Segment_7"), content.names());
        assertEquals(3, content.grid().orElseThrow().number(7));
    }

    @Test
    void namesAreReadAsTheyAreWritten() throws Exception {
        String header = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 2 2\nencoding: raw\nSegment0_Name:=Überfluß: 간=1\n";
        assertEquals(Map.of(1, "Überfluß: 간=1"), read(Wish.NONE, header, OVERLAPPING).names());
    }

    @Test
    void olderFilesHaveALayerForEachSegment() throws Exception {
        String header = LAYERS + "Segment0_ID:=liver\nSegment0_Name:=Leber\nSegment1_ID:=spleen\nSegment1_Name:=Milz\n";
        Content milz = read(Wish.NONE.withChannel("Milz"), header, new byte[] {1, 0, 0, 1, 1, 1, 0, 0});
        assertEquals(List.of(0.0, 1.0, 1.0, 0.0), numbers(milz));
    }

    @Test
    void segmentsOfOneNameAreToldApart() throws Exception {
        String header = LAYERS + NOTES.replace("tumour", "Liver").replace("vessel", "Liver");
        assertEquals(List.of("Liver", "Liver (2)", "Liver (3)"),
                read(Wish.NONE, header, OVERLAPPING).channels().stream().map(MaskClass::key).toList());
        assertEquals(List.of(0.0, 1.0, 0.0, 0.0), numbers(read(Wish.NONE.withChannel("Liver (2)"), header, OVERLAPPING)));
    }

    @Test
    void partsOfVoxelsStayAsTheyAre() throws Exception {
        String header = LAYERS + "Segmentation_SourceRepresentation:=Fractional labelmap\n" + NOTES.replace("vessel", "x");
        assertEquals(List.of(1.0, 2.0, 1.0, 0.0), numbers(read(Wish.NONE.withChannel("Liver"), header, OVERLAPPING)));
        String one = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 2 2\nencoding: raw\n"
                + "Segmentation_SourceRepresentation:=Fractional labelmap\nSegment0_Name:=liver\n";
        assertEquals(Map.of(), read(Wish.NONE, one, OVERLAPPING).names());
    }

    @Test
    void aLayerThatIsNotThereHoldsNothingToChoose() throws Exception {
        String header = LAYERS + NOTES.replace("Segment2_Layer:=1", "Segment2_Layer:=2");
        assertEquals(List.of("Liver", "vessel"),
                read(Wish.NONE, header, OVERLAPPING).channels().stream().map(MaskClass::key).toList());
    }

    /// Truth with layers, prediction of labels: the same name means the same in both.
    @Test
    void aSegmentIsComparedWithALabelOfItsName() throws Exception {
        Path truth = lay(LAYERS + NOTES, OVERLAPPING);
        byte[] labels = {2, 0, 2, 1};
        String header = "NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 2 1\nencoding: raw\n"
                + "Segment0_Name:=vessel\nSegment0_LabelValue:=1\nSegment1_Name:=tumour\nSegment1_LabelValue:=2\n\n";
        Path prediction = Files.write(folder.resolve("b.seg.nrrd"), TextHeader.file(header, labels));
        Answers answers = Answers.NONE.with(MaskRole.TRUTH, one -> one.withClass("tumour"))
                .with(MaskRole.PREDICTION, one -> one.withClass("tumour"));
        Examination found =
                PairReader.examine(truth, prediction, Optional.empty(), answers, Optional.empty(), ReadControl.unattended());
        for (int i = 0; i < 4; i++) {
            assertEquals(found.pair().orElseThrow().truth().value(i), found.pair().orElseThrow().prediction().value(i));
        }
    }
}
