package maskscope.session.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import maskscope.file.Faults;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.session.series.Series;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;

/// A session file with its masks in it, to be sent to somebody: a ZIP whose first entry, `maskscope.json`, is the session as it
/// is written alone, and names the masks that follow, `1/truth.png`.
///
/// When it is read they are laid into a folder of this user, from which they are read as any others; the same file always into
/// the same folder. What has not been read for a month is cleared away. Of a file that breaks off, what comes before is used.
final class Enclosed {

    /// The folder that masks are laid into, where it is not the machine's for temporary files.
    private static final String PLACE = "maskscope.sessions";

    /// So many bytes tell.
    static final int MARK = 4;

    private static final String ZIP = "PK\u0003\u0004";
    private static final String SESSION = "maskscope.json";
    private static final Pattern MASK = Pattern.compile("[0-9]{1,6}/(?!\\.{1,2}$)[^/\\\\\\x00-\\x1f:]{1,240}");
    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 8L << 30;
    private static final Duration KEPT = Duration.ofDays(30);

    private Enclosed() {}

    static boolean is(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(ZIP);
    }

    /// Writes a session with what it names: both predictions, the steps of its series and the photograph.
    static void write(SessionState state, OutputStream to) throws IOException {
        Map<Path, String> names = names(state);
        SessionPaths paths = new SessionPaths(Path.of(SESSION), names);
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(SESSION));
        zip.write(SessionJson.write(state, paths));
        zip.closeEntry();
        Set<String> written = new HashSet<>();
        for (Map.Entry<Path, String> mask : names.entrySet()) {
            String folder = mask.getValue().substring(0, mask.getValue().indexOf('/') + 1);
            for (Path file : Companions.of(mask.getKey())) {
                String name = folder + file.getFileName();
                if (written.add(name)) {
                    copy(file, name, zip);
                }
            }
        }
        zip.finish();
    }

    private static void copy(Path file, String name, ZipOutputStream zip) throws IOException {
        InputStream mask;
        try {
            mask = Files.newInputStream(file);
        } catch (IOException fault) {
            throw new UnreadableMask(file, fault);
        }
        try (mask) {
            zip.putNextEntry(new ZipEntry(name));
            mask.transferTo(zip);
            zip.closeEntry();
        }
    }

    /// What each mask is called in there. Those of one folder stay together.
    private static Map<Path, String> names(SessionState state) {
        Source source = state.source().orElseThrow();
        Stream<Path> own = Stream.of(MaskRole.values()).flatMap(role -> source.file(role).stream());
        Stream<Path> second = state.second().map(Second::prediction).stream();
        Stream<Path> series = state.series().map(Series::steps).stream().flatMap(List::stream);
        Map<Path, String> names = new LinkedHashMap<>();
        Map<Optional<Path>, Integer> folders = new LinkedHashMap<>();
        Stream.of(own, second, series).flatMap(files -> files).forEach(file -> {
            Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
            int number = folders.computeIfAbsent(folder, any -> folders.size() + 1);
            names.put(file, number + "/" + file.getFileName());
        });
        return names;
    }

    /// Lays the masks of a file into their folder. Returns the session file there, which names them.
    static Path unpack(Path file) throws BadInput {
        return Faults.guard(file, () -> {
            Path place = place();
            Path folder = place.resolve(key(file));
            if (Files.notExists(folder)) {
                Files.createDirectories(place);
                clear(place);
                Path part = Files.createDirectory(place.resolve(".part-" + UUID.randomUUID()));
                try {
                    fill(file, part);
                    settle(part, folder);
                } finally {
                    delete(part);
                }
            }
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            Path session = folder.resolve(SESSION);
            if (Files.notExists(session)) {
                delete(folder);
                throw BadInput.of(file, "store.cut-off.session");
            }
            return session;
        });
    }

    private static Path place() {
        String told = System.getProperty(PLACE);
        return told != null ? Path.of(told)
                : Path.of(System.getProperty("java.io.tmpdir"), "maskscope-" + System.getProperty("user.name"), "sessions");
    }

    private static String key(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void fill(Path file, Path folder) throws IOException, BadInput {
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8)) {
            int files = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!name.equals(SESSION) && !MASK.matcher(name).matches() || ++files > MOST_FILES) {
                    throw BadInput.of(file, "store.foreign.session");
                }
                Path mask = folder.resolve(name).normalize();
                if (!mask.startsWith(folder)) {
                    throw BadInput.of(file, "store.foreign.session");
                }
                Files.createDirectories(mask.getParent());
                left = copy(file, zip, mask, left);
            }
        } catch (EOFException | ZipException brokenOff) {
            // What came before is whole, and the session names what is missing.
            return;
        }
    }

    /// How many bytes may still come. A mask that is not whole is not left there.
    private static long copy(Path file, InputStream from, Path mask, long left) throws IOException, BadInput {
        boolean whole = false;
        long more = left;
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(mask))) {
            byte[] some = new byte[1 << 16];
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                more -= read;
                if (more < 0) {
                    throw BadInput.of(file, "store.session-too-large");
                }
                to.write(some, 0, read);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(mask);
            }
        }
        return more;
    }

    private static void settle(Path part, Path folder) throws IOException {
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException there) {
            return; // another program has read the same file meanwhile
        }
    }

    /// Takes away what nobody has read for long.
    private static void clear(Path place) throws IOException {
        Instant old = Instant.now().minus(KEPT);
        List<Path> folders;
        try (Stream<Path> inside = Files.list(place)) {
            folders = inside.toList();
        }
        for (Path folder : folders) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> inside = Files.walk(folder)) {
            all = inside.toList();
        }
        for (Path one : all.reversed()) {
            Files.deleteIfExists(one);
        }
    }
}
