package maskscope.loss.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.TestRasters;
import maskscope.mask.Extent;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;
import maskscope.pixel.surface.Spacing;

/// Masks that two trusted programs were run on, and what they returned.
///
/// @param returned the scores by program
record HardCase(String name, CutPair pair, Spacing spacing, JsonNode returned) {

    static List<HardCase> all() throws Exception {
        List<HardCase> all = new ArrayList<>(scenes());
        all.addAll(cases());
        all.addAll(volumes());
        return all;
    }

    private static JsonNode reference(String part) throws Exception {
        return new ObjectMapper().readTree(HardCase.class.getResource("/reference/hard/hard.json")).get(part);
    }

    private static List<HardCase> scenes() throws Exception {
        List<HardCase> scenes = new ArrayList<>();
        for (JsonNode scene : reference("scenes")) {
            for (JsonNode prediction : scene.get("predictions")) {
                PixelTable table = table(mask(scene.get("truth")), mask(prediction.get("rows")));
                scenes.add(new HardCase(scene.get("key").asText() + " " + prediction.get("key").asText(),
                        CutPair.of(table, 0.5), Spacing.PIXELS, prediction));
            }
        }
        return scenes;
    }

    private static Raster mask(JsonNode rows) {
        Extent extent = new Extent(rows.get(0).asText().length(), rows.size(), 1);
        float[] samples = new float[(int) extent.pixels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = rows.get(i / extent.width()).asText().charAt(i % extent.width()) - '0';
        }
        return new FloatRaster(extent.width(), extent.height(), 1, samples);
    }

    private static List<HardCase> cases() throws Exception {
        List<HardCase> cases = new ArrayList<>();
        for (JsonNode one : reference("cases")) {
            Path folder = folder("cases").resolve(one.get("case").asText());
            cases.addAll(cut(one.get("case").asText(), one.get("thresholds"), Spacing.PIXELS, table(
                    TestRasters.raster(folder.resolve("target.npy"), MaskRole.TRUTH),
                    TestRasters.raster(folder.resolve("pred.npy"), MaskRole.PREDICTION))));
        }
        return cases;
    }

    private static List<HardCase> volumes() throws Exception {
        List<HardCase> volumes = new ArrayList<>();
        for (JsonNode one : reference("volumes")) {
            String name = one.get("name").asText();
            JsonNode steps = one.get("spacing");
            volumes.addAll(cut(name, one.get("thresholds"),
                    new Spacing(steps.get(0).asDouble(), steps.get(1).asDouble(), steps.get(2).asDouble()), table(
                            TestRasters.raster(folder("hard").resolve(name + ".truth.nii.gz"), MaskRole.TRUTH),
                            TestRasters.raster(folder("hard").resolve(name + ".prediction.nii.gz"), MaskRole.PREDICTION))));
        }
        return volumes;
    }

    private static List<HardCase> cut(String name, JsonNode thresholds, Spacing spacing, PixelTable table) {
        return thresholds.properties().stream()
                .map(at -> new HardCase(name + " at " + at.getKey(),
                        CutPair.of(table, Double.parseDouble(at.getKey())), spacing, at.getValue()))
                .toList();
    }

    private static Path folder(String name) throws Exception {
        return Path.of(HardCase.class.getResource("/reference/" + name).toURI());
    }

    private static PixelTable table(Raster truth, Raster prediction) {
        return PixelTable.of(new MaskPair("t", "p", truth, prediction, Optional.empty()));
    }
}
