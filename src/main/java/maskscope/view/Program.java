package maskscope.view;

import java.util.Objects;

/// Which program this is, as its jar names it.
public final class Program {

    public static final String NAME = "Maskscope";

    private Program() {}

    /// The version, or a word in brackets for classes that were never packed into a jar.
    public static String version() {
        return Objects.requireNonNullElse(Program.class.getPackage().getImplementationVersion(), "(built from source)");
    }
}
