package maskscope.installer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.css.Stylesheet;

/// The program's jars as an installed program wants them: JavaFX left to the runtime, native libraries unpacked beside them,
/// what is for other tools left out, of some large libraries only what is reached, style sheets parsed, entries stored rather
/// than compressed where they are not very large (a package compresses the whole better, and a start reads them faster), and
/// one date for all, so that the same sources make the same jars.
final class AppJars {

    private static final LocalDateTime DATE = LocalDateTime.of(2026, 1, 1, 0, 0);

    /// Libraries of which the program and its other libraries use a small part, and that find no class by a name.
    private static final List<String> LARGE = List.of(
            "it/unimi/dsi/fastutil", "com/google/common", "com/univocity", "org/apache/commons/io", "org/apache/commons/lang3",
            "org/apache/commons/math3", "org/apache/batik", "org/jfree", "org/nd4j/shade/guava");

    /// Jars beyond this size are compressed after all: too much of the disk for classes that the start-up cache holds.
    private static final int MUCH = 10 << 20;

    private final Host host;
    private final List<Path> jars;

    /// @param all the program's own jar and those that it needs
    AppJars(Host host, List<Path> all) {
        this.host = host;
        this.jars = all.stream().filter(jar -> !jar.getFileName().toString().startsWith("javafx-")).toList();
    }

    /// Writes them to `folder`, and the native libraries to `natives`.
    void stage(Path folder, Path natives) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(natives);
        Set<String> reached = reached();
        for (Path jar : jars) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> entry : read(jar).entrySet()) {
                String name = entry.getKey();
                String file = name.substring(name.lastIndexOf('/') + 1);
                if (host.isNative(file)) {
                    Path unpacked = natives.resolve(file);
                    Files.write(unpacked, entry.getValue());
                    unpacked.toFile().setExecutable(true, false);
                } else if (wanted(name) && (!ofLarge(name) || reached.contains(name))) {
                    entries.put(name, entry.getValue());
                    if (name.startsWith("maskscope/view/") && name.endsWith(".css")) {
                        entries.put(name.replaceFirst("css$", "bss"), parsed(entry.getValue()));
                    }
                }
            }
            if (entries.keySet().stream().anyMatch(name -> !name.startsWith("META-INF/"))) {
                write(folder.resolve(jar.getFileName()), entries);
            }
        }
    }

    /// A style sheet as JavaFX keeps it once it has parsed it; where one lies beside the text, a start reads that.
    private static byte[] parsed(byte[] sheet) throws IOException {
        Path text = Files.createTempFile("sheet", ".css");
        Path binary = Files.createTempFile("sheet", ".bss");
        try {
            Files.write(text, sheet);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            return Files.readAllBytes(binary);
        } finally {
            Files.delete(text);
            Files.delete(binary);
        }
    }

    /// Not for this program: descriptions for module paths, for native images, headers for C, themes that it does not wear.
    private static boolean wanted(String name) {
        return !name.endsWith("module-info.class")
                && !name.startsWith("META-INF/native-image/")
                && !name.contains("/include/")
                && !name.matches("atlantafx/base/theme/(cupertino|nord|dracula).*ss");
    }

    private static boolean ofLarge(String name) {
        return name.endsWith(".class") && LARGE.stream().anyMatch(name::startsWith);
    }

    private Set<String> reached() throws IOException {
        UsedClasses used = new UsedClasses(LARGE);
        for (Path jar : jars) {
            for (Map.Entry<String, byte[]> entry : read(jar).entrySet()) {
                if (ofLarge(entry.getKey())) {
                    used.candidate(entry.getKey(), entry.getValue());
                }
            }
        }
        for (Path jar : jars) {
            for (Map.Entry<String, byte[]> entry : read(jar).entrySet()) {
                if (entry.getKey().endsWith(".class") && wanted(entry.getKey()) && !ofLarge(entry.getKey())) {
                    used.root(entry.getValue());
                }
            }
        }
        return used.files();
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(one -> !one.isDirectory()).toList()) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            boolean much = entries.values().stream().mapToLong(content -> content.length).sum() > MUCH;
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                byte[] content = one.getKey().equals(JarFile.MANIFEST_NAME) ? withoutPath(one.getValue()) : one.getValue();
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(DATE);
                entry.setMethod(much ? ZipEntry.DEFLATED : ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
    }

    /// The launcher names every jar; the path in a manifest would name them a second time, in another place.
    private static byte[] withoutPath(byte[] content) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(content));
        manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }
}
