package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.measure.Clip;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Nd4jMeasures;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Three images at once, as each library makes one number of them, against what its form says that it does.
class ReductionTest {

    /// In single precision a mean is off by this much.
    private static final double SINGLE = 3e-6;

    static List<ConventionReferenceTest.Recorded> losses() throws IOException {
        List<ConventionReferenceTest.Recorded> losses = new ArrayList<>();
        for (Map.Entry<String, JsonNode> library : root().get("libraries").properties()) {
            for (Map.Entry<String, JsonNode> loss : library.getValue().properties()) {
                losses.add(new ConventionReferenceTest.Recorded(library.getKey(), loss.getKey(), loss.getValue()));
            }
        }
        return losses;
    }

    private static JsonNode root() throws IOException {
        return new ObjectMapper().readTree(ReferenceCase.ROOT.resolve("conventions/reduction.json").toFile());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void severalImagesBecomeOneNumberAsTheFormSays(ConventionReferenceTest.Recorded recorded) throws IOException {
        JsonNode root = root();
        LossFormula form = recorded.form();
        List<Measures> images = new ArrayList<>();
        List<double[]> truths = new ArrayList<>();
        List<double[]> predictions = new ArrayList<>();
        for (JsonNode image : root.get("images")) {
            truths.add(numbers(image.get("target")));
            predictions.add(numbers(image.get("pred")));
            images.add(measured(truths.getLast(), predictions.getLast()));
        }
        Measures all = measured(joined(truths), joined(predictions));
        JsonNode values = recorded.entry().get("values");
        assertEquals(2, values.size());
        for (int setting = 0; setting < values.size(); setting++) {
            Parameters parameters = ConventionReferenceTest.parameters(root.get("settings").get(setting));
            double expected = values.get(setting).get("batch").asDouble();
            double actual =
                    switch (form.reduction().orElseThrow()) {
                        case ALL_PIXELS -> form.value(all, parameters).value();
                        case MEAN_OF_IMAGES -> mean(form, images, parameters);
                        case POWER_OF_MEAN ->
                            Math.pow(mean(form, images, parameters.with(Parameter.GAMMA, 1)), parameters.get(Parameter.GAMMA));
                    };
            boolean single = recorded.library().startsWith("keras-3") || List.of("monai", "nnunet",
                    "mmseg").contains(recorded.library());
            assertEquals(expected, actual, single ? SINGLE : 1e-9, recorded + " at setting " + setting);
        }
        images.forEach(Measures::close);
        all.close();
    }

    private static double mean(LossFormula form, List<Measures> images, Parameters parameters) {
        return images.stream().mapToDouble(image -> form.value(image, parameters).value()).average().orElseThrow();
    }

    private static double[] numbers(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .flatMapToDouble(row -> row.isTextual()
                        ? row.asText().chars().mapToDouble(digit -> digit - '0')
                        : StreamSupport.stream(row.spliterator(), false).mapToDouble(JsonNode::asDouble))
                .toArray();
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    private static Measures measured(double[] truth, double[] prediction) {
        MaskPair pair = new MaskPair(
                "t",
                "p",
                new DoubleRaster(truth.length, 1, 1, truth),
                new DoubleRaster(truth.length, 1, 1, prediction),
                Optional.empty());
        return new Nd4jMeasures(PixelTable.of(pair).counts(), Clip.LOGITS);
    }
}
