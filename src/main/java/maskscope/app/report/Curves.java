package maskscope.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.surface.ParameterAxis;
import maskscope.text.BundleWords;
import maskscope.text.Numbers;

/// Losses along a parameter, for programs to read: as CSV, or as one JSON object. Every number has all its digits.
///
/// @param masks what they are of
/// @param settings what they were computed with, apart from the parameter
/// @param axis what moves
/// @param losses in their order
/// @param values by loss, then by step
public record Curves(
        Masks masks, Settings settings, ParameterAxis axis, List<Loss> losses, List<List<LossValue>> values) {

    /// A line of names, then a line for each step; `nan` where a loss is undefined.
    public String csv() {
        StringBuilder text = new StringBuilder();
        text.append(Stream.concat(Stream.of(axis.parameter().key()), losses.stream().map(Loss::key))
                .collect(Collectors.joining(","))).append("\n");
        for (int step = 0; step < axis.steps(); step++) {
            text.append(Numbers.shortest(axis.value(step)));
            for (List<LossValue> ofLoss : values) {
                text.append(",").append(number(ofLoss.get(step).defined() ? ofLoss.get(step).value() : Double.NaN));
            }
            text.append("\n");
        }
        return text.toString();
    }

    static String number(double value) {
        return Double.isNaN(value) ? "nan" : Numbers.shortest(value);
    }

    /// `null` where a loss is undefined; `undefined` has the reasons of each loss that is so anywhere.
    public String json() {
        ObjectNode root = ReportJson.MAPPER.createObjectNode();
        root.put("truth", masks.truth()).put("prediction", masks.prediction()).put("along", axis.parameter().key());
        put(root.putArray("values"), axis.values());
        root.set("settings", ReportJson.settings(settings, losses));
        ObjectNode all = root.putObject("losses");
        ObjectNode undefined = root.putObject("undefined");
        for (int i = 0; i < losses.size(); i++) {
            String key = losses.get(i).key();
            put(all.putArray(key), values.get(i).stream().mapToDouble(
                    value -> value.defined() ? value.value() : Double.NaN).toArray());
            Set<String> reasons = values.get(i).stream()
                    .flatMap(value -> value.undefined().stream())
                    .map(BundleWords.english()::of)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!reasons.isEmpty()) {
                ArrayNode told = undefined.putArray(key);
                reasons.forEach(told::add);
            }
        }
        return ReportJson.text(root) + "\n";
    }

    /// Adds numbers, null for NaN.
    static void put(ArrayNode array, double[] numbers) {
        for (double number : numbers) {
            array.add(Double.isNaN(number) ? null : Double.valueOf(number));
        }
    }
}
