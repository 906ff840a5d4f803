package maskscope.view.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.text.Message;
import maskscope.text.Words;

/// The licences of the program and of everything bundled with it, with the texts that the jars and the Java runtime
/// themselves carry.
///
/// No text is kept here: which library has which licence is listed in `libraries.txt`, and its words are read from where
/// their owners put them, so that they cannot differ. To be used by one thread.
public final class Licences {

    /// Licences whose words are the same whoever grants them, so that one library may lend its copy to another; those of
    /// MIT but for the holder's name.
    private static final Set<String> SAME_WORDS = Set.of("Apache-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", "MIT");

    /// What GNU's compiler adds to what it compiles; Java's own notices have its words.
    private static final String GCC = "GPL-3.0-or-later WITH GCC-exception-3.1";

    /// Who may take a later version may take 2.1, whose words Java's own notices have.
    private static final Set<String> LESSER = Set.of("LGPL-2.0-or-later", "LGPL-2.1-or-later");

    private final Library program = new Library(Program.NAME, List.of(), Program.version().orElse(""), "MIT", "", "");
    private final Library java = new Library(
            "Java (" + System.getProperty("java.vendor") + ")",
            List.of(),
            System.getProperty("java.version"),
            "GPL-2.0-only WITH Classpath-exception-2.0",
            System.getProperty("java.vendor.url"),
            "");
    private final List<Library> libraries = Stream.concat(Stream.of(program, java), Library.all().stream()).toList();
    private final List<Path> jars;
    private final Path javaHome;
    private final Map<Library, List<LicenceFile>> found = new HashMap<>();

    /// @param jars the jars that are bundled; those that no library owns are not looked into
    /// @param javaHome the folder of the Java runtime that is bundled, this one's version
    public Licences(List<Path> jars, Path javaHome) {
        this.jars = List.copyOf(jars);
        this.javaHome = javaHome;
    }

    /// Those of the jars on the class path and of the Java that runs them.
    public static Licences ofThisProgram() {
        return new Licences(classPath(), Path.of(System.getProperty("java.home")));
    }

    /// The jars that classes come from, also those that another jar's manifest names.
    private static List<Path> classPath() {
        try {
            return Collections.list(Licences.class.getClassLoader().getResources("META-INF/MANIFEST.MF")).stream()
                    .flatMap(manifest -> jar(manifest).stream())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Path> jar(URL manifest) {
        try {
            return manifest.openConnection() instanceof JarURLConnection inJar
                    ? Optional.of(Path.of(inJar.getJarFileURL().toURI()))
                    : Optional.empty();
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException("a jar is named " + manifest, broken);
        }
    }

    /// The program, its Java, and then all libraries.
    public List<Library> libraries() {
        return libraries;
    }

    /// What is known of the licence of one of [#libraries]: its name and address, what the library itself says, and where
    /// that is not enough the words as others carry them.
    public String text(Library library, Words words) {
        Stream<LicenceFile> texts = Stream.concat(files(library).stream(), lent(library).stream());
        return head(library, words)
                + missing(library).map(sentence -> "\n" + words.of(sentence) + "\n").orElse("")
                + texts.map(file -> "\n" + file.heading() + "\n\n" + file.text() + "\n").collect(Collectors.joining());
    }

    /// Says so if a library does not carry its licence, and where its words are.
    Optional<Message> missing(Library library) {
        if (carriesLicence(library)) {
            return Optional.empty();
        }
        List<LicenceFile> lent = lent(library);
        if (lent.isEmpty()) {
            return Optional.of(Message.of("about.no-words", library.name()));
        }
        return Optional.of(library.holder().isEmpty()
                ? Message.of("about.same-licence", library.name(), together(lent))
                : Message.of("about.same-but-holder", library.name(), together(lent)));
    }

    /// The names of several texts, of which there is one at least.
    private static Object together(List<LicenceFile> files) {
        return files.stream()
                .<Object>map(LicenceFile::name)
                .reduce((before, next) -> Message.of("about.and", before, next))
                .orElseThrow();
    }

    private boolean carriesLicence(Library library) {
        return library.holder().isEmpty() && !files(library).isEmpty();
    }

    /// Name, version, licence and where to read more.
    static String head(Library library, Words words) {
        Stream<String> addresses =
                Arrays.stream(library.licence().split(" (AND|OR|WITH) ")).map(id -> "https://spdx.org/licenses/" + id + ".html");
        return words.of(library.title()) + "\n" + words.of("about.licence", library.licence()) + "\n"
                + addresses.map(address -> "    " + address + "\n").collect(Collectors.joining())
                + (library.home().isEmpty() ? "" : words.of("about.home", library.home()) + "\n")
                + (library.holder().isEmpty() ? "" : words.of("about.copyright", library.holder()) + "\n");
    }

    /// The texts that a library itself carries, each once.
    List<LicenceFile> files(Library library) {
        return found.computeIfAbsent(library, this::read);
    }

    private List<LicenceFile> read(Library library) {
        if (library.equals(program)) {
            return List.of(own());
        }
        return library.equals(java)
                ? LicenceFile.inFolder(javaHome.resolve("legal"))
                : LicenceFile.once(jars.stream().filter(library::owns).flatMap(jar -> LicenceFile.in(jar).stream()));
    }

    private static LicenceFile own() {
        try (InputStream in = Objects.requireNonNull(Licences.class.getResourceAsStream("/maskscope/LICENSE"))) {
            return new LicenceFile("LICENSE", LicenceFile.text(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What a library does not carry itself, as others carry it and named after them.
    List<LicenceFile> lent(Library library) {
        return carriesLicence(library)
                ? List.of()
                : Arrays.stream(library.licence().split(" (AND|OR) ")).flatMap(licence -> words(licence).limit(1)).toList();
    }

    private Stream<LicenceFile> words(String licence) {
        if (licence.equals(GCC)) {
            return named(java, files(java).stream().filter(file -> file.name().endsWith("/gcc.md")));
        }
        if (LESSER.contains(licence)) {
            return named(java, files(java).stream().flatMap(file -> file.lesser().stream()));
        }
        if (licence.equals("BSD-3-Clause")) {
            return Library.all().stream()
                    .flatMap(lender -> named(lender, files(lender).stream().flatMap(file -> file.bsd().stream())));
        }
        return libraries.stream()
                .filter(lender -> SAME_WORDS.contains(licence) && lender.licence().equals(licence) && carriesLicence(lender))
                .flatMap(lender -> named(lender, files(lender).stream().filter(LicenceFile::isLicence)));
    }

    private static Stream<LicenceFile> named(Library lender, Stream<LicenceFile> files) {
        return files.map(file -> new LicenceFile(lender.name() + ", " + file.name(), file.text()));
    }
}
