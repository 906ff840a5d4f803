package maskscope.app.window;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The patterns by which the platform's dialogs tell files by their names.
final class NamePatterns {

    private NamePatterns() {}

    /// What lets names with these endings pass: `png`, `nii.gz`.
    static List<String> of(List<String> endings) {
        return of(endings, System.getProperty("os.name", ""));
    }

    /// GTK tells small letters from large ones. A Mac's dialogs know a name by what is behind its last point alone.
    static List<String> of(List<String> endings, String system) {
        boolean mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
        return endings.stream()
                .map(ending -> mac ? ending.substring(ending.lastIndexOf('.') + 1) : ending)
                .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                .distinct()
                .map(ending -> "*." + ending)
                .toList();
    }
}
