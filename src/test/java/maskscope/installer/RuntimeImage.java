package maskscope.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The Java runtime of the installed program: the JDK's modules and JavaFX's that `jlink.conf` names.
///
/// JavaFX comes as jars that hold their native libraries. Linked as they are, each would be unpacked into the user's cache at
/// the first start; made into jmods first, the libraries lie in the runtime, where JavaFX looks before anything else.
final class RuntimeImage {

    private final Host host;
    private final Path work;

    /// @param work a folder for what is made on the way
    RuntimeImage(Host host, Path work) {
        this.host = host;
        this.work = work;
    }

    /// Links the runtime into `image`, which must not be there.
    void link(Path configuration, Path libraries, Path image) throws IOException, InterruptedException {
        Path modules = Files.createDirectories(work.resolve("jmods"));
        try (Stream<Path> files = Files.list(libraries)) {
            for (Path jar : files.filter(RuntimeImage::isJavaFx).sorted().toList()) {
                module(jar, modules);
            }
        }
        Tools.jdk("jlink", List.of("@" + configuration, "--module-path", modules.toString(), "--output", image.toString()));
    }

    /// Beside each jar for this system lies an empty one for all.
    static boolean isJavaFx(Path jar) {
        return jar.getFileName().toString().matches("javafx-\\w+-[\\d.]+-.+\\.jar");
    }

    private void module(Path jar, Path modules) throws IOException, InterruptedException {
        String name = jar.getFileName().toString().replaceAll("^javafx-(\\w+)-.*", "javafx.$1");
        Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
        Path natives = Files.createDirectories(work.resolve(name).resolve("natives"));
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(one -> !one.isDirectory()).toList()) {
                Path target = (host.isNative(entry.getName()) ? natives : classes).resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        // Java on Windows has its libraries among its commands.
        String section = host == Host.WINDOWS ? "--cmds" : "--libs";
        Tools.jdk("jmod", List.of(
                "create",
                "--class-path", classes.toString(),
                section, natives.toString(),
                modules.resolve(name + ".jmod").toString()));
    }
}
