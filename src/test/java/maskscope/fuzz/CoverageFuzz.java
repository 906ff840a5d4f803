package maskscope.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import maskscope.open.NamesProbe;

/// Has Jazzer, a fuzzer that keeps what makes the program do something new, damage the files of the formats that are read
/// by own code, and ends with exit code 1 if it finds a fault. Run by `mvn -Pfuzz verify`, which alone brings Jazzer.
///
/// Arguments: the folder to write to, how many seconds for each format, and the start value. A file that is a finding
/// stays in the folder `fuzz`; put into the test resources' folder `fuzz` it is tried by every `mvn verify`.
public final class CoverageFuzz {

    /// What is read by own code, all of it or the numbers.
    static final List<String> OWN = List.of(
            ".npy", ".npz", "HDF5", "NIfTI", "NRRD", "MetaImage", "PGM", "WebP", "COCO JSON", "LabelMe JSON",
            "YOLO text", "Kaggle CSV", NamesProbe.FORMAT);

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final String LOOK_INTO = "maskscope.mask.**:maskscope.file.**:maskscope.doctor.**:maskscope.open.**";
    /// Jazzer would learn the words that these look for, and write them into names.
    private static final String PASS_OVER = "maskscope.open.ReaderProbe:maskscope.open.NamesProbe";

    private CoverageFuzz() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0], "fuzz"));
        int seconds = Integer.parseInt(args[1]);
        boolean sound = true;
        for (String format : seconds > 0 ? OWN : List.<String>of()) {
            sound &= sound(format, folder, seconds, args[2]);
        }
        System.exit(sound ? 0 : 1);
    }

    private static boolean sound(String format, Path folder, int seconds, String start) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("coverage-" + format.replaceAll("\\W", "")));
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        for (Seed seed : Seeds.all(folder)) {
            if (seed.format().equals(format)) {
                Files.write(corpus.resolve(seed.name()), seed.bytes());
            }
        }
        List<String> command = new ArrayList<>(ChildRun.command(
                JAZZER,
                "--target_class=" + CoverageTarget.class.getName(),
                "--instrumentation_includes=" + LOOK_INTO,
                "--instrumentation_excludes=" + PASS_OVER,
                "--custom_hook_includes=" + LOOK_INTO,
                "--custom_hook_excludes=" + PASS_OVER,
                "--reproducer_path=" + own,
                "-artifact_prefix=" + own + "/",
                "-max_total_time=" + seconds,
                "-seed=" + start,
                "-timeout=5",
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                corpus));
        command.add(1, "-D" + CoverageTarget.FORMAT + "=" + format);
        command.add(1, "-D" + CoverageTarget.SEEDS + "=" + corpus);
        command.add(1, "-D" + CoverageTarget.FOLDER + "=" + own.resolve("work"));
        ChildRun run = ChildRun.of(command);
        Files.writeString(own.resolve("jazzer.txt"), run.said());
        if (run.code() != 0) {
            run.said().lines().filter(line -> !line.startsWith("INFO:")).forEach(System.out::println);
        }
        List<String> told = run.said().lines().filter(line -> line.contains("DONE") || line.contains("number_of_exec")).toList();
        System.out.println(format + ", by coverage: " + (run.code() == 0 ? "no fault" : "FAULT") + "; " + String.join(" ", told));
        return run.code() == 0;
    }
}
