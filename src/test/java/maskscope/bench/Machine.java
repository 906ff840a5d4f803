package maskscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The machine in one line: processor, cores, memory, system, Java.
final class Machine {

    private Machine() {}

    static String describe() throws IOException {
        double gigabytes = Double.parseDouble(find("/proc/meminfo", "MemTotal:\\s+(\\d+)", "0")) / (1 << 20);
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GB, %s %s, Java %s",
                find("/proc/cpuinfo", "model name\\s*:\\s*(.+)", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                gigabytes,
                System.getProperty("os.name"),
                System.getProperty("os.version").replaceAll("-.*", ""),
                Runtime.version().feature());
    }

    private static String find(String file, String pattern, String otherwise) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return otherwise;
        }
        Matcher match = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        return match.find() ? match.group(1).strip() : otherwise;
    }
}
