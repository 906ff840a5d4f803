package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import maskscope.loss.code.MaskCode;
import maskscope.loss.code.Snippet;
import maskscope.loss.code.Target;
import maskscope.loss.code.TrainingWriter;
import maskscope.loss.formula.Parameter;
import maskscope.testing.PythonComments;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.text.Words;
import org.junit.jupiter.api.Test;

/// Code of a loss to train with.
class TrainingCodeTest {

    private static final Path FOLDER = Path.of("target/training");

    /// Pairs with an object, whose values no library refuses.
    private static final List<SnippetCase> PAIRS = SnippetCase.ALL.subList(0, 3);

    /// What is done with each loss that can be written.
    private interface Visit {
        void at(SnippetCase pair, Loss loss, Settings settings, Snippet snippet) throws IOException;
    }

    private static String code(String loss, Target target, String convention, Settings settings) {
        SnippetCase pair = SnippetCase.ALL.getFirst();
        Settings asked = settings.withConvention(Conventions.SHIPPED.byKey(convention).orElseThrow());
        try (LossEngine engine = new LossEngine(pair.table())) {
            return write(BundleWords.english(), pair, Losses.byKey(loss).orElseThrow(), target, engine.report(asked)).text();
        }
    }

    private static String code(String loss, Target target, String convention) {
        return code(loss, target, convention, Settings.TUTORIAL.withShared(Parameter.SMOOTHING, 1));
    }

    private static Snippet write(Words words, SnippetCase pair, Loss loss, Target target, LossReport report) {
        return TrainingWriter.write(words, loss, target, report, pair.table(), SnippetCase.code(pair.truth()),
                SnippetCase.code(pair.prediction())).orElseThrow();
    }

    private static void all(Visit visit) throws IOException {
        for (SnippetCase pair : PAIRS) {
            try (LossEngine engine = new LossEngine(pair.table())) {
                for (Settings spread : SnippetCase.settings()) {
                    for (Convention convention : SnippetCase.conventions()) {
                        Settings settings = spread.withConvention(convention);
                        LossReport report = engine.report(settings);
                        for (Loss loss : Losses.ALL) {
                            for (Target target : settings.form(loss).isPresent() ? Target.values() : new Target[0]) {
                                visit.at(pair, loss, settings, write(BundleWords.english(), pair, loss, target, report));
                            }
                        }
                    }
                }
            }
        }
    }

    /// They are left in `target/training`, those for one target in one file, with what they must give on a pair and on a batch of
    /// two, for a Python to run.
    @Test
    void everyLossIsSoundPython() throws IOException {
        Set<String> written = new HashSet<>();
        Map<Target, StringBuilder> files = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        Map<String, LossReport> known = new HashMap<>();
        all((pair, loss, settings, snippet) -> {
            if (written.add(snippet.text())) {
                PythonCheck.checkLoss(snippet.text());
                SnippetCase other = turned(pair);
                Map<String, Object> images = new LinkedHashMap<>();
                images.put("t", List.of(pair.truth(), other.truth()));
                images.put("p", List.of(pair.prediction(), other.prediction()));
                images.put("first", number(snippet.value().value()));
                images.put("batch", number(batch(pair, other, loss, settings, known)));
                files.computeIfAbsent(snippet.target(), target -> new StringBuilder())
                        .append("# %%\n").append(snippet.text())
                        .append("# Images: ").append(json.writeValueAsString(images)).append('\n');
            }
        });
        Files.createDirectories(FOLDER);
        for (Target target : Target.values()) {
            Files.writeString(FOLDER.resolve(target.key() + ".py"), files.get(target));
        }
        assertTrue(written.size() > 2_000, "only " + written.size());
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /// The same truth from its other end, under the same prediction.
    private static SnippetCase turned(SnippetCase pair) {
        double[] truth = pair.truth();
        double[] turned = IntStream.range(0, truth.length).mapToDouble(i -> truth[truth.length - 1 - i]).toArray();
        return new SnippetCase(pair + ", turned", turned, pair.prediction());
    }

    private static double batch(
            SnippetCase one, SnippetCase other, Loss loss, Settings settings, Map<String, LossReport> known) {
        Reduction reduction = settings.form(loss).orElseThrow().reduction().orElseThrow();
        if (reduction == Reduction.ALL_PIXELS) {
            SnippetCase both = new SnippetCase(one + " and " + other, both(one.truth(), other.truth()),
                    both(one.prediction(), other.prediction()));
            return value(both, loss, settings, known);
        }
        double power = reduction == Reduction.POWER_OF_MEAN ? settings.of(loss).get(Parameter.GAMMA) : 1;
        double mean = DoubleStream.of(value(one, loss, settings, known), value(other, loss, settings, known))
                .map(value -> Math.pow(value, 1 / power)).average().orElseThrow();
        return power == 1 ? mean : power == 0 ? 1 : Math.pow(mean, power);
    }

    private static double[] both(double[] one, double[] other) {
        return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    private static double value(SnippetCase pair, Loss loss, Settings settings, Map<String, LossReport> known) {
        return known.computeIfAbsent(pair + " " + settings, any -> {
            try (LossEngine engine = new LossEngine(pair.table())) {
                return engine.report(settings);
            }
        }).of(loss).value();
    }

    @Test
    void aLibrarysOwnClassIsCalledWithItsArguments() {
        String monai = code("tversky", Target.MONAI, "tutorial");
        assertTrue(monai.startsWith("from monai.losses import TverskyLoss\n\n#"), monai);
        assertTrue(monai.endsWith("\nloss = TverskyLoss(alpha=0.5, beta=0.5, smooth_nr=1, smooth_dr=1, batch=True)\n"), monai);
        String smp = code("dice", Target.SMP, "smp");
        assertTrue(smp.endsWith("\nloss = smp.losses.DiceLoss(\"binary\", from_logits=False, smooth=1)\n"), smp);
        String keras = code("focal", Target.KERAS, "keras-3.16+");
        assertTrue(keras.endsWith("\nloss = keras.losses.BinaryFocalCrossentropy(gamma=2)\n"), keras);
    }

    @Test
    void aBatchBecomesOneNumberAsTheConventionMakesIt() {
        assertTrue(code("dice", Target.MONAI, "monai").endsWith("DiceLoss(smooth_nr=1, smooth_dr=1)\n"));
        String apart = code("dice", Target.SMP, "monai");
        assertTrue(apart.contains("counts all pixels of a batch as one mask"), apart);
        assertTrue(apart.contains("tp = torch.sum(t * p, dim=1)\n"), apart);
        assertTrue(apart.contains("p, t = p.flatten(1), t.flatten(1)\n"), apart);
        assertTrue(apart.contains("return torch.mean("), apart);
        assertFalse(code("dice", Target.TORCH, "tutorial").contains("dim=1"));
        String power = code("focal-tversky", Target.NUMPY, "segloss", Settings.TUTORIAL.withShared(Parameter.GAMMA, 2));
        assertTrue(power.contains("return np.mean((bottom - top) / bottom) ** gamma\n"), power);
    }

    @Test
    void itTakesWhatUsersOfTheConventionHandOver() {
        assertTrue(code("bce-dice", Target.TORCH, "monai").contains("p = torch.sigmoid(x)\n"));
        assertTrue(code("bce-dice", Target.TORCH, "tutorial").contains("def forward(self, p, t):\n"));
        String smp = code("focal", Target.TORCH, "smp");
        assertTrue(smp.contains("def forward(self, p, t):\n"), "from_logits=False speaks of no logits: " + smp);
    }

    @Test
    void aLibrarysLossOfLogitsIsGivenThem() {
        String focal = code("focal", Target.TORCHVISION, "tutorial");
        assertTrue(focal.contains("def forward(self, x, t):\n"), focal);
        assertFalse(focal.contains("logit("), focal);
    }

    @Test
    void aClassAroundALibrarysClassHasAnotherName() {
        String focal = code("focal", Target.MONAI, "tutorial");
        assertTrue(focal.contains("class TutorialFocalLoss(nn.Module):\n"), focal);
        assertTrue(focal.contains("self.focal = FocalLoss(gamma=2, alpha=None)\n"), focal);
    }

    @Test
    void parametersAreDefaults() {
        String loss = code("combo", Target.TORCH, "tutorial");
        assertTrue(loss.contains("def __init__(self, alpha=0.5, smooth=1, ce_ratio=0.5, epsilon=1e-7):\n"), loss);
        String function = code("tversky", Target.JAX, "tutorial");
        assertTrue(function.contains("def tversky_loss(p, t, alpha=0.5, beta=0.5, smooth=1):\n"), function);
    }

    @Test
    void whatSinglePrecisionIsTooCoarseForIsWorkedOutInDouble() {
        assertTrue(code("bce-dice", Target.TORCH, "kaggle-pytorch").contains("p, t = p.double(), t.double()\n"));
        assertTrue(code("bce-dice", Target.JAX, "kaggle-pytorch").contains("jax.config.update(\"jax_enable_x64\", True)\n"));
        assertFalse(code("combo", Target.TORCH, "tutorial").contains("double"));
    }

    @Test
    void whereALibraryDiffersOnEmptyTruthsThatIsSaid() {
        assertTrue(code("dice", Target.SMP, "tutorial").contains("Where no pixel of a batch is object, it gives 0, which"));
        assertFalse(code("dice", Target.SMP, "smp").contains("Where no pixel of a batch"));
        assertTrue(code("dice", Target.MONAI, "smp").contains("Where no pixel of a batch is object, it does not give 0"));
    }

    @Test
    void theNumberStandsAboveIt() {
        String loss = code("iou", Target.NUMPY, "tutorial");
        assertTrue(PythonComments.of(loss).getFirst().endsWith("For t = [1, 1, 1, 0, 0, 0, 0, 0] and"
                + " p = [0.9, 0.6, 0.2, 0.7, 0.1, 0.1, 0.05, 0.05] it gives 0.460000000000"), loss);
    }

    /// In a language that puts each message into brackets nothing stands outside of them.
    @Test
    void everyCommentIsAMessage() {
        Set<String> keys = new TreeSet<>();
        Words words = message -> {
            keys.add(message.key());
            return "<" + BundleWords.english().of(message) + ">";
        };
        for (SnippetCase pair : List.of(SnippetCase.ALL.getFirst(), SnippetCase.ALL.get(1), SnippetCase.ALL.getLast())) {
            try (LossEngine engine = new LossEngine(pair.table())) {
                for (Convention convention : SnippetCase.conventions()) {
                    LossReport report = engine.report(SnippetCase.settings().get(2).withConvention(convention));
                    for (Loss loss : Losses.ALL) {
                        for (Target target : report.settings().form(loss).isPresent() ? Target.values() : new Target[0]) {
                            checkComments(write(words, pair, loss, target, report));
                            checkComments(TrainingWriter.write(words, loss, target, report, pair.table(),
                                    new MaskCode.Unsaid(Message.of("probe.plain")), SnippetCase.code(pair.prediction()))
                                    .orElseThrow());
                        }
                    }
                }
            }
        }
        assertTrue(keys.containsAll(Set.of("code.takes-probabilities", "code.takes-logits", "code.batch-as-one",
                "code.batch-mean", "code.batch-power-of-mean",
                "code.gives-for-numbers", "code.gives-for-masks", "code.gives-for-logits-of-numbers",
                "code.gives-for-logits-of-masks", "code.expect-no-number", "code.batch-empty-is-zero",
                "code.batch-empty-is-not-zero")), keys.toString());
    }

    private static void checkComments(Snippet snippet) {
        for (String comment : PythonComments.of(snippet.text())) {
            assertEquals("", comment.replaceAll("<[^<>]*(<[^<>]*>[^<>]*)*> ?", ""), comment);
        }
    }
}
