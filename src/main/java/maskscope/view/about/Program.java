package maskscope.view.about;

import java.util.List;
import java.util.Optional;
import maskscope.text.Message;

/// Which program this is, as its jar names it.
public final class Program {

    public static final String NAME = "Maskscope";

    private Program() {}

    /// The version; none for classes that were never packed into a jar.
    static Optional<String> version() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion());
    }

    /// The name and the version.
    public static Message title() {
        return version().map(version -> Message.of("about.version", NAME, version))
                .orElse(Message.of("about.from-source", NAME));
    }

    /// What the program stands on, one line each, as a report of a fault should name it.
    static List<String> versions() {
        String nd4j = Library.all().stream()
                .filter(library -> library.name().equals("ND4J"))
                .map(Library::version)
                .findFirst()
                .orElseThrow();
        return List.of(
                "Java " + System.getProperty("java.version"),
                "JavaFX " + System.getProperty("javafx.version"),
                "ND4J " + nd4j,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
    }
}
