package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One labelled volume in all 48 orientations, as NIfTI by nibabel and as NRRD and MetaImage by ITK: against a truth that lies
/// one way, each gives the same seven losses.
///
/// The volume has 4 voxels of label 1 and 5 of labels 2 to 4, as nibabel counts them; `src/test/fixtures/make-volumes` makes it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrientationLossesTest {

    private static final Path ALL = Path.of("src", "test", "resources", "orientations.zip");
    private static final String TRUTH = "RAS.nii";
    private static final double SAME = 1e-12;

    @TempDir
    static Path folder;

    private final List<String> names = new ArrayList<>();
    private JsonNode straight;

    @BeforeAll
    void unpack() throws Exception {
        try (FileSystem files = FileSystems.newFileSystem(ALL); Stream<Path> all = Files.list(files.getPath("/"))) {
            for (Path file : all.sorted().toList()) {
                names.add(file.getFileName().toString());
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        straight = evaluated(TRUTH);
    }

    private JsonNode evaluated(String prediction) throws IOException {
        return Ran.evaluate(folder.resolve(TRUTH), folder.resolve(prediction),
                "--class", "1", "--prediction-class", "1,2,3,4", "--json").json();
    }

    List<String> names() {
        return names;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyOrientationGivesTheSameLosses(String name) throws Exception {
        JsonNode json = evaluated(name);
        assertEquals(4, json.get("tp").asInt());
        assertEquals(5, json.get("fp").asInt());
        assertEquals(0, json.get("fn").asInt());
        assertEquals(7, json.get("losses").size());
        for (Map.Entry<String, JsonNode> loss : straight.get("losses").properties()) {
            double here = json.get("losses").get(loss.getKey()).asDouble();
            assertEquals(loss.getValue().asDouble(), here, SAME, loss.getKey());
        }
        String findings = json.get("input").get("findings").toString();
        String letters = name.substring(0, 3);
        boolean told = findings.contains("its sides run " + letters + " and those of the truth RAS");
        assertEquals(!letters.equals("RAS"), told, findings);
    }
}
