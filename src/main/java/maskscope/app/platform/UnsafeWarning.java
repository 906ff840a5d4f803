package maskscope.app.platform;

import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Java warns once, in four lines on standard error, when a library uses `sun.misc.Unsafe` for memory, as ND4J does.
///
/// The option `--sun-misc-unsafe-memory-access=allow` silences it, but a jar's manifest cannot hold that option, and
/// `java -jar` is to print nothing but the program's own lines.
public final class UnsafeWarning {

    private UnsafeWarning() {}

    /// Tells this Java that the warning has been given, unless it was started with the option. A Java without this method
    /// prints the warning.
    public static void silence() {
        if ("allow".equals(System.getProperty("sun.misc.unsafe.memory.access"))) {
            return;
        }
        try {
            Method warned = Class.forName("sun.misc.Unsafe").getDeclaredMethod("trySetMemoryAccessWarned");
            warned.setAccessible(true);
            warned.invoke(null);
        } catch (ReflectiveOperationException | RuntimeException otherJava) {
            Logger.getLogger(UnsafeWarning.class.getName()).log(Level.FINE, "the warning stays", otherJava);
        }
    }
}
