package maskscope.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Losses;
import maskscope.loss.Parameter;
import maskscope.loss.Settings;
import maskscope.loss.Sums;
import maskscope.mask.MaskPair;

/// A report for programs to read: one JSON object, every number with all digits of a double.
///
/// `tp`, `fp`, `fn`, `tn` are soft sums; an undefined loss is null and `undefined` says why.
final class ReportJson {

    /// ASCII alone reads the same in every encoding.
    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ReportJson() {}

    static String of(String truth, String prediction, MaskPair pair, LossReport report) {
        Sums sums = report.sums();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("truth", truth).put("prediction", prediction);
        root.put("width", pair.width()).put("height", pair.height()).put("depth", pair.depth()).put("pixels", pair.pixels());
        root.put("tp", sums.tp()).put("fp", sums.fp()).put("fn", sums.fn()).put("tn", sums.tn());
        root.set("settings", settings(report.settings()));
        ObjectNode losses = root.putObject("losses");
        ObjectNode undefined = root.putObject("undefined");
        for (Loss loss : Losses.ALL) {
            LossValue value = report.of(loss);
            losses.put(loss.key(), value.defined() ? Double.valueOf(value.value()) : null);
            value.undefined().ifPresent(reason -> undefined.put(loss.key(), reason));
        }
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Only what each loss uses.
    private static ObjectNode settings(Settings settings) {
        ObjectNode all = MAPPER.createObjectNode().put("epsilon", settings.epsilon());
        for (Loss loss : Losses.ALL) {
            ObjectNode own = all.putObject(loss.key());
            for (Parameter parameter : Parameter.values()) {
                if (loss.uses(parameter)) {
                    own.put(parameter.key(), settings.of(loss).get(parameter));
                }
            }
        }
        return all;
    }
}
