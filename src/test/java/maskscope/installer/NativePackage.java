package maskscope.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The installer for Windows (`.msi`) or a Mac (`.pkg`), which jpackage makes from the image. Not tried yet on either.
///
/// @param image what is installed
record NativePackage(AppImage image, String version) {

    /// The same product for every version, so that a newer one takes the place of an older one.
    private static final String PRODUCT = "5d7d1c0e-2f0b-4c7e-9d5a-6a0f3c1f9b11";

    /// Builds the package into `folder` and returns it.
    Path build(Path project, Path folder) throws IOException, InterruptedException {
        Path association = Files.writeString(folder.resolve("installer").resolve("session.properties"), """
                extension=maskscope
                mime-type=application/x-maskscope
                description=Maskscope session
                """);
        boolean windows = image.host() == Host.WINDOWS;
        List<String> arguments = new ArrayList<>(List.of(
                "--type", windows ? "msi" : "pkg",
                "--app-image", image.folder().toString(),
                "--name", image.host().launcher(),
                "--app-version", image.host().version(version),
                "--license-file", project.resolve("LICENSE").toString(),
                "--file-associations", association.toString(),
                "--dest", folder.toString()));
        if (windows) {
            arguments.addAll(List.of("--win-menu", "--win-per-user-install", "--win-upgrade-uuid", PRODUCT));
        }
        Tools.jdk("jpackage", arguments);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(windows ? ".msi" : ".pkg"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
