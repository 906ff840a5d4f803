package maskscope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a case in a JVM of its own, with the flags that this one was started with, and gathers the rows it tells.
final class ChildJvm {

    private ChildJvm() {}

    /// @param flags flags of the JVM beside those of this one
    static List<Row> run(Class<?> main, List<String> flags, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(flags);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<Row> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (Row.toldBy(line)) {
                    rows.add(Row.parse(line));
                } else {
                    said.add(line);
                }
            }
        }
        if (process.waitFor() != 0 || rows.isEmpty()) {
            throw new IllegalStateException(main.getSimpleName() + " failed:\n" + String.join("\n", said));
        }
        return rows;
    }
}
