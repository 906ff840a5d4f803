package maskscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process takes of the machine's memory, in MB (2^20 bytes), as Linux tells it.
final class ProcessMemory {

    private static final String SELF = "self";

    private ProcessMemory() {}

    /// Physical memory now.
    static double resident() {
        return kilobytes(SELF, "VmRSS:") / 1024.0;
    }

    /// The most physical memory that this process has ever taken.
    static double peak() {
        return kilobytes(SELF, "VmHWM:") / 1024.0;
    }

    /// The most physical memory that another process has ever taken.
    static double peak(long process) {
        return kilobytes(Long.toString(process), "VmHWM:") / 1024.0;
    }

    /// Live objects after a full collection.
    static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0;
    }

    private static long kilobytes(String process, String name) {
        Path status = Path.of("/proc", process, "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException("memory is measured on Linux only: " + status, unreadable);
        }
    }
}
