package maskscope.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a program said in a JVM of its own with a small heap, where a length that is trusted shows and a native fault
/// ends nothing else.
///
/// @param code its exit code
/// @param said all that it printed
record ChildRun(int code, String said) {

    private static final String HEAP = "-Xmx256m";

    static ChildRun of(Class<?> main, Object... arguments) throws IOException, InterruptedException {
        return of(command(main.getName(), arguments));
    }

    static ChildRun of(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        return new ChildRun(process.waitFor(), said);
    }

    /// The command that starts a main class with the flags of this JVM, but for its heap.
    static List<String> command(String main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add(HEAP);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }
}
