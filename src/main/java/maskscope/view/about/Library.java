package maskscope.view.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import maskscope.text.Message;

/// Something made by others that is bundled with the program.
///
/// @param name what people call it
/// @param artifacts how its jars are named before the version; a `*` stands for any letters
/// @param version empty for this program where it was built from its sources and never packed
/// @param licence an expression as [SPDX](https://spdx.org/licenses/) writes it
/// @param home its home page
/// @param holder whose copyright it is, where its jars do not say so themselves; else empty
public record Library(String name, List<String> artifacts, String version, String licence, String home, String holder) {

    public Library {
        artifacts = List.copyOf(artifacts);
    }

    /// All libraries that `libraries.txt` lists, in its order.
    public static List<Library> all() {
        InputStream list = Objects.requireNonNull(Library.class.getResourceAsStream("libraries.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Library::parse).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Library parse(String line) {
        String[] parts = line.strip().split("\\s*\\|\\s*");
        if (parts.length < 5 || parts.length > 6) {
            throw new IllegalArgumentException("not name | artifacts | version | licence | home page [| holder]: " + line);
        }
        String holder = parts.length > 5 ? parts[5] : "";
        return new Library(parts[0], Arrays.asList(parts[1].split(" ")), parts[2], parts[3], parts[4], holder);
    }

    /// The name and the version.
    Message title() {
        return version.isEmpty() ? Message.of("about.from-source", name) : Message.of("about.version", name, version);
    }

    /// Whether `jar` is one of this library's in this version, for whatever platform.
    public boolean owns(Path jar) {
        return artifacts.stream().anyMatch(artifact -> owns(artifact, jar));
    }

    boolean owns(String artifact, Path jar) {
        String named = Arrays.stream(artifact.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return jar.getFileName().toString().matches(named + "-" + Pattern.quote(version) + "(-[a-z].*)?\\.jar");
    }
}
