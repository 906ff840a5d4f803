package maskscope.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import maskscope.app.command.CommandLineProbe;

/// Has the program read many damaged files of every format, and ends with exit code 1 if one of them brings about
/// anything but a result or a sentence. Meant for a JVM with a small heap, where a length that is trusted shows.
///
/// Run by `mvn -Pfuzz verify`, and shortly by every `mvn verify`. Arguments: the folder for `fuzz.json`, how many files,
/// the start value, and (to repeat a finding) the number of the only file. Files that are findings stay in the folder
/// `fuzz` beside `fuzz.json`, with the start value and number in their names.
public final class Fuzz {

    /// One in so many mutants is evaluated on the command line too, which costs more than reading it.
    private static final int SAMPLE = 97;
    private static final int MOST_FAULTS = 20;

    private final Path report;
    private final Path folder;
    private final long start;
    private final Mutants mutants;
    private final Probe probe;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private int evaluated;

    private Fuzz(Path target, long start) throws IOException {
        this.report = target.resolve("fuzz.json");
        this.folder = Files.createDirectories(target.resolve("fuzz"));
        this.start = start;
        this.mutants = new Mutants(Seeds.all(folder), start);
        this.probe = new Probe(folder.resolve("work"));
    }

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset(); // the program writes its log into a file
        Fuzz fuzz = new Fuzz(Path.of(args[0]), Long.parseLong(args[2]));
        if (args.length > 3) {
            fuzz.run(Integer.parseInt(args[3]));
        } else {
            fuzz.runAll(Integer.parseInt(args[1]));
        }
        fuzz.tell();
        System.exit(fuzz.faults.isEmpty() ? 0 : 1);
    }

    private void runAll(int count) throws IOException, InterruptedException {
        for (int number = 0; number < count && faults.size() < MOST_FAULTS; number++) {
            run(number);
        }
    }

    private void run(int number) throws IOException, InterruptedException {
        Seed mutant = mutants.mutant(number);
        probe.lay(mutant.bytes());
        boolean sampled = number % SAMPLE == 0;
        evaluated += sampled ? 1 : 0;
        silence();
        Watch.Result result = Watch.over(abandoned -> {
            boolean reads = probe.reads(mutant.format(), abandoned);
            if (sampled) {
                CommandLineProbe.evaluate(probe.file());
            }
            return reads;
        });
        String said = speak();
        if (result.complaint().isEmpty() && !said.isEmpty()) {
            result = new Watch.Result(false, result.nanos(), result.allocated(), "prints " + said);
        }
        tallies.computeIfAbsent(mutant.format(), Tally::new).add(number, result);
        if (!result.complaint().isEmpty()) {
            Path kept = Files.write(folder.resolve("fault-" + start + "-" + number), mutant.bytes());
            String fault = "number " + number + " of start value " + start + ", made of " + mutant.name() + " and kept as " + kept
                    + ", " + result.complaint();
            faults.add(fault);
            out.println(fault);
        }
    }

    /// The readers never print; what is printed while one runs is kept for [#speak].
    private void silence() {
        printed.reset();
        PrintStream silent = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(silent);
        System.setErr(silent);
    }

    private String speak() {
        System.setOut(out);
        System.setErr(out);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void tell() throws IOException {
        int count = tallies.values().stream().mapToInt(Tally::mutants).sum();
        out.println(Tally.table(tallies.values()));
        out.println(count + " damaged files, start value " + start + ", " + evaluated + " of them evaluated as well: "
                + (faults.isEmpty() ? "no fault" : faults.size() + " FAULTS"));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("start", start);
        all.put("evaluated", evaluated);
        all.put("formats", tallies.values().stream().map(Tally::cells).toList());
        all.put("faults", faults);
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        json.writeValue(report.toFile(), all);
    }
}
