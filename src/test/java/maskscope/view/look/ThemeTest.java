package maskscope.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    private static final Pattern NAMED = Pattern.compile("(-ms-[a-z-]+): (#[0-9a-f]{6});");

    private static Map<String, String> named(Theme theme) throws IOException {
        Map<String, String> colours = new HashMap<>();
        try (InputStream sheet = Theme.class.getResourceAsStream(theme.name().toLowerCase(Locale.ROOT) + ".css")) {
            Matcher found = NAMED.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                colours.put(found.group(1), found.group(2));
            }
        }
        return colours;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsPaintedByHandHasTheColoursOfTheStyleSheet(Theme theme) throws IOException {
        Map<String, String> sheet = named(theme);
        assertEquals(sheet.get("-ms-ground"), Theme.css(theme.ground()), "ground");
        assertEquals(sheet.get("-ms-text"), Theme.css(theme.text()), "text");
        assertEquals(sheet.get("-ms-quiet"), Theme.css(theme.quiet()), "quiet");
        assertEquals(sheet.get("-ms-line"), Theme.css(theme.line()), "line");
        assertEquals(sheet.get("-ms-accent"), Theme.css(theme.accent()), "accent");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bothSheetsNameTheSameColours(Theme theme) throws IOException {
        assertEquals(named(theme.other()).keySet(), named(theme).keySet());
    }
}
