package maskscope.view.about;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A text about the licence of a library, as the library itself carries it.
///
/// @param name where it lies in the jar or folder
record LicenceFile(String name, String text) {

    /// How people name such files: LICENSE, LICENCE.txt, NOTICE.md, COPYING, FastDoubleParser-LICENSE, OFL.txt.
    private static final Pattern NAME = Pattern.compile(
            "(.*/)?([^/]*(licen[sc]e|notice|copying|copyright)[^/.]*|ofl)(\\.(txt|md))?", Pattern.CASE_INSENSITIVE);

    private static final String BSD_BEGINS = "Redistribution and use in source and binary forms";
    private static final String BSD_ENDS = "POSSIBILITY OF SUCH DAMAGE.";

    private static final Pattern LESSER = Pattern.compile(
            "GNU LESSER GENERAL PUBLIC LICENSE\\s+Version 2\\.1,.*?END OF TERMS AND CONDITIONS", Pattern.DOTALL);

    /// The terms first, what goes with them after.
    private static final Comparator<LicenceFile> ORDER =
            Comparator.<LicenceFile, Boolean>comparing(file -> !file.isLicence()).thenComparing(LicenceFile::name);

    /// A line to put above the text.
    String heading() {
        return "---- " + name + " " + "-".repeat(Math.max(4, 74 - name.length()));
    }

    /// Whether these are the terms, and not what else there is to say.
    boolean isLicence() {
        return name.substring(name.lastIndexOf('/') + 1).startsWith("LICEN");
    }

    /// The words of a BSD licence of three conditions, if this text, which may be a larger one, quotes them.
    Optional<LicenceFile> bsd() {
        return Arrays.stream(text.split(BSD_BEGINS))
                .skip(1)
                .filter(after -> after.contains(BSD_ENDS))
                .map(after -> BSD_BEGINS + after.substring(0, after.indexOf(BSD_ENDS)) + BSD_ENDS)
                .filter(words -> words.contains("endorse or promote"))
                .map(words -> new LicenceFile(name, words))
                .findFirst();
    }

    /// The words of GNU's lesser licence, version 2.1, if this text, which may be a larger one, quotes them.
    Optional<LicenceFile> lesser() {
        return LESSER.matcher(text).results().map(words -> new LicenceFile(name, words.group())).findFirst();
    }

    /// All of them in a jar; none, and a line in the log, if it cannot be read.
    static List<LicenceFile> in(Path jar) {
        List<LicenceFile> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(entry -> NAME.matcher(entry.getName()).matches()).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    found.add(new LicenceFile(entry.getName(), text(in.readAllBytes())));
                }
            }
        } catch (IOException unreadable) {
            log().log(Level.FINE, "no licence can be read from " + jar, unreadable);
        }
        return found.stream().sorted(ORDER).toList();
    }

    /// The jars of one library repeat each other, and so do the modules of a Java.
    static List<LicenceFile> once(Stream<LicenceFile> files) {
        Map<String, LicenceFile> kept = new LinkedHashMap<>();
        files.forEach(file -> kept.putIfAbsent(file.text(), file));
        return kept.values().stream().sorted(ORDER).toList();
    }

    /// All files in a Java's `legal` folder, each text once.
    static List<LicenceFile> inFolder(Path legal) {
        List<LicenceFile> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(legal)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = legal.relativize(file).toString().replace('\\', '/');
                found.add(new LicenceFile(name, text(Files.readAllBytes(file))));
            }
        } catch (IOException unreadable) {
            log().log(Level.FINE, "no licences can be read from " + legal, unreadable);
        }
        return once(found.stream());
    }

    /// Old files are in Latin-1, have the ends of lines of other systems, or feed forms to printers.
    static String text(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String text = utf8.contains("\ufffd") ? new String(bytes, StandardCharsets.ISO_8859_1) : utf8;
        return text.replace("\f", "").replaceAll("\\R", "\n").stripTrailing();
    }

    private static Logger log() {
        return Logger.getLogger(LicenceFile.class.getName());
    }
}
