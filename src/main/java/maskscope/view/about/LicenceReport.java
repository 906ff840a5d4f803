package maskscope.view.about;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import maskscope.session.store.WholeFile;

/// All licences in one text, as a package of the program carries them (`/usr/share/doc/maskscope/copyright` in Debian's):
/// a table first, then for each library what [Licences#text] shows in the window. Words that came before are not
/// repeated but named.
public final class LicenceReport {

    private static final String RULE = "=".repeat(80);

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
        text.append(Program.NAME).append(" is free software under the MIT licence. It is bundled with a Java runtime\n")
                .append("and the libraries below, each under its own licence. Their source code is found\n")
                .append("from their home pages. On Debian the words of the licences of GNU and Apache also\n")
                .append("lie in /usr/share/common-licenses.\n\n");
        int widest = licences.libraries().stream().mapToInt(library -> title(library).length()).max().orElse(0);
        licences.libraries().forEach(library -> text.append(title(library))
                .repeat(' ', widest + 2 - title(library).length())
                .append(library.licence())
                .append('\n'));
    }

    private static String title(Library library) {
        return library.name() + " " + library.version();
    }

    private void library(Library library) {
        text.append('\n').append(RULE).append('\n').append(Licences.head(library));
        licences.missing(library).ifPresent(sentence -> text.append('\n').append(sentence).append('\n'));
        licences.files(library).forEach(file -> words(file, title(library) + ", " + file.name()));
        licences.lent(library).forEach(file -> words(file, title(library)));
    }

    private void words(LicenceFile file, String where) {
        String before = printed.putIfAbsent(file.text(), where);
        text.append('\n').append(file.heading()).append("\n\n");
        text.append(before == null ? file.text() : "The same words as those of " + before + ".").append('\n');
    }
}
