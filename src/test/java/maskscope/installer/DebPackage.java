package maskscope.installer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import maskscope.view.look.AppIcon;

/// The program as a Debian package: `/opt/maskscope`, the command `maskscope`, an entry in the menu with icons of all sizes,
/// the file type `.maskscope`, and the licences.
///
/// jpackage could make one, too, whose menu entry and file type are put in place by scripts with tools that small systems do
/// not have, with one icon, and with files that the package manager does not know of. Here there is no script at all: every
/// file is the package's, the desktop notices them by itself, and they go when the package goes.
final class DebPackage {

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final Path root;
    private final String version;
    private final String maintainer;

    /// @param root a folder that does not exist yet, for what the package will hold
    /// @param maintainer name and address, `Name <address>`
    DebPackage(Path root, String version, String maintainer) {
        this.root = root;
        this.version = version;
        this.maintainer = maintainer;
    }

    /// Whether this machine can build one.
    static boolean possible() {
        return Tools.onPath("dpkg-deb").isPresent();
    }

    /// Builds the package into `folder` and returns it.
    Path build(AppImage image, Path licences, Path icon, Path folder) throws IOException, InterruptedException {
        copy(image.folder(), root.resolve("opt/maskscope"));
        Files.createSymbolicLink(directory("usr/bin").resolve("maskscope"), Path.of("/opt/maskscope/bin/maskscope"));
        Files.copy(licences, directory("usr/share/doc/maskscope").resolve("copyright"));
        icons(icon);
        text("usr/share/applications/maskscope.desktop", """
                [Desktop Entry]
                Type=Application
                Name=Maskscope
                GenericName=Segmentation losses
                Comment=See what segmentation losses do with a mask
                Exec=maskscope %F
                Icon=maskscope
                Terminal=false
                Categories=Education;Science;ArtificialIntelligence;ImageProcessing;
                Keywords=segmentation;loss;mask;dice;tversky;focal;
                MimeType=application/x-maskscope;
                StartupWMClass=maskscope
                """);
        text("usr/share/mime/packages/maskscope.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
                  <mime-type type="application/x-maskscope">
                    <comment>Maskscope session</comment>
                    <sub-class-of type="application/json"/>
                    <icon name="maskscope"/>
                    <glob pattern="*.maskscope"/>
                  </mime-type>
                </mime-info>
                """);
        text("DEBIAN/control", """
                Package: maskscope
                Version: %s
                Architecture: amd64
                Maintainer: %s
                Section: science
                Priority: optional
                Installed-Size: %d
                Depends: libc6 (>= 2.28), libstdc++6, zlib1g, libfontconfig1
                Recommends: libgtk-3-0 | libgtk-3-0t64, libxtst6, libgl1, libxxf86vm1
                Description: makes segmentation losses visible
                 Open a ground truth and a prediction, move the sliders for alpha, beta, gamma
                 and smoothing, and watch seven losses, their curves and heatmaps of the errors
                 follow at once: Focal, Dice, BCE-Dice, IoU, Tversky, Focal Tversky and Combo.
                """.formatted(version, maintainer, kilobytes()));
        Path file = folder.resolve("maskscope_" + version + "_amd64.deb");
        // The owner of all files is root, whoever builds.
        Tools.run(List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), file.toString()), Map.of());
        return file;
    }

    private void icons(Path svg) throws IOException {
        AppIcon icon = new AppIcon();
        for (int size : SIZES) {
            BufferedImage picture = icon.draw(size);
            Path file = directory("usr/share/icons/hicolor/" + size + "x" + size + "/apps").resolve("maskscope.png");
            ImageIO.write(picture, "png", file.toFile());
        }
        Files.copy(svg, directory("usr/share/icons/hicolor/scalable/apps").resolve("maskscope.svg"));
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    private void text(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private long kilobytes() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1024;
        }
    }

    /// With links and dates: the start-up cache fits only jars that have the dates it saw.
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                    if (!Files.isSymbolicLink(target)) {
                        boolean runs = Files.isExecutable(file);
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                    }
                }
            }
        }
    }
}
