package maskscope.view.about;

import java.util.List;
import java.util.Objects;

/// Which program this is, as its jar names it.
public final class Program {

    public static final String NAME = "Maskscope";

    private Program() {}

    /// The version, or a word in brackets for classes that were never packed into a jar.
    public static String version() {
        return Objects.requireNonNullElse(Program.class.getPackage().getImplementationVersion(), "(built from source)");
    }

    /// The program and what it stands on, one line each, as a report of a fault should name them.
    static List<String> versions() {
        String nd4j = Library.all().stream()
                .filter(library -> library.name().equals("ND4J"))
                .map(Library::version)
                .findFirst()
                .orElseThrow();
        return List.of(
                NAME + " " + version(),
                "Java " + System.getProperty("java.version"),
                "JavaFX " + System.getProperty("javafx.version"),
                "ND4J " + nd4j,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
    }
}
