package maskscope.file.webp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The tables of numbers that RFC 6386 gives for VP8. They lie in a resource: a line with a name, then numbers up to a blank
/// line.
final class LossyTables {

    private static final Map<String, int[]> ALL = read();

    /// For the modes of the blocks above and to the left, nine probabilities of the mode of a block (section 11.5).
    static final int[] MODES = ALL.get("modes");
    /// How likely each of [#TOKENS] is kept (section 13.4).
    static final int[] UPDATES = ALL.get("updates");
    /// For four kinds of blocks, eight bands of places and three contexts, eleven probabilities (section 13.5).
    static final int[] TOKENS = ALL.get("tokens");
    /// What the first coefficient of a block is multiplied with (section 14.1).
    static final int[] DC = ALL.get("dc");
    static final int[] AC = ALL.get("ac");

    private LossyTables() {}

    private static Map<String, int[]> read() {
        try (InputStream in = LossyTables.class.getResourceAsStream("vp8.txt")) {
            Map<String, int[]> tables = new HashMap<>();
            for (String table : new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip().split("\n\n")) {
                String[] parts = table.split("\n", 2);
                tables.put(parts[0], Stream.of(parts[1].strip().split("\\s+")).mapToInt(Integer::parseInt).toArray());
            }
            return tables;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
