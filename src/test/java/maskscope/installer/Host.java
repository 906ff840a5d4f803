package maskscope.installer;

import java.util.Locale;

/// The system that is packaged for, which is always the one that packages.
enum Host {
    LINUX,
    WINDOWS,
    MAC;

    static Host here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }

    /// What the launcher is called: a command where commands are typed, a name where they are clicked.
    String launcher() {
        return this == LINUX ? "maskscope" : "Maskscope";
    }

    /// The version as the system's packages take it: a Mac wants a first number above 0.
    String version(String version) {
        return this == MAC && version.startsWith("0.") ? version.substring(2) : version;
    }

    boolean isNative(String file) {
        return switch (this) {
            case LINUX -> file.matches(".*\\.so(\\.\\d+)*");
            case WINDOWS -> file.endsWith(".dll");
            case MAC -> file.matches(".*\\.(dylib|jnilib)");
        };
    }
}
