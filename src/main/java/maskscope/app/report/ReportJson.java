package maskscope.app.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import maskscope.doctor.Examination;
import maskscope.doctor.Finding;
import maskscope.loss.ColumnEngine;
import maskscope.loss.Comparison;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.measure.Sums;
import maskscope.loss.score.HardScores;
import maskscope.mask.MaskPair;
import maskscope.mask.Slice;
import maskscope.pixel.HardCounts;
import maskscope.text.BundleWords;
import maskscope.text.Words;

/// A report for programs to read: one JSON object, every number with all digits of a double.
///
/// `tp`, `fp`, `fn`, `tn` are soft sums, `pixels` are those that count in them; an undefined loss is null and `undefined`
/// says why; `conventions` has the same for every convention where they are compared. Of a slice of a volume `input` tells
/// which one it is. Of a batch `images` has the mean of
/// the images' losses and what the convention makes of them. `scores` has what the prediction is worth once it is cut, where
/// that is asked for: a score that has no value is null, and `undefined-scores` says why.
public final class ReportJson {

    /// ASCII alone reads the same in every encoding.
    static final ObjectMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ReportJson() {}

    public static String of(Masks masks, LossReport report, Optional<Comparison> comparison, Optional<ColumnEngine.Images> images,
            Optional<HardScores> scores) {
        MaskPair pair = masks.pair();
        Sums sums = report.sums();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("truth", masks.truth()).put("prediction", masks.prediction());
        root.put("width", pair.width()).put("height", pair.height()).put("depth", pair.depth())
                .put("pixels", (long) sums.pixels());
        root.put("tp", sums.tp()).put("fp", sums.fp()).put("fn", sums.fn()).put("tn", sums.tn());
        root.set("settings", settings(report.settings(), report.losses()));
        putLosses(root, report.losses(), report::of);
        comparison.ifPresent(all -> {
            ObjectNode conventions = root.putObject("conventions");
            all.columns().forEach(column -> putLosses(
                    conventions.putObject(column.convention().key()), all.losses(), column::of));
        });
        images.ifPresent(batch -> {
            ObjectNode several = root.putObject("images").put("count", batch.count());
            putLosses(several.putObject("mean"), report.losses(), batch.mean()::of);
            putLosses(several.putObject("convention"), report.losses(), batch.byConvention()::of);
        });
        scores.ifPresent(cut -> putScores(root, cut));
        root.set("input", input(masks.examination(), masks.slice(), pair.pixels() - (long) sums.pixels()));
        return text(root);
    }

    static String text(ObjectNode root) {
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void putLosses(ObjectNode into, List<Loss> all, Function<Loss, LossValue> values) {
        ObjectNode losses = into.putObject("losses");
        ObjectNode undefined = into.putObject("undefined");
        for (Loss loss : all) {
            LossValue value = values.apply(loss);
            losses.put(loss.key(), value.defined() ? Double.valueOf(value.value()) : null);
            value.undefined().ifPresent(reason -> undefined.put(loss.key(), BundleWords.english().of(reason)));
        }
    }

    private static void putScores(ObjectNode root, HardScores cut) {
        HardCounts counts = cut.counts();
        ObjectNode scores = root.putObject("scores").put("at", cut.at());
        scores.put("tp", counts.tp()).put("fp", counts.fp()).put("fn", counts.fn()).put("tn", counts.tn());
        ObjectNode undefined = root.putObject("undefined-scores");
        cut.values().forEach((key, value) -> {
            scores.put(key, value.defined() ? Double.valueOf(value.value()) : null);
            value.undefined().ifPresent(reason -> undefined.put(key, BundleWords.english().of(reason)));
        });
    }

    /// What each file is, what the input doctor found and what was done about it.
    private static ObjectNode input(Examination examination, Optional<Slice> slice, long ignored) {
        ObjectNode input = MAPPER.createObjectNode();
        input.put("truth", examination.truth().content().format());
        input.put("prediction", examination.prediction().content().format());
        slice.ifPresent(one -> input.put("slice", one.index()).put("axis", one.axis()));
        input.put("ignored", ignored);
        ArrayNode findings = input.putArray("findings");
        for (Finding finding : examination.findings()) {
            if (finding.isKept()) {
                continue;
            }
            ObjectNode found = findings.addObject().put("kind", finding.kind().key());
            finding.role().ifPresent(role -> found.put("file", role.key()));
            Words english = BundleWords.english();
            found.put("found", english.of(finding.sentence())).put("done", finding.done().map(english::of).orElse(null));
        }
        return input;
    }

    /// Only what each loss uses.
    static ObjectNode settings(Settings settings, List<Loss> losses) {
        ObjectNode all = MAPPER.createObjectNode();
        all.put("convention", settings.convention().key()).put("epsilon", settings.epsilon());
        for (Loss loss : losses) {
            ObjectNode own = all.putObject(loss.key());
            settings.form(loss).ifPresent(form -> form.parameters().forEach(
                    parameter -> own.put(parameter.key(), settings.of(loss).get(parameter))));
        }
        return all;
    }
}
