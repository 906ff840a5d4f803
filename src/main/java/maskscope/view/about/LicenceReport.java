package maskscope.view.about;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import maskscope.session.store.WholeFile;
import maskscope.text.BundleWords;
import maskscope.text.Words;

/// All licences in one text in English, as a package of the program carries them (`/usr/share/doc/maskscope/copyright` in
/// Debian's): a table first, then for each library what [Licences#text] shows in the window. Words that came before are not
/// repeated but named.
public final class LicenceReport {

    private static final String RULE = "=".repeat(80);

    private final Words words = BundleWords.english();
    private final Licences licences;
    private final Map<String, String> printed = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private LicenceReport(Licences licences) {
        this.licences = licences;
    }

    /// Writes the report to `file`, whole or not at all; its folder must be there.
    public static void write(Licences licences, Path file) throws IOException {
        WholeFile.write(file, text(licences).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Licences licences) {
        LicenceReport report = new LicenceReport(licences);
        report.table();
        licences.libraries().forEach(report::library);
        return report.text.toString();
    }

    private void table() {
        text.append(words.of("about.report", Program.NAME)).append("\n\n");
        int widest = licences.libraries().stream().mapToInt(library -> title(library).length()).max().orElse(0);
        licences.libraries().forEach(library -> text.append(title(library))
                .repeat(' ', widest + 2 - title(library).length())
                .append(library.licence())
                .append('\n'));
    }

    private String title(Library library) {
        return words.of(library.title());
    }

    private void library(Library library) {
        text.append('\n').append(RULE).append('\n').append(Licences.head(library, words));
        licences.missing(library).ifPresent(sentence -> text.append('\n').append(words.of(sentence)).append('\n'));
        licences.files(library).forEach(file -> add(file, title(library) + ", " + file.name()));
        licences.lent(library).forEach(file -> add(file, title(library)));
    }

    private void add(LicenceFile file, String where) {
        String before = printed.putIfAbsent(file.text(), where);
        text.append('\n').append(file.heading()).append("\n\n");
        text.append(before == null ? file.text() : words.of("about.repeated", before)).append('\n');
    }
}
