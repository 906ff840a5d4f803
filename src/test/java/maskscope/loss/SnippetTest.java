package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.code.Snippet;
import maskscope.loss.code.SnippetWriter;
import maskscope.loss.code.Target;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Nd4jMeasures;
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
                                    SnippetWriter text = new SnippetWriter(loss, form.get(), target, report, pair.table(),
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
}
