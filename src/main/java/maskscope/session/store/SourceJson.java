package maskscope.session.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.doctor.Answers;
import maskscope.doctor.AnswersText;
import maskscope.mask.BadInput;
import maskscope.open.MaskRoles;
import maskscope.open.SampleScene;
import maskscope.open.Samples;
import maskscope.session.series.Series;
import maskscope.session.state.Second;
import maskscope.session.state.Source;
import maskscope.text.Message;

/// Where a session's masks come from, as JSON: `{"sample": "nuclei"}`, or files by their roles with what was said of them:
/// `{"truth": "t.png", "prediction": "p.npy", "photograph": "../scan.jpg", "cures": "truth.class=3&ignore=255"}`.
///
/// See [AnswersText] for the line of answers, [SessionPaths] for the names of files.
final class SourceJson {

    private static final Message REASON = Message.of("open.said-by-session");

    private SourceJson() {}

    static void write(Source source, SessionPaths paths, ObjectNode into) {
        switch (source) {
            case Source.Sample(SampleScene scene) -> into.put("sample", scene.name());
            case Source.Files files -> {
                into.put("truth", paths.name(files.truth()));
                into.put("prediction", paths.name(files.prediction()));
                files.roles().photo().ifPresent(photo -> into.put("photograph", paths.name(photo)));
                if (!files.answers().equals(Answers.NONE)) {
                    into.put("cures", AnswersText.of(files.answers()));
                }
            }
            default -> throw new IllegalArgumentException("not a source of a session: " + source);
        }
    }

    static Source read(JsonFields fields, SessionPaths paths) throws BadInput {
        fields.checkNames(List.of("sample", "truth", "prediction", "photograph", "cures"));
        Optional<String> sample = fields.text("sample");
        if (sample.isPresent()) {
            List<String> names = Samples.ALL.stream().map(SampleScene::name).toList();
            SampleScene scene = Samples.named(sample.get())
                    .orElseThrow(() -> fields.wrong("sample", Message.of("store.one-of", names)));
            return new Source.Sample(scene);
        }
        Path truth = file(fields, "truth", paths)
                .orElseThrow(() -> fields.wrong("truth", Message.of("store.name-of-a-file")));
        Path prediction = file(fields, "prediction", paths)
                .orElseThrow(() -> fields.wrong("prediction", Message.of("store.name-of-a-file")));
        Optional<Path> photo = file(fields, "photograph", paths);
        MaskRoles roles = new MaskRoles(Optional.of(truth), Optional.of(prediction), photo,
                reason(fields, "truth", paths), reason(fields, "prediction", paths), reason(fields, "photograph", paths));
        return new Source.Files(roles, answers(fields));
    }

    /// A second prediction: `{"prediction": "q.npy", "cures": "prediction.divisor=100"}`.
    static void writeSecond(Second second, SessionPaths paths, ObjectNode into) {
        into.put("prediction", paths.name(second.prediction()));
        if (!second.said().equals(Answers.NONE)) {
            into.put("cures", AnswersText.of(second.said()));
        }
    }

    static Second readSecond(JsonFields fields, SessionPaths paths) throws BadInput {
        fields.checkNames(List.of("prediction", "cures"));
        Path prediction = file(fields, "prediction", paths)
                .orElseThrow(() -> fields.wrong("prediction", Message.of("store.name-of-a-file")));
        return new Second(prediction, answers(fields));
    }

    /// A series: `["epoch9.png", "epoch10.png"]`.
    static void writeSeries(Series series, SessionPaths paths, ArrayNode into) {
        series.steps().forEach(step -> into.add(paths.name(step)));
    }

    static Optional<Series> readSeries(JsonFields fields, String name, SessionPaths paths) throws BadInput {
        List<String> names = fields.texts(name);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<Path> steps = paths.files(names).orElse(List.of());
        if (steps.size() < 2 || steps.stream().distinct().count() < steps.size()) {
            throw fields.wrong(name, Message.of("store.names-of-files"));
        }
        return Optional.of(new Series(steps));
    }

    private static Optional<Path> file(JsonFields fields, String role, SessionPaths paths) throws BadInput {
        Optional<String> name = fields.text(role);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(paths.file(name.get())
                .orElseThrow(() -> fields.wrong(role, Message.of("store.name-of-a-file"))));
    }

    private static Optional<Message> reason(JsonFields fields, String role, SessionPaths paths) throws BadInput {
        return fields.text(role).map(name -> paths.moved(name).isPresent() ? Source.BESIDE : REASON);
    }

    private static Answers answers(JsonFields fields) throws BadInput {
        String line = fields.text("cures").orElse("");
        Answers answers = AnswersText.parse(line);
        Set<String> lost = new HashSet<>(names(line));
        lost.removeAll(names(AnswersText.of(answers)));
        if (!lost.isEmpty()) {
            throw fields.wrong("cures", Message.of("store.as-maskscope-writes", "truth.class=3&ignore=255"));
        }
        return answers;
    }

    private static Set<String> names(String line) {
        return Stream.of(line.split("&"))
                .filter(word -> !word.isBlank())
                .map(word -> word.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }
}
