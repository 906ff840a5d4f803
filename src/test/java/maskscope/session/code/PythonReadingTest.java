package maskscope.session.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.python.PythonReading;
import maskscope.open.MaskFormats;
import org.junit.jupiter.api.Test;

/// Python reads from every file of every format the numbers that the program reads.
///
/// The programs that hold the two against each other are left in `target/snippets-formats` for a Python with the libraries to
/// run.
class PythonReadingTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "formats");

    /// Files of which nobody has said how Python reads them: Pillow does not open the first; of the others the numbers are text,
    /// or lie in several files or somewhere in another one.
    private static final Set<String> UNTOLD = Set.of("bmp-os2-2-short.bmp",
            "nrrd-i1-hex.nrrd", "nrrd-i2-hex.nrrd", "nrrd-u8-hex.nrrd", "nrrd-f4-hex.nrrd",
            "nrrd-i1-ascii.nrrd", "nrrd-i2-ascii.nrrd", "nrrd-u8-ascii.nrrd", "nrrd-f4-ascii.nrrd", "nrrd-nan-ascii.nrrd",
            "nrrd-list.nhdr", "nrrd-list-gzip.nhdr", "nrrd-series.nhdr", "nrrd-series-back.nhdr",
            "nrrd-behind.nhdr", "nrrd-from-end.nhdr",
            "meta-text-u1.mha", "meta-text-f4.mha",
            "meta-list.mhd", "meta-list2.mhd", "meta-series.mhd", "meta-series-short.mhd",
            "meta-behind.mhd", "meta-from-end.mhd");

    @Test
    void everyGridOfEveryFormatHasItsLines() throws Exception {
        StringBuilder programs = new StringBuilder();
        int grids = 0;
        for (JsonNode one : new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile())) {
            Wish wish = new Wish(text(one, "part"), text(one, "channel"), Optional.empty()).withReading(said(one));
            Content content = MaskFormats.read(FOLDER.resolve(one.get("file").asText()), wish, ReadControl.unattended());
            String name = one.get("file").asText();
            if (UNTOLD.contains(name)) {
                assertTrue(content.python().isEmpty(), name + " has one");
            } else if (content.grid().isPresent()) {
                PythonReading reading = content.python().orElseThrow(() -> new AssertionError(name + " has none"));
                assertFalse(reading.array().isBlank());
                programs.append("# %%\n").append(program(reading, content));
                grids++;
            }
        }
        assertTrue(grids >= 695, "only " + grids);
        write("formats.py", programs);
    }

    private static Map<String, String> said(JsonNode expected) {
        return expected.path("reading").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    private static Optional<String> text(JsonNode expected, String field) {
        return expected.has(field) ? Optional.of(expected.get(field).asText()) : Optional.empty();
    }

    /// Prints how far the numbers are from those that were read; JPEG's decoders may round differently.
    private static String program(PythonReading reading, Content content) {
        Grid grid = content.grid().orElseThrow();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < grid.pixels(); i++) {
            double number = grid.number(i);
            numbers.add(reading.colours().isEmpty()
                    ? Double.isFinite(number) ? Double.toString(number) : "float(\"" + number + "\")"
                    : Integer.toString(reading.colours().get((int) number)));
        }
        List<String> lines = new ArrayList<>(List.of("import numpy as np"));
        lines.addAll(reading.imports());
        lines.addAll(reading.lines());
        lines.add("read = " + reading.array());
        String sides = grid.depth() == 1
                ? "(" + grid.height() + ", " + grid.width() + ")"
                : "(" + grid.depth() + ", " + grid.height() + ", " + grid.width() + ")";
        lines.add("here = np.array([" + String.join(", ", numbers) + "]).reshape(" + sides + ")");
        String apart = content.lossy() ? "1" : "1e-6";
        lines.add("same = read.shape == here.shape and np.allclose(read, here, rtol=1e-12, atol=" + apart + ", equal_nan=True)");
        lines.add("loss = 0 if same else 1");
        lines.add("print(float(loss))  # 0.0");
        return String.join("\n", lines) + "\n";
    }

    private static void write(String name, CharSequence text) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "snippets-formats"));
        Files.writeString(folder.resolve(name), text);
        assertEquals(text.length(), Files.readString(folder.resolve(name)).length());
    }
}
