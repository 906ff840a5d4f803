package maskscope.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import maskscope.mask.BadInput;
import org.junit.jupiter.api.function.Executable;

/// Checks that a fault is told as a sentence that a user can act on.
public final class Told {

    private Told() {}

    /// The reading must fail with one line that holds all `parts`: the file, the fault, the way out.
    public static void by(Executable reading, String... parts) {
        String message = assertThrows(BadInput.class, reading).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "“" + part + "” is not in: " + message);
        }
        assertTrue(message.endsWith("."), message);
        assertFalse(message.contains("Exception") || message.contains("\n") || message.contains(".."), message);
    }
}
