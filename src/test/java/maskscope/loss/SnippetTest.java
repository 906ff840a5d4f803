package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import maskscope.loss.code.MaskCode;
import maskscope.loss.code.Snippet;
import maskscope.loss.code.SnippetWriter;
import maskscope.loss.code.Target;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Nd4jMeasures;
import maskscope.testing.PythonComments;
import maskscope.text.BundleWords;
import maskscope.text.Message;
import maskscope.text.Words;
import org.junit.jupiter.api.Test;

/// Code that computes what is on the screen.
class SnippetTest {

    private static final Path FOLDER = Path.of("target/snippets");

    /// What is done with each snippet that can be written.
    private interface Visit {
        void at(SnippetCase pair, Loss loss, SnippetWriter text, Snippet snippet, Measures measures) throws IOException;
    }

    private static void all(Visit visit) throws IOException {
        for (SnippetCase pair : SnippetCase.ALL) {
            try (LossEngine engine = new LossEngine(pair.table());
                    Measures usual = new Nd4jMeasures(pair.table().counts(), 1e-7);
                    Measures wide = new Nd4jMeasures(pair.table().counts(), 1e-3)) {
                for (Settings spread : SnippetCase.settings()) {
                    for (Convention convention : SnippetCase.conventions()) {
                        Settings settings = spread.withConvention(convention);
                        LossReport report = engine.report(settings);
                        for (Loss loss : Losses.ALL) {
                            Optional<LossFormula> form = settings.form(loss);
                            for (Target target : Target.values()) {
                                if (form.isPresent()) {
                                    SnippetWriter text = new SnippetWriter(
                                            BundleWords.english(), loss, form.get(), target, report, pair.table(),
                                            SnippetCase.code(pair.truth()), SnippetCase.code(pair.prediction()));
                                    visit.at(pair, loss, text, text.snippet(), settings.epsilon() == 1e-7 ? usual : wide);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Where a snippet uses a library's own loss, that library returns the number on the screen.
    @Test
    void whatALibraryReturnsIsTheNumberOnTheScreen() throws IOException {
        Map<Target, Integer> compared = new HashMap<>();
        all((pair, loss, text, snippet, measures) -> {
            if (snippet.library()) {
                double returned = text.model().orElseThrow().value(measures);
                double wanted = snippet.value().value();
                double tolerance = snippet.text().contains("within 3e-6") ? 3e-6 : 1e-6;
                assertEquals(wanted, returned, tolerance * Math.max(1, Math.abs(wanted)), pair + "\n" + snippet.text());
                compared.merge(snippet.target(), 1, Integer::sum);
            }
        });
        for (Target target : new Target[] {Target.KERAS, Target.MONAI, Target.SMP, Target.TORCHVISION, Target.JAX}) {
            assertTrue(compared.getOrDefault(target, 0) > 100, target + ": " + compared);
        }
    }

    /// They are left in `target/snippets`, those for one target in one file, for a Python to run.
    @Test
    void everySnippetIsSoundPython() throws IOException {
        Set<String> written = new HashSet<>();
        Map<Target, StringBuilder> programs = new HashMap<>();
        all((pair, loss, text, snippet, measures) -> {
            if (written.add(snippet.text())) {
                PythonCheck.check(snippet.text());
                programs.computeIfAbsent(snippet.target(), target -> new StringBuilder())
                        .append("# %%\n")
                        .append(snippet.text());
            }
        });
        Files.createDirectories(FOLDER);
        for (Target target : Target.values()) {
            Files.writeString(FOLDER.resolve(target.key() + ".py"), programs.get(target));
        }
        assertTrue(written.size() > 2_000, "only " + written.size());
    }

    /// In a language that puts each message into brackets nothing but numbers stands outside of them.
    @Test
    void everyCommentIsAMessage() {
        Set<String> keys = new TreeSet<>();
        Words words = message -> {
            keys.add(message.key());
            return "<" + BundleWords.english().of(message) + ">";
        };
        for (SnippetCase pair : List.of(SnippetCase.ALL.get(1), SnippetCase.ALL.getLast())) {
            try (LossEngine engine = new LossEngine(pair.table())) {
                for (Convention convention : SnippetCase.conventions()) {
                    LossReport report = engine.report(SnippetCase.settings().get(2).withConvention(convention));
                    for (Loss loss : Losses.ALL) {
                        for (Target target : Target.values()) {
                            SnippetWriter.write(words, loss, target, report, pair.table(), SnippetCase.code(pair.truth()),
                                    new MaskCode.Unsaid(Message.of("probe.plain"))).ifPresent(SnippetTest::checkComments);
                        }
                    }
                }
            }
        }
        keys.removeIf(key -> !key.startsWith("code."));
        assertTrue(keys.containsAll(Set.of("code.computed", "code.written-out", "code.written-out-because", "code.put-here",
                "code.jaccard-counts-half", "code.dice-counts-double", "code.tversky-turned-round", "code.never-below-zero",
                "code.soft-truth-cut", "code.smoothed-labels", "code.expect-single", "code.expect-no-number")), keys.toString());
    }

    private static void checkComments(Snippet snippet) {
        PythonCheck.check(snippet.text());
        for (String comment : PythonComments.of(snippet.text())) {
            assertTrue(comment.matches("(<[^<>]*> ?)+|[-+.e0-9]+"), comment);
        }
    }
}
