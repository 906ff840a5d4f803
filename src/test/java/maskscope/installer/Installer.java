package maskscope.installer;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import maskscope.view.about.LicenceReport;
import maskscope.view.about.Licences;
import maskscope.view.look.AppIcon;

/// Makes the installer of the system it runs on; run by `mvn -Pinstaller package`.
///
/// Arguments: the project's folder, the folder that it builds into (with the program's jar and `lib`), the version, the
/// maintainer. Leaves there the folder `image`, whose program runs without being installed, and the package.
public final class Installer {

    private static final int ICON = 512;

    private final Host host = Host.here();
    private final Path project;
    private final Path target;
    private final String version;
    private final String maintainer;
    private final Path work;

    private Installer(Path project, Path target, String version, String maintainer) {
        this.project = project;
        this.target = target;
        this.version = version;
        this.maintainer = maintainer;
        this.work = target.resolve("installer");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Installer(Path.of(args[0]), Path.of(args[1]).toAbsolutePath(), args[2], args[3]).make();
    }

    private void make() throws IOException, InterruptedException {
        clear(work);
        clear(target.resolve("image"));
        Path runtime = work.resolve("runtime");
        Path input = work.resolve("input");
        Path libraries = target.resolve("lib");
        say("linking the runtime");
        new RuntimeImage(host, work).link(project.resolve("jlink.conf"), libraries, runtime);
        say("staging the jars");
        Path natives = input.resolve("native");
        List<Path> all = Stream.concat(Stream.of(target.resolve("maskscope.jar")), jars(libraries).stream()).toList();
        new AppJars(host, all).stage(input, natives);
        if (host == Host.LINUX) {
            lighten(natives);
        }
        Path licences = input.resolve("LICENCES.txt");
        LicenceReport.write(new Licences(jars(libraries), runtime), licences);
        Path image = Files.createDirectories(target.resolve("image"));
        AppImage app = AppImage.make(host, image, runtime, input, icon(), version, options());
        say("rehearsing the start");
        app.learnToStart();
        say(String.format(Locale.ROOT, "%s: %,d MB", app.folder(), app.size() >> 20));
        if (host == Host.LINUX && !DebPackage.possible()) {
            say("there is no dpkg-deb here, so no package is built");
            return;
        }
        say("packing");
        Path made = host == Host.LINUX
                ? new DebPackage(work.resolve("deb"), version, maintainer).build(app, licences, svg(), target)
                : new NativePackage(app, version).build(project, target);
        say(String.format(Locale.ROOT, "%s: %,.1f MB", made, Files.size(made) / 1048576.0));
    }

    /// What the launcher starts Java with.
    private static List<String> options() {
        return List.of(
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "--sun-misc-unsafe-memory-access=allow",
                // For the name that the program's windows have.
                "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                // Room for all that a start creates (some 110 MB), so that it is not collected while the window waits.
                "-XX:NewSize=160m",
                "-XX:-UsePerfData",
                // A start-up cache that does not fit is passed over in silence.
                "-Xlog:disable",
                // ND4J finds its native libraries where they lie and unpacks nothing.
                "-Dorg.bytedeco.javacpp.pathsFirst=true",
                "-Djava.library.path=$APPDIR/native");
    }

    /// ND4J wants OpenBLAS under two names and would copy it into the user's cache under the second one. Found under that name
    /// alone it is loaded once, and whoever wants the first name is given the library that calls itself so already.
    private static void lighten(Path natives) throws IOException, InterruptedException {
        Path blas = natives.resolve("libopenblas.so.0");
        if (Files.exists(blas)) {
            Files.move(blas, natives.resolve("libopenblas_nolapack.so.0"));
        }
        // ND4J loads the library of LAPACK's calls, 23 MB, and nothing here makes one of them: that of the other calls stands in.
        Path calls = natives.resolve("libjniopenblas_nolapack.so");
        if (Files.exists(calls)) {
            Files.copy(calls, natives.resolve("libjniopenblas.so"), REPLACE_EXISTING, COPY_ATTRIBUTES);
        }
        if (Tools.onPath("strip").isPresent()) {
            // Names that only debuggers read.
            Tools.run(List.of("strip", "--strip-unneeded", natives.resolve("libnd4jcpu.so").toString()), Map.of());
        }
    }

    private Path svg() {
        return project.resolve("assets").resolve("icon.svg");
    }

    private Path icon() throws IOException {
        if (host == Host.LINUX) {
            Path png = work.resolve("maskscope.png");
            ImageIO.write(new AppIcon().draw(ICON), "png", png.toFile());
            return png;
        }
        return new IconFile(host).write(work);
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private static void say(String what) {
        System.out.println("installer: " + what);
    }
}
