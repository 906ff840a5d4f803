package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import maskscope.loss.dataset.DatasetEngine;
import maskscope.loss.dataset.EmptyTruth;
import maskscope.loss.dataset.ImageGroups;
import maskscope.loss.dataset.ImageLosses;
import maskscope.loss.dataset.ReducedLoss;
import maskscope.loss.dataset.Reductions;
import maskscope.loss.measure.Clip;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.pixel.dataset.Cores;
import maskscope.pixel.dataset.ImageCountsBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A data set of three images, as each library makes one number of them. What libraries returned is in `reduction.json`.
class DatasetReductionTest {

    /// In single precision a mean is off by this much.
    private static final double SINGLE = 3e-6;

    static List<ConventionReferenceTest.Recorded> losses() throws IOException {
        return ReductionTest.losses();
    }

    private static JsonNode root() throws IOException {
        return new ObjectMapper().readTree(ReferenceCase.ROOT.resolve("conventions/reduction.json").toFile());
    }

    private static DatasetEngine engine(JsonNode images, Loss loss) {
        ImageCountsBuilder counts = new ImageCountsBuilder();
        for (JsonNode image : images) {
            double[] truth = numbers(image.get("target"));
            double[] prediction = numbers(image.get("pred"));
            counts.add(PixelTable.of(new MaskPair(
                    "t",
                    "p",
                    new DoubleRaster(truth.length, 1, 1, truth),
                    new DoubleRaster(truth.length, 1, 1, prediction),
                    Optional.empty())));
        }
        return new DatasetEngine(counts.counts(), List.of(loss), Cores.one());
    }

    private static double[] numbers(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMapToDouble(row -> row.isTextual()
                        ? row.asText().chars().mapToDouble(digit -> digit - '0')
                        : StreamSupport.stream(row.spliterator(), false).mapToDouble(JsonNode::asDouble))
                .toArray();
    }

    /// The recorded loss alone, as a convention of its own.
    private static Settings settings(Loss loss, LossFormula form, JsonNode setting) {
        Convention alone = Convention.of(
                        "alone", "loss.name.tutorial", "", "loss.convention.tutorial", Reduction.MEAN_OF_IMAGES)
                .with(loss, form);
        return new Settings(ConventionReferenceTest.parameters(setting), Map.of(), Clip.LOGITS, false, alone);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyValueThatALibraryReturnedOfThreeImagesIsReproduced(ConventionReferenceTest.Recorded recorded) throws IOException {
        JsonNode root = root();
        Loss loss = new Loss("recorded", "Recorded", recorded.form());
        DatasetEngine engine = engine(root.get("images"), loss);
        Reductions reductions = new Reductions(engine);
        boolean single = recorded.library().startsWith("keras-3")
                || List.of("monai", "nnunet", "mmseg").contains(recorded.library());
        // One library rounds α to single precision and nothing else.
        double tolerance = single ? SINGLE : recorded.library().equals("mlyg") ? 5e-9 : 1e-9;
        for (int setting = 0; setting < 2; setting++) {
            Settings settings = settings(loss, recorded.form(), root.get("settings").get(setting));
            ImageLosses losses = engine.exact(settings);
            JsonNode wanted = recorded.entry().get("values").get(setting);
            String where = recorded + " at setting " + setting;
            for (int image = 0; image < 3; image++) {
                assertEquals(wanted.get("images").get(image).asDouble(), losses.of(loss)[image], tolerance, where);
            }
            assertEquals(wanted.get("mean_of_images").asDouble(),
                    of(reductions, losses, loss, Reduction.MEAN_OF_IMAGES), tolerance, where);
            assertEquals(wanted.get("all_pixels").asDouble(),
                    of(reductions, losses, loss, Reduction.ALL_PIXELS), tolerance, where);
            Reduction byDefault = Reductions.byConvention(loss, settings);
            assertEquals(wanted.get("batch").asDouble(), of(reductions, losses, loss, byDefault), tolerance, where);
            ReducedLoss alone = reductions.meanOfGroups(
                    losses, loss, Reduction.ALL_PIXELS, ImageGroups.shuffled(3, 1, 5), EmptyTruth.AS_COMPUTED);
            assertEquals(wanted.get("mean_of_images").asDouble(), alone.value(), tolerance, where + ", batches of 1");
        }
    }

    private static double of(Reductions reductions, ImageLosses losses, Loss loss, Reduction reduction) {
        return reductions.of(losses, loss, reduction, EmptyTruth.AS_COMPUTED).value();
    }
}
