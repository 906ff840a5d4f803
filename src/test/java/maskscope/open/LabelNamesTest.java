package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import maskscope.file.ByteGrid;
import maskscope.file.ClassNames;
import maskscope.file.Content;
import maskscope.file.Hue;
import maskscope.file.MaskClass;
import maskscope.file.Wish;
import maskscope.testing.English;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which names a file beside a mask gives its classes.
class LabelNamesTest {

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(home.resolve("data/masks"));
    }

    private LabelNames names() {
        return LabelNames.beside(folder.resolve("t.png"), folder.resolve("p.png"));
    }

    private LabelNames names(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return names();
    }

    private static Content labels() {
        return Content.of(Path.of("t.png"), "PNG", ByteGrid.unsigned(2, 1, 1, new byte[2]));
    }

    @Test
    void aNamePerLineCountsFrom0() throws Exception {
        assertEquals(Map.of(0, "background", 1, "liver", 3, "left kidney"),
                names("labels.txt", "background\r\nliver\r\n\r\n left kidney \r\n\r\n").numbers());
    }

    @Test
    void labelmesIgnoreIsMinus1() throws Exception {
        assertEquals(Map.of(-1, "__ignore__", 0, "_background_", 1, "cat"),
                names("labels.txt", "__ignore__\n_background_\ncat\n").numbers());
        assertEquals(Map.of(0, "_background_", 1, "dog"), names("labels.txt", "_background_\ndog\n").numbers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 background\n7 liver", "0: background\n7: liver", "0,background\n7,liver\n",
        "\ufeff# classes\n0\tbackground\n\n7 = liver", "7:liver\n0:background\n7:spleen"})
    void numbersBeforeTheNamesAreTheLabels(String text) throws Exception {
        assertEquals(Map.of(0, "background", 7, "liver"), names("labels.txt", text).numbers());
    }

    @Test
    void oneLineWithoutANumberMakesAllOfThemNames() throws Exception {
        assertEquals(Map.of(0, "3 Doors", 1, "none"), names("labels.txt", "3 Doors\nnone").numbers());
    }

    @Test
    void labelsOfItkSnapHaveNumbersAndColours() throws Exception {
        LabelNames names = names("labels.txt", """
                ################################################
                # ITK-SnAP Label Description File
                # IDX   -R-  -G-  -B-  -A--  VIS MSH  LABEL
                ################################################
                    0     0    0    0        0  0  0    "Clear Label"
                    1   255    0    0        1  1  1    "Liver, right lobe"
                   12     0  255    0     0.50  1  0    "Spleen"
                """);
        assertEquals(Map.of(0, "Clear Label", 1, "Liver, right lobe", 12, "Spleen"), names.numbers());
        assertEquals(Map.of(0, "Clear Label", 0xff0000, "Liver, right lobe", 0x00ff00, "Spleen"), names.colours());
    }

    @Test
    void cvatsLabelmapHasColours() throws Exception {
        LabelNames names = names("labelmap.txt", """
                # label:color_rgb:parts:actions
                background:0,0,0::
                traffic light:250,125,187::
                person:51,221,255:head,hand:walk
                nothing:::
                """);
        assertEquals(Map.of(), names.numbers());
        assertEquals(Map.of(0, "background", 0xfa7dbb, "traffic light", 0x33ddff, "person"), names.colours());
    }

    @Test
    void bothKindsOfNnunetsDatasetAreRead() throws Exception {
        assertEquals(Map.of(0, "background", 1, "liver"), names("dataset.json",
                "{\"channel_names\":{\"0\":\"CT\"},\"labels\":{\"background\":0,\"liver\":1,\"both\":[1,2]},\"numTraining\":3}")
                .numbers());
        assertEquals(Map.of(0, "background", 2, "tumour"),
                names("dataset.json", "{\"labels\":{\"0\":\"background\",\"2\":\"tumour\"}}").numbers());
    }

    private static final String REGIONS = "{\"labels\":{\"background\":0,\"whole tumor\":[1,2,3],\"core\":[3,1,1],"
            + "\"enhancing\":[3],\"ignore\":4},\"regions_class_order\":[2,1,3]}";

    private static Content channels(int count) {
        return Content.ofChannels(Path.of("p.npz"), ".npz", IntStream.range(0, count).mapToObj(MaskClass::channel).toList());
    }

    private static List<String> called(Content content) {
        return content.channels().stream().map(MaskClass::name).toList();
    }

    @Test
    void aNameOfSeveralLabelsMakesRegionsOfAllThatIsNoBackground() throws Exception {
        ClassNames classes = names("dataset.json", REGIONS).dataset();
        assertEquals(List.of(
                new ClassNames.Region("whole tumor", List.of(1, 2, 3), OptionalInt.of(2)),
                new ClassNames.Region("core", List.of(1, 3), OptionalInt.of(1)),
                new ClassNames.Region("enhancing", List.of(3), OptionalInt.of(3))), classes.regions());
        assertEquals(OptionalInt.of(4), classes.ignored());
        assertEquals(Map.of(0, "background", 3, "enhancing", 4, "ignore"), names().numbers());
        assertEquals(List.of(), names("dataset.json", "{\"labels\":{\"background\":0,\"a\":[1],\"b\":2}}").dataset().regions());
        ClassNames.Region unknown = names("dataset.json", "{\"labels\":{\"a\":[1,2]},\"regions_class_order\":[1,2]}")
                .dataset().regions().getFirst();
        assertEquals(OptionalInt.empty(), unknown.mark());
        assertEquals(OptionalInt.empty(), names("dataset.json", "{\"labels\":{\"4\":\"ignore\"}}").dataset().ignored());
    }

    @Test
    void asManyChannelsAsRegionsAreThoseAndOthersAreLabels() throws Exception {
        LabelNames names = names("dataset.json", REGIONS);
        assertEquals(List.of("whole tumor", "core", "enhancing"), called(names.give(channels(3))));
        assertTrue(names.give(channels(3)).ofRegions());
        assertEquals(List.of("background", "", "", "enhancing"), called(names.give(channels(4))));
        assertFalse(names.give(channels(4)).ofRegions());
        List<MaskClass> own = List.of(MaskClass.channel(0, Hue.RED), MaskClass.channel(1, Hue.GREEN),
                MaskClass.channel(2, Hue.BLUE));
        assertFalse(names.give(labels().withChannels(own, Optional.empty())).ofRegions());
    }

    @Test
    void channelsAreFoundByNamesKeysAndRegions() throws Exception {
        LabelNames names = names("dataset.json", REGIONS);
        List<MaskClass> regions = names.give(channels(3)).channels();
        assertEquals(List.of("1"), names.keys(regions, "Core"));
        assertEquals(List.of("0", "2"), names.keys(regions, "whole tumor, 2"));
        assertEquals(List.of(), names.keys(regions, "core,liver"));
        List<MaskClass> labels = names.give(channels(4)).channels();
        assertEquals(List.of("1", "3"), names.keys(labels, "core"));
        assertEquals(List.of("0", "1", "3"), names.keys(labels, "background,core,3"));
        assertEquals(List.of(), names.keys(names.give(channels(2)).channels(), "core"));
        assertEquals(Wish.NONE.withChannel("core"), names.ofLabels(Wish.NONE.withChannel("3, 1")));
        assertEquals(Wish.NONE.withChannel("1,2"), names.ofLabels(Wish.NONE.withChannel("1,2")));
        assertEquals(Wish.NONE, names.ofLabels(Wish.NONE));
    }

    @Test
    void eachDatasetTellsOfTheMaskThatItLiesBeside() throws Exception {
        Path results = Files.createDirectories(home.resolve("runs/7"));
        Path mask = results.resolve("p.npz");
        Files.writeString(folder.resolve("labels.txt"), "nothing\nliver");
        Files.writeString(results.resolve("dataset.json"), REGIONS);
        LabelNames names = LabelNames.beside(folder.resolve("t.png"), mask);
        assertEquals(Map.of(0, "nothing", 1, "liver"), names.numbers());
        assertEquals(3, names.dataset().regions().size(), "a truth must know what a region is");
        assertEquals(OptionalInt.of(4), names.dataset().ignored());
        assertEquals(List.of("whole tumor", "core", "enhancing"), called(names.ofPrediction(mask, List.of()).give(channels(3))));
        Files.writeString(folder.resolve("dataset.json"), "{\"labels\":{\"background\":0,\"cyst\":1,\"stone\":2}}");
        Files.delete(folder.resolve("labels.txt"));
        LabelNames others = LabelNames.beside(folder.resolve("t.png"), mask);
        assertEquals(List.of("background", "cyst", "stone"), called(others.ofPrediction(folder.resolve("p.png"), List.of())
                .give(channels(3))));
        assertEquals(List.of("whole tumor", "core", "enhancing"), called(others.ofPrediction(mask, List.of()).give(channels(3))));
    }

    @Test
    void aTabInANameIsABlank() throws Exception {
        assertEquals(Map.of(1, "left lung", 2, "liver"), names("labels.txt", "1\tleft\tlung\n2\tliver").numbers());
    }

    @Test
    void noNameHoldsMoreThanOneLine() throws Exception {
        assertEquals(Map.of(1, "left lung"), names("dataset.json", "{\"labels\":{\"1\":\"left\u2028\u0085lung\"}}").numbers());
        assertEquals(Map.of(1, "left lung"), names("dataset.json", "{\"labels\":{\"left\u2029lung\":1}}").numbers());
        for (String odd : List.of("left\u2028lung", "left\u0085lung", "left\u009b2Jlung")) {
            Files.delete(Files.writeString(folder.resolve("dataset.json"), ""));
            assertEquals(LabelNames.NONE, names("labels.txt", odd));
        }
    }

    @Test
    void endlessNamesAreCutSoThatASentenceCanBearThem() throws Exception {
        String end = "endless ".repeat(1000);
        assertTrue(names("dataset.json", "{\"labels\":{\"" + end + "\":1}}").numbers().get(1).length() <= 300);
        assertTrue(names("dataset.json", "{\"labels\":{\"1\":\"" + end + "\"}}").numbers().get(1).length() <= 300);
    }

    @Test
    void theFolderIsLookedInBeforeTheOneAboveAndTheTruthsBeforeThePredictions() throws Exception {
        Path results = Files.createDirectories(home.resolve("runs/7"));
        Files.writeString(home.resolve("labels.txt"), "too\nhigh");
        assertEquals(LabelNames.NONE, LabelNames.beside(folder.resolve("t.png"), results.resolve("p.png")));
        Files.writeString(results.resolve("labels.txt"), "run");
        assertEquals(Map.of(0, "run"), LabelNames.beside(folder.resolve("t.png"), results.resolve("p.png")).numbers());
        Files.writeString(folder.resolveSibling("labels.txt"), "above");
        assertEquals(Map.of(0, "above"), LabelNames.beside(folder.resolve("t.png"), results.resolve("p.png")).numbers());
        assertEquals(Map.of(0, "near"), names("labels.txt", "near").numbers());
    }

    @Test
    void oddFilesArePassedOver() throws Exception {
        assertEquals(LabelNames.NONE, names());
        for (String odd : List.of("", "\n\n", "\u0000\u0001", "x".repeat(201), "a\n".repeat(200_000))) {
            assertEquals(LabelNames.NONE, names("labels.txt", odd));
        }
        Files.write(folder.resolve("labels.txt"), "Nähe".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(LabelNames.NONE, names());
        for (String odd : List.of("", "[]", "{\"labels\":", "{\"labels\":[1]}", "{\"labels\":" + "[".repeat(100), "7")) {
            assertEquals(LabelNames.NONE, names("dataset.json", odd));
        }
        Files.delete(folder.resolve("labels.txt"));
        Files.createDirectory(folder.resolve("labels.txt"));
        assertEquals(LabelNames.NONE, names());
        assertEquals(Map.of(0xff0000, "lamp"), names("labelmap.txt", "lamp:255,0,0::").colours());
    }

    @Test
    void theFilesOwnNamesWin() throws Exception {
        LabelNames names = names("labels.txt", "background\nliver");
        assertEquals(Map.of(1, "spleen"), names.give(labels().withNames(Map.of(1, "spleen"))).names());
        assertEquals(Map.of(0, "background", 1, "liver"), names.give(labels()).names());
        Content content = labels();
        assertSame(content, LabelNames.NONE.give(content));
    }

    @Test
    void aPaletteIsNamedByColourOrElseByPlaceAndAPictureInColourOnlyByColour() throws Exception {
        Content palette = labels().withPalette(List.of(0x000000, 0xff0000, 0x00ff00));
        Content colours = palette.withChannels(List.of(MaskClass.channel(0, Hue.RED)), Optional.empty());
        LabelNames byPlace = names("labels.txt", "nothing\nlamp");
        assertEquals(Map.of(0, "nothing", 1, "lamp"), byPlace.give(palette).names());
        assertEquals(Map.of(), byPlace.give(colours).names());
        Files.delete(folder.resolve("labels.txt"));
        LabelNames byColour = names("labelmap.txt", "car:0,0,255::\nlamp:0,255,0::");
        assertEquals(Map.of(2, "lamp", 3, "car"), byColour.give(palette).names());
        assertEquals(Map.of(2, "lamp", 3, "car"), byColour.give(colours).names());
    }

    @Test
    void channelsWithoutNamesGetThem() throws Exception {
        List<MaskClass> channels = List.of(MaskClass.channel(0), MaskClass.channel(1),
                new MaskClass("2", "mine", OptionalInt.empty(), 0));
        Content content = names("labels.txt", "background\nliver\nspleen")
                .give(Content.ofChannels(Path.of("p.npy"), ".npy", channels));
        assertEquals(List.of("0 background", "1 liver", "2 mine"),
                English.of(content.channels().stream().map(MaskClass::label).toList()));
        assertTrue(content.channel().isEmpty());
    }
}
