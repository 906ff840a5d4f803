package maskscope.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import maskscope.file.MaskFormat;
import maskscope.file.MaskFormat.Family;
import org.junit.jupiter.api.Test;

/// How the names of files end among which a user chooses.
class EndingsTest {

    private static final Path FIXTURES = Path.of("src", "test", "resources", "formats", "expected.json");

    @Test
    void everyFileOfAnotherProgramIsSeenAmongThoseOfItsFormat() throws Exception {
        List<String> unseen = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(Files.readString(FIXTURES))) {
            String file = one.get("file").asText();
            MaskFormat format = MaskFormats.ALL.stream()
                    .filter(known -> known.name().equals(one.get("format").asText()))
                    .findFirst()
                    .orElseThrow();
            if (format.endings().stream().noneMatch(ending -> file.endsWith("." + ending))) {
                unseen.add(file);
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void everyEndingOfEveryFormatIsOneOfItsFamily() {
        for (MaskFormat format : MaskFormats.ALL) {
            assertThat(format.endings()).as(format.name()).isNotEmpty().allSatisfy(ending ->
                    assertThat(ending).doesNotStartWith(".").isEqualTo(ending.toLowerCase(Locale.ROOT)));
            assertThat(MaskFormats.endings(format.family())).containsAll(format.endings()).doesNotHaveDuplicates();
        }
    }

    @Test
    void noFamilyIsWithoutFormats() {
        assertThat(Family.values()).allSatisfy(family -> assertThat(MaskFormats.endings(family)).isNotEmpty());
    }
}
